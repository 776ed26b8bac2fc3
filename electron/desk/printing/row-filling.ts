/**
 * A long row on its way into the queue. What was asked for is noted before the first paper is put in, and how far it has
 * come with every piece, so that a row that was cut off while it was filled goes on to its end.
 */
import { documentKinds, type DocumentKind } from '#shared/dossier/documents.ts';
import { slipKinds } from '#shared/dossier/slips-issued.ts';
import { z } from '#shared/schema.ts';
import { nowOf, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { PrintJob } from '../papers/paper-ports.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { inRow, type OwedPrint } from './owed-prints.ts';
import type { PrintJobs } from './print-jobs.ts';

/** Dossiers folded in one turn: others ask the desk in between. */
const AT_ONCE = 10;

/** Of this machine: no pack carries either, and after a restore nobody knows what of it has come out. */
const FILLED = 'printRow.filled';
/** Written once: how far it has come is a number beside it. */
const DOSSIERS = 'printRow.dossiers';
export const ROW_FILLING = [FILLED, DOSSIERS] as const;

export interface RowOrder {
  readonly dossiers: readonly string[];
  readonly kinds: readonly DocumentKind[];
  readonly copies: number;
}

const filled = z.strictObject({
  kinds: z.array(z.enum(documentKinds)),
  copies: z.int().min(1),
  of: z.int().min(0),
  /** So many of its dossiers were looked at. */
  next: z.int().min(0),
  /** Papers put in, and papers that there are not. */
  papers: z.int().min(0),
  without: z.int().min(0),
});
type Filled = z.infer<typeof filled>;

const NOTHING = { papers: 0, without: 0 } as const;

const filledOf = ({ setting }: Pick<StoreReader, 'setting'>): Filled | null => {
  const text = setting(FILLED);
  return text === null ? null : filled.parse(JSON.parse(text));
};

export const createRowFilling = (context: DeskContext, printJobs: PrintJobs) => {
  const { store, after } = context;
  let busy = false;
  let stopping = false;

  const breathe = (): Promise<void> => new Promise((resolve) => void after(0, resolve));

  const waitForPaper = (tx: StoreWriter, owed: OwedPrint, copies: number): void => {
    const job: PrintJob = {
      id: newId(context.surroundings),
      document: '',
      printer: printJobs.chosen(owed.kind).printer ?? '',
      copies,
      reprint: 0,
      state: 'waiting',
      createdAt: nowOf(context),
      detail: '',
    };
    tx.saveOwedPrint(job, owed);
  };

  /**
   * A paper of several dossiers waits once. What could not be issued before is missing until it is: only where the slip is
   * there by now is it so already. Null where there is no such paper and can be none.
   */
  const put = (
    tx: StoreWriter,
    dossier: string,
    kind: DocumentKind,
    copies: number,
  ): 'put' | 'waits' | null => {
    const known = tx.dossier(dossier);
    const paper = known === null ? null : inRow(known, kind);
    if (paper === null) return null;
    if ('owed' in paper) {
      waitForPaper(tx, paper.owed, copies);
      return 'put';
    }
    const slip = slipKinds.find((one) => one === kind);
    if (slip !== undefined) tx.dropNotIssued({ dossier, kind: slip });
    const { document } = paper;
    if (tx.isWaitingPrint(document)) return 'waits';
    printJobs.queue(tx, document, tx.printsOf(document), { copies, waiting: true });
    return 'put';
  };

  const strike = (tx: StoreWriter): void => {
    for (const key of ROW_FILLING) tx.deleteSetting(key);
  };

  const piece = (dossiers: readonly string[]): Filled | null =>
    store.write((tx) => {
      const now = filledOf(tx);
      if (now === null) return null;
      const some = dossiers.slice(now.next, now.next + AT_ONCE);
      const found = some.flatMap((dossier) =>
        now.kinds.map((kind) => put(tx, dossier, kind, now.copies)),
      );
      const further: Filled = {
        ...now,
        next: now.next + AT_ONCE,
        papers: now.papers + found.filter((one) => one === 'put').length,
        without: now.without + found.filter((one) => one === null).length,
      };
      if (further.next < now.of) tx.saveSetting(FILLED, JSON.stringify(further));
      else strike(tx);
      return further;
    });

  return {
    put,
    isBusy: (): boolean => busy,
    isOpen: (): boolean => store.read.setting(FILLED) !== null,

    /** Papers that may still come into the row. */
    toCome: (): number => {
      const now = filledOf(store.read);
      return now === null ? 0 : (now.of - now.next) * now.kinds.length;
    },

    note: (tx: StoreWriter, { dossiers, kinds, copies }: RowOrder): void => {
      const each = [...new Set(dossiers)];
      const begun: Filled = {
        kinds: [...new Set(kinds)],
        copies,
        of: each.length,
        next: 0,
        ...NOTHING,
      };
      tx.saveSetting(DOSSIERS, JSON.stringify(each));
      tx.saveSetting(FILLED, JSON.stringify(begun));
    },

    /** What is noted, from where it stands; nothing where nothing is. */
    fill: async (): Promise<Pick<Filled, 'papers' | 'without'>> => {
      const text = store.read.setting(DOSSIERS);
      if (text === null || busy) return NOTHING;
      const dossiers = z.array(z.string()).parse(JSON.parse(text));
      busy = true;
      stopping = false;
      let found: Pick<Filled, 'papers' | 'without'> = NOTHING;
      try {
        for (let now = piece(dossiers); now !== null; now = piece(dossiers)) {
          found = now;
          if (now.next >= now.of) break;
          await breathe();
          if (stopping) break;
        }
      } finally {
        busy = false;
      }
      return found;
    },

    strike,

    /** After the piece that is being written; it goes on another day. */
    stop: (): void => {
      stopping = true;
    },
  };
};

export type RowFilling = ReturnType<typeof createRowFilling>;
