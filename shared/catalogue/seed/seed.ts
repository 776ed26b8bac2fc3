/**
 * The catalogue that ships with the project: what the try-out province publishes until a real one does.
 * Parsed anew at each call; the caller keeps what it needs.
 */
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import { applyConfirmed, confirmedData, type ConfirmedData } from '../confirmed.ts';
import { importRecord, type Edition } from '../import-record.ts';
import type { Procedure } from '../procedure.ts';
import confirmed from './confirmed.json' with { type: 'json' };
import edition from './edition.json' with { type: 'json' };
import nicknames from './nicknames.json' with { type: 'json' };
import records from './procedures.json' with { type: 'json' };

const defect = (what: string): never => {
  throw new Error(`catalogue seed: ${what}`);
};

/** Version, date, nicknames and form sets for the seed, and for a portal file that is loaded beside it. */
export const seedEdition = (): Edition => {
  const effectiveFrom = parseLocalDate(edition.effectiveFrom);
  return {
    version: edition.version,
    effectiveFrom: effectiveFrom.ok ? effectiveFrom.value : defect('effectiveFrom'),
    nicknames: new Map(Object.entries(nicknames)),
    formSets: new Map(Object.entries(edition.formSets)),
    formSet: edition.formSet,
  };
};

/** As the portal has them, without the confirmed deadlines. */
export const seedProcedures = (): readonly Procedure[] => {
  const current = seedEdition();
  return records.map((record: unknown) => {
    const imported = importRecord(record, current);
    return imported.ok ? imported.value.procedure : defect(JSON.stringify(imported.error));
  });
};

export const seedConfirmed = (): ConfirmedData => confirmedData.parse(confirmed);

/** The seed with the confirmed deadlines in place: what a desk of the try-out province works with. */
export const tryOutCatalogue = (): readonly Procedure[] =>
  applyConfirmed(seedProcedures(), seedConfirmed().deadlines).procedures;
