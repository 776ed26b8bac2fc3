import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import type { FlagLine } from './flags.ts';
import { html, type Html } from './html.ts';
import { page, type PageContext } from './page.ts';
import { dataTable, textColumn } from './table.ts';

export interface FlagNames {
  readonly offices: ReadonlyMap<string, string>;
  readonly desks: ReadonlyMap<string, string>;
  /** By office, then by officer. */
  readonly officers: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const standing = ({ texts: { flags } }: PageContext, { settled }: FlagLine): Html =>
  settled === null
    ? html`<strong class="waits">${flags.open}</strong>`
    : html`<span class="good">${fill(flags.settled, { comment: settled })}</span>`;

const flagRow = (context: PageContext, line: FlagLine, names: FlagNames): Html => {
  const officer =
    line.officer === null
      ? ''
      : (names.officers.get(line.office)?.get(line.officer) ?? line.officer);
  return html`<tr>
    <th scope="row"><code>${line.code}</code> ${line.name}</th>
    <td>${line.comment}</td>
    <td>${standing(context, line)}</td>
    <td>${names.offices.get(line.office) ?? line.office}</td>
    <td>${names.desks.get(line.desk) ?? line.desk}</td>
    <td>${officer}</td>
    <td>${formatInstant(line.at)}</td>
  </tr>`;
};

export const flagsPage = (
  context: PageContext,
  lines: readonly FlagLine[],
  names: FlagNames,
): Html => {
  const { flags } = context.texts;
  const columns = [
    textColumn(flags.procedure),
    textColumn(flags.comment),
    textColumn(flags.state),
    textColumn(flags.office),
    textColumn(flags.desk),
    textColumn(flags.officer),
    textColumn(flags.at),
  ];
  return page(context, {
    title: flags.title,
    place: 'flags',
    body:
      lines.length === 0
        ? html`<p>${flags.none}</p>`
        : html`<p>${flags.about}</p>
            ${dataTable(
              flags.title,
              columns,
              lines.map((line) => flagRow(context, line, names)),
            )}`,
  });
};
