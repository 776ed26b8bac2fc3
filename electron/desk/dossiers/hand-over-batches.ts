/**
 * Hand-overs of many dossiers that are not ended, or whose list is not drawn yet: noted before the first dossier changes
 * hands and kept true in the transaction of every piece, so that a power cut leaves a list that knows how far it came.
 */
import { instant } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';

/** Of this machine and this epoch: no pack carries either. */
const KEY = 'handOver.begun';
/** The dossiers of each list, written once: how far it has come is a number beside them. */
const itemsKey = (list: string): string => `handOver.items.${list}`;

const act = z.discriminatedUnion('as', [
  /** From hand to hand. */
  z.strictObject({ as: z.literal('hand') }),
  /** A head gives it to somebody else. */
  z.strictObject({ as: z.literal('reassign'), reason: z.string() }),
  /** It comes back with its result. */
  z.strictObject({
    as: z.literal('result'),
    outcome: z.enum(['granted', 'denied']),
    lateReason: z.string().optional(),
  }),
  /** It comes back because papers are missing. */
  z.strictObject({
    as: z.literal('supplement'),
    items: z.array(z.string()),
    reason: z.string(),
  }),
]);
export type BatchAct = z.infer<typeof act>;

const item = z.strictObject({ dossier: z.string(), act });
export type BatchItem = z.infer<typeof item>;

const leftOut = z.strictObject({
  dossier: z.string(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type LeftOutItem = z.infer<typeof leftOut>;

export const batch = z.strictObject({
  /** Names the list on paper, and stands in every entry of it. */
  list: z.string(),
  way: z.enum(['out', 'back', 'reassign']),
  /** Officers by id, departments as they are called. */
  from: z.string(),
  to: z.string(),
  officer: z.string(),
  at: instant,
  /** Control sheets are wanted as well, and not yet in the row of papers. */
  sheets: z.boolean(),
  total: z.int().min(0),
  /** So many of its dossiers, in their order, were handed over or left out. */
  next: z.int().min(0),
  leftOut: z.array(leftOut),
  /** Nothing more is handed over; the list is drawn of what was. */
  ended: z.boolean(),
});
export type Batch = z.infer<typeof batch>;

const parse = (text: string | null): readonly Batch[] =>
  text === null ? [] : z.array(batch).parse(JSON.parse(text));

/** The oldest first. */
export const begunBatches = ({ setting }: Pick<StoreReader, 'setting'>): readonly Batch[] =>
  parse(setting(KEY));

export const batchNamed = (reader: Pick<StoreReader, 'setting'>, list: string): Batch | null =>
  begunBatches(reader).find((one) => one.list === list) ?? null;

const save = (tx: StoreWriter, batches: readonly Batch[]): void => {
  if (batches.length === 0) tx.deleteSetting(KEY);
  else tx.saveSetting(KEY, JSON.stringify(batches));
};

/** In the order in which they go. */
export const itemsOf = (
  { setting }: Pick<StoreReader, 'setting'>,
  list: string,
): readonly BatchItem[] => z.array(item).parse(JSON.parse(setting(itemsKey(list)) ?? '[]'));

/** Those that changed hands. */
export const doneItems = (
  { next, leftOut: stayed }: Batch,
  items: readonly BatchItem[],
): readonly BatchItem[] => {
  const left = new Set(stayed.map(({ dossier }) => dossier));
  return items.slice(0, next).filter(({ dossier }) => !left.has(dossier));
};

/** Nothing more of it is handed over: what was not reached stays, like what could not go. */
export const endedBatch = (now: Batch, items: readonly BatchItem[]): Batch => ({
  ...now,
  next: items.length,
  leftOut: [
    ...now.leftOut,
    ...items
      .slice(now.next)
      .map(({ dossier }) => ({ dossier, code: 'hand_over_not_reached', values: {} })),
  ],
  ended: true,
});

export const noteBatches = (
  tx: StoreWriter,
  batches: readonly { readonly batch: Batch; readonly items: readonly BatchItem[] }[],
): void => {
  for (const one of batches) tx.saveSetting(itemsKey(one.batch.list), JSON.stringify(one.items));
  save(tx, [...begunBatches(tx), ...batches.map((one) => one.batch)]);
};

export const updateBatch = (tx: StoreWriter, changed: Batch): void =>
  save(
    tx,
    begunBatches(tx).map((one) => (one.list === changed.list ? changed : one)),
  );

export const strikeBatch = (tx: StoreWriter, list: string): void => {
  tx.deleteSetting(itemsKey(list));
  save(
    tx,
    begunBatches(tx).filter((one) => one.list !== list),
  );
};

/** Somebody's word is waited for: dossiers, or the control sheets that go with them, are not done. */
export const openBatches = (reader: Pick<StoreReader, 'setting'>): readonly Batch[] =>
  begunBatches(reader).filter(({ ended, sheets }) => !ended || sheets);

/** Lists that wait to be drawn, whoever asks. */
export const owedLists = (reader: Pick<StoreReader, 'setting'>): readonly Batch[] =>
  begunBatches(reader).filter(({ ended, sheets }) => ended && !sheets);
