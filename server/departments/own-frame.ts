/** The frame of a department's pages: who is signed in, and what became of the last thing that was pressed. */
import { dateOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { DepartmentLine } from '#shared/protocol/departments.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { html, type Html } from '#server/board/html.ts';
import { page, type PageContext } from '#server/board/page.ts';
import type { DepartmentSession } from './accounts.ts';

export interface Said {
  readonly good: boolean;
  readonly text: string;
}

export const ownDossierPath = (office: string, dossier: string): string =>
  `/department/dossiers/${encodeURIComponent(office)}/${encodeURIComponent(dossier)}`;

export const token = ({ formToken }: DepartmentSession): Html =>
  html`<input type="hidden" name="formToken" value="${formToken}" />`;

export const frame = (
  context: PageContext,
  session: DepartmentSession | null,
  title: string,
  body: Html,
): Html =>
  page(context, {
    title,
    body,
    home: '/department',
    signedIn:
      session === null
        ? null
        : html`<form method="post" action="/department/sign-out" class="sign-out">
            ${token(session)}<span>${session.person}, ${session.department.name}</span>
            <button type="submit" class="quiet">${context.texts.signOut}</button>
          </form>`,
  });

export const saidNote = (said: Said | null): Html | null =>
  said === null
    ? null
    : said.good
      ? html`<p class="good" role="status">${said.text}</p>`
      : html`<p class="late" role="alert">${said.text}</p>`;

/** National codes of the states in which a department may work. */
export const IN_WORK: ReadonlySet<number | null> = new Set([2, 4]);

export const dueCell = (
  context: PageContext,
  { state, dueAt }: Pick<DepartmentLine, 'state' | 'dueAt'>,
  today: LocalDate,
): Html => {
  const { page: texts } = context.texts.departments;
  if (dueAt === null) return html`<span class="muted">${texts.noDue}</span>`;
  const late = IN_WORK.has(state) && dateOf(dueAt) < today;
  return html`${formatDateTime(dueAt)}
  ${late ? html`<strong class="late">${texts.late}</strong>` : null}`;
};
