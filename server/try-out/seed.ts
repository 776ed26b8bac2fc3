/** The invented office of a try-out province ("Tỉnh thử"): published once, when the database is new. */
import {
  instantOf,
  localDayOf,
  type Instant,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { seedConfirmed, seedEdition, seedProcedures } from '#shared/catalogue/seed/seed.ts';
import type { OfficePublication, PublicationKind } from '#shared/protocol/publications.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';
import { hashSecret } from '#server/keys/secret-hash.ts';
import { withCopyKey } from '#server/publishing/copy-key.ts';
import { checkPublication } from '#server/publishing/publication-data.ts';
import { publish, saveOffice } from '#server/publishing/publish.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import type { Surroundings } from '#server/surroundings.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import people from '#shared/try-out/officers.json' with { type: 'json' };

export const tryOutOffice: OfficePublication = office;

/** Whom the try-out suggests to sign in as, with the code that a real province would hand over on paper. */
export interface DemoOfficer {
  /** The officer's id. */
  readonly officer: string;
  readonly name: string;
  readonly personalCode: string;
}

export const demoOfficer = (): DemoOfficer => {
  const first = people.officers.find(({ role }) => role === 'officer');
  if (first === undefined) throw new Error('the try-out has no officer');
  return { officer: first.id, name: first.name, personalCode: first.personalCode };
};

const officersData = async (randomBytes: Surroundings['randomBytes']): Promise<unknown> => {
  const officers = [];
  for (const { id, name, title, role, personalCode } of people.officers) {
    const personalCodeHash = await hashSecret(personalCode, randomBytes);
    officers.push({ id, name, title, role, personalCodeHash, active: true });
  }
  return { officers };
};

type Seeded = readonly [kind: PublicationKind, data: unknown, effectiveFrom: LocalDate];

const publishAll = async (
  tx: Queryable,
  scope: string | null,
  items: readonly Seeded[],
  publishedAt: Instant,
): Promise<void> => {
  for (const [kind, data, effectiveFrom] of items) {
    const checked = checkPublication(kind, data);
    if (!checked.ok) throw new Error(`try-out seed: ${JSON.stringify(checked.error)}`);
    await publish(tx, { office: scope, kind, data, publishedAt, effectiveFrom });
  }
};

export const seedTryOut = async (
  database: Database,
  { now, randomBytes }: Surroundings,
): Promise<void> => {
  const published = await database.query('select 1 from publication limit 1');
  if (published.length > 0) return;
  const publishedAt = instantOf(now());
  const today = localDayOf(publishedAt);
  const since = seedEdition().effectiveFrom;
  const everywhere: readonly Seeded[] = [
    ['catalogue', { procedures: seedProcedures() }, since],
    ['confirmed', seedConfirmed(), since],
    ['calendar', tryOutCalendar, today],
    ['certification', tryOutCertification(), since],
  ];
  const officers = await officersData(randomBytes);
  await database.transaction(async (tx) => {
    await saveOffice(tx, office.code, office.code);
    await publishAll(tx, null, everywhere, publishedAt);
    const described = await withCopyKey(tx, tryOutOffice, randomBytes);
    const here: readonly Seeded[] = [
      ['office', described, today],
      ['officers', officers, today],
    ];
    await publishAll(tx, office.code, here, publishedAt);
  });
};
