/**
 * Many dossiers into other hands, or back: in pieces, each one transaction with how far it has come, so that others ask the
 * desk in between and a power cut loses nothing. What cannot go is left out and named. The list of what went is owed from
 * the end on; one that broke off goes on, or ends where it is, at an officer's word only.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { HandOverState } from '#shared/contract/outputs/hand-over.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { ok, type Result } from '#shared/result.ts';
import type { By } from '../carry-out.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { Documents } from '../papers/documents.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { StoreWriter } from '../ports.ts';
import type { PrintRow } from '../printing/print-row.ts';
import {
  batchNamed,
  doneItems,
  endedBatch,
  itemsOf,
  noteBatches,
  openBatches,
  strikeBatch,
  updateBatch,
  type Batch,
  type BatchItem,
  type LeftOutItem,
} from './hand-over-batches.ts';
import { handOverOne } from './hand-over-commands.ts';
import { createHandOverState, endedWithout, type Ended } from './hand-over-state.ts';
import { namedHand } from './hand-over-words.ts';
import { noteLeftBehind, strikeLeftBehind } from './left-behind.ts';

/** Dossiers in one transaction: others ask the desk in between. */
const AT_ONCE = 10;
/** Pieces after which the windows are told how far it is. */
const TELL_EVERY = 5;

export interface HandOverOrder {
  readonly way: Batch['way'];
  readonly from: string;
  readonly to: string;
  readonly sheets: boolean;
  readonly items: readonly BatchItem[];
}

export const createHandOverMany = (
  context: DeskContext,
  documents: Pick<Documents, 'issueHandOverList' | 'issueOwed'>,
  printRow: Pick<PrintRow, 'begin'>,
  printJobs: Pick<PrintJobs, 'printState'>,
) => {
  const { store, after, emit, log } = context;
  const stateNow = createHandOverState(store.read, printJobs);
  let running = false;
  let stopping = false;
  /** Those of the last key that ended in this run of the program, with what came of each. */
  let last: readonly Ended[] = [];

  const breathe = (): Promise<void> => new Promise((resolve) => void after(0, resolve));
  const tell = (): void => emit('changed', { rooms: ['dossiers', 'home', 'sync'] });

  const piece = (batch: Batch, items: readonly BatchItem[], by: By): Batch =>
    store.write((tx) => {
      const now = items.slice(batch.next, batch.next + AT_ONCE);
      const stayed = now.flatMap((item): readonly LeftOutItem[] => {
        const { dossier } = item;
        const written = handOverOne(tx, item, batch, by, context);
        if (written.ok) return [];
        const { code, values } = written.error;
        return [{ dossier, code, values: { ...values } }];
      });
      const further: Batch = {
        ...batch,
        next: batch.next + now.length,
        leftOut: [...batch.leftOut, ...stayed],
      };
      updateBatch(tx, further);
      return further;
    });

  /** Into the durable row of papers; why not, where it would not take them: then each is named. The list alone is owed. */
  const putSheets = async (batch: Batch, items: readonly BatchItem[]): Promise<string | null> => {
    if (!batch.sheets) return null;
    const kind = 'control_sheet';
    const dossiers = doneItems(batch, items).map(({ dossier }) => dossier);
    const owesListAlone = (tx: StoreWriter): void => updateBatch(tx, { ...batch, sheets: false });
    const row = await printRow.begin({ dossiers, kinds: [kind], copies: 1 }, owesListAlone);
    if (row.ok) return null;
    const { code: because } = row.error;
    const at = nowOf(context);
    store.write((tx) => {
      owesListAlone(tx);
      for (const dossier of dossiers) tx.saveNotIssued({ dossier, kind, copies: 1, because, at });
    });
    emit('changed', { rooms: ['print'] });
    return because;
  };

  /** A list of nothing is none; who is merely put in charge of it signs for nothing. */
  const hasList = ({ way, from, to, next, leftOut }: Batch): boolean =>
    way !== 'reassign' && from !== to && next > leftOut.length;

  const keep = (ended: Ended): void => {
    last = [...last.filter(({ batch }) => batch.list !== ended.batch.list), ended];
  };

  const end = async (list: string): Promise<void> => {
    const items = itemsOf(store.read, list);
    const batch = store.write((tx) => {
      const now = batchNamed(tx, list);
      if (now === null) return null;
      const ended = endedBatch(now, items);
      if (hasList(ended)) updateBatch(tx, ended);
      else strikeBatch(tx, list);
      noteLeftBehind(tx, ended);
      return ended;
    });
    if (batch === null) return;
    keep(endedWithout(batch));
    tell();
    if (hasList(batch)) {
      const sheetsRefused = await putSheets(batch, items);
      const { print, notDrawn } = await documents.issueHandOverList(list);
      keep({ batch, paper: { list, print, notDrawn, sheetsRefused } });
    }
    // Of a dossier that came back for papers, the letter to the citizen is owed.
    void documents.issueOwed();
    tell();
  };

  const runOne = async (begun: Batch, by: By): Promise<boolean> => {
    const items = itemsOf(store.read, begun.list);
    let batch = begun;
    for (let pieces = 1; batch.next < items.length; pieces += 1) {
      if (stopping) return false;
      batch = piece(batch, items, by);
      if (pieces % TELL_EVERY === 0) tell();
      await breathe();
    }
    await end(batch.list);
    return true;
  };

  const run = async (by: By): Promise<void> => {
    running = true;
    stopping = false;
    try {
      for (const batch of openBatches(store.read)) if (!(await runOne(batch, by))) break;
    } catch (fault) {
      log('a hand-over of many broke off', fault instanceof Error ? fault.stack : fault);
    } finally {
      running = false;
    }
    tell();
  };

  const begin = (by: By): void => {
    run(by).catch((fault: unknown) => log('a hand-over of many could not be told', fault));
  };

  const byNow = (): Result<By, Refusal> => {
    const officer = officerOf(context);
    return officer.ok ? ok({ officer: officer.value, at: nowOf(context) }) : officer;
  };

  /** The word of a head is a head's to finish, a list between two hands belongs to whoever began it. */
  const mayGoOn = ({ way, officer: beganBy }: Batch, { officer }: By): Result<null, Refusal> => {
    if (way === 'reassign')
      return officer.role === 'head' ? ok(null) : refuse('hand_over_of_a_head');
    return beganBy === officer.id
      ? ok(null)
      : refuse('hand_over_of_another', { values: { name: namedHand(store.read, beganBy) } });
  };

  const state = (): HandOverState | null => stateNow(running, last);

  return {
    state,

    /** Answers when all of it is noted; the dossiers change hands behind the answer. */
    begin: (orders: readonly HandOverOrder[]): Result<HandOverState | null, Refusal> => {
      const by = byNow();
      if (!by.ok) return by;
      if (running || openBatches(store.read).length > 0) return refuse('hand_over_not_ended');
      const { officer, at } = by.value;
      const begun = orders.map(({ items, to, ...order }) => ({
        items,
        batch: {
          ...order,
          to: cleanText(to),
          list: newId(context.surroundings),
          officer: officer.id,
          at,
          total: items.length,
          next: 0,
          leftOut: [],
          ended: false,
        },
      }));
      store.write((tx) => noteBatches(tx, begun));
      last = [];
      begin(by.value);
      return ok(state());
    },

    /** After a power cut or a stop. */
    goOn: (): Result<HandOverState | null, Refusal> => {
      const by = byNow();
      if (!by.ok) return by;
      for (const batch of openBatches(store.read).filter(({ ended }) => !ended)) {
        const may = mayGoOn(batch, by.value);
        if (!may.ok) return may;
      }
      if (!running) begin(by.value);
      return ok(state());
    },

    /** After the piece that is being written; what changed hands stays so. */
    stop: (): HandOverState | null => {
      stopping = true;
      return state();
    },

    /** It ends where it stands: the list is drawn of what changed hands. */
    endHere: async (): Promise<Result<HandOverState | null, Refusal>> => {
      if (running) return refuse('hand_over_not_ended');
      running = true;
      try {
        for (const { list } of openBatches(store.read)) await end(list);
      } finally {
        running = false;
      }
      return ok(state());
    },

    /** These have been looked at: what they left behind is told no more. */
    seen: (lists: readonly string[]): HandOverState | null => {
      store.write((tx) => strikeLeftBehind(tx, lists));
      last = last.filter(({ batch }) => !lists.includes(batch.list));
      emit('changed', { rooms: ['print'] });
      return state();
    },

    /** Before the store is closed. */
    halt: (): void => {
      stopping = true;
    },
  };
};

export type HandOverMany = ReturnType<typeof createHandOverMany>;
