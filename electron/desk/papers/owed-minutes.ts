/**
 * Closes whose minutes are not drawn yet: noted in the transaction that closes, struck out in the one that issues
 * the paper, so that a day is never closed without its minutes being owed until they are there.
 */
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';

const OWED = 'minutes.owed';

const ownEntry = { epoch: z.int().min(1), seq: z.int().min(1) };

/** The entry of a close, in this desk's own chains; `by`: the entry that completed it, where those minutes are meant. */
const closeName = z.object({ ...ownEntry, by: z.object(ownEntry).optional() });
export type CloseName = z.infer<typeof closeName>;

const noted = z.array(closeName);

const same = (a: CloseName, b: CloseName): boolean =>
  a.epoch === b.epoch && a.seq === b.seq && a.by?.epoch === b.by?.epoch && a.by?.seq === b.by?.seq;

const parse = (text: string | null): readonly CloseName[] =>
  text === null ? [] : noted.parse(JSON.parse(text));

/** The oldest first. */
export const owedMinutes = ({ setting }: Pick<StoreReader, 'setting'>): readonly CloseName[] =>
  parse(setting(OWED));

export const isOwed = (reader: Pick<StoreReader, 'setting'>, close: CloseName): boolean =>
  owedMinutes(reader).some((one) => same(one, close));

export const oweMinutes = (tx: StoreWriter, close: CloseName): void =>
  tx.saveSetting(OWED, JSON.stringify([...owedMinutes(tx), close]));

export const strikeMinutes = (tx: StoreWriter, close: CloseName): void => {
  const left = owedMinutes(tx).filter((one) => !same(one, close));
  if (left.length === 0) tx.deleteSetting(OWED);
  else tx.saveSetting(OWED, JSON.stringify(left));
};
