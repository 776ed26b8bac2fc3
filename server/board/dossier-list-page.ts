/** Dossiers that have arrived: newest reception first, found without accents. */
import { fill } from '#shared/text/fill.ts';
import { stateText } from './dossier-state.ts';
import { localTimeText } from './format.ts';
import { html, type Html } from './html.ts';
import { page, type PageContext } from './page.ts';
import type { DossierLine, DossierPage } from './queries.ts';
import { dataTable, textColumn } from './table.ts';

export const DOSSIERS_A_PAGE = 50;

const dossierPath = (office: string, id: string): string =>
  `/board/dossiers/${encodeURIComponent(office)}/${encodeURIComponent(id)}`;

const listRow = (context: PageContext, line: DossierLine): Html => {
  const { dossiers } = context.texts;
  return html`<tr>
    <th scope="row">
      <a href="${dossierPath(line.office, line.id)}">${line.number ?? dossiers.noNumber}</a>
    </th>
    <td>${line.owner_name}</td>
    <td><div class="clamp">${line.procedure_name}</div></td>
    <td>${localTimeText(line.received_at)}</td>
    <td>${localTimeText(line.due_at)}</td>
    <td>
      ${stateText(context, line.state, line.voided)}
      ${line.conflict ? html`<strong class="waits">${dossiers.conflict}</strong>` : null}
    </td>
    <td>${line.desk_name}</td>
  </tr>`;
};

const pagePath = (text: string, number: number): string =>
  `/board/dossiers?q=${encodeURIComponent(text)}&page=${number}`;

const pager = ({ texts }: PageContext, text: string, current: number, total: number): Html => {
  const pages = Math.max(1, Math.ceil(total / DOSSIERS_A_PAGE));
  const { dossiers } = texts;
  return html`<nav class="pager" aria-label="${dossiers.pages}">
    ${current > 1 ? html`<a href="${pagePath(text, current - 1)}">${dossiers.newer}</a>` : null}
    <span>${fill(dossiers.page, { page: current, pages })}</span>
    ${current < pages ? html`<a href="${pagePath(text, current + 1)}">${dossiers.older}</a>` : null}
  </nav>`;
};

export const dossiersPage = (
  context: PageContext,
  text: string,
  current: number,
  { rows, total }: DossierPage,
): Html => {
  const { dossiers } = context.texts;
  const { columns } = context.words.dossiers;
  const table = dataTable(
    dossiers.title,
    [
      textColumn(columns.number),
      textColumn(columns.owner),
      textColumn(columns.procedure),
      textColumn(columns.received),
      textColumn(columns.due),
      textColumn(columns.state),
      textColumn(dossiers.desk),
    ],
    rows.map((row) => listRow(context, row)),
  );
  const nothing = text === '' ? dossiers.none : fill(dossiers.noMatch, { text });
  const found = html`<p>${fill(dossiers.found, { total })}</p>
    ${table} ${pager(context, text, current, total)}`;
  return page(context, {
    title: dossiers.title,
    place: 'dossiers',
    body: html`<form method="get" action="/board/dossiers" role="search" class="search">
        <label for="q">${dossiers.search}</label>
        <input id="q" name="q" type="search" value="${text}" maxlength="200" />
        <button type="submit">${dossiers.submit}</button>
      </form>
      ${total === 0 ? html`<p>${nothing}</p>` : found}`,
  });
};
