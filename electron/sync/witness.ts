/**
 * After the province was put back to an earlier day, a colleague's desk may not bring again what it wrote: its disk may be
 * lost as well. Whoever has read those entries brings them, with the province's own signature over how far it held them.
 * The writer may come at the same time; then they are known.
 */
import { hexOf } from '#electron/desk/identifiers.ts';
import {
  admissionOf,
  lookForOwed,
  marksOf,
  noteOwed,
  type OwedRun,
} from '#electron/desk/dossiers/held-marks.ts';
import type { DeskStore } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import { MAX_BATCH_ENTRIES, pushAnswer } from '#shared/protocol/journal-push.ts';
import { encodeTestimony, WITNESS_PATH, type HeldMark } from '#shared/protocol/witness.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure } from './line.ts';
import { lineOf, PUSH_TIMEOUT_MS } from './push.ts';
import { notBelieved, type Ask } from './speak-as.ts';

export interface WitnessPorts {
  readonly store: DeskStore;
  readonly ask: Ask;
  readonly log: (message: string, detail: unknown) => void;
}

/** The run up to that mark, as far as it is here without a gap; null when it is not. */
const testimonyFor = (
  { read }: DeskStore,
  { desk, epoch, seq: from }: OwedRun,
  mark: HeldMark,
): string | null => {
  const count = mark.seq - from + 1;
  const entries = read.entriesOf({ desk, epoch }, from - 1, count);
  const last = entries.at(-1);
  if (count > MAX_BATCH_ENTRIES || entries.length !== count || last?.seq !== mark.seq) return null;
  const { seq: to, signature } = mark;
  const admission = admissionOf(read, { desk, epoch });
  const shown = admission === undefined ? {} : { admission };
  const head = { desk, epoch, from, to, hash: hexOf(last.hash), signature, ...shown };
  return encodeTestimony({ head, entries: entries.map(lineOf) });
};

/** @returns whether the province took or had it; a refusal strands no other run */
const offer = async (
  { ask, log }: WitnessPorts,
  text: string,
): Promise<Result<boolean, ProvinceFailure>> => {
  const body = { text, ndjson: true };
  const answer = await ask({
    method: 'POST',
    path: WITNESS_PATH,
    body,
    timeoutMs: PUSH_TIMEOUT_MS,
  });
  if (answer.ok) return pushAnswer.safeParse(answer.value.body).success ? ok(true) : notBelieved;
  const failure = asFailure(answer.error);
  if (failure.code !== 'province_refused') return err(failure);
  log('the province does not take what a colleague wrote', failure.reason);
  return ok(false);
};

/** Mark after mark, until the run has ended or something is not taken. */
const bear = async (
  ports: WitnessPorts,
  run: OwedRun,
): Promise<Result<boolean, ProvinceFailure>> => {
  const marks = marksOf(ports.store.read)
    .filter(({ desk, epoch, seq }) => desk === run.desk && epoch === run.epoch && seq >= run.seq)
    .toSorted((a, b) => a.seq - b.seq);
  let from = run.seq;
  for (const mark of marks) {
    const text = testimonyFor(ports.store, { ...run, seq: from }, mark);
    if (text === null) break;
    const taken = await offer(ports, text);
    if (!taken.ok) return taken;
    if (!taken.value) break;
    from = mark.seq + 1;
  }
  return ok(from > run.seq);
};

/** Once everything has come down; `pull`: reads what the province has now. What is owed still, people see. */
export const bearWitness = async (
  ports: WitnessPorts,
  pull: () => Promise<Result<{ readonly received: number }, ProvinceFailure>>,
): Promise<Result<{ readonly received: number }, ProvinceFailure>> => {
  const { store } = ports;
  const none = ok({ received: 0 });
  const owed = lookForOwed(store.read);
  if (owed === null) return none;
  let brought = false;
  for (const run of owed) {
    const borne = await bear(ports, run);
    if (!borne.ok) return borne;
    brought ||= borne.value;
  }
  const pulled = brought ? await pull() : none;
  store.write((tx) => noteOwed(tx, lookForOwed(tx) ?? []));
  return pulled;
};
