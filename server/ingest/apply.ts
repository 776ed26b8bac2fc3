/** Takes a run of entries into the office's order. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { OfficeLedger } from '#server/ledger/ports.ts';
import { numberIn, planRun, type Plan } from './plan.ts';
import { parkedFor, type Reading } from './reading.ts';
import { isStorable } from './storable.ts';

export type OnDefect = (fault: unknown, reading: Reading) => void;

export interface Run {
  readonly receivedAt: Instant;
  readonly onDefect: OnDefect;
}

const numbersOf = (readings: readonly Reading[]): readonly string[] =>
  readings.flatMap(({ known }) => (known.ok ? (numberIn(known.value) ?? []) : []));

const applySet = async (
  office: OfficeLedger,
  { receivedAt, onDefect }: Run,
  readings: readonly Reading[],
  blocked: ReadonlySet<string>,
): Promise<Plan> => {
  const dossiers = [...new Set(readings.flatMap((reading) => reading.dossiers))].filter(isStorable);
  const state = await office.state(dossiers, numbersOf(readings).filter(isStorable));
  const plan = planRun({ ...state, blocked }, readings, onDefect);
  await office.write(plan, receivedAt);
  return plan;
};

/**
 * Set-wise; when the store cannot take something of the set, again by halves, down to the one entry that it cannot
 * take: that one waits with its raw bytes and holds up no other.
 *
 * @param blocked dossiers of which an earlier entry waits
 * @returns the entries that wait
 */
export const applyRun = async (
  office: OfficeLedger,
  run: Run,
  readings: readonly Reading[],
  blocked: ReadonlySet<string>,
): Promise<readonly Reading[]> => {
  const whole = await office.attempt(() => applySet(office, run, readings, blocked));
  if (whole.ok) return whole.value.parked.map(({ reading }) => reading);
  const [first, ...others] = readings;
  if (first === undefined || others.length === 0) {
    const unfit = readings.map((reading) => parkedFor(reading, 'statement_failed'));
    for (const reading of readings) run.onDefect(whole.error.fault, reading);
    await applySet(office, run, unfit, blocked);
    return unfit;
  }
  const middle = Math.ceil(readings.length / 2);
  const before = await applyRun(office, run, readings.slice(0, middle), blocked);
  const blockedNow = new Set([...blocked, ...before.flatMap(({ dossiers }) => dossiers)]);
  return [...before, ...(await applyRun(office, run, readings.slice(middle), blockedNow))];
};
