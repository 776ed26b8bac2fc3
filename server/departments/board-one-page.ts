/** For operators: one department, what it handles, who signs in for it, and keys of its programs. */
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import { instantCell } from '#server/board/format.ts';
import { html, type Html } from '#server/board/html.ts';
import { formToken, page, type PageContext } from '#server/board/page.ts';
import type { OfficeName } from '#server/board/queries.ts';
import { dataTable, textColumn } from '#server/board/table.ts';
import type { AccountLine } from './accounts.ts';
import { departmentPath, officeNames, problemNote, proceduresField } from './board-parts.ts';
import type { Department, DepartmentLine } from './departments.ts';
import type { KeyLine } from './keys.ts';

const standing = (
  { texts: { departments } }: PageContext,
  stopped: AccountLine['stopped_at'],
): Html =>
  stopped === null
    ? html`<span class="good">${departments.inUse}</span>`
    : html`<span class="late">${departments.stopped}</span>`;

const stopButton = (context: PageContext, action: string, field: Html, name: string): Html => {
  const { departments } = context.texts;
  return html`<form method="post" action="${action}">
    ${formToken(context)}${field}
    <button type="submit" class="quiet" aria-label="${departments.stop}: ${name}">
      ${departments.stop}
    </button>
  </form>`;
};

const accountRow = (context: PageContext, code: string, line: AccountLine): Html => {
  const { departments } = context.texts;
  const field = html`<input type="hidden" name="name" value="${line.name}" />`;
  return html`<tr>
    <th scope="row">${line.name}</th>
    <td>${line.person}</td>
    <td>${instantCell(line.last_seen_at, departments.never)}</td>
    <td>${standing(context, line.stopped_at)}</td>
    <td>
      ${
        line.stopped_at === null
          ? stopButton(context, `${departmentPath(code)}/accounts/stop`, field, line.name)
          : null
      }
    </td>
  </tr>`;
};

const keyRow = (context: PageContext, code: string, line: KeyLine): Html => {
  const { departments } = context.texts;
  const field = html`<input type="hidden" name="id" value="${line.id}" />`;
  return html`<tr>
    <th scope="row">${line.name}</th>
    <td>${formatInstant(line.made_at)}</td>
    <td>${instantCell(line.last_seen_at, departments.never)}</td>
    <td>${standing(context, line.stopped_at)}</td>
    <td>
      ${
        line.stopped_at === null
          ? stopButton(context, `${departmentPath(code)}/keys/stop`, field, line.name)
          : null
      }
    </td>
  </tr>`;
};

/** Its consequence stands beside it: there is no way back. */
const stopForm = (context: PageContext, { code, holding }: DepartmentLine): Html => {
  const { departments } = context.texts;
  return html`<h2>${departments.stopWhole}</h2>
    <form method="post" action="${departmentPath(code)}/stop" class="card stack">
      ${formToken(context)}
      <p>${fill(departments.stopAbout, { count: holding })}</p>
      <label
        ><input type="checkbox" name="sure" value="on" required />${departments.stopSure}</label
      >
      <button type="submit" class="quiet">${departments.stopWhole}</button>
    </form>`;
};

export interface DepartmentView {
  readonly department: DepartmentLine;
  readonly offices: readonly OfficeName[];
  readonly accounts: readonly AccountLine[];
  readonly keys: readonly KeyLine[];
  readonly problem: string | null;
}

export const departmentPage = (
  context: PageContext,
  { department, offices, accounts, keys, problem }: DepartmentView,
): Html => {
  const { departments, portal } = context.texts;
  const { code, name, procedures, holding, stopped } = department;
  const served = officeNames(context, department.offices, offices);
  const people = [
    textColumn(departments.account),
    textColumn(departments.person),
    textColumn(departments.lastSeen),
    textColumn(departments.standing),
    textColumn(departments.act),
  ];
  const programs = [
    textColumn(departments.keyName),
    textColumn(portal.madeAt),
    textColumn(departments.lastSeen),
    textColumn(departments.standing),
    textColumn(departments.act),
  ];
  return page(context, {
    title: name,
    place: 'departments',
    body: html`<p><a href="/board/departments">${departments.back}</a></p>
      ${problemNote(problem)}
      <p>${fill(departments.serves, { offices: served })}</p>
      ${
        stopped
          ? html`<p class="late">${fill(departments.isStopped, { count: holding })}</p>`
          : null
      }
      <form method="post" action="${departmentPath(code)}/procedures" class="card stack">
        ${formToken(context)} ${proceduresField(context, procedures.join('\n'))}
        <button type="submit">${departments.change}</button>
      </form>
      <h2>${departments.accounts}</h2>
      ${
        accounts.length === 0
          ? html`<p>${departments.noAccounts}</p>`
          : dataTable(
              departments.accounts,
              people,
              accounts.map((line) => accountRow(context, code, line)),
            )
      }
      ${
        stopped
          ? null
          : html`<form method="post" action="${departmentPath(code)}/accounts" class="card stack">
              ${formToken(context)}
              <label for="account">${departments.account}</label>
              <input id="account" name="name" required maxlength="100" autocomplete="off" />
              <label for="person">${departments.person}</label>
              <input id="person" name="person" required maxlength="64" autocomplete="off" />
              <button type="submit">${departments.give}</button>
            </form>`
      }
      <h2>${departments.keys}</h2>
      ${
        keys.length === 0
          ? html`<p>${departments.noKeys}</p>`
          : dataTable(
              departments.keys,
              programs,
              keys.map((line) => keyRow(context, code, line)),
            )
      }
      ${
        stopped
          ? null
          : html`<form method="post" action="${departmentPath(code)}/keys" class="card stack">
              ${formToken(context)}
              <label for="key">${departments.keyName}</label>
              <input id="key" name="name" required maxlength="200" />
              <button type="submit">${departments.makeKey}</button>
            </form>`
      }
      ${stopped ? null : stopForm(context, department)}`,
  });
};

/** A password or a key, shown this once. */
export const secretPage = (
  context: PageContext,
  { code }: Pick<Department, 'code'>,
  title: string,
  secret: string,
): Html => {
  const { departments } = context.texts;
  return page(context, {
    title,
    place: 'departments',
    body: html`<div class="card stack">
      <p><output class="code" translate="no">${secret}</output></p>
      <p>${departments.secretAbout}</p>
      <p><a href="${departmentPath(code)}">${departments.back}</a></p>
    </div>`,
  });
};
