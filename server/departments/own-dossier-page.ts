/** One dossier as a department sees it: what came with it, both dates, and what the department itself did. */
import { instantOf, type LocalDate } from '#shared/calendar/local-time.ts';
import { stateOfCode } from '#shared/dossier/states.ts';
import type { DepartmentDossier } from '#shared/protocol/departments.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDateTime, formatInstant } from '#shared/text/format.ts';
import { stateText } from '#server/board/dossier-state.ts';
import { html, type Html } from '#server/board/html.ts';
import type { PageContext } from '#server/board/page.ts';
import type { DepartmentSession } from './accounts.ts';
import { actForms, recallForm } from './own-act-forms.ts';
import { dueCell, frame, IN_WORK, ownDossierPath, saidNote, type Said } from './own-frame.ts';
import { writtenIn, type ActTyped } from './own-typed.ts';

const fact = (name: string, value: Html | string | null): Html | null =>
  value === null || value === ''
    ? null
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;

const fileLinks = (
  context: PageContext,
  { office, dossier }: Pick<DepartmentDossier, 'office' | 'dossier'>,
  files: DepartmentDossier['files'],
): Html => {
  const { page: texts } = context.texts.departments;
  return html`<ul>
    ${files.map(({ name, sha256, held }) =>
      held
        ? html`<li>
            <a
              href="${ownDossierPath(office, dossier)}/files/${sha256}"
              aria-label="${fill(texts.file, { name })}"
              >${name}</a
            >
          </li>`
        : html`<li>${name} <span class="waits">${context.texts.papers.missing}</span></li>`,
    )}
  </ul>`;
};

const confirmedLine = (
  context: PageContext,
  { confirmed, inHand }: DepartmentDossier,
): Html | null => {
  const { page: texts } = context.texts.departments;
  if (confirmed !== null)
    return html`<p class="good">
      ${fill(texts.receivedAt, {
        at: formatInstant(instantOf(Date.parse(confirmed.at))),
        officer: confirmed.officer,
      })}
    </p>`;
  return inHand ? html`<p class="waits">${texts.notReceived}</p>` : null;
};

const facts = (
  context: PageContext,
  held: DepartmentDossier,
  office: string,
  today: LocalDate,
): Html => {
  const { page: texts } = context.texts.departments;
  const own = held.ownDueAt;
  return html`<dl class="card facts">
    ${fact(texts.state, stateText(context, held.state, false))}
    ${fact(texts.procedure, held.procedureName)} ${fact(texts.owner, held.owner)}
    ${fact(texts.office, office)} ${fact(texts.request, held.request)}
    ${fact(texts.ownDue, own === null ? null : dueCell(context, { ...held, dueAt: own }, today))}
    ${fact(texts.due, dueCell(context, held, today))}
    ${fact(
      texts.papers,
      held.papers.length === 0
        ? null
        : html`<ul>
            ${held.papers.map(({ name }) => html`<li>${name}</li>`)}
          </ul>`,
    )}
    ${fact(texts.files, held.files.length === 0 ? null : fileLinks(context, held, held.files))}
  </dl>`;
};

const results = (context: PageContext, held: DepartmentDossier): Html | null => {
  const { page: texts } = context.texts.departments;
  if (held.results.length === 0) return null;
  return html`<section class="card">
    <h2>${texts.results}</h2>
    ${held.results.map(
      ({ outcome, finishedAt, officer, note, files, recalled }) =>
        html`<p>${formatDateTime(finishedAt)}, ${officer}: ${texts[outcome]}</p>
          ${note === '' ? null : html`<p>${note}</p>`}
          ${
            recalled === null
              ? null
              : html`<p class="waits">
                  ${fill(texts.recalledAt, {
                    at: formatInstant(instantOf(Date.parse(recalled.at))),
                    officer: recalled.officer,
                    reason: recalled.reason,
                  })}
                </p>`
          }
          ${fileLinks(context, held, files)}`,
    )}
  </section>`;
};

const waits = (context: PageContext, held: DepartmentDossier): Html | null => {
  const { page: texts } = context.texts.departments;
  return held.supplement === null
    ? null
    : html`<p class="waits">${fill(texts.waits, { items: held.supplement.items.join('; ') })}</p>`;
};

const closed = (context: PageContext, { state }: DepartmentDossier): Html => {
  const { page: texts } = context.texts.departments;
  const known = state === null ? null : stateOfCode(state);
  const words = known === null ? '' : stateText(context, state, false).toLocaleLowerCase('vi');
  return html`<p>${fill(texts.closed, { state: words })}</p>`;
};

/** No form takes it any more; whoever typed it copies it. */
const leftOver = (context: PageContext, typed: ActTyped): Html | null => {
  const { page: texts } = context.texts.departments;
  const parts = writtenIn(typed);
  return parts.length === 0
    ? null
    : html`<section class="card">
        <h2>${texts.leftOver}</h2>
        ${parts.map((part) => html`<p class="typed">${part}</p>`)}
      </section>`;
};

export const ownDossierPage = (
  context: PageContext,
  session: DepartmentSession,
  {
    held,
    office,
    today,
    said,
    newRequest,
    typed,
  }: {
    readonly held: DepartmentDossier;
    readonly office: string;
    readonly today: LocalDate;
    readonly said: Said | null;
    readonly newRequest: () => string;
    readonly typed: ActTyped;
  },
): Html => {
  const { page: texts } = context.texts.departments;
  const mayAct = held.inHand && IN_WORK.has(held.state);
  return frame(
    context,
    session,
    held.number ?? context.texts.dossiers.noNumber,
    html`${saidNote(said)}
      <p><a href="/department">${texts.back}</a></p>
      ${waits(context, held)} ${confirmedLine(context, held)} ${facts(context, held, office, today)}
      ${results(context, held)}
      ${mayAct || (held.mayRecall && typed.recall !== undefined) ? null : leftOver(context, typed)}
      ${held.mayRecall ? recallForm(context, session, held, newRequest, typed) : null}
      ${mayAct ? actForms(context, session, held, newRequest, typed) : null}
      ${mayAct || held.mayRecall ? null : closed(context, held)}`,
  );
};
