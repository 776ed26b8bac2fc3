/** `catalogue`: is a file of the national portal's records fit to be published, and the publication made of it. */
import { parseArgs } from 'node:util';
import { usableDeadline, type DeadlineRefusal } from '#shared/catalogue/offer.ts';
import { seedEdition, tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import type { Channel } from '#shared/dossier/intake.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readCatalogueFile } from './catalogue-file.ts';
import {
  PUBLICATION_USAGE,
  publicationCommand,
  type PublicationDeps,
} from './catalogue-publication.ts';
import { type Command, type Sentence, done, misused, refused } from './command.ts';
import type { FoundDeadline } from './deadline.ts';

const CHECK_USAGE = 'catalogue check FILE.jsonl[.gz]';
export const CATALOGUE_USAGE = `${CHECK_USAGE} | ${PUBLICATION_USAGE}`;

const fileToCheck = (argv: readonly string[]): string | null => {
  try {
    const { positionals } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    return file !== undefined && rest.length === 0 ? file : null;
  } catch {
    // an unknown option: the usage line says what is right
    return null;
  }
};

/** Exit 1 with the whole result when a line was refused: the file is not fit as it is. */
const checkCommand: Command<{ readonly sentence: Sentence }> = async (argv, { sentence }) => {
  const file = fileToCheck(argv);
  if (file === null) return misused(CHECK_USAGE);
  const read = await readCatalogueFile(file, seedEdition());
  if (!read.ok) return refused(read.error, sentence);
  const { report } = read.value;
  const output = {
    ...report,
    refused: report.refused.map(({ line, refusal }) => ({
      line,
      code: refusal.code,
      reason: sentence(refusal),
    })),
  };
  return report.refused.length === 0 ? done(output) : { exit: 1, output };
};

export const catalogueCommand: Command<PublicationDeps> = async ([verb, ...argv], deps) => {
  if (verb === 'check') return checkCommand(argv, deps);
  return verb === 'publication' ? publicationCommand(argv, deps) : misused(CATALOGUE_USAGE);
};

export type FindDeadlineRefusal =
  DeadlineRefusal | { readonly code: 'procedure_unknown'; readonly procedure: string };

/** The deadline that a desk of the try-out province promises; `caseNumber` counts from 1, null for none named. */
export const findDeadlineRule = (
  code: string,
  channel: Channel,
  caseNumber: number | null,
): Result<FoundDeadline, FindDeadlineRefusal> => {
  const procedure = tryOutCatalogue().find((one) => one.code === code);
  if (procedure === undefined) return err({ code: 'procedure_unknown', procedure: code });
  const usable = usableDeadline(procedure, channel, caseNumber);
  return usable.ok ? ok({ rule: usable.value.rule, warnings: usable.value.warnings }) : usable;
};
