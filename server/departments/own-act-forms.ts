/** What a department may do with a dossier in its hands: one form an act, filled in again where it was not taken. */
import type { DepartmentDossier } from '#shared/protocol/departments.ts';
import { html, type Html } from '#server/board/html.ts';
import type { PageContext } from '#server/board/page.ts';
import type { DepartmentSession } from './accounts.ts';
import { ownDossierPath, token } from './own-frame.ts';
import type { ActTyped } from './own-typed.ts';

/** Whose form it is, with a name of its own, so that pressing twice is one act. */
const begin = (session: DepartmentSession, newRequest: () => string): Html =>
  html`${token(session)}<input type="hidden" name="request" value="${newRequest()}" />`;

const reasonFor = (label: string, id: string, typed: string | undefined): Html =>
  html`<label for="${id}">${label}</label>
    <input id="${id}" name="reason" required maxlength="2000" value="${typed ?? ''}" />`;

export const actForms = (
  context: PageContext,
  session: DepartmentSession,
  held: DepartmentDossier,
  newRequest: () => string,
  { ask, giveBack, finish }: ActTyped,
): Html => {
  const { page: texts } = context.texts.departments;
  const path = ownDossierPath(held.office, held.dossier);
  return html`<h2>${texts.acts}</h2>
    ${
      held.confirmed === null
        ? html`<form method="post" action="${path}/received" class="card stack">
            ${begin(session, newRequest)}
            <button type="submit">${texts.receive}</button>
          </form>`
        : null
    }
    <form method="post" action="${path}/result" enctype="multipart/form-data" class="card stack">
      ${begin(session, newRequest)}
      <h3>${texts.finish}</h3>
      <p>${texts.finishAbout}</p>
      <label for="outcome">${texts.outcome}</label>
      <select id="outcome" name="outcome" required>
        <option value="granted">${texts.granted}</option>
        <option value="denied" ${finish?.outcome === 'denied' ? html`selected` : null}>
          ${texts.denied}
        </option>
      </select>
      <label for="paperName">${texts.paperName}</label>
      <input
        id="paperName"
        name="paperName"
        required
        maxlength="1000"
        value="${finish?.paperName ?? ''}"
      />
      <label for="paperNumber">${texts.paperNumber}</label>
      <input
        id="paperNumber"
        name="paperNumber"
        maxlength="200"
        value="${finish?.paperNumber ?? ''}"
      />
      <label for="note">${texts.note}</label>
      <textarea id="note" name="note" rows="2" maxlength="3000">${finish?.note ?? ''}</textarea>
      <label for="file">${texts.resultFile}</label>
      <input
        id="file"
        name="file"
        type="file"
        accept=".pdf,.xml,application/pdf,application/xml"
        required
      />
      <button type="submit" ${held.confirmed === null ? html`class="quiet"` : null}>
        ${texts.finishButton}
      </button>
    </form>
    <form method="post" action="${path}/supplement" class="card stack">
      ${begin(session, newRequest)}
      <h3>${texts.ask}</h3>
      <p>${texts.askAbout}</p>
      <label for="items">${texts.items}</label>
      <textarea id="items" name="items" rows="3" required maxlength="8000">
${ask?.items ?? ''}</textarea>
      ${reasonFor(texts.reason, 'ask-reason', ask?.reason)}
      <button type="submit" class="quiet">${texts.askButton}</button>
    </form>
    <form method="post" action="${path}/return" class="card stack">
      ${begin(session, newRequest)}
      <h3>${texts.giveBack}</h3>
      <p>${texts.giveBackAbout}</p>
      ${reasonFor(texts.reason, 'back-reason', giveBack?.reason)}
      <button type="submit" class="quiet">${texts.giveBackButton}</button>
    </form>`;
};

/** The last resort for a result that went out by mistake. */
export const recallForm = (
  context: PageContext,
  session: DepartmentSession,
  held: DepartmentDossier,
  newRequest: () => string,
  { recall }: ActTyped,
): Html => {
  const { page: texts } = context.texts.departments;
  return html`<form
    method="post"
    action="${ownDossierPath(held.office, held.dossier)}/recall"
    class="card stack"
  >
    ${begin(session, newRequest)}
    <h2>${texts.recall}</h2>
    <p>${texts.recallAbout}</p>
    ${reasonFor(texts.reason, 'recall-reason', recall?.reason)}
    <button type="submit" class="quiet">${texts.recallButton}</button>
  </form>`;
};
