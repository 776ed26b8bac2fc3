/**
 * `officers FILE`: an office's list of officers as an administrator writes it, without a hash in it. Whoever is new, or
 * named by `--new-code`, gets a personal code, which stands on one slip and nowhere else: only its slow hash is published.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import {
  officePublication,
  officersPublication,
  type Publication,
} from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { CommandProblem } from '#server/command-problem.ts';
import { hashSecret } from '#server/keys/secret-hash.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import type { Surroundings } from '#server/surroundings.ts';
import { slipsPage, type OfficerSlip } from './officer-slips.ts';
import { publish } from './publish.ts';
import { latestPublication } from './read.ts';

const USAGE = 'Usage: officers FILE --office CODE --slips FILE.html [--new-code ID]…';

const said = z.string().min(1).max(200).transform(cleanText);

const listedOfficers = z.strictObject({
  officers: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[\w.-]{1,64}$/u),
        name: said,
        title: said,
        role: z.enum(['officer', 'head', 'administrator']),
        active: z.boolean().default(true),
      }),
    )
    .min(1)
    .max(1000),
});

interface Order {
  readonly file: string;
  readonly office: string;
  readonly slips: string;
  readonly newCode: readonly string[];
}

export interface OfficersPublished {
  readonly n: number;
  readonly version: number;
  readonly officers: number;
  /** For how many a slip was written. */
  readonly slips: number;
}

const orderOf = (args: readonly string[]): Order => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      office: { type: 'string' },
      slips: { type: 'string' },
      'new-code': { type: 'string', multiple: true },
    },
  });
  const [file = ''] = positionals;
  const { office = '', slips = '', 'new-code': newCode = [] } = values;
  if (file === '' || office === '' || slips === '') throw new CommandProblem('usage', USAGE);
  return { file, office, slips, newCode };
};

const listOf = (file: string): z.infer<typeof listedOfficers>['officers'] => {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new CommandProblem('file_unreadable', `${file} cannot be read as JSON: ${why}.`);
  }
  const read = listedOfficers.safeParse(data);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new CommandProblem('input_invalid', `${file} does not fit: ${issue?.path.join('.')}.`);
  }
  const { officers } = read.data;
  const twice = officers.find(({ id }, i) => officers.findIndex((one) => one.id === id) !== i);
  if (twice !== undefined)
    throw new CommandProblem('officer_twice', `${file} names ${twice.id} twice.`);
  return officers;
};

/** Without letters and digits that are taken for each other. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 3;
const GROUP = 4;
/** Of the 256 values of a byte as many as make every letter equally likely. */
const EVEN = 256 - (256 % LETTERS.length);

const letter = (randomBytes: Surroundings['randomBytes']): string => {
  for (;;) {
    const [byte = EVEN] = randomBytes(1);
    if (byte < EVEN) return LETTERS.charAt(byte % LETTERS.length);
  }
};

/** Twelve letters, 58 bits; checked offline against a slow hash, five tries at a time. */
const newCode = (randomBytes: Surroundings['randomBytes']): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => letter(randomBytes)).join(''),
  ).join('-');

/** The codes must be on paper before anybody depends on them; a file that is there already is somebody's. */
const writeSlips = (file: string, page: string): void => {
  try {
    writeFileSync(file, page, { flag: 'wx', mode: 0o600, flush: true });
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new CommandProblem('slips_not_written', `${file} cannot be written: ${why}.`);
  }
};

type PublishedOfficer = z.infer<typeof officersPublication>['officers'][number];

const versionOf = (publication: Publication | null): number => publication?.version ?? 0;

/** From here on no other list comes between: of two runs at once only one keeps its slips. */
const expectNoOther = async (tx: Queryable, office: string, version: number): Promise<void> => {
  // As `publish` does.
  await tx.query('select 1 from province for update');
  if (versionOf(await latestPublication(tx, office, 'officers')) !== version)
    throw new CommandProblem(
      'officers_published_meanwhile',
      `Another list of ${office} was published meanwhile. Nothing was published and no slip was kept: run the command again.`,
    );
};

/** Codes that may be in force must not be lost with the only paper that they stand on. */
const slipsKept = (file: string, fault: unknown): CommandProblem => {
  const why = fault instanceof Error ? fault.message : String(fault);
  return new CommandProblem(
    'officers_perhaps_published',
    `The database did not say whether the list was published: ${why}. The codes in ${file} may be in force: keep it, look at the office's newest list of officers, and run the command again with another --slips file.`,
  );
};

export const publishOfficers = async (
  database: Database,
  { now, randomBytes }: Pick<Surroundings, 'now' | 'randomBytes'>,
  args: readonly string[],
): Promise<OfficersPublished> => {
  const order = orderOf(args);
  const listed = listOf(order.file);
  const described = await latestPublication(database, order.office, 'office');
  if (described === null)
    throw new CommandProblem('office_unknown', `${order.office} was not published yet.`);
  const stranger = order.newCode.find((id) => !listed.some((one) => one.id === id));
  if (stranger !== undefined)
    throw new CommandProblem('officer_unknown', `${order.file} does not name ${stranger}.`);
  const { name: office } = officePublication.parse(described.data);
  const before = await latestPublication(database, order.office, 'officers');
  const known = new Map(
    (before === null ? [] : officersPublication.parse(before.data).officers).map(
      ({ id, personalCodeHash }) => [id, personalCodeHash],
    ),
  );
  const slips: OfficerSlip[] = [];
  const officers: PublishedOfficer[] = [];
  for (const officer of listed) {
    const hash = order.newCode.includes(officer.id) ? undefined : known.get(officer.id);
    const code = hash === undefined ? newCode(randomBytes) : null;
    if (code !== null) slips.push({ name: officer.name, title: officer.title, code });
    const personalCodeHash = hash ?? (await hashSecret(code ?? '', randomBytes));
    officers.push({ ...officer, personalCodeHash });
  }
  if (slips.length > 0) writeSlips(order.slips, slipsPage(office, slips));
  const publishedAt = instantOf(now());
  // Only the commit is left to be answered.
  let ready = false;
  try {
    const published = await database.transaction(async (tx) => {
      await expectNoOther(tx, order.office, versionOf(before));
      const done = await publish(tx, {
        office: order.office,
        kind: 'officers',
        data: { officers },
        publishedAt,
        effectiveFrom: localDayOf(publishedAt),
      });
      ready = true;
      return done;
    });
    return { ...published, officers: officers.length, slips: slips.length };
  } catch (fault) {
    if (ready && slips.length > 0) throw slipsKept(order.slips, fault);
    // It went wrong before it could be in force: nobody was given these codes.
    if (slips.length > 0) rmSync(order.slips, { force: true });
    throw fault;
  }
};
