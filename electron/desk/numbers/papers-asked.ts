/**
 * After a restore that may lack entries only the papers tell how far a day went. Of which days people have been asked is
 * kept here: until they have, such a day gives no number. It does not end when the province has been heard, for what was
 * never sent is on paper alone; nobody can have given numbers of a day that comes after the day on which it was heard,
 * nor of the one after that, which a clock may be ahead by.
 */
import {
  addDays,
  epochMsOf,
  instantOf,
  localDayOf,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';
import { claimOf, todayOf, type DeskPorts } from '../context.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { forgetLostDaysTold, noteLostDayTold } from './lost-days.ts';
import { daysSeenTo, SERIES_BEHIND, writeDaysSeenTo } from './series-behind.ts';

/** Once the province has been heard. */
export const PAPERS_ASKED = 'desk.papersAsked';

const kept = z.object({ until: z.string(), told: z.array(z.string()) });
type Kept = z.infer<typeof kept>;

const keptIn = (store: Pick<StoreReader, 'setting'>): Kept | null => {
  const text = store.setting(PAPERS_ASKED);
  return text === null ? null : kept.parse(JSON.parse(text));
};

/** Whether that day's papers have to be asked about before it gives a number. */
export const arePapersAsked = (store: Pick<StoreReader, 'setting'>, day: LocalDate): boolean => {
  const behind = daysSeenTo(store);
  if (behind !== null) return !behind.has(day);
  const known = keptIn(store);
  return known !== null && day <= known.until && !known.told.includes(day);
};

export const notePapersTold = (tx: StoreWriter, day: LocalDate): void => {
  noteLostDayTold(tx, day);
  const behind = daysSeenTo(tx);
  if (behind !== null) return tx.saveSetting(SERIES_BEHIND, writeDaysSeenTo([...behind, day]));
  const known = keptIn(tx);
  if (known !== null) save(tx, { ...known, told: [...known.told, day] });
};

/** What was said was said of the papers of another range. */
export const askPapersAnew = (tx: StoreWriter): void => {
  forgetLostDaysTold(tx);
  if (daysSeenTo(tx) !== null) tx.saveSetting(SERIES_BEHIND, writeDaysSeenTo([]));
  const known = keptIn(tx);
  if (known !== null) save(tx, { ...known, told: [] });
};

const save = (tx: StoreWriter, known: Kept): void =>
  tx.saveSetting(PAPERS_ASKED, JSON.stringify(known));

/** By the desk's clock and by the province's: which of them is right may not be settled yet. */
const latestToday = (ports: Pick<DeskPorts, 'store' | 'surroundings'>): LocalDate => {
  const { measuredMs } = ports.store.read.clockKnowledge();
  const own = todayOf(ports);
  if (measuredMs === null) return own;
  const theirs = localDayOf(instantOf(epochMsOf(claimOf(ports)) + measuredMs));
  return own > theirs ? own : theirs;
};

/** The province has been heard to the end. */
export const endSeriesBehind = (
  ports: Pick<DeskPorts, 'store' | 'surroundings'>,
  tx: StoreWriter,
): void => {
  const behind = daysSeenTo(tx);
  if (behind === null) return;
  save(tx, { until: addDays(latestToday(ports), 1), told: [...behind] });
  tx.deleteSetting(SERIES_BEHIND);
};
