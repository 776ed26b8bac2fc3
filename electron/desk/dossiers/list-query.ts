/** What the store is asked for a list on the screen: its scope, its words and what narrows it, in dates of today. */
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import {
  noFilter,
  type DueFilter,
  type ListFilter,
  type ListScope,
} from '#shared/contract/list-filter.ts';
import { unreachable } from '#shared/result.ts';
import { todayOf, type DeskContext } from '../context.ts';
import { dueRange, UNCOLLECTED_DAYS, workingDayAfter } from '../home.ts';
import type { WholeList } from '../ports.ts';

export interface AskedList {
  readonly text: string;
  readonly scope: ListScope;
  readonly filter?: ListFilter | undefined;
}

type Range = Pick<WholeList, 'openOnly' | 'dueFrom' | 'dueTo' | 'order'>;

const received: Range = { openOnly: false, dueFrom: null, dueTo: null, order: 'received' };

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one;

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

type Due = Range & Pick<WholeList, 'undated'>;

const dueOf = (due: DueFilter, today: LocalDate, calendar: WorkingCalendar | null): Due => {
  const upTo = (days: number): Due => ({
    openOnly: true,
    order: 'due',
    dueFrom: today,
    dueTo: workingDayAfter(today, days, calendar),
  });
  switch (due) {
    case 'overdue':
      return { openOnly: true, order: 'due', dueFrom: null, dueTo: addDays(today, -1) };
    case 'today':
      return upTo(0);
    case 'three_days':
      return upTo(3);
    case 'week':
      return upTo(5);
    case 'none':
      return { openOnly: true, order: 'due', dueFrom: null, dueTo: null, undated: true };
    default:
      return unreachable(due);
  }
};

const resultOf = (
  result: ListFilter['result'],
  today: LocalDate,
): Pick<WholeList, 'resultWaiting' | 'finishedTo'> => {
  if (result === undefined) return {};
  return result === 'waiting'
    ? { resultWaiting: true }
    : { resultWaiting: true, finishedTo: addDays(today, -UNCOLLECTED_DAYS) };
};

const equalsOf = ({
  states,
  field,
  channel,
  officer,
  holder,
}: ListFilter): Pick<WholeList, 'states' | 'field' | 'channel' | 'officer' | 'holder'> => ({
  ...(states === undefined ? {} : { states }),
  ...(field === undefined ? {} : { field }),
  ...(channel === undefined ? {} : { channel }),
  ...(officer === undefined ? {} : { officer }),
  ...(holder === undefined ? {} : { holder }),
});

/** What a list on the screen shows, without the part of it that is in sight. */
export const listQuery = (
  context: Pick<DeskContext, 'store' | 'surroundings' | 'published'>,
  { text, scope, filter = noFilter }: AskedList,
): WholeList => {
  const today = todayOf(context);
  const calendar = context.published.calendar()?.data ?? null;
  const range = scope === 'today' || scope === 'all' ? received : dueRange(scope, today, calendar);
  const due = filter.due === undefined ? null : dueOf(filter.due, today, calendar);
  const byDue = due !== null || filter.result !== undefined;
  return {
    text,
    receivedOn: scope === 'today' ? today : null,
    // What waits for the citizen is open no longer, whatever the scope.
    openOnly: filter.result === undefined && (range.openOnly || due !== null),
    dueFrom: later(range.dueFrom, due?.dueFrom ?? null),
    dueTo: earlier(range.dueTo, due?.dueTo ?? null),
    ...(due?.undated === true ? { undated: true as const } : {}),
    ...resultOf(filter.result, today),
    ...equalsOf(filter),
    order: filter.order ?? (byDue ? 'due' : range.order),
  };
};

/** Narrowed by what only the row itself says: words have to be looked for among those. */
export const isNarrowed = ({ states, field, channel, officer, holder }: WholeList): boolean =>
  [states, field, channel, officer, holder].some((one) => one !== undefined);
