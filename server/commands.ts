/** What an administrator does without the board: `node server/main.ts COMMAND …`. */
import { readFileSync } from 'node:fs';
import { textWithin } from '#shared/edge/clean-text.ts';
import { MIN_PASSWORD, saveOperator } from '#server/board/operators.ts';
import { CommandProblem } from '#server/command-problem.ts';
import { importFile } from '#server/envelope/import-file.ts';
import { establishKey, openDatabase } from '#server/province.ts';
import { publishOfficers } from '#server/publishing/officers-file.ts';
import { publishFile } from '#server/publishing/publish-file.ts';
import type { Settings } from '#server/settings.ts';
import type { Database } from '#server/store/database.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { migrate } from '#server/store/migrate.ts';
import { realSurroundings } from '#server/surroundings.ts';

const createOperator = async (database: Database, args: readonly string[]): Promise<object> => {
  const name = textWithin(args[0] ?? '', 100);
  if (!name.ok)
    throw new CommandProblem('usage', 'Usage: create-operator NAME, the password on stdin.');
  const password = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
  if (password.length < MIN_PASSWORD)
    throw new CommandProblem(
      'password_short',
      `The password needs at least ${MIN_PASSWORD} characters.`,
    );
  await saveOperator({ database, surroundings: realSurroundings }, name.value, password);
  return { operator: name.value };
};

/** The database is an older one than the desks have spoken to. */
const restored = async (database: Database): Promise<object> => {
  const ledger = createSqlLedger(database);
  await ledger.raiseFeedEpoch(await ledger.feedEpoch());
  return { feedEpoch: await ledger.feedEpoch() };
};

export const runCommand = async (
  settings: Settings,
  command: string,
  args: readonly string[],
): Promise<object> => {
  if (settings.databaseUrl === null)
    throw new CommandProblem('database_missing', 'Set DATABASE_URL: a try-out looks after itself.');
  const database = await openDatabase(settings);
  try {
    await migrate(database);
    const key = await establishKey(database, settings.dataFolder);
    switch (command) {
      case 'create-operator':
        return await createOperator(database, args);
      case 'publish':
        return await publishFile(database, realSurroundings, args);
      case 'officers':
        return await publishOfficers(database, realSurroundings, args);
      case 'restored':
        return await restored(database);
      case 'envelope':
        return await importFile(settings, database, key, args);
      default:
        throw new CommandProblem(
          'usage',
          'Commands: create-operator NAME · officers FILE · publish KIND FILE · envelope import FILE · restored.',
        );
    }
  } finally {
    await database.close();
  }
};
