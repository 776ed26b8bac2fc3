/**
 * What becomes of a close later: one that was made without a line gets the province's half, one that differed is compared
 * again at every contact until both sides are equal, or until people have said what they found. Each time the province
 * says something new, an entry keeps it, and minutes with both sides are owed.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { NamedDifference } from '#shared/journal/desk-entries.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { oweMinutes } from '../papers/owed-minutes.ts';
import type { CloseState, StoreWriter } from '../ports.ts';
import { findDifferences } from './close-differences.ts';
import {
  areEqual,
  askFigures,
  coveredBy,
  deskFigures,
  provinceFiguresOf,
  type AskTotals,
  type Figures,
} from './close-figures.ts';
import { stateOf } from './past-closes.ts';

interface Completion {
  readonly theirs: Figures;
  readonly equal: boolean;
  readonly differences: readonly NamedDifference[];
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
    const parts = theirs.earlier.map((part) => ({ epoch: part.epoch, province: part.totals }));
    const payload: PayloadOf<'day.completed'> = {
      close: seq,
      province: theirs.last.totals,
      equal,
      ...(tx.head().epoch === epoch ? {} : { epoch }),
      ...(parts.length === 0 ? {} : { earlier: parts }),
      ...(differences.length === 0 ? {} : { differences: [...differences] }),
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

  /** Whether the province answered; where it did not, nobody asks on. */
  const compareAgain = async (state: CloseState, ask: AskTotals): Promise<boolean> => {
    const { close, completion } = state;
    const covered = coveredBy(close);
    const answer = await askFigures(ask, covered);
    if (!answer.ok) return false;
    const mine = deskFigures(close);
    const theirs = answer.value;
    const differences = await findDifferences(read, ask, covered, mine, theirs);
    // What is still on its way is no difference yet.
    if (differences.some(({ kind }) => kind === 'not_held')) return true;
    const before = provinceFiguresOf(close, completion);
    if (before !== null && areEqual(covered, before, theirs)) return true;
    const equal = areEqual(covered, mine, theirs);
    if (!equal) log('a closed day differs at the province', close.header.seq);
    const said = { theirs, equal, differences, note: null, officer: null };
    if (store.write((tx) => append(tx, state, said))) changed();
    return true;
  };

  return {
    /** After a synchronisation, or with what a stick brought. */
    completeOpen: async (ask: AskTotals = province.totals): Promise<void> => {
      for (const state of read.unfinishedCloses()) if (!(await compareAgain(state, ask))) return;
    },

    /** People's word on a close that differs. */
    settle: (name: OwnReach, note: string): Result<null, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const state = read.closeNamed(name);
      if (state === null || stateOf(state) !== 'differs') return refuse('close_settled');
      const theirs = provinceFiguresOf(state.close, state.completion);
      const { differences = [] } = (state.completion ?? state.close).payload;
      if (theirs === null) return refuse('close_settled');
      const word = { theirs, equal: false, differences, note, officer: officer.value.id };
      if (!store.write((tx) => append(tx, state, word))) return refuse('close_settled');
      changed();
      return ok(null);
    },
  };
};

export type CloseCompletion = ReturnType<typeof createCompletion>;
