/** For operators: which departments there are, and the form that adds one. */
import { fill } from '#shared/text/fill.ts';
import { html, type Html } from '#server/board/html.ts';
import { formToken, page, type PageContext } from '#server/board/page.ts';
import type { OfficeName } from '#server/board/queries.ts';
import { dataTable, numberColumn, textColumn } from '#server/board/table.ts';
import { departmentPath, officeNames, problemNote, proceduresField } from './board-parts.ts';
import type { DepartmentLine } from './departments.ts';

/** What was typed, where it was not taken. */
export interface Filled {
  readonly code: string;
  readonly name: string;
  readonly procedures: string;
  readonly everyOffice: boolean;
  readonly offices: readonly string[];
}

export const nothingFilled: Filled = {
  code: '',
  name: '',
  procedures: '',
  everyOffice: false,
  offices: [],
};

/** Why it was not added; `agree`: the same again with the operator's word would be. */
export interface NotAdded {
  readonly words: string;
  readonly agree: boolean;
}

const CHECKED = html`checked`;

const departmentRow = (
  context: PageContext,
  { code, name, procedures, holding, offices: served, stopped }: DepartmentLine,
  offices: readonly OfficeName[],
): Html => {
  const { departments } = context.texts;
  return html`<tr>
    <th scope="row">
      <a href="${departmentPath(code)}" aria-label="${fill(departments.open, { name })}">${name}</a>
      ${stopped ? html`<span class="late">${departments.stopped}</span>` : null}
    </th>
    <td><div class="clamp">${officeNames(context, served, offices)}</div></td>
    <td><code>${code}</code></td>
    <td>${procedures.length === 0 ? departments.all : procedures.join(', ')}</td>
    <td class="number">${holding}</td>
  </tr>`;
};

/** Which offices hand over to it: nobody is served by chance. */
const officesField = (
  { texts: { departments } }: PageContext,
  { everyOffice, offices: chosen }: Filled,
  offices: readonly OfficeName[],
): Html =>
  html`<fieldset class="stack">
    <legend>${departments.offices}</legend>
    <p class="muted">${departments.officesHint}</p>
    <label
      ><input type="checkbox" name="everyOffice" value="on" ${everyOffice ? CHECKED : null} />${
        departments.everyOffice
      }</label
    >
    ${offices.map(
      ({ code, name }) =>
        html`<label
          ><input
            type="checkbox"
            name="office.${code}"
            value="on"
            ${chosen.includes(code) ? CHECKED : null}
          />${name}</label
        >`,
    )}
  </fieldset>`;

const agreeField = ({ texts: { departments } }: PageContext): Html =>
  html`<label
    ><input type="checkbox" name="withHeld" value="on" required />${departments.withHeld}</label
  >`;

export const departmentsPage = (
  context: PageContext,
  lines: readonly DepartmentLine[],
  offices: readonly OfficeName[],
  filled: Filled,
  problem: NotAdded | null,
): Html => {
  const { departments } = context.texts;
  const columns = [
    textColumn(departments.name),
    textColumn(departments.officesShort),
    textColumn(departments.code),
    textColumn(departments.proceduresShort),
    numberColumn(departments.holding),
  ];
  const rows = lines.map((line) => departmentRow(context, line, offices));
  return page(context, {
    title: departments.title,
    place: 'departments',
    body: html`<p>${departments.about}</p>
      <p>${departments.ownPage}<a href="/department">/department</a></p>
      ${problemNote(problem?.words ?? null)}
      ${lines.length === 0 ? html`<p>${departments.none}</p>` : dataTable(departments.list, columns, rows)}
      <form method="post" action="/board/departments" class="card stack">
        ${formToken(context)}
        <label for="code">${departments.code}</label>
        <input
          id="code"
          name="code"
          required
          maxlength="40"
          pattern="[a-z0-9][a-z0-9\\-]*"
          aria-describedby="code-hint"
          value="${filled.code}"
        />
        <p class="muted" id="code-hint">${departments.codeHint}</p>
        <label for="name">${departments.name}</label>
        <input id="name" name="name" required maxlength="400" value="${filled.name}" />
        ${officesField(context, filled, offices)} ${proceduresField(context, filled.procedures)}
        ${problem?.agree === true ? agreeField(context) : null}
        <button type="submit">${departments.save}</button>
      </form>`,
  });
};
