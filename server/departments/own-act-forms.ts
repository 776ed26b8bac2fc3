/** What a department may do with a dossier in its hands: one form an act, filled in again where it was not taken. */
import type { DepartmentDossier } from '#shared/protocol/departments.ts';
import { html, type Html } from '#server/board/html.ts';
import type { PageContext } from '#server/board/page.ts';
import type { DepartmentSession } from './accounts.ts';
import { ownDossierPath, token } from './own-frame.ts';
import type { ActTyped } from './own-typed.ts';

/** Each form bears a name of its own, so that pressing twice is one act. */
export const actForms = (
  context: PageContext,
  session: DepartmentSession,
  held: DepartmentDossier,
  newRequest: () => string,
  { ask, giveBack, finish }: ActTyped,
): Html => {
  const { page: texts } = context.texts.departments;
  const path = ownDossierPath(held.office, held.dossier);
  const begin = html`${token(session)}`;
  const request = (): Html => html`<input type="hidden" name="request" value="${newRequest()}" />`;
  return html`<h2>${texts.acts}</h2>
    ${
      held.confirmed === null
        ? html`<form method="post" action="${path}/received" class="card stack">
            ${begin}${request()}
            <button type="submit">${texts.receive}</button>
          </form>`
        : null
    }
    <form method="post" action="${path}/result" enctype="multipart/form-data" class="card stack">
      ${begin}${request()}
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
      ${begin}${request()}
      <h3>${texts.ask}</h3>
      <p>${texts.askAbout}</p>
      <label for="items">${texts.items}</label>
      <textarea id="items" name="items" rows="3" required maxlength="8000">
${ask?.items ?? ''}</textarea>
      <label for="ask-reason">${texts.reason}</label>
      <input id="ask-reason" name="reason" required maxlength="2000" value="${ask?.reason ?? ''}" />
      <button type="submit" class="quiet">${texts.askButton}</button>
    </form>
    <form method="post" action="${path}/return" class="card stack">
      ${begin}${request()}
      <h3>${texts.giveBack}</h3>
      <p>${texts.giveBackAbout}</p>
      <label for="back-reason">${texts.reason}</label>
      <input
        id="back-reason"
        name="reason"
        required
        maxlength="2000"
        value="${giveBack?.reason ?? ''}"
      />
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
    ${token(session)}<input type="hidden" name="request" value="${newRequest()}" />
    <h2>${texts.recall}</h2>
    <p>${texts.recallAbout}</p>
    <label for="recall-reason">${texts.reason}</label>
    <input
      id="recall-reason"
      name="reason"
      required
      maxlength="2000"
      value="${recall?.reason ?? ''}"
    />
    <button type="submit" class="quiet">${texts.recallButton}</button>
  </form>`;
};
