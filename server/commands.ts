/** What an administrator does without the board: `node server/main.ts COMMAND …`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dateOf, instantOf, localTimeOf, parseLocalDate } from '#shared/calendar/local-time.ts';
import { textWithin } from '#shared/edge/clean-text.ts';
import {
  officePublication,
  publicationKinds,
  type PublicationKind,
} from '#shared/protocol/publications.ts';
import { MIN_PASSWORD, saveOperator } from '#server/board/operators.ts';
import { raiseFeedEpoch } from '#server/feed/feed.ts';
import { establishKey, openDatabase } from '#server/province.ts';
import { checkPublication } from '#server/publishing/publication-data.ts';
import { publish, saveOffice } from '#server/publishing/publish.ts';
import type { Settings } from '#server/settings.ts';
import { one, type Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { realSurroundings } from '#server/surroundings.ts';

/** The sentence goes to the administrator as it is. */
export class CommandProblem extends Error {}

const createOperator = async (database: Database, args: readonly string[]): Promise<object> => {
  const name = textWithin(args[0] ?? '', 100);
  if (!name.ok) throw new CommandProblem('Usage: create-operator NAME, the password on stdin.');
  const password = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  if (password.length < MIN_PASSWORD)
    throw new CommandProblem(`The password needs at least ${MIN_PASSWORD} characters.`);
  await saveOperator({ database, surroundings: realSurroundings }, name.value, password);
  return { operator: name.value };
};

const isKind = (kind: string): kind is PublicationKind =>
  publicationKinds.some((known) => known === kind);

const ofOneOffice: readonly PublicationKind[] = ['office', 'officers'];

const publishFile = async (database: Database, args: readonly string[]): Promise<object> => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { office: { type: 'string' }, from: { type: 'string' } },
  });
  const [kind = '', file = ''] = positionals;
  // Keys are published by the province itself, as desks come and go.
  if (!isKind(kind) || kind === 'keys' || file === '')
    throw new CommandProblem('Usage: publish KIND FILE [--office CODE] [--from YYYY-MM-DD].');
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const checked = checkPublication(kind, data);
  if (!checked.ok) throw new CommandProblem(`${file} does not fit: ${checked.error.field}.`);
  const publishedAt = instantOf(realSurroundings.now());
  const from = parseLocalDate(values.from ?? dateOf(localTimeOf(publishedAt)));
  if (!from.ok) throw new CommandProblem(`--from is not a day: ${values.from}.`);
  const described = kind === 'office' ? officePublication.parse(data) : null;
  const office = described?.code ?? values.office ?? null;
  if (ofOneOffice.includes(kind) !== (office !== null))
    throw new CommandProblem(
      `${kind} is for ${office === null ? 'one office: add --office' : 'every office: leave --office out'}.`,
    );
  return database.transaction(async (tx) => {
    if (described !== null)
      await saveOffice(tx, described.code, described.agencyCode ?? described.code);
    return publish(tx, { office, kind, data, publishedAt, effectiveFrom: from.value });
  });
};

const newFeed = async (database: Database): Promise<object> => {
  const epoch = async (): Promise<number> =>
    one(await database.query<{ feed_epoch: number }>('select feed_epoch from province')).feed_epoch;
  await raiseFeedEpoch(database, await epoch());
  return { feedEpoch: await epoch() };
};

export const runCommand = async (
  settings: Settings,
  command: string,
  args: readonly string[],
): Promise<object> => {
  if (settings.databaseUrl === null)
    throw new CommandProblem('Set DATABASE_URL: a try-out looks after itself.');
  const database = await openDatabase(settings);
  try {
    await migrate(database);
    await establishKey(database, settings.dataFolder);
    switch (command) {
      case 'create-operator':
        return await createOperator(database, args);
      case 'publish':
        return await publishFile(database, args);
      case 'new-feed-epoch':
        return await newFeed(database);
      default:
        throw new CommandProblem(
          'Commands: create-operator NAME · publish KIND FILE · new-feed-epoch.',
        );
    }
  } finally {
    await database.close();
  }
};
