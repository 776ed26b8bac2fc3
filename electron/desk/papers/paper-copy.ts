/** The last-resort copy of a receipt: sealed for this office when it is printed, opened when it is scanned. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import {
  COPY_DICTIONARY,
  copyDictionary,
  readCopy,
  writeCopy,
  type CopiedAcceptance,
} from '#shared/receipt-code/copy.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { PaperClaims, UnprovenCode } from '#shared/receipt-code/paper-code.ts';
import type { DeskContext } from '../context.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** As the receipt shows it; a dossier that was itself read from a paper keeps the name that it was taken in under. */
const copiedFrom = ({ id, acceptance, intake }: Dossier): readonly CopiedAcceptance[] => {
  if (acceptance === null || intake === null) return [];
  const { recovered, receipt: _receipt, ...as } = intake;
  const { desk, epoch, seq } = recovered?.from ?? acceptance.entry;
  return [
    {
      dossier: id,
      from: { desk, epoch, seq },
      at: recovered?.at ?? acceptance.at,
      officer: recovered === undefined ? acceptance.officer : recovered.officer,
      as,
    },
  ];
};

const procedureOn = (
  { published }: Pick<DeskContext, 'published'>,
  day: LocalDate | null,
  code: string,
): Procedure | null => (day === null ? null : published.catalogue(day)?.procedure(code)) ?? null;

/** Null where the office has no key for copies, or nothing here can seal them. */
export const sealCopy = (
  context: Pick<DeskContext, 'published' | 'paperCopies'>,
  claims: PaperClaims,
  dossiers: readonly Dossier[],
): Bytes | null => {
  const key = context.published.office()?.data.copyKey;
  const dictionary = copyDictionary(
    COPY_DICTIONARY,
    claims,
    procedureOn(context, claims.issuedOn, claims.procedure),
  );
  const acceptances = dossiers.flatMap(copiedFrom);
  if (key === undefined || context.paperCopies == null || dictionary === null) return null;
  if (acceptances.length !== dossiers.length) return null;
  const sealed = context.paperCopies.seal(writeCopy(acceptances), dictionary, key);
  return new Uint8Array([COPY_DICTIONARY, ...sealed]);
};

/** Of every version of the office that is here: a key that was replaced still opens what it closed. */
const keysHere = ({ store, published }: Pick<DeskContext, 'store' | 'published'>) => [
  ...new Set(
    store.read
      .publicationVersions('office')
      .flatMap(({ version }) => published.officeAt(version)?.copyKey ?? []),
  ),
];

/** Null where it was closed for another office, or with a catalogue that is not here. */
export const openCopy = (
  context: Pick<DeskContext, 'store' | 'published' | 'paperCopies'>,
  { claims, copy }: UnprovenCode,
): readonly CopiedAcceptance[] | null => {
  const { paperCopies, published } = context;
  const [version = 0] = copy ?? [];
  if (copy === null || paperCopies == null) return null;
  const today = published.catalogue()?.procedure(claims.procedure) ?? null;
  const procedures = new Set([
    procedureOn(context, claims.issuedOn, claims.procedure),
    today,
    null,
  ]);
  for (const key of keysHere(context)) {
    for (const procedure of procedures) {
      const dictionary = copyDictionary(version, claims, procedure);
      const text = dictionary && paperCopies.open(copy.slice(1), dictionary, key);
      if (text !== null) return readCopy(text);
    }
  }
  return null;
};
