/**
 * The last-resort copy on a receipt: the acceptances that it stands for, whole but for what can be reckoned again (the
 * days walked) and what is no text (files). JSON, so that fields that come later are carried as they are; small,
 * because it is deflated with a dictionary that knows its shape, the procedure's texts and what the paper claims.
 */
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { acceptedPayload, type AcceptedPayload } from '#shared/dossier/intake.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { instant } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import first from './dictionaries/1.json' with { type: 'json' };
import type { PaperClaims } from './paper-code.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** An acceptance as the receipt shows it, corrections included, under the name of the entry that took it in. */
export interface CopiedAcceptance {
  readonly dossier: string;
  readonly from: EntryName;
  readonly at: Instant;
  readonly officer: string | null;
  readonly as: AcceptedPayload;
}

/** The dictionaries by their versions: one that a paper was written with is never changed and never goes. */
export const COPY_DICTIONARY = 1;
const dictionaries: ReadonlyMap<number, string> = new Map([[first.version, first.text]]);

/** Days can be walked again; the rule and the date cannot be guessed. */
const withoutDays = (deadline: AcceptedPayload['deadline']): AcceptedPayload['deadline'] => {
  if (deadline.state === 'unconfirmed') return deadline;
  const { own, ...whole } = deadline;
  if (own === undefined) return { ...whole, days: [] };
  const { days: _walked, ...part } = own;
  return { ...whole, days: [], own: part };
};

const shortened = ({
  attachments: _files,
  deadline,
  ...rest
}: AcceptedPayload): AcceptedPayload => ({
  ...rest,
  deadline: withoutDays(deadline),
});

export const writeCopy = (acceptances: readonly CopiedAcceptance[]): string =>
  JSON.stringify(
    acceptances.map(({ dossier, from, at, officer, as }) => [
      from.desk,
      from.epoch,
      from.seq,
      dossier,
      at,
      officer,
      shortened(as),
    ]),
  );

const id = z.string().min(1).max(64);
const copied = z
  .array(z.tuple([id, z.int().min(1), z.int().min(1), id, instant, id.nullable(), acceptedPayload]))
  .min(1)
  .max(50);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Null where it has not the shape of one: only a desk of this office can have sealed it, perhaps a newer one. */
export const readCopy = (text: string): readonly CopiedAcceptance[] | null => {
  const read = copied.safeParse(jsonOf(text));
  if (!read.success) return null;
  return read.data.map(([desk, epoch, seq, dossier, at, officer, as]) => ({
    dossier,
    from: { desk, epoch, seq },
    at,
    officer,
    as,
  }));
};

/** Of a procedure's texts, as many as a dictionary can reach back to. */
const MOST_LETTERS = 8_000;

const textsOf = (procedure: Procedure | null): string =>
  procedure === null
    ? ''
    : [
        ...procedure.cases.flatMap(({ name, papers }) => [
          name ?? '',
          ...papers.map((p) => p.name),
        ]),
        procedure.field,
        procedure.name,
      ]
        .join('')
        .slice(-MOST_LETTERS);

const encoder = new TextEncoder();

/**
 * What deflate may look back to. The same for whoever reads the paper: the procedure as it was in force on the day of
 * the paper, the paper's own claims, and a text that goes with the program.
 *
 * @returns null for a dictionary that this program does not have
 */
export const copyDictionary = (
  version: number,
  claims: PaperClaims,
  procedure: Procedure | null,
): Bytes | null => {
  const text = dictionaries.get(version);
  if (text === undefined) return null;
  const { number, procedure: code, dueAt, issuedOn, key } = claims;
  const claimed = [key.replace(/\.\d+$/, ''), code, dueAt ?? '', issuedOn ?? '', number].join('');
  return encoder.encode(`${textsOf(procedure)}${claimed}${text}`);
};
