/** `catalogue publication`: a file of the portal's records becomes what the province publishes to its desks. */
import { parseArgs } from 'node:util';
import { needsConfirmation } from '#shared/catalogue/offer.ts';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import { confirmedData, type ConfirmedData } from '#shared/catalogue/confirmed.ts';
import {
  makePublication,
  readCodes,
  type MakePublicationRefusal,
} from '#shared/catalogue/make-publication.ts';
import {
  MAX_DECISION,
  type CatalogueData,
  type CatalogueIssue,
} from '#shared/catalogue/procedure.ts';
import { seedEdition } from '#shared/catalogue/seed/seed.ts';
import { textWithin } from '#shared/edge/clean-text.ts';
import { MAX_PUBLICATION_BYTES } from '#shared/protocol/publications.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readCatalogueFile, type CatalogueFileRefusal } from './catalogue-file.ts';
import { type Command, type Sentence, done, misused, refused } from './command.ts';

export const PUBLICATION_USAGE =
  'catalogue publication FILE.jsonl[.gz] --version N --effective YYYY-MM-DD --decision TEXT ' +
  '[--confirmed FILE.json] [--only CODES.txt] [--out FILE.json]';

export interface PublicationDeps {
  readonly sentence: Sentence;
  /** The file's text, or null when it cannot be read. */
  readonly readTextFile: (path: string) => Promise<string | null>;
  /** Replaces the file as a whole; false when it cannot be written. */
  readonly writeTextFile: (path: string, text: string) => boolean;
}

interface Order {
  readonly file: string;
  readonly issue: CatalogueIssue;
  readonly confirmedFile: string | null;
  readonly codesFile: string | null;
  readonly out: string | null;
}

type PublicationRefusal =
  | CatalogueFileRefusal
  | MakePublicationRefusal
  /** `line`: the first of them; `catalogue check` names them all. */
  | { readonly code: 'catalogue_lines_refused'; readonly count: number; readonly line: number }
  | { readonly code: 'confirmed_file_invalid'; readonly field: string }
  | { readonly code: 'publication_too_large'; readonly bytes: number; readonly max: number }
  | { readonly code: 'file_not_written'; readonly path: string };

const issueOf = (
  version: string | undefined,
  effective: string | undefined,
  decision: string | undefined,
): Result<CatalogueIssue, string> => {
  if (version === undefined || !/^[1-9]\d{0,5}$/u.test(version))
    return err('--version is a whole number from 1');
  const day = parseLocalDate(effective ?? '');
  if (!day.ok) return err('--effective needs a day that exists, YYYY-MM-DD');
  const words = textWithin(decision ?? '', MAX_DECISION);
  return words.ok
    ? ok({ version: Number(version), effectiveFrom: day.value, decision: words.value })
    : err(`--decision needs the name of the decision, ${MAX_DECISION} characters at most`);
};

const orderOf = (argv: readonly string[]): Result<Order, string> => {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        version: { type: 'string' },
        effective: { type: 'string' },
        decision: { type: 'string' },
        confirmed: { type: 'string' },
        only: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) return err('One FILE of records');
    const issue = issueOf(values.version, values.effective, values.decision);
    if (!issue.ok) return issue;
    return ok({
      file,
      issue: issue.value,
      confirmedFile: values.confirmed ?? null,
      codesFile: values.only ?? null,
      out: values.out ?? null,
    });
  } catch (error) {
    return err(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const confirmedOf = async (
  path: string | null,
  { readTextFile }: PublicationDeps,
): Promise<Result<ConfirmedData, PublicationRefusal>> => {
  if (path === null) return ok({ deadlines: [] });
  const text = await readTextFile(path);
  if (text === null) return err({ code: 'file_unreadable', path });
  const parsed = confirmedData.safeParse(jsonOf(text));
  return parsed.success
    ? ok(parsed.data)
    : err({
        code: 'confirmed_file_invalid',
        field: parsed.error.issues[0]?.path.join('.') || 'JSON',
      });
};

const chosenOf = async (
  path: string | null,
  { readTextFile }: PublicationDeps,
): Promise<Result<readonly string[] | null, PublicationRefusal>> => {
  if (path === null) return ok(null);
  const text = await readTextFile(path);
  return text === null ? err({ code: 'file_unreadable', path }) : ok(readCodes(text));
};

const publicationOf = async (
  { file, issue, confirmedFile, codesFile }: Order,
  deps: PublicationDeps,
): Promise<Result<CatalogueData, PublicationRefusal>> => {
  const { version, effectiveFrom } = issue;
  const read = await readCatalogueFile(file, { ...seedEdition(), version, effectiveFrom });
  if (!read.ok) return read;
  const { procedures, report } = read.value;
  const [first] = report.refused;
  if (first !== undefined) {
    const count = report.refused.length;
    return err({ code: 'catalogue_lines_refused', count, line: first.line });
  }
  const confirmed = await confirmedOf(confirmedFile, deps);
  if (!confirmed.ok) return confirmed;
  const chosen = await chosenOf(codesFile, deps);
  if (!chosen.ok) return chosen;
  return makePublication(procedures, {
    issue,
    chosen: chosen.value,
    confirmed: confirmed.value,
  });
};

/** Without `--out` the publication itself is the answer; with it, what was written there. */
export const publicationCommand: Command<PublicationDeps> = async (argv, deps) => {
  const { sentence, writeTextFile } = deps;
  const order = orderOf(argv);
  if (!order.ok) return misused(`${order.error}. ${PUBLICATION_USAGE}`);
  const made = await publicationOf(order.value, deps);
  if (!made.ok) return refused(made.error, sentence);
  const text = `${JSON.stringify(made.value)}\n`;
  const bytes = Buffer.byteLength(text);
  const no = (refusal: PublicationRefusal) => refused(refusal, sentence);
  if (bytes > MAX_PUBLICATION_BYTES)
    return no({ code: 'publication_too_large', bytes, max: MAX_PUBLICATION_BYTES });
  const { out, issue } = order.value;
  if (out === null) return done(made.value);
  if (!writeTextFile(out, text)) return no({ code: 'file_not_written', path: out });
  const { procedures } = made.value;
  return done({
    file: out,
    ...issue,
    procedures: procedures.length,
    withoutPromise: procedures.filter(needsConfirmation).length,
    bytes,
  });
};
