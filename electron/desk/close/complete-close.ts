/**
 * What becomes of a close later: one that was made without a line gets the province's half, one that differed is compared
 * again at every contact until both sides are equal, or until people have said what they found. Each time the province
 * says something new, or a list that was not complete grows, an entry keeps it, and minutes with both sides are owed.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { nameText } from '#shared/journal/entry.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { oweMinutes } from '../papers/owed-minutes.ts';
import type { CloseState, StoreWriter } from '../ports.ts';
import { findDifferences, noDifferences, notHeld, type Differences } from './close-differences.ts';
import {
  areEqual,
  askFigures,
  coveredBy,
  deskFigures,
  provinceFiguresOf,
  signedBy,
  type AskTotals,
  type Figures,
} from './close-figures.ts';
import { locateDifferences } from './locate-differences.ts';
import { stateOf } from './past-closes.ts';

/** Where the province's answers come from. */
interface Source {
  readonly ask: AskTotals;
  /** Everything that can be sent was sent before: not so of what it answers on a stick. */
  readonly synced: boolean;
}

interface Completion {
  readonly theirs: Figures;
  readonly equal: boolean;
  readonly differences: Pick<Differences, 'named' | 'more'>;
  readonly note: string | null;
  readonly officer: string | null;
}

export const createCompletion = (context: DeskContext, documents: Pick<Documents, 'issueOwed'>) => {
  const { store, province, emit, log } = context;
  const { read } = store;

  /** False where somebody else has said something of this close meanwhile. */
  const append = (
    tx: StoreWriter,
    { close, completion }: CloseState,
    { theirs, equal, differences, note, officer }: Completion,
  ): boolean => {
    const { epoch, seq } = close.header;
    const now = tx.closeNamed({ epoch, seq });
    const isAsSeen =
      now?.completion?.header.seq === completion?.header.seq &&
      now?.completion?.header.epoch === completion?.header.epoch;
    if (!isAsSeen) return false;
    const parts = theirs.earlier.map((part) => ({
      epoch: part.epoch,
      province: part.totals,
      ...signedBy(part),
    }));
    const payload: PayloadOf<'day.completed'> = {
      close: seq,
      province: theirs.last.totals,
      ...signedBy(theirs.last),
      equal,
      ...(tx.head().epoch === epoch ? {} : { epoch }),
      ...(parts.length === 0 ? {} : { earlier: parts }),
      ...(differences.named.length === 0 ? {} : { differences: [...differences.named] }),
      ...(differences.more ? { moreDifferences: true } : {}),
      ...(note === null ? {} : { note }),
    };
    const at = nowOf(context);
    const written = tx.append({ type: 'day.completed', payload, dossier: null, officer, at });
    oweMinutes(tx, { epoch, seq, by: { epoch: written.epoch, seq: written.seq } });
    return true;
  };

  const changed = (): void => {
    emit('changed', { rooms: ['home', 'sync'] });
    void documents.issueOwed();
  };

  /** Lists of differences that were not complete and were looked for once more since this program began. */
  const lookedFor = new Set<string>();

  const listOf = ({ close, completion }: CloseState): Pick<Differences, 'named' | 'more'> => {
    const { differences = [], moreDifferences = false } = (completion ?? close).payload;
    return { named: differences, more: moreDifferences || differences.length === 0 };
  };

  /** Of an epoch that has ended, what a synchronisation did not bring there stays a difference. */
  const isOnItsWay = (missing: readonly OwnReach[], { synced }: Source): boolean =>
    notHeld(read, missing).some(({ epoch }) => !synced || epoch === read.head().epoch);

  /** Whether the province answered; where it did not, nobody asks on. */
  const compareAgain = async (state: CloseState, source: Source): Promise<boolean> => {
    const { ask } = source;
    const { close, completion } = state;
    const covered = coveredBy(close);
    const answer = await askFigures(ask, covered);
    if (!answer.ok) return false;
    const mine = deskFigures(close);
    const theirs = answer.value;
    if (isOnItsWay(theirs.missing, source)) return true;
    const before = provinceFiguresOf(close, completion);
    const isNew = before === null || !areEqual(covered, before, theirs);
    const list = listOf(state);
    const name = nameText((completion ?? close).header);
    if (!isNew && (!list.more || lookedFor.has(name))) return true;
    const equal = areEqual(covered, mine, theirs);
    const differences = equal
      ? noDifferences
      : await findDifferences(
          read,
          (range) => locateDifferences(read, ask, range),
          covered,
          mine,
          theirs,
        );
    if (!isNew && differences.answered) lookedFor.add(name);
    if (!isNew && differences.named.length <= list.named.length) return true;
    if (!equal) log('a closed day differs at the province', close.header.seq);
    const said = { theirs, equal, differences, note: null, officer: null };
    if (store.write((tx) => append(tx, state, said))) changed();
    return true;
  };

  const compareAll = async (source: Source): Promise<void> => {
    for (const state of read.unfinishedCloses()) if (!(await compareAgain(state, source))) return;
  };

  return {
    /** After a synchronisation. */
    completeOpen: (): Promise<void> => compareAll({ ask: province.totals, synced: true }),

    /** With what a stick brought. */
    completeFromStick: (ask: AskTotals): Promise<void> => compareAll({ ask, synced: false }),

    /** People's word on a close that differs. */
    settle: (name: OwnReach, note: string): Result<null, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const state = read.closeNamed(name);
      if (state === null || stateOf(state) !== 'differs') return refuse('close_settled');
      const theirs = provinceFiguresOf(state.close, state.completion);
      const { differences = [], moreDifferences: more = false } = (state.completion ?? state.close)
        .payload;
      if (theirs === null) return refuse('close_settled');
      const word = {
        theirs,
        equal: false,
        differences: { named: differences, more },
        note,
        officer: officer.value.id,
      };
      if (!store.write((tx) => append(tx, state, word))) return refuse('close_settled');
      changed();
      return ok(null);
    },
  };
};

export type CloseCompletion = ReturnType<typeof createCompletion>;
