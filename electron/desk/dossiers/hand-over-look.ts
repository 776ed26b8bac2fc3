/** Before dossiers change hands: which of them may, and into whose hands. */
import type { Hand, HandOverLook } from '#shared/contract/outputs/hand-over.ts';
import { stateOfCode, type DossierState } from '#shared/dossier/states.ts';
import { transitions } from '#shared/dossier/transitions.ts';
import { z } from '#shared/schema.ts';
import type { DeskContext } from '../context.ts';
import type { DossierRow, StoreReader, StoreWriter } from '../ports.ts';
import { remembered } from '../remembered.ts';
import type { LeftOutItem } from './hand-over-batches.ts';
import { nameLeftOut } from './hand-over-words.ts';
import { handOf } from './who-holds.ts';

/** Whoever got dossiers last, the last first: the desk's own habit, which a pack carries. */
const LAST_HANDS = 'handOver.hands';
const MOST_HANDS = 12;
/** Rows read in one turn: others ask the desk in between. */
const AT_ONCE = 50;

export const lastHands = ({ setting }: Pick<StoreReader, 'setting'>): readonly string[] =>
  remembered(z.array(z.string()), setting(LAST_HANDS));

export const noteHand = (tx: StoreWriter, hand: string): void => {
  const hands = [hand, ...lastHands(tx).filter((one) => one !== hand)].slice(0, MOST_HANDS);
  tx.saveSetting(LAST_HANDS, JSON.stringify(hands));
};

const goesOn: readonly string[] = transitions.handOver.from;

/** By its row alone; the dossier itself is asked when it is written. Null where it may go. */
const rowRefused = (row: DossierRow | null): string | null => {
  if (row === null) return 'dossier_unknown';
  if (row.voided) return 'dossier_voided';
  const state = stateOfCode(row.state);
  if (state === null) return 'hand_over_not_accepted';
  return goesOn.includes(state) ? null : refusedIn[state];
};

const refusedIn: Readonly<Record<DossierState, string>> = {
  registered: 'hand_over_not_accepted',
  accepted: 'state_does_not_fit',
  refused: 'hand_over_refused',
  processing: 'state_does_not_fit',
  awaiting_supplement: 'hand_over_awaiting_supplement',
  awaiting_obligation: 'hand_over_awaiting_obligation',
  withdrawn: 'hand_over_withdrawn',
  stopped: 'hand_over_stopped',
  finished: 'hand_over_finished',
  returned: 'hand_over_returned',
};

export const createHandOverLook = (context: DeskContext) => {
  const { store, published, after } = context;
  const breathe = (): Promise<void> => new Promise((resolve) => void after(0, resolve));

  const hands = (): readonly Hand[] => {
    const officers = store.read.officers();
    const people = officers
      .filter(({ active, role }) => active && role !== 'administrator')
      .map(({ id }) => id);
    const gone = new Set([
      ...officers.filter(({ active }) => !active).map(({ id }) => id),
      ...published.stoppedDepartments(),
    ]);
    const departments = published.departments().map(({ name }) => name);
    const known = [...lastHands(store.read), ...store.read.holders(), ...departments, ...people];
    return [...new Set(known)].filter((id) => !gone.has(id)).map((id) => handOf(officers, id));
  };

  return {
    look: async (dossiers: readonly string[]): Promise<HandOverLook> => {
      const ids = [...new Set(dossiers)];
      const leftOut: LeftOutItem[] = [];
      for (const [at, dossier] of ids.entries()) {
        if (at > 0 && at % AT_ONCE === 0) await breathe();
        const code = rowRefused(store.read.dossierRow(dossier));
        if (code !== null) leftOut.push({ dossier, code, values: {} });
      }
      return {
        ready: ids.length - leftOut.length,
        leftOut: nameLeftOut(store.read, leftOut),
        hands: hands(),
      };
    },
  };
};
