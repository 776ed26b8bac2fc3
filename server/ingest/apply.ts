/** Takes a run of entries into the office's order. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { OfficeLedger } from '#server/ledger/ports.ts';
import { planRun, type Plan } from './plan.ts';
import { parkedFor, type Reading } from './reading.ts';
import { isStorable } from './storable.ts';

export type OnDefect = (fault: unknown, reading: Reading) => void;

export interface Run {
  readonly receivedAt: Instant;
  readonly onDefect: OnDefect;
}

const numbersOf = (readings: readonly Reading[]): readonly string[] =>
  readings.flatMap(({ known }) =>
    known.ok && known.value.type === 'dossier.accepted' ? [known.value.payload.number] : [],
  );

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

/** One entry alone; when the store cannot take what is in it, it waits with its raw bytes. */
const applyOne = async (
  office: OfficeLedger,
  run: Run,
  reading: Reading,
  blocked: ReadonlySet<string>,
): Promise<Plan> => {
  const tried = await office.attempt(() => applySet(office, run, [reading], blocked));
  if (tried.ok) return tried.value;
  run.onDefect(tried.error.fault, reading);
  return applySet(office, run, [parkedFor(reading, 'statement_failed')], blocked);
};

/**
 * Set-wise; when the store cannot take something of the set, again entry by entry, so that one cannot hold up the
 * others.
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
  const waiting: Reading[] = [];
  const blockedNow = new Set(blocked);
  for (const reading of readings) {
    const plan = await applyOne(office, run, reading, blockedNow);
    for (const { reading: parked } of plan.parked) {
      waiting.push(parked);
      for (const id of parked.dossiers) blockedNow.add(id);
    }
  }
  return waiting;
};
