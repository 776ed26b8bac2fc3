/** Desks, the codes that let new ones in, and taking one out of use. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import { instantCell } from './format.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import type { DeskLine, OfficeName } from './queries.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

const nameOf = (names: readonly OfficeName[], office: string): string =>
  names.find(({ code }) => code === office)?.name ?? office;

/** The value of the one choice: an office for a new desk, or an existing desk. */
export const newDeskChoice = (office: string): string => `office ${office}`;
export const deskChoice = (desk: string): string => `desk ${desk}`;

export const codeForm = (
  context: PageContext,
  names: readonly OfficeName[],
  desks: readonly DeskLine[],
): Html => {
  const { codes } = context.texts;
  return html`<form method="post" action="/board/codes" class="card stack" aria-labelledby="mint">
    ${formToken(context)}
    <h2 id="mint">${codes.title}</h2>
    <p id="mint-about">${codes.about}</p>
    <label for="for">${codes.desk}</label>
    <select id="for" name="for" required aria-describedby="mint-about">
      ${names.map(
        ({ code, name }) =>
          html`<optgroup label="${name}">
            <option value="${newDeskChoice(code)}">${codes.newDesk}</option>
            ${desks
              .filter(({ office }) => office === code)
              .map(
                (desk) =>
                  html`<option value="${deskChoice(desk.id)}">
                    ${fill(codes.again, { name: desk.name })}
                  </option>`,
              )}
          </optgroup>`,
      )}
    </select>
    <button type="submit">${codes.submit}</button>
  </form>`;
};

export const mintedPage = (
  context: PageContext,
  office: string,
  minted: { readonly code: string; readonly expiresAt: Instant },
): Html => {
  const { codes } = context.texts;
  return page(context, {
    title: fill(codes.minted, { office }),
    place: 'desks',
    body: html`<div class="card stack">
      <p><output class="code" translate="no">${minted.code}</output></p>
      <p>${fill(codes.expires, { time: formatInstant(minted.expiresAt) })} ${codes.once}</p>
      <p><a href="/board/desks">${codes.another}</a></p>
    </div>`,
  });
};

/** A stopped desk gets no other key; one that was asked is not asked twice. */
const keyCell = (context: PageContext, desk: DeskLine): Html => {
  const { desks } = context.texts;
  const since = instantCell(desk.key_since, '');
  if (desk.revoked_at !== null) return since;
  if (desk.renewal_asked_at !== null)
    return html`${since} <span class="muted">${desks.keyAsked}</span>`;
  return html`${since}
    <form method="post" action="/board/desks/${desk.id}/key">
      ${formToken(context)}
      <button type="submit" class="quiet" aria-label="${desks.newKey}: ${desk.name}">
        ${desks.newKey}
      </button>
    </form>`;
};

const deskRow = (context: PageContext, desk: DeskLine, names: readonly OfficeName[]): Html => {
  const { desks } = context.texts;
  return html`<tr>
    <th scope="row">${desk.name}</th>
    <td>${nameOf(names, desk.office)}</td>
    <td class="number">${desk.slot}</td>
    <td class="number">${desk.epoch}</td>
    <td class="number">${desk.seq}</td>
    <td class="muted">${desks.unknown}</td>
    <td>${instantCell(desk.last_contact_at, desks.never)}</td>
    <td><code>${desk.id}</code></td>
    <td>${keyCell(context, desk)}</td>
    <td>
      ${
        desk.revoked_at === null
          ? html`<span class="good">${desks.active}</span>
              <a href="/board/desks/${desk.id}/revoke" aria-label="${desks.revoke} ${desk.name}"
                >${desks.revoke}</a
              >`
          : html`<span class="late">${desks.revoked}</span>`
      }
    </td>
  </tr>`;
};

export const desksPage = (
  context: PageContext,
  names: readonly OfficeName[],
  lines: readonly DeskLine[],
): Html => {
  const { desks } = context.texts;
  const columns = [
    textColumn(desks.name),
    textColumn(desks.office),
    numberColumn(desks.slot),
    numberColumn(desks.epoch),
    numberColumn(desks.holds),
    textColumn(desks.unsent),
    textColumn(desks.contact),
    textColumn(desks.id),
    textColumn(desks.key),
    textColumn(desks.state),
  ];
  const rows = lines.map((line) => deskRow(context, line, names));
  const list =
    lines.length === 0 ? html`<p>${desks.none}</p>` : dataTable(desks.title, columns, rows);
  return page(context, {
    title: desks.title,
    place: 'desks',
    body: html`${list} ${codeForm(context, names, lines)}`,
  });
};

export const revokePage = (context: PageContext, desk: DeskLine): Html => {
  const { desks } = context.texts;
  return page(context, {
    title: fill(desks.revokeTitle, { name: desk.name }),
    place: 'desks',
    body: html`<form method="post" action="/board/desks/${desk.id}/revoke" class="card stack">
      ${formToken(context)}
      <p>${desks.revokeAbout}</p>
      <p class="buttons">
        <a class="button" href="/board/desks">${desks.revokeNo}</a>
        <button type="submit" class="danger">${desks.revokeYes}</button>
      </p>
    </form>`,
  });
};
