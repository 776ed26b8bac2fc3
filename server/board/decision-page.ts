/** What a decision does to the catalogue, to be looked at before any desk hears of it. */
import { addDays } from '#shared/calendar/local-time.ts';
import type { ChangedProcedure } from '#shared/catalogue/decision/amend.ts';
import type { RefusedRow } from '#shared/catalogue/decision/proposal.ts';
import { shownName } from '#shared/catalogue/offer.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { Decision } from '#server/catalogue/decisions.ts';
import { partText, rowText } from './catalogue-words.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn, type Column } from './table.ts';

/** A page of a browser is no place for ten thousand rows; the counts above say how many there are. */
const MOST_ROWS = 500;

const section = (
  { texts: { catalogue } }: PageContext,
  { title, count }: { readonly title: string; readonly count: number },
  columns: readonly Column[],
  rows: readonly Html[],
): Html | null =>
  rows.length === 0
    ? null
    : html`<h2>${title} (${count})</h2>
        ${dataTable(title, columns, rows.slice(0, MOST_ROWS))}
        ${
          rows.length > MOST_ROWS
            ? html`<p>${fill(catalogue.more, { count: rows.length - MOST_ROWS })}</p>`
            : null
        }`;

const addedRows = ({ texts: { catalogue } }: PageContext, added: readonly Procedure[]) =>
  added.map(
    (procedure) =>
      html`<tr>
        <th scope="row">${procedure.code}</th>
        <td><span class="clamp">${shownName(procedure.name)}</span></td>
        <td>${procedure.field}</td>
        <td>${partText(catalogue, procedure, 'deadline')}</td>
        <td>${partText(catalogue, procedure, 'papers')}</td>
      </tr>`,
  );

const changedRows = (
  { texts: { catalogue } }: PageContext,
  changed: readonly ChangedProcedure[],
): readonly Html[] =>
  changed.flatMap(({ was, becomes, parts }) =>
    parts.map(
      (part) =>
        html`<tr>
          <th scope="row">${becomes.code}</th>
          <td><span class="clamp">${shownName(becomes.name)}</span></td>
          <td>${catalogue.parts[part]}</td>
          <td>${partText(catalogue, was, part)}</td>
          <td><strong>${partText(catalogue, becomes, part)}</strong></td>
        </tr>`,
    ),
  );

const endedRows = (ended: readonly Procedure[], lastDay: string): readonly Html[] =>
  ended.map(
    ({ code, name }) =>
      html`<tr>
        <th scope="row">${code}</th>
        <td><span class="clamp">${shownName(name)}</span></td>
        <td>${lastDay}</td>
      </tr>`,
  );

const refusedRows = (
  { texts: { catalogue } }: PageContext,
  refused: readonly RefusedRow[],
): readonly Html[] =>
  refused.map(
    ({ place, refusal }) =>
      html`<tr>
        <td>${place.sheet ?? ''}</td>
        <td class="number">${place.row}</td>
        <td class="late">${rowText(catalogue, refusal)}</td>
      </tr>`,
  );

const publishForm = (context: PageContext, decision: Decision): Html => {
  const { catalogue } = context.texts;
  const { added, changed, ended, refused } = decision.amendment;
  if (decision.publishedVersion !== null) {
    return html`<p class="card good" role="status">
      ${fill(catalogue.done, { version: decision.publishedVersion })}
    </p>`;
  }
  if (added.length + changed.length + ended.length === 0) {
    return html`<p class="card waits">${catalogue.nothing}</p>`;
  }
  return html`<form method="post" action="/board/catalogue/${decision.id}/publish">
    ${formToken(context)}
    <button type="submit">
      ${
        refused.length === 0
          ? catalogue.publish
          : fill(catalogue.publishDespite, { refused: refused.length })
      }
    </button>
  </form>`;
};

export const decisionPage = (
  context: PageContext,
  decision: Decision,
  problem: string | null,
): Html => {
  const { catalogue } = context.texts;
  const { issue, amendment, ignoredSheets } = decision;
  const { added, changed, ended, unchanged, refused } = amendment;
  const name = [textColumn(catalogue.code), textColumn(catalogue.name)];
  return page(context, {
    title: fill(catalogue.preview, { decision: issue.decision }),
    place: 'catalogue',
    body: html`${problem === null ? null : html`<p class="card late" role="alert">${problem}</p>`}
      <div class="card stack">
        <p>
          ${fill(catalogue.becomes, {
            version: issue.version,
            date: formatDate(issue.effectiveFrom),
            file: decision.fileName,
          })}
        </p>
        <p>
          <strong
            >${fill(catalogue.summary, {
              added: added.length,
              changed: changed.length,
              ended: ended.length,
              unchanged: unchanged.length,
              refused: refused.length,
            })}</strong
          >
        </p>
        ${
          ignoredSheets.length === 0
            ? null
            : html`<p class="waits">
                ${fill(catalogue.ignored, { sheets: ignoredSheets.join(', ') })}
              </p>`
        }
        ${publishForm(context, decision)}
        <p><a href="/board/catalogue">${catalogue.back}</a></p>
      </div>
      ${section(
        context,
        { title: catalogue.refused, count: refused.length },
        [textColumn(catalogue.sheet), numberColumn(catalogue.row), textColumn(catalogue.reason)],
        refusedRows(context, refused),
      )}
      ${section(
        context,
        { title: catalogue.changed, count: changed.length },
        [...name, textColumn(catalogue.what), textColumn(catalogue.was), textColumn(catalogue.now)],
        changedRows(context, changed),
      )}
      ${section(
        context,
        { title: catalogue.added, count: added.length },
        [
          ...name,
          textColumn(catalogue.field),
          textColumn(catalogue.deadline),
          textColumn(catalogue.papers),
        ],
        addedRows(context, added),
      )}
      ${section(
        context,
        { title: catalogue.ended, count: ended.length },
        [...name, textColumn(catalogue.lastDay)],
        endedRows(ended, formatDate(addDays(issue.effectiveFrom, -1))),
      )}`,
  });
};
