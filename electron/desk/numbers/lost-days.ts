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
    /**
     * People have looked for papers that bear another day than those that were asked about. Left out of a loss from
     * before this was asked.
     */
    others: z.boolean().optional(),
  }),
);
export type Loss = z.infer<typeof losses>[number];

export const readLosses = (text: string | null): readonly Loss[] =>
  text === null ? [] : losses.parse(JSON.parse(text));

export const writeLosses = (known: readonly Loss[]): string => JSON.stringify(known);

/** The oldest first. */
export const lossesOf = (store: Pick<StoreReader, 'setting'>): readonly Loss[] =>
  readLosses(store.setting(LOST_DAYS));

/** Said after the restore that began that epoch, also where the copy that this desk goes on from did not know of it. */
export const areOthersLooked = (store: Pick<StoreReader, 'papersTold'>, begun: number): boolean =>
  store.papersTold().some(({ others }) => others === begun);

/** @returns false where nobody asks that any more */
export const noteOtherDaysLooked = (tx: StoreWriter, begun: number): boolean => {
  const known = lossesOf(tx);
  const isAsked = (loss: Loss): boolean => loss.begun === begun && loss.others === false;
  if (!known.some(isAsked) || areOthersLooked(tx, begun)) return false;
  const looked = known.map((loss) => (isAsked(loss) ? { ...loss, others: true } : loss));
  tx.saveSetting(LOST_DAYS, writeLosses(looked));
  return true;
};

/** In another slot other numbers are on the papers; what was said in this one stands in the journal. */
export const forgetLostDaysTold = (tx: StoreWriter): void => {
  const known = lossesOf(tx);
  if (known.length > 0)
    tx.saveSetting(LOST_DAYS, writeLosses(known.map((loss) => ({ ...loss, told: [] }))));
};

export const noteLostDayTold = (tx: StoreWriter, day: LocalDate): void => {
  const known = lossesOf(tx);
  if (known.length === 0) return;
  tx.saveSetting(
    LOST_DAYS,
    writeLosses(known.map((loss) => ({ ...loss, told: [...new Set([...loss.told, day])] }))),
  );
};
