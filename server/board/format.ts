/** Dates, times and numbers of the board, as the desks write them. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { parseLocalDate, parseLocalDateTime } from '#shared/calendar/local-time.ts';
import { formatDate, formatDateTime, formatInstant } from '#shared/text/format.ts';
import { html, type Html } from './html.ts';

export const instantCell = (instant: Instant | null, otherwise: string): Html =>
  instant === null
    ? html`<span class="muted">${otherwise}</span>`
    : html`<time datetime="${instant}">${formatInstant(instant)}</time>`;

/** Entries say their times themselves: what is not one is shown as it stands. */
export const localTimeText = (text: string | null): string => {
  if (text === null) return '';
  const time = parseLocalDateTime(text);
  return time.ok ? formatDateTime(time.value) : text;
};

export const dateText = (text: string): string => {
  const date = parseLocalDate(text);
  return date.ok ? formatDate(date.value) : text;
};
