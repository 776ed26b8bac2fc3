/**
 * How far the province has signed that it holds the colleagues' chains, and which of their entries it has not confirmed
 * again since it was put back to an earlier day. Kept beside the journal, for bearing witness.
 */
import { admission, type Admission } from '#shared/protocol/admission.ts';
import { heldMark, type HeldMark } from '#shared/protocol/witness.ts';
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { remembered } from '../remembered.ts';

export const MARKS = 'witness.marks';
/** Set by a reset of the feed, until all that colleagues wrote is confirmed again. */
export const OWED = 'witness.owed';
/** Everything may be owed: nobody has looked yet. */
export const ALL_OWED = 'all';

/** What the province has signed of the colleagues' epochs. */
const LIVES = 'witness.lives';
/** A backup of the province is younger than these. */
const MOST_LIVES = 50;

/** One mark goes on with its chain until it would lie further than this from the one before: a request takes so many. */
const APART = 400;
/** So many entries of each chain the marks reach back: sixty days of a busy desk. */
const REACH = 36_000;

type Reads = Pick<StoreReader, 'setting'>;

export const marksOf = (store: Reads): readonly HeldMark[] =>
  remembered(z.array(heldMark), store.setting(MARKS));

/**
 * The last one moves on with the chain as long as it is near enough to the one before. What a province says that was put back
 * to an earlier day is less than it has signed before, and adds nothing.
 */
const withMark = (marks: readonly HeldMark[], mark: HeldMark): readonly HeldMark[] => {
  const own = marks
    .filter(({ desk, epoch }) => desk === mark.desk && epoch === mark.epoch)
    .toSorted((a, b) => a.seq - b.seq);
  if ((own.at(-1)?.seq ?? 0) >= mark.seq) return marks;
  const before = own.at(-2)?.seq ?? 0;
  const kept = mark.seq - before <= APART ? own.slice(0, -1) : own;
  const others = marks.filter(({ desk, epoch }) => desk !== mark.desk || epoch !== mark.epoch);
  return [...others, ...kept.filter(({ seq }) => mark.seq - seq <= REACH), mark];
};

const life = z.object({ desk: z.string(), epoch: z.int(), admission });
type Life = z.infer<typeof life>;

const livesOf = (store: Reads): readonly Life[] => remembered(z.array(life), store.setting(LIVES));

/** By which the province knows a colleague's epoch again; undefined where it did not say. */
export const admissionOf = (
  store: Reads,
  of: { readonly desk: string; readonly epoch: number },
): Admission | undefined =>
  livesOf(store).find(({ desk, epoch }) => desk === of.desk && epoch === of.epoch)?.admission;

const keepLives = (tx: StoreWriter, said: readonly HeldMark[]): void => {
  const begun = said.flatMap(({ desk, epoch, admission: shown }) =>
    shown === undefined ? [] : [{ desk, epoch, admission: shown }],
  );
  if (begun.length === 0) return;
  const isAgain = ({ desk, epoch }: Life): boolean =>
    begun.some((one) => one.desk === desk && one.epoch === epoch);
  const others = livesOf(tx).filter((known) => !isAgain(known));
  tx.saveSetting(LIVES, JSON.stringify([...others, ...begun].slice(-MOST_LIVES)));
};

export const keepMarks = (tx: StoreWriter, said: readonly HeldMark[] | undefined): void => {
  if (said === undefined || said.length === 0) return;
  const bare = said.map(({ desk, epoch, seq, signature }) => ({ desk, epoch, seq, signature }));
  tx.saveSetting(MARKS, JSON.stringify(bare.reduce(withMark, marksOf(tx))));
  keepLives(tx, said);
};

const owedRun = z.object({
  desk: z.string(),
  epoch: z.int(),
  /** The first that is not confirmed, and how many there are. */
  seq: z.int(),
  count: z.int(),
});
export type OwedRun = z.infer<typeof owedRun>;

/** What of the colleagues' is not confirmed, as the journal says now; null when nothing was reset. */
export const lookForOwed = (read: StoreReader): readonly OwedRun[] | null => {
  const text = read.setting(OWED);
  if (text === null) return null;
  const from =
    text === ALL_OWED
      ? read.otherChains().map((chain) => ({ ...chain, seq: 1 }))
      : remembered(z.array(owedRun), text);
  return from.flatMap(({ desk, epoch, seq }) => {
    const found = read.unconfirmed({ desk, epoch }, seq);
    return found === null ? [] : [{ desk, epoch, ...found }];
  });
};

export const noteOwed = (tx: StoreWriter, owed: readonly OwedRun[]): void => {
  if (owed.length === 0) tx.deleteSetting(OWED);
  else tx.saveSetting(OWED, JSON.stringify(owed));
};

/** For people: so many entries of colleagues the province does not hold any more, as of the last synchronisation. */
export const countOwed = (store: Reads): number =>
  remembered(z.array(owedRun), store.setting(OWED)).reduce((sum, { count }) => sum + count, 0);
