import { localDayOf, type Instant } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import { instantCell } from './format.ts';
import { html, type Html } from './html.ts';
import { page, type PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';
import type { OfficeDay, OfficeName } from './queries.ts';

const numberCell = (value: number, kind: 'plain' | 'late' | 'waits'): Html =>
  value > 0 && kind !== 'plain'
    ? html`<td class="number"><strong class="${kind}">${value}</strong></td>`
    : html`<td class="number">${value}</td>`;

const officeRow = (context: PageContext, day: OfficeDay, names: readonly OfficeName[]): Html =>
  html`<tr>
    <th scope="row">${names.find(({ code }) => code === day.office)?.name ?? day.office}</th>
    ${numberCell(day.received, 'plain')} ${numberCell(day.open, 'plain')}
    ${numberCell(day.late, 'late')} ${numberCell(day.all, 'plain')}
    ${numberCell(day.desks, 'plain')}
    <td>${instantCell(day.contact, context.texts.desks.never)}</td>
    ${numberCell(day.waiting, 'waits')} ${numberCell(day.quarantine, 'late')}
  </tr>`;

export const overviewPage = (
  context: PageContext,
  now: Instant,
  names: readonly OfficeName[],
  days: readonly OfficeDay[],
): Html => {
  const { overview } = context.texts;
  const columns = [
    textColumn(overview.office),
    numberColumn(overview.received),
    numberColumn(overview.open),
    numberColumn(overview.late),
    numberColumn(overview.all),
    numberColumn(overview.desks),
    textColumn(overview.contact),
    numberColumn(overview.waiting),
    numberColumn(overview.quarantine),
  ];
  return page(context, {
    title: fill(overview.title, { date: formatDate(localDayOf(now)) }),
    place: 'overview',
    body:
      days.length === 0
        ? html`<p>${overview.none}</p>`
        : dataTable(
            overview.office,
            columns,
            days.map((day) => officeRow(context, day, names)),
          ),
  });
};
