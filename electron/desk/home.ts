/** The morning page: what is due, what is late, what needs a hand, and whether the desk is ready. */
import { addDays, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import { calendarDay, isWorked } from '#shared/calendar/working-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { HomeOverview } from '#shared/contract/outputs.ts';
import { todayOf, type DeskContext } from './context.ts';
import { areNumbersLow, countNumbersLeft } from './numbers/numbers.ts';
import type { DossierQuery } from './ports.ts';
import { pastCloses } from './close/past-closes.ts';
import { rowSight, rowView } from './rows.ts';
import type { Settle } from './dossiers/settle.ts';

const SHOWN = 3;
const SOON_DAYS = 2;
const LOOK_AHEAD = 21;
/** Results that waited so many days are called uncollected. */
export const UNCOLLECTED_DAYS = 30;
const TRIP_DAYS = 30;

const everything: DossierQuery = {
  text: '',
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
  offset: 0,
  limit: SHOWN,
};

/** The day that is `count` working days after `today`. */
export const workingDayAfter = (
  today: LocalDate,
  count: number,
  calendar: WorkingCalendar | null,
): LocalDate => {
  let day = today;
  let left = count;
  for (let walked = 0; left > 0 && walked < LOOK_AHEAD; walked += 1) {
    day = addDays(day, 1);
    if (calendar === null || isWorked(calendarDay(day, calendar))) left -= 1;
  }
  return day;
};

/** The four ranges of due dates that home page and list agree on. */
export const dueRange = (
  scope: 'due' | 'due_today' | 'overdue' | 'due_soon',
  today: LocalDate,
  calendar: WorkingCalendar | null,
): Pick<DossierQuery, 'openOnly' | 'dueFrom' | 'dueTo' | 'order'> => {
  const open = { openOnly: true, order: 'due' } as const;
  switch (scope) {
    case 'due':
      return { ...open, dueFrom: null, dueTo: null };
    case 'due_today':
      return { ...open, dueFrom: today, dueTo: today };
    case 'overdue':
      return { ...open, dueFrom: null, dueTo: addDays(today, -1) };
    case 'due_soon':
      return {
        ...open,
        dueFrom: addDays(today, 1),
        dueTo: workingDayAfter(today, SOON_DAYS, calendar),
      };
  }
};

const nextDayOff = (today: LocalDate, calendar: WorkingCalendar): HomeOverview['nextDayOff'] => {
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead += 1) {
    const date = addDays(today, ahead);
    const day = calendarDay(date, calendar);
    if (day.kind === 'day_off' && day.name !== undefined) return { date, name: day.name };
  }
  return null;
};

export const createHome = (context: DeskContext, settle: Pick<Settle, 'items'>) => ({
  overview: (): HomeOverview => {
    const { store, published, freeDisk } = context;
    const today = todayOf(context);
    const calendar = published.calendar()?.data ?? null;
    const catalogue = published.catalogue();
    const identity = store.read.identity();
    const office = published.office();
    const sight = rowSight(context);
    const list = (query: Partial<DossierQuery>) => {
      const page = store.read.listDossiers({ ...everything, ...query });
      return { count: page.total, rows: page.rows.map((row) => rowView(row, sight)) };
    };
    const numbersLeft =
      identity === null || office === null
        ? 0
        : countNumbersLeft(store.read, identity, office.data, today);
    const [close] = pastCloses(store.read, 1);
    const figures = store.read.dayFigures(today);
    return {
      today,
      acceptedToday: figures.accepted,
      voidedToday: figures.voided,
      feesToday: figures.fees,
      dueToday: list(dueRange('due_today', today, calendar)),
      overdue: list(dueRange('overdue', today, calendar)),
      dueSoon: list(dueRange('due_soon', today, calendar)),
      resultsWaiting: list({ resultWaiting: true, order: 'due' }),
      uncollected: list({
        resultWaiting: true,
        finishedTo: addDays(today, -UNCOLLECTED_DAYS),
        order: 'due',
      }).count,
      trips: store.read.extraTrips(addDays(today, -TRIP_DAYS), today),
      attention: settle
        .items()
        .map(({ code, dossier, number, values }) => ({ code, dossier, number, values })),
      numbersLeft,
      numbersLow: areNumbersLow(numbersLeft),
      freeDiskBytes: freeDisk(),
      catalogue:
        catalogue === null
          ? null
          : { version: catalogue.version, publishedAt: catalogue.publishedAt satisfies Instant },
      calendarUntil: calendar?.completeUntil ?? null,
      lastClose: close === undefined ? null : { day: close.day, state: close.state },
      nextDayOff: calendar === null ? null : nextDayOff(today, calendar),
    };
  },
});
