/** What a department sees in a browser first: the sign-in, and the list of the dossiers in its hands. No script runs in it. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { stateText } from '#server/board/dossier-state.ts';
import { html, type Html } from '#server/board/html.ts';
import type { PageContext } from '#server/board/page.ts';
import { signInFields } from '#server/board/sign-in-fields.ts';
import { dataTable, textColumn } from '#server/board/table.ts';
import type { DepartmentSession } from './accounts.ts';
import { dueCell, frame, ownDossierPath, saidNote, type Said } from './own-frame.ts';
import { pendingText, type Pending } from './own-typed.ts';
import type { Listed } from './views.ts';

/** `pending`: a form that came after the session had ended; it waits in this page for whoever typed it. */
export const ownSignInPage = (
  context: PageContext,
  {
    wrong,
    name = '',
    pending = null,
  }: { readonly wrong: boolean; readonly name?: string; readonly pending?: Pending | null },
): Html => {
  const { page: texts } = context.texts.departments;
  const action =
    pending === null
      ? '/department/sign-in'
      : `${ownDossierPath(pending.office, pending.dossier)}/again`;
  return frame(
    context,
    null,
    texts.signIn,
    html`<form method="post" action="${action}" class="card stack narrow">
      ${
        pending === null
          ? null
          : html`<p role="alert" class="waits">${texts.ended}</p>
              <input type="hidden" name="pending" value="${pendingText(pending)}" />`
      }
      ${signInFields({ ...texts, name: texts.account }, wrong, name)}
    </form>`,
  );
};

export const ownListPage = (
  context: PageContext,
  session: DepartmentSession,
  {
    listed,
    text,
    today,
    offices,
    said,
  }: {
    readonly listed: Listed;
    readonly text: string;
    readonly today: LocalDate;
    readonly offices: ReadonlyMap<string, string>;
    readonly said: Said | null;
  },
): Html => {
  const { page: texts } = context.texts.departments;
  const { procedures } = session.department;
  const rows = listed.dossiers.map(
    (line) =>
      html`<tr>
        <th scope="row">
          <a href="${ownDossierPath(line.office, line.dossier)}"
            >${line.number ?? context.texts.dossiers.noNumber}</a
          >
        </th>
        <td>${line.owner}</td>
        <td>
          <div class="clamp">${line.procedureName}</div>
          ${
            procedures.length === 0 || procedures.includes(line.procedureCode)
              ? null
              : html`<strong class="waits">${texts.outside}</strong>`
          }
        </td>
        <td>${offices.get(line.office) ?? line.office}</td>
        <td>${dueCell(context, line, today)}</td>
        <td>${stateText(context, line.state, false)}</td>
      </tr>`,
  );
  const columns = [
    textColumn(texts.number),
    textColumn(texts.owner),
    textColumn(texts.procedure),
    textColumn(texts.office),
    textColumn(texts.due),
    textColumn(texts.state),
  ];
  return frame(
    context,
    session,
    fill(texts.title, { name: session.department.name }),
    html`${saidNote(said)}
      <p>${texts.about}</p>
      <form method="get" action="/department" role="search" class="search">
        <label for="q">${texts.search}</label>
        <input id="q" name="q" type="search" value="${text}" maxlength="200" />
        <button type="submit">${texts.find}</button>
      </form>
      ${rows.length === 0 ? html`<p>${texts.none}</p>` : dataTable(texts.about, columns, rows)}
      ${listed.more ? html`<p class="waits">${fill(texts.more, { shown: rows.length })}</p>` : null}`,
  );
};
