/** What a draft changes, to be looked at before any desk hears of it. */
import type { RefusedCell } from '#shared/publishing/refused-cell.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import type { Draft } from '#server/drafts/drafts.ts';
import { needsEveryRow } from '#server/drafts/subject.ts';
import { html, type Html } from '../html.ts';
import { formToken, page, type PageContext } from '../page.ts';
import { dataTable, numberColumn, textColumn } from '../table.ts';
import type { TableDifference } from './differences.ts';
import { draftPath, pathOf } from './paths.ts';
import type { TableRow } from './tables.ts';

/** A page of a browser is no place for thousands of rows; the counts above say how many there are. */
const MOST_ROWS = 500;

const plainRow = ({ cells }: TableRow): Html =>
  html`<tr>
    ${cells.map((cell, i) => (i === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}
  </tr>`;

const changedRow =
  ({ words }: { readonly words: { readonly was: string; readonly now: string } }) =>
  ({ was, becomes }: TableDifference['changed'][number]): readonly Html[] => [
    html`<tr>
      <td class="muted">${words.was}</td>
      ${was.cells.map((cell) => html`<td>${cell}</td>`)}
    </tr>`,
    html`<tr>
      <td>${words.now}</td>
      ${becomes.cells.map((cell, i) =>
        cell === was.cells[i] ? html`<td>${cell}</td>` : html`<td><strong>${cell}</strong></td>`,
      )}
    </tr>`,
  ];

/** `of`: the table's name, so that two sections of a page are told apart by ear as well. */
const section = (
  more: string,
  { of, title, count }: { readonly of: string; readonly title: string; readonly count: number },
  heads: readonly string[],
  rows: readonly Html[],
): Html | null =>
  count === 0
    ? null
    : html`<h3>${title} (${count})</h3>
        ${dataTable(`${of}: ${title}`, heads.map(textColumn), rows.slice(0, MOST_ROWS))}
        ${
          rows.length > MOST_ROWS
            ? html`<p>${fill(more, { count: rows.length - MOST_ROWS })}</p>`
            : null
        }`;

const differenceSections = (context: PageContext, difference: TableDifference): Html => {
  const { publishing } = context.texts;
  const { preview } = publishing;
  const { table, added, changed, gone, unchanged } = difference;
  const of = publishing.tables[table.id];
  return html`<h2>${of}</h2>
    <p>
      ${fill(preview.summary, {
        added: added.length,
        changed: changed.length,
        gone: gone.length,
        unchanged,
      })}
    </p>
    ${section(
      preview.more,
      { of, title: preview.changed, count: changed.length },
      [preview.beforeAfter, ...table.columns],
      changed.flatMap(changedRow({ words: preview })),
    )}
    ${section(
      preview.more,
      { of, title: preview.added, count: added.length },
      table.columns,
      added.map(plainRow),
    )}
    ${section(
      preview.more,
      { of, title: preview.gone, count: gone.length },
      table.columns,
      gone.map(plainRow),
    )}`;
};

const refusedTable = (context: PageContext, refused: readonly RefusedCell[]): Html | null => {
  const { preview, cells } = context.texts.publishing;
  return refused.length === 0
    ? null
    : html`<h2>${preview.refused} (${refused.length})</h2>
        ${dataTable(
          preview.refused,
          [
            textColumn(preview.sheet),
            numberColumn(preview.row),
            textColumn(preview.column),
            textColumn(preview.reason),
          ],
          refused.slice(0, MOST_ROWS).map(
            ({ place, column, code, values }) =>
              html`<tr>
                <td>${place.sheet ?? ''}</td>
                <td class="number">${place.row}</td>
                <td>${column === null ? '' : `${column.letter} – ${column.title}`}</td>
                <td class="late">${fill(cells[code], values)}</td>
              </tr>`,
          ),
        )}`;
};

/** Of one publication that is to come, before and after. */
export type ComingDifference = readonly TableDifference[];

const changesNothing = ({ added, changed, gone }: TableDifference): boolean =>
  added.length + changed.length + gone.length === 0;

const publishForm = (
  context: PageContext,
  draft: Draft,
  differences: readonly TableDifference[],
): Html => {
  const { preview } = context.texts.publishing;
  const { refused, publishedVersion } = draft;
  if (publishedVersion !== null)
    return html`<p class="card good" role="status">
      ${fill(preview.done, { version: publishedVersion })}
    </p>`;
  if (refused.length > 0 && needsEveryRow(draft))
    return html`<p class="card late" role="alert">
      ${fill(preview.mend, { refused: refused.length })}
    </p>`;
  if (refused.length > 0 && differences.every(changesNothing))
    return html`<p class="card waits" role="alert">${preview.nothing}</p>`;
  return html`<form method="post" action="${draftPath(draft.id)}/publish">
    ${formToken(context)}
    <button type="submit">
      ${
        refused.length === 0
          ? preview.publish
          : fill(preview.publishDespite, { refused: refused.length })
      }
    </button>
  </form>`;
};

/** What is published for later days goes out again on top of this. */
const laterSections = (
  context: PageContext,
  { later, subject, publishedVersion }: Draft,
  comings: readonly ComingDifference[],
): readonly Html[] => {
  const { preview, subjects } = context.texts.publishing;
  if (publishedVersion !== null) return [];
  return later.map(({ effectiveFrom, amended }, place) => {
    const values = { date: formatDate(effectiveFrom), subject: subjects[subject] };
    return html`<section>
      <h2>${fill(preview.later, values)}</h2>
      <p class="${amended ? 'good' : 'waits'}">
        ${fill(amended ? preview.laterAmended : preview.laterStays, values)}
      </p>
      ${amended ? (comings[place] ?? []).map((one) => differenceSections(context, one)) : null}
    </section>`;
  });
};

export const draftPage = (
  context: PageContext,
  draft: Draft,
  differences: readonly TableDifference[],
  {
    officeName,
    problem,
    comings,
    says,
  }: {
    readonly officeName: string | null;
    readonly problem: string | null;
    readonly comings: readonly ComingDifference[];
    /** What it changes, in words, where words are known. */
    readonly says: string | null;
  },
): Html => {
  const { publishing } = context.texts;
  const { preview } = publishing;
  const subject = publishing.subjects[draft.subject];
  const holds = {
    date: formatDate(draft.effectiveFrom),
    office: officeName ?? publishing.everyOffice,
  };
  return page(context, {
    title: fill(preview.title, { subject }),
    place: 'publishing',
    body: html`${problem === null ? null : html`<p class="card late" role="alert">${problem}</p>`}
      <div class="card stack">
        <p>
          ${
            draft.fileName === null
              ? fill(preview.becomesTyped, holds)
              : fill(preview.becomes, { ...holds, file: draft.fileName })
          }
        </p>
        ${
          draft.refused.length === 0
            ? null
            : html`<p class="late">
                ${fill(preview.refusedCount, { refused: draft.refused.length })}
              </p>`
        }
        ${
          draft.ignoredSheets.length === 0
            ? null
            : html`<p class="waits">
                ${fill(preview.ignored, { sheets: draft.ignoredSheets.join(', ') })}
              </p>`
        }
        ${says === null ? null : html`<p>${says}</p>`} ${publishForm(context, draft, differences)}
        <p><a href="${pathOf(draft)}">${fill(publishing.backTo, { page: subject })}</a></p>
      </div>
      ${refusedTable(context, draft.refused)}
      ${differences.map((difference) => differenceSections(context, difference))}
      ${laterSections(context, draft, comings)}`,
  });
};
