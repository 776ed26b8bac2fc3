/** Dossiers that have arrived, and the entries of one. Identity numbers are masked. */
import type { Dossier } from '#shared/dossier/dossier.ts';
import { finalDueAt } from '#shared/dossier/dossier.ts';
import { stateCode, type StateCode } from '#shared/dossier/states.ts';
import { maskIdentityNumber } from '#shared/identity/identity-number.ts';
import type { OrderedEntry, Verdict } from '#shared/journal/entry.ts';
import { isEntryType } from '#shared/journal/entry-types.ts';
import { unreachable } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import { localTimeText } from './format.ts';
import { html, type Html } from './html.ts';
import { page, type PageContext } from './page.ts';
import type { DossierLine, DossierPage } from './queries.ts';

export const DOSSIERS_A_PAGE = 50;

const isStateCode = (code: number, words: PageContext['words']): code is StateCode =>
  Object.hasOwn(words.states, code);

const stateText = ({ words }: PageContext, state: number | null, voided: boolean): string => {
  if (voided) return words.dossiers.voided;
  return state !== null && isStateCode(state, words) ? words.states[state] : '';
};

const dossierPath = (office: string, id: string): string =>
  `/board/dossiers/${encodeURIComponent(office)}/${encodeURIComponent(id)}`;

const listRow = (context: PageContext, line: DossierLine): Html => {
  const { dossiers } = context.texts;
  return html`<tr>
    <th scope="row">
      <a href="${dossierPath(line.office, line.id)}">${line.number ?? dossiers.noNumber}</a>
    </th>
    <td>${line.owner_name}</td>
    <td>${line.procedure_name}</td>
    <td>${localTimeText(line.received_at)}</td>
    <td>${localTimeText(line.due_at)}</td>
    <td>
      ${stateText(context, line.state, line.voided)}
      ${line.conflict ? html`<strong class="waits">${dossiers.conflict}</strong>` : null}
    </td>
    <td>${line.desk_name}</td>
  </tr>`;
};

const pagePath = (text: string, number: number): string =>
  `/board/dossiers?q=${encodeURIComponent(text)}&page=${number}`;

const pager = ({ texts }: PageContext, text: string, current: number, total: number): Html => {
  const pages = Math.max(1, Math.ceil(total / DOSSIERS_A_PAGE));
  const { dossiers } = texts;
  return html`<nav class="pager" aria-label="${dossiers.pages}">
    ${current > 1 ? html`<a href="${pagePath(text, current - 1)}">${dossiers.newer}</a>` : null}
    <span>${fill(dossiers.page, { page: current, pages })}</span>
    ${current < pages ? html`<a href="${pagePath(text, current + 1)}">${dossiers.older}</a>` : null}
  </nav>`;
};

export const dossiersPage = (
  context: PageContext,
  text: string,
  current: number,
  { rows, total }: DossierPage,
): Html => {
  const { dossiers } = context.texts;
  const { columns } = context.words.dossiers;
  const heads = [
    columns.number,
    columns.owner,
    columns.procedure,
    columns.received,
    columns.due,
    columns.state,
    dossiers.desk,
  ];
  const nothing = text === '' ? dossiers.none : fill(dossiers.noMatch, { text });
  return page(context, {
    title: dossiers.title,
    place: 'dossiers',
    body: html`<form method="get" action="/board/dossiers" role="search" class="search">
        <label for="q">${dossiers.search}</label>
        <input id="q" name="q" type="search" value="${text}" maxlength="200" />
        <button type="submit">${dossiers.submit}</button>
      </form>
      ${
        total === 0
          ? html`<p>${nothing}</p>`
          : html`<p>${fill(dossiers.found, { total })}</p>
              <div class="card scroll" tabindex="0" role="region" aria-label="${dossiers.title}">
                <table>
                  <thead>
                    <tr>
                      ${heads.map((head) => html`<th scope="col">${head}</th>`)}
                    </tr>
                  </thead>
                  <tbody>
                    ${rows.map((row) => listRow(context, row))}
                  </tbody>
                </table>
              </div>
              ${pager(context, text, current, total)}`
      }`,
  });
};

const verdictText = ({ texts: { verdicts } }: PageContext, verdict: Verdict | null): string => {
  if (verdict === null) return '';
  switch (verdict.kind) {
    case 'applied':
      return verdicts.applied;
    case 'conflict':
    case 'rejected':
      return fill(verdicts[verdict.kind], { code: verdict.code });
    case 'superseded':
      return fill(verdicts.superseded, { by: verdict.by.seq });
    default:
      return unreachable(verdict);
  }
};

const entryRow = (
  context: PageContext,
  { header, ord, verdict }: OrderedEntry,
  deskNames: ReadonlyMap<string, string>,
): Html => {
  const { entryNames } = context.words;
  const what = isEntryType(header.type) ? entryNames[header.type] : header.type;
  return html`<tr>
    <td class="number">${ord}</td>
    <td>${formatInstant(header.at)}</td>
    <td>${deskNames.get(header.desk) ?? header.desk}</td>
    <td class="number">${header.epoch}/${header.seq}</td>
    <td>${header.officer}</td>
    <th scope="row">${what}</th>
    <td class="${verdict?.kind === 'applied' ? '' : 'waits'}">${verdictText(context, verdict)}</td>
  </tr>`;
};

const fact = (name: string, value: string | null | undefined): Html | null =>
  value === null || value === undefined || value === ''
    ? null
    : html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;

const facts = (context: PageContext, dossier: Dossier, deskName: string): Html => {
  const { dossier: names } = context.words;
  const { intake, state, voided } = dossier;
  const owner = intake?.owner ?? intake?.submitter;
  return html`<dl class="card facts">
    ${fact(
      context.words.dossiers.columns.state,
      stateText(context, state === null ? null : stateCode(state), voided !== null),
    )}
    ${fact(names.procedure, intake?.procedure.name)} ${fact(names.owner, owner?.name)}
    ${fact(context.texts.dossier.idNumber, maskIdentityNumber(owner?.idNumber ?? ''))}
    ${intake?.owner == null ? null : fact(names.submitter, intake.submitter.name)}
    ${fact(names.received, localTimeText(intake?.receivedAt ?? null))}
    ${fact(names.due, localTimeText(finalDueAt(dossier)))}
    ${fact(context.texts.dossiers.desk, deskName)}
  </dl>`;
};

export const dossierPage = (
  context: PageContext,
  dossier: Dossier,
  entries: readonly OrderedEntry[],
  deskNames: ReadonlyMap<string, string>,
): Html => {
  const { dossier: texts, dossiers } = context.texts;
  const { desk } = (dossier.acceptance ?? { entry: dossier.lastEntry }).entry;
  const heads = [
    texts.ord,
    texts.at,
    texts.desk,
    texts.entry,
    texts.officer,
    texts.what,
    texts.verdict,
  ];
  return page(context, {
    title: dossier.number ?? dossiers.noNumber,
    place: 'dossiers',
    body: html`${facts(context, dossier, deskNames.get(desk) ?? desk)}
      <h2>${texts.entries}</h2>
      <div class="card scroll" tabindex="0" role="region" aria-label="${texts.entries}">
        <table>
          <thead>
            <tr>
              ${heads.map((head) => html`<th scope="col">${head}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${entries.map((entry) => entryRow(context, entry, deskNames))}
          </tbody>
        </table>
      </div>`,
  });
};
