/** Takes a run of entries into the office's order; the caller holds the office's lock. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { inSavepoint, isDataFault, type Queryable } from '#server/store/database.ts';
import { loadBlocked, loadOfficeState } from './load.ts';
import { planRun, type Plan } from './plan.ts';
import { parkedFor, type Reading } from './reading.ts';
import { writePlan } from './write.ts';

export type OnDefect = (fault: unknown, reading: Reading) => void;

export interface Run {
  readonly office: string;
  readonly receivedAt: Instant;
  readonly onDefect: OnDefect;
}

const applySet = async (
  tx: Queryable,
  { office, receivedAt, onDefect }: Run,
  readings: readonly Reading[],
  blocked: ReadonlySet<string>,
): Promise<Plan> => {
  const state = await loadOfficeState(tx, office, readings, blocked);
  const plan = planRun(state, readings, onDefect);
  await writePlan(tx, office, receivedAt, plan);
  return plan;
};

/** One entry alone; when the database cannot take what is in it, it waits with its raw bytes. */
const applyOne = async (
  tx: Queryable,
  run: Run,
  reading: Reading,
  blocked: ReadonlySet<string>,
): Promise<Plan> => {
  try {
    return await inSavepoint(tx, () => applySet(tx, run, [reading], blocked));
  } catch (fault) {
    if (!isDataFault(fault)) throw fault;
    run.onDefect(fault, reading);
    return applySet(tx, run, [parkedFor(reading, 'statement_failed')], blocked);
  }
};

/**
 * Set-wise; when a statement fails over its data, again entry by entry, so that one cannot hold up the others.
 *
 * @param blockedBefore dossiers of which an earlier entry waits; all that the office knows of by default
 * @returns the entries that wait
 */
export const applyRun = async (
  tx: Queryable,
  run: Run,
  readings: readonly Reading[],
  blockedBefore?: ReadonlySet<string>,
): Promise<readonly Reading[]> => {
  const blocked = blockedBefore ?? (await loadBlocked(tx, run.office));
  try {
    const plan = await inSavepoint(tx, () => applySet(tx, run, readings, blocked));
    return plan.parked.map(({ reading }) => reading);
  } catch (fault) {
    if (!isDataFault(fault)) throw fault;
  }
  const waiting: Reading[] = [];
  const blockedNow = new Set(blocked);
  for (const reading of readings) {
    const plan = await applyOne(tx, run, reading, blockedNow);
    for (const { reading: parked } of plan.parked) {
      waiting.push(parked);
      for (const id of parked.dossiers) blockedNow.add(id);
    }
  }
  return waiting;
};
