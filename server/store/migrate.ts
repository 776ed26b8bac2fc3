/** Brings a database to the shape that this program needs; each step once, in its own transaction. */
import { one, type Database } from './database.ts';
import { desks } from './migrations/0020-desks.ts';
import { journal } from './migrations/0030-journal.ts';
import { operators } from './migrations/0040-operators.ts';
import { envelopes } from './migrations/0050-envelopes.ts';
import { arrival } from './migrations/0060-arrival.ts';
import { deskLives } from './migrations/0070-desk-lives.ts';
import { packs } from './migrations/0080-packs.ts';
import { decisions } from './migrations/0100-decisions.ts';
import { flags } from './migrations/0110-flags.ts';
import { formChanges } from './migrations/0120-form-changes.ts';
import { slotLoans } from './migrations/0130-slot-loans.ts';
import { portal } from './migrations/0140-portal.ts';
import { drafts } from './migrations/0150-drafts.ts';
import { departments } from './migrations/0160-departments.ts';
import { formSetDrafts } from './migrations/0170-form-sets.ts';
import { departmentsOfOffices } from './migrations/0180-departments-of-offices.ts';
import { crossings } from './migrations/0190-crossings.ts';
import { publications } from './migrations/0010-publications.ts';

export interface Migration {
  /** By tens, so that a forgotten step finds its place. */
  readonly version: number;
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [
  publications,
  desks,
  journal,
  operators,
  envelopes,
  arrival,
  deskLives,
  packs,
  decisions,
  flags,
  formChanges,
  slotLoans,
  portal,
  drafts,
  departments,
  formSetDrafts,
  departmentsOfOffices,
  crossings,
];

/** "QMC1": two provinces starting on one empty database take turns. */
const LOCK = 0x51_4d_43_31;

export class NewerDatabase extends Error {
  constructor(found: number, known: number) {
    super(
      `The province's database has version ${found}, this program knows ${known} at most: use the newer program.`,
    );
  }
}

const versionOf = async (database: Pick<Database, 'query'>): Promise<number> =>
  one(
    await database.query<{ version: number }>(
      'select coalesce(max(version), 0)::integer as version from schema_version',
    ),
  ).version;

/** @returns the version reached. Throws `NewerDatabase` and touches nothing when the database is ahead. */
export const migrate = async (
  database: Database,
  steps: readonly Migration[] = migrations,
): Promise<number> => {
  await database.query(
    `create table if not exists schema_version (
       version integer primary key, applied_at timestamptz not null default now())`,
  );
  const known = Math.max(...steps.map((step) => step.version));
  const found = await versionOf(database);
  if (found > known) throw new NewerDatabase(found, known);
  for (const step of steps) {
    await database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
      if ((await versionOf(tx)) >= step.version) return;
      for (const statement of step.statements) await tx.query(statement);
      await tx.query('insert into schema_version (version) values ($1)', [step.version]);
    });
  }
  return known;
};
