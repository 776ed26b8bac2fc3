/** The catalogues published so far, the decisions that were read, and the form that reads the next. */
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import type { CatalogueInForce, DecisionLine } from '#server/catalogue/decisions.ts';
import { dateText } from './format.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

/** What the form was filled with, to be there again after a refusal. */
export interface Filled {
  readonly decision: string;
  readonly from: string;
  readonly whole: boolean;
}

const decisionForm = (context: PageContext, { decision, from, whole }: Filled): Html => {
  const { catalogue } = context.texts;
  const box = html`<input id="whole" name="whole" type="checkbox" value="yes" />`;
  const ticked = html`<input id="whole" name="whole" type="checkbox" value="yes" checked />`;
  return html`<form
    method="post"
    action="/board/catalogue"
    enctype="multipart/form-data"
    class="card stack"
    aria-labelledby="read-decision"
  >
    ${formToken(context)}
    <h2 id="read-decision">${catalogue.form}</h2>
    <p id="read-about">${catalogue.about}</p>
    <label for="decision">${catalogue.decision}</label>
    <input
      id="decision"
      name="decision"
      required
      maxlength="400"
      value="${decision}"
      aria-describedby="decision-hint"
    />
    <p id="decision-hint" class="muted">${catalogue.decisionHint}</p>
    <label for="from">${catalogue.from}</label>
    <input id="from" name="from" type="date" required value="${from}" />
    <label>${whole ? ticked : box} ${catalogue.whole}</label>
    <label for="file">${catalogue.file}</label>
    <input
      id="file"
      name="file"
      type="file"
      accept=".xlsx,.jsonl,.gz,.json"
      required
      aria-describedby="read-about"
    />
    <button type="submit">${catalogue.submit}</button>
  </form>`;
};

const publishedTable = (context: PageContext, lines: readonly CatalogueInForce[]): Html => {
  const { catalogue } = context.texts;
  if (lines.length === 0) return html`<p>${catalogue.noneYet}</p>`;
  return dataTable(
    catalogue.published,
    [numberColumn(catalogue.version), textColumn(catalogue.at), textColumn(catalogue.effective)],
    lines.map(
      (line) =>
        html`<tr>
          <td class="number">${line.version}</td>
          <td>${formatInstant(line.published_at)}</td>
          <td>${dateText(line.effective_from)}</td>
        </tr>`,
    ),
  );
};

const readTable = (context: PageContext, lines: readonly DecisionLine[]): Html => {
  const { catalogue } = context.texts;
  if (lines.length === 0) return html`<p>${catalogue.noneRead}</p>`;
  return dataTable(
    catalogue.read,
    [
      textColumn(catalogue.at),
      textColumn(catalogue.file),
      textColumn(catalogue.by),
      textColumn(catalogue.state),
    ],
    lines.map(
      ({ id, read_at, read_by, file_name, published_version: version }) =>
        html`<tr>
          <th scope="row"><a href="/board/catalogue/${id}">${formatInstant(read_at)}</a></th>
          <td>${file_name}</td>
          <td>${read_by}</td>
          <td>${version === null ? catalogue.waits : fill(catalogue.isPublished, { version })}</td>
        </tr>`,
    ),
  );
};

export const cataloguePage = (
  context: PageContext,
  published: readonly CatalogueInForce[],
  read: readonly DecisionLine[],
  filled: Filled,
  problem: string | null,
): Html => {
  const { catalogue } = context.texts;
  return page(context, {
    title: catalogue.title,
    place: 'catalogue',
    body: html`${problem === null ? null : html`<p class="card late" role="alert">${problem}</p>`}
      ${decisionForm(context, filled)}
      <h2>${catalogue.published}</h2>
      ${publishedTable(context, published)}
      <h2>${catalogue.read}</h2>
      ${readTable(context, read)}`,
  });
};
