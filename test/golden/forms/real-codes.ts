/**
 * The code that a desk prints on a paper, made the way a desk makes it: claims, on a receipt the widest copy that still
 * fits, and an Ed25519 signature. The key is invented and always the same, so that a golden image stays what it is.
 */
import { createHash, createPrivateKey, sign } from 'node:crypto';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import { codedPapers, writePaperCode, type PaperClaims } from '#shared/receipt-code/paper-code.ts';
import { fitsOnPaper } from '#shared/receipt-code/room.ts';
import { z } from '#shared/schema.ts';

const LOOK_UP = 'https://tracuu.example.invalid/h#';

/** An Ed25519 seed in the frame of PKCS#8. */
const seed = createHash('sha256').update('a desk that never was').digest();
const key = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
  format: 'der',
  type: 'pkcs8',
});

const signs = (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, key));

/** Sealed bytes look like chance; these are the same each time. */
const sealed = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => createHash('sha256').update(String(at)).digest()[0] ?? 0);

const numbered = z.looseObject({ number: z.string(), dueAt: z.string().nullish() });
const speaking = z.looseObject({
  qrText: z.string().nullish(),
  dossier: z.union([z.string(), numbered]).nullish(),
  dossiers: z.array(numbered).optional(),
  seriesNumber: z.string().optional(),
  dueAt: z.string().nullish(),
  issuedOn: z.string().optional(),
  day: z.string().optional(),
});

const claimsOf = (kind: PaperClaims['kind'], data: z.infer<typeof speaking>): PaperClaims => {
  const { dossier, dossiers, seriesNumber, issuedOn, day } = data;
  const first = dossiers?.[0];
  const own = typeof dossier === 'string' ? dossier : dossier?.number;
  return {
    kind,
    number: own ?? first?.number ?? seriesNumber ?? '',
    procedure: '1.001193',
    initials: 'NTTM',
    dueAt: (data.dueAt ?? first?.dueAt ?? null) as LocalDateTime | null,
    issuedOn: (issuedOn ?? day ?? null) as LocalDate | null,
    revision: 1,
    key: 'q7k2m9xart.12',
  };
};

const widest = (claims: PaperClaims): string => {
  const withCopy = (length: number): string =>
    writePaperCode(LOOK_UP, claims, length === 0 ? null : sealed(length), signs);
  let length = 0;
  while (claims.kind === 'receipt' && fitsOnPaper(withCopy(length + 1))) length += 1;
  return withCopy(length);
};

/** The same data, with a code where the paper bears one. */
export const withRealCode = (kind: string, data: unknown): unknown => {
  const coded = codedPapers.find((one) => one === kind);
  const said = speaking.safeParse(data);
  if (coded === undefined || !said.success || typeof said.data.qrText !== 'string') return data;
  return { ...said.data, qrText: widest(claimsOf(coded, said.data)) };
};
