import { fill } from '#shared/text/fill.ts';
import { formatInstant, formatMoney } from '#shared/text/format.ts';
import type { CloseLine } from './closes.ts';
import { dateText } from './format.ts';
import { html, type Html } from './html.ts';
import { page, type PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

const result = ({ texts: { closes, totals } }: PageContext, line: CloseLine): Html => {
  if (line.differs.length > 0) {
    const fields = line.differs.map((field) => totals[field]).join(', ');
    return html`<strong class="late">${fill(closes.differs, { fields })}</strong>`;
  }
  return line.oneSided
    ? html`<span class="waits">${closes.oneSided}</span>`
    : html`<span class="good">${closes.equal}</span>`;
};

const closeRow = (
  context: PageContext,
  line: CloseLine,
  deskNames: ReadonlyMap<string, string>,
): Html =>
  html`<tr>
    <th scope="row">${dateText(line.day)}</th>
    <td>${deskNames.get(line.desk) ?? line.desk}</td>
    <td class="number">${line.totals.from}–${line.totals.to}</td>
    <td class="number">${line.totals.count}</td>
    <td class="number">${line.totals.accepted}</td>
    <td class="number">${formatMoney(line.totals.fees)}</td>
    <td><code title="${line.totals.hash}">${line.totals.hash.slice(0, 12)}…</code></td>
    <td>${result(context, line)}</td>
    <td>${formatInstant(line.receivedAt)}</td>
  </tr>`;

export const closesPage = (
  context: PageContext,
  lines: readonly CloseLine[],
  deskNames: ReadonlyMap<string, string>,
): Html => {
  const { closes, dossier, waiting } = context.texts;
  const columns = [
    textColumn(closes.day),
    textColumn(dossier.desk),
    numberColumn(closes.range),
    numberColumn(closes.count),
    numberColumn(closes.accepted),
    numberColumn(closes.fees),
    textColumn(closes.hash),
    textColumn(closes.result),
    textColumn(waiting.received),
  ];
  const rows = lines.map((line) => closeRow(context, line, deskNames));
  return page(context, {
    title: closes.title,
    place: 'closes',
    body: lines.length === 0 ? html`<p>${closes.none}</p>` : dataTable(closes.title, columns, rows),
  });
};
