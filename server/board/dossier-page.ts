/** One dossier: its facts, and its entries with the province's word on each. Identity numbers are masked. */
import { finalDueAt, type Dossier } from '#shared/dossier/dossier.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { maskIdentityNumber } from '#shared/identity/identity-number.ts';
import type { OrderedEntry, Verdict } from '#shared/journal/entry.ts';
import { isEntryType } from '#shared/journal/entry-types.ts';
import { unreachable } from '#shared/result.ts';
import type { BoardTexts } from '#shared/text/board.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import { stateText } from './dossier-state.ts';
import { localTimeText } from './format.ts';
import { html, type Html } from './html.ts';
import { page, type PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

/** What ids stand for, as far as is known. */
export interface Names {
  readonly desks: ReadonlyMap<string, string>;
  readonly officers: ReadonlyMap<string, string>;
}

type VerdictCode = keyof BoardTexts['verdictCodes'];

const isVerdictCode = (code: string, { verdictCodes }: BoardTexts): code is VerdictCode =>
  Object.hasOwn(verdictCodes, code);

const verdictText = (texts: BoardTexts, verdict: Verdict | null): string => {
  if (verdict === null) return '';
  const { verdicts, verdictCodes } = texts;
  switch (verdict.kind) {
    case 'applied':
      return verdicts.applied;
    case 'conflict':
    case 'rejected': {
      const { kind, code } = verdict;
      return fill(verdicts[kind], { code: isVerdictCode(code, texts) ? verdictCodes[code] : code });
    }
    case 'superseded':
      return fill(verdicts.superseded, { by: verdict.by.seq });
    default:
      return unreachable(verdict);
  }
};

const entryRow = (
  { texts, words }: PageContext,
  { header, ord, verdict }: OrderedEntry,
  names: Names,
): Html => {
  const { type, officer, desk } = header;
  return html`<tr>
    <td class="number">${ord}</td>
    <td>${formatInstant(header.at)}</td>
    <td>${names.desks.get(desk) ?? desk}</td>
    <td class="number">${header.epoch}/${header.seq}</td>
    <td>${officer === null ? null : (names.officers.get(officer) ?? officer)}</td>
    <th scope="row">${isEntryType(type) ? words.entryNames[type] : type}</th>
    <td class="${verdict?.kind === 'applied' ? 'good' : 'waits'}">
      ${verdictText(texts, verdict)}
    </td>
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
  const { texts, words } = context;
  const { intake, state, voided } = dossier;
  const owner = intake?.owner ?? intake?.submitter;
  const code = state === null ? null : stateCode(state);
  return html`<dl class="card facts">
    ${fact(words.dossiers.columns.state, stateText(context, code, voided !== null))}
    ${fact(words.dossier.procedure, intake?.procedure.name)}
    ${fact(words.dossier.owner, owner?.name)}
    ${fact(texts.dossier.idNumber, maskIdentityNumber(owner?.idNumber ?? ''))}
    ${intake?.owner == null ? null : fact(words.dossier.submitter, intake.submitter.name)}
    ${fact(words.dossier.received, localTimeText(intake?.receivedAt ?? null))}
    ${fact(words.dossier.due, localTimeText(finalDueAt(dossier)))}
    ${fact(texts.dossiers.desk, deskName)}
  </dl>`;
};

export const dossierPage = (
  context: PageContext,
  dossier: Dossier,
  entries: readonly OrderedEntry[],
  names: Names,
  papers: Html | null,
): Html => {
  const { dossier: texts, dossiers } = context.texts;
  const { desk } = (dossier.acceptance ?? { entry: dossier.lastEntry }).entry;
  const columns = [
    numberColumn(texts.ord),
    textColumn(texts.at),
    textColumn(texts.desk),
    numberColumn(texts.entry),
    textColumn(texts.officer),
    textColumn(texts.what),
    textColumn(texts.verdict),
  ];
  const rows = entries.map((entry) => entryRow(context, entry, names));
  return page(context, {
    title: dossier.number ?? dossiers.noNumber,
    place: 'dossiers',
    body: html`${facts(context, dossier, names.desks.get(desk) ?? desk)} ${papers}
      <h2>${texts.entries}</h2>
      ${dataTable(texts.entries, columns, rows)}`,
  });
};
