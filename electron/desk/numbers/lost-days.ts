/**
 * Which epochs began by a restore that may lack entries, and of which days since then people have said what the papers
 * show. Kept until the desk's end: neither the next epoch nor a later restore answers the question for them.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';

export const LOST_DAYS = 'desk.lostDays';

const losses = z.array(
  z.object({
    /** The epoch of the copy, and the one that began after it. */
    after: z.int(),
    begun: z.int(),
    told: z.array(z.string()),
  }),
);
export type Loss = z.infer<typeof losses>[number];

export const readLosses = (text: string | null): readonly Loss[] =>
  text === null ? [] : losses.parse(JSON.parse(text));

export const writeLosses = (known: readonly Loss[]): string => JSON.stringify(known);

/** The oldest first. */
export const lossesOf = (store: Pick<StoreReader, 'setting'>): readonly Loss[] =>
  readLosses(store.setting(LOST_DAYS));

export const noteLostDayTold = (tx: StoreWriter, day: LocalDate): void => {
  const known = lossesOf(tx);
  if (known.length === 0) return;
  tx.saveSetting(
    LOST_DAYS,
    writeLosses(known.map((loss) => ({ ...loss, told: [...new Set([...loss.told, day])] }))),
  );
};
