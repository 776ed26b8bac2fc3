/** The portals that may lodge dossiers, what they lodged, and a dossier for a try-out. */
import type { PortalClientLine } from '#server/portal/clients.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import { stateText } from './dossier-state.ts';
import { instantCell } from './format.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import type { OnlineLine } from './portal-queries.ts';
import type { OfficeName } from './queries.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

export interface TryOutFilled {
  readonly office: string;
  readonly procedureCode: string;
  readonly person: string;
  readonly hours: number;
}

export interface PortalView {
  readonly clients: readonly PortalClientLine[];
  readonly newest: readonly OnlineLine[];
  readonly offices: readonly OfficeName[];
  /** Null outside of a try-out. */
  readonly filled: TryOutFilled | null;
  /** What became of the last dossier that was lodged here, or why it was not. */
  readonly said: { readonly good: boolean; readonly text: string } | null;
}

const changes = (context: PageContext, { id, name, revoked_at }: PortalClientLine): Html => {
  const { portal } = context.texts;
  const button = (act: 'key' | 'revoke', word: string): Html =>
    html`<form method="post" action="/board/portal/${id}/${act}">
      ${formToken(context)}
      <button type="submit" class="quiet" aria-label="${word}: ${name}">${word}</button>
    </form>`;
  return html`${button('key', portal.renew)}
  ${revoked_at === null ? button('revoke', portal.revoke) : null}`;
};

const clientRow = (context: PageContext, line: PortalClientLine): Html => {
  const { portal } = context.texts;
  return html`<tr>
    <th scope="row">${line.name}</th>
    <td>${formatInstant(line.made_at)}</td>
    <td>${instantCell(line.last_heard_at, portal.never)}</td>
    <td class="number">${line.lodged}</td>
    <td>
      ${
        line.revoked_at === null
          ? html`<span class="good">${portal.inUse}</span>`
          : html`<span class="late">${portal.revoked}</span>`
      }
    </td>
    <td>${changes(context, line)}</td>
  </tr>`;
};

const clientList = (context: PageContext, clients: readonly PortalClientLine[]): Html => {
  const { portal } = context.texts;
  if (clients.length === 0) return html`<p>${portal.noClients}</p>`;
  const columns = [
    textColumn(portal.name),
    textColumn(portal.madeAt),
    textColumn(portal.heardAt),
    numberColumn(portal.lodged),
    textColumn(portal.standing),
    textColumn(portal.change),
  ];
  const rows = clients.map((line) => clientRow(context, line));
  return dataTable(portal.clients, columns, rows);
};

const newestList = (context: PageContext, { newest, offices }: PortalView): Html => {
  const { portal } = context.texts;
  if (newest.length === 0) return html`<p>${portal.none}</p>`;
  const nameOf = (office: string): string =>
    offices.find(({ code }) => code === office)?.name ?? office;
  const columns = [
    textColumn(portal.number),
    textColumn(portal.office),
    textColumn(portal.state),
    textColumn(portal.at),
    textColumn(portal.from),
    textColumn(portal.reference),
  ];
  const rows = newest.map(
    ({ office, dossier, number, state, lodged_at, client, reference }) =>
      html`<tr>
        <th scope="row">
          <a href="/board/dossiers/${encodeURIComponent(office)}/${dossier}">${number}</a>
        </th>
        <td>${nameOf(office)}</td>
        <td>${stateText(context, state, false)}</td>
        <td>${formatInstant(lodged_at)}</td>
        <td>${client}</td>
        <td><code>${reference}</code></td>
      </tr>`,
  );
  return dataTable(portal.newest, columns, rows);
};

const tryOutForm = (
  context: PageContext,
  offices: readonly OfficeName[],
  filled: TryOutFilled,
): Html => {
  const { tryOut } = context.texts.portal;
  return html`<form method="post" action="/board/portal/try-out" class="card stack">
    ${formToken(context)}
    <h2>${tryOut.title}</h2>
    <p>${tryOut.about}</p>
    <label for="office">${tryOut.office}</label>
    <select id="office" name="office" required>
      ${offices.map(({ code, name }) =>
        code === filled.office
          ? html`<option value="${code}" selected>${name}</option>`
          : html`<option value="${code}">${name}</option>`,
      )}
    </select>
    <label for="procedureCode">${tryOut.procedure}</label>
    <input
      id="procedureCode"
      name="procedureCode"
      required
      maxlength="40"
      value="${filled.procedureCode}"
    />
    <label for="person">${tryOut.person}</label>
    <input id="person" name="person" required maxlength="200" value="${filled.person}" />
    <label for="hours">${tryOut.waited}</label>
    <input id="hours" name="hours" type="number" min="0" max="240" value="${filled.hours}" />
    <button type="submit">${tryOut.send}</button>
  </form>`;
};

export const portalPage = (context: PageContext, view: PortalView): Html => {
  const { portal } = context.texts;
  const { said, filled, offices, clients } = view;
  return page(context, {
    title: portal.title,
    place: 'portal',
    body: html`<p>${portal.about}</p>
      ${said === null ? null : html`<p class="${said.good ? 'good' : 'late'}" role="status">${said.text}</p>`}
      <h2>${portal.newest}</h2>
      ${newestList(context, view)} ${filled === null ? null : tryOutForm(context, offices, filled)}
      <h2>${portal.clients}</h2>
      ${clientList(context, clients)}
      <form method="post" action="/board/portal" class="card stack">
        ${formToken(context)}
        <label for="name">${portal.name}</label>
        <input id="name" name="name" required maxlength="200" />
        <button type="submit">${portal.make}</button>
      </form>`,
  });
};

export const portalKeyPage = (context: PageContext, name: string, key: string): Html => {
  const { portal } = context.texts;
  return page(context, {
    title: fill(portal.keyTitle, { name }),
    place: 'portal',
    body: html`<div class="card stack">
      <p><output class="code" translate="no">${key}</output></p>
      <p>${portal.keyAbout}</p>
      <p><a href="/board/portal">${portal.back}</a></p>
    </div>`,
  });
};
