/** What is reckoned with a certificate file; it takes long enough to deserve a thread of its own. */
import { SignPdf } from '@signpdf/signpdf';
import type {
  CertificateFile,
  LookedAt,
  PaperSigner,
  SignedPaper,
  SignOrder,
} from '#electron/desk/signatures/signing-ports.ts';
import { localTimeOf, type Instant } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { lookAtCertificate } from './certificate.ts';
import { placeSignature } from './place-signature.ts';
import { readP12, type KeyAndCertificates } from './read-p12.ts';
import { algorithmOf, HeldKeySigner } from './sign-bytes.ts';

export type Reckoning = Pick<PaperSigner, 'look' | 'sign'>;

export type SigningTask =
  | { readonly kind: 'look'; readonly file: CertificateFile; readonly at: Instant }
  | { readonly kind: 'sign'; readonly order: SignOrder };

/** More than the signature of the longest key and what stands around it. */
const AROUND_CERTIFICATES = 4_096;

/** `2026-11-23T09:12:00` → `D:20261123091200+07'00'`, in the one zone of the country. */
const pdfTime = (at: Instant): string =>
  `D:${localTimeOf(at).replace(/\D/g, '').slice(0, 14).padEnd(14, '0')}+07'00'`;

interface Opened {
  readonly held: KeyAndCertificates;
  readonly seen: LookedAt;
}

const open = (file: CertificateFile, at: Instant): Result<Opened, Refusal> => {
  const held = readP12(file);
  if (!held.ok) return held;
  const seen = lookAtCertificate(held.value.certificate, at);
  const unknown = algorithmOf(held.value) === null ? { code: 'certificate_key_unknown' } : null;
  return ok({ held: held.value, seen: { ...seen, obstacle: seen.obstacle ?? unknown } });
};

const look = (file: CertificateFile, at: Instant): Result<LookedAt, Refusal> => {
  const opened = open(file, at);
  return opened.ok ? ok(opened.value.seen) : opened;
};

const sign = async (order: SignOrder): Promise<Result<SignedPaper, Refusal>> => {
  const { pdf, file, at, reason, place } = order;
  const opened = open(file, at);
  if (!opened.ok) return opened;
  const { held, seen } = opened.value;
  if (seen.obstacle !== null) return err(seen.obstacle);
  const chain = [held.certificate, ...held.chain];
  const room = chain.reduce((sum, { length }) => sum + length, AROUND_CERTIFICATES);
  const name = seen.certificate.owner;
  const placed = placeSignature(pdf, { room, time: pdfTime(at), name, reason, place });
  if (!placed.ok) return placed;
  const signed = await new SignPdf().sign(placed.value, new HeldKeySigner(held));
  return ok({ pdf: new Uint8Array(signed), by: seen.certificate });
};

/** What the port asks, reckoned on this very thread. */
export const reckoning: Reckoning = {
  look: (file, at) => Promise.resolve(look(file, at)),
  sign,
};

export const carryOutTask = (task: SigningTask) =>
  task.kind === 'look' ? reckoning.look(task.file, task.at) : reckoning.sign(task.order);
