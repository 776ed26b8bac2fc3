/** `publish KIND FILE`: what an administrator puts in force from a file, checked before it reaches any desk. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { instantOf, localDayOf, parseLocalDate } from '#shared/calendar/local-time.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { catalogueData, type CatalogueIssue } from '#shared/catalogue/procedure.ts';
import {
  isPublicationKind,
  MAX_PUBLICATION_BYTES,
  officePublication,
  type PublicationKind,
} from '#shared/protocol/publications.ts';
import { CommandProblem } from '#server/command-problem.ts';
import type { Database } from '#server/store/database.ts';
import type { Surroundings } from '#server/surroundings.ts';
import { withCopyKey } from './copy-key.ts';
import { checkPublication } from './publication-data.ts';
import { publish, saveOffice } from './publish.ts';

export interface Published {
  readonly n: number;
  readonly version: number;
}

const USAGE = 'Usage: publish KIND FILE [--office CODE] [--from YYYY-MM-DD].';

const ofOneOffice: readonly PublicationKind[] = ['office', 'officers'];

const byItself: readonly PublicationKind[] = ['keys', 'departments', 'offices'];

interface Order {
  readonly kind: PublicationKind;
  readonly file: string;
  readonly office: string | null;
  readonly from: LocalDate | null;
}

const orderOf = (args: readonly string[]): Order => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { office: { type: 'string' }, from: { type: 'string' } },
  });
  const [kind = '', file = ''] = positionals;
  // Keys are published by the province itself, as desks come and go; so are the lists of departments and of offices.
  if (!isPublicationKind(kind) || byItself.includes(kind) || file === '')
    throw new CommandProblem('usage', USAGE);
  const from = values.from === undefined ? null : parseLocalDate(values.from);
  if (from?.ok === false)
    throw new CommandProblem('usage', `--from is not a day: ${values.from}. ${USAGE}`);
  return { kind, file, office: values.office ?? null, from: from?.value ?? null };
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new CommandProblem('file_unreadable', `${file} cannot be read: ${why}.`);
  }
};

const dataOf = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandProblem('file_not_json', `${file} is not JSON.`);
  }
};

/** A catalogue says which version it was made as; its procedures bear that number into every dossier. */
const issueOf = (kind: PublicationKind, data: unknown): CatalogueIssue | null =>
  kind === 'catalogue' ? (catalogueData.parse(data).issue ?? null) : null;

const dayOf = (order: Order, issue: CatalogueIssue | null, today: LocalDate): LocalDate => {
  if (issue !== null && order.from !== null && order.from !== issue.effectiveFrom)
    throw new CommandProblem(
      'publication_day',
      `${order.file} says ${issue.effectiveFrom}, --from says ${order.from}. Leave --from out, or make the file again.`,
    );
  return order.from ?? issue?.effectiveFrom ?? today;
};

export const publishFile = async (
  database: Database,
  { now, randomBytes }: Pick<Surroundings, 'now' | 'randomBytes'>,
  args: readonly string[],
): Promise<Published> => {
  const order = orderOf(args);
  const { kind, file } = order;
  const text = textOf(file);
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_PUBLICATION_BYTES)
    throw new CommandProblem(
      'publication_too_large',
      `${file} has ${bytes} bytes; desks take ${MAX_PUBLICATION_BYTES} at most.`,
    );
  const data = dataOf(file, text);
  const checked = checkPublication(kind, data);
  if (!checked.ok)
    throw new CommandProblem(checked.error.code, `${file} does not fit: ${checked.error.field}.`);
  const publishedAt = instantOf(now());
  const issue = issueOf(kind, data);
  const effectiveFrom = dayOf(order, issue, localDayOf(publishedAt));
  const described = kind === 'office' ? officePublication.parse(data) : null;
  const office = described?.code ?? order.office;
  if (ofOneOffice.includes(kind) !== (office !== null))
    throw new CommandProblem(
      'usage',
      `${kind} is for ${office === null ? 'one office: add --office' : 'every office: leave --office out'}.`,
    );
  return database.transaction(async (tx) => {
    if (described !== null)
      await saveOffice(tx, described.code, described.agencyCode ?? described.code);
    const whole = described === null ? data : await withCopyKey(tx, described, randomBytes);
    const published = await publish(tx, { office, kind, data: whole, publishedAt, effectiveFrom });
    if (issue !== null && issue.version !== published.version)
      throw new CommandProblem(
        'publication_version',
        `${file} was made as version ${issue.version}; the next one is ${published.version}. Make it again with --version ${published.version}.`,
      );
    return published;
  });
};
