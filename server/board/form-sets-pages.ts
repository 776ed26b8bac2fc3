/** The form sets on the board: which hold when, and a new one in the making. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { formSetInForce } from '#shared/forms/form-set.ts';
import { placesOf } from '#shared/forms/texts/editable-forms.ts';
import {
  legalKinds,
  neededKinds,
  patternOf,
  type LegalKind,
  type WholeSet,
} from '#shared/forms/texts/legal-forms.ts';
import type { SetProblem } from '#shared/forms/texts/published-sets.ts';
import type { FormTexts } from '#shared/forms/texts/text-places.ts';
import type { TextProblem } from '#shared/forms/texts/text-problem.ts';
import type { PublishedFormSet } from '#shared/protocol/form-sets-publication.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatInstant } from '#shared/text/format.ts';
import type { WithdrawProblem } from '#server/forms/form-sets.ts';
import type { SetDraft } from '#server/forms/set-drafts.ts';
import { besidePaper, showButton, textFields } from './forms-fields.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

export const SETS = '/board/form-sets';
const setPath = (id: string): string => `${SETS}/${encodeURIComponent(id)}`;
export const draftPath = (id: string): string => `${SETS}/drafts/${encodeURIComponent(id)}`;
const kindPath = (id: string, kind: LegalKind): string => `${draftPath(id)}/forms/${kind}`;

export type SetsProblem =
  | SetProblem
  | WithdrawProblem
  | { readonly code: 'set_draft_there' }
  | { readonly code: 'set_day_wrong' };

export type Said =
  | { readonly tone: 'good'; readonly words: string }
  | { readonly tone: 'late'; readonly problem: SetsProblem }
  | null;

const said = ({ texts, words }: PageContext, message: Said): Html | null => {
  if (message === null) return null;
  if (message.tone === 'good') return html`<p class="card good" role="status">${message.words}</p>`;
  const { problem } = message;
  const kinds = 'kinds' in problem ? problem.kinds.map((kind) => words.forms.kinds[kind]) : [];
  return html`<p class="card late" role="alert">
    ${fill(texts.formSets.problems[problem.code], { kinds: kinds.join(', ') })}
  </p>`;
};

const standingOf = (
  set: WholeSet,
  sets: readonly WholeSet[],
  today: LocalDate,
): 'past' | 'now' | 'coming' => {
  if (set.effectiveFrom > today) return 'coming';
  return formSetInForce(today, sets)?.id === set.id ? 'now' : 'past';
};

const setRow = (
  context: PageContext,
  set: WholeSet,
  { sets, published, today }: Pick<SetsShown, 'sets' | 'published' | 'today'>,
): Html => {
  const { formSets } = context.texts;
  const made = published.find(({ id }) => id === set.id);
  const standing = standingOf(set, sets, today);
  const action = (path: string, label: string): Html =>
    html`<form method="post" action="${setPath(set.id)}/${path}">
      ${formToken(context)}
      <button type="submit" class="quiet" aria-label="${label}: ${set.id}">${label}</button>
    </form>`;
  return html`<tr>
    <th scope="row">${set.id}</th>
    <td>${set.basis}</td>
    <td>${formatDate(set.effectiveFrom)}</td>
    <td>${set.effectiveTo === null ? '' : formatDate(set.effectiveTo)}</td>
    <td class="number">${legalKinds.filter((kind) => set.forms[kind] !== null).length}</td>
    <td>
      ${formSets.standings[standing]},
      ${
        made === undefined
          ? formSets.bundled
          : fill(formSets.published, { by: made.by, at: formatInstant(made.at) })
      }
    </td>
    <td>
      ${
        standing === 'coming'
          ? html`<div class="buttons">
              ${action('mend', formSets.mend)}
              ${made === undefined ? null : action('withdraw', formSets.withdraw)}
            </div>`
          : null
      }
    </td>
  </tr>`;
};

export const copyFields = ['copyFrom', 'name', 'basis', 'effectiveFrom'] as const;
export type CopyTyped = Readonly<Record<(typeof copyFields)[number], string>>;

const textInput = (name: string, label: string, value: string, hint: string): Html =>
  html`<label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      required
      maxlength="200"
      value="${value}"
      aria-describedby="${name}-hint"
    />
    <p id="${name}-hint" class="muted">${hint}</p>`;

const dayInput = (name: string, label: string, value: string, isNeeded: boolean): Html =>
  html`<label for="${name}">${label}</label> ${
      isNeeded
        ? html`<input id="${name}" name="${name}" type="date" required value="${value}" />`
        : html`<input id="${name}" name="${name}" type="date" value="${value}" />`
    }`;

const copyForm = (context: PageContext, sets: readonly WholeSet[], typed: CopyTyped): Html => {
  const { formSets } = context.texts;
  return html`<form method="post" action="${SETS}" class="card stack" aria-labelledby="copy-title">
    ${formToken(context)}
    <h2 id="copy-title">${formSets.copyTitle}</h2>
    <label for="copyFrom">${formSets.copyFrom}</label>
    <select id="copyFrom" name="copyFrom">
      ${sets
        .toReversed()
        .map(({ id, basis }) =>
          id === typed.copyFrom
            ? html`<option value="${id}" selected>${id} – ${basis}</option>`
            : html`<option value="${id}">${id} – ${basis}</option>`,
        )}
    </select>
    ${textInput('name', formSets.name, typed.name, formSets.nameHint)}
    ${textInput('basis', formSets.basis, typed.basis, formSets.basisHint)}
    ${dayInput('effectiveFrom', formSets.from, typed.effectiveFrom, true)}
    <button type="submit">${formSets.copy}</button>
  </form>`;
};

export interface SetsShown {
  readonly sets: readonly WholeSet[];
  readonly published: readonly PublishedFormSet[];
  readonly drafts: readonly SetDraft[];
  readonly today: LocalDate;
  readonly typed: CopyTyped;
}

const draftsTable = (context: PageContext, drafts: readonly SetDraft[]): Html => {
  const { formSets } = context.texts;
  return drafts.length === 0
    ? html`<p>${formSets.noDrafts}</p>`
    : dataTable(
        formSets.drafts,
        [
          textColumn(formSets.name),
          textColumn(formSets.basis),
          textColumn(formSets.from),
          textColumn(formSets.savedBy),
          textColumn(formSets.savedAt),
        ],
        drafts.map(
          ({ set, by, at }) =>
            html`<tr>
              <th scope="row"><a href="${draftPath(set.id)}">${set.id}</a></th>
              <td>${set.basis}</td>
              <td>${formatDate(set.effectiveFrom)}</td>
              <td>${by}</td>
              <td>${formatInstant(at)}</td>
            </tr>`,
        ),
      );
};

export const setsPage = (context: PageContext, shown: SetsShown, message: Said): Html => {
  const { formSets, forms } = context.texts;
  return page(context, {
    title: formSets.title,
    place: 'forms',
    body: html`${said(context, message)}
      <p><a href="/board/forms">${forms.back}</a></p>
      <p>${formSets.about}</p>
      ${dataTable(
        formSets.title,
        [
          textColumn(formSets.name),
          textColumn(formSets.basis),
          textColumn(formSets.from),
          textColumn(formSets.to),
          numberColumn(formSets.kinds),
          textColumn(formSets.standing),
          textColumn(formSets.actions),
        ],
        shown.sets.toReversed().map((set) => setRow(context, set, shown)),
      )}
      <h2>${formSets.drafts}</h2>
      ${draftsTable(context, shown.drafts)} ${copyForm(context, shown.sets, shown.typed)}`,
  });
};

const kindRow = (context: PageContext, { set }: SetDraft, kind: LegalKind): Html => {
  const { formSets } = context.texts;
  const name = context.words.forms.kinds[kind];
  const has = set.forms.some((form) => form.kind === kind);
  const box = neededKinds.includes(kind)
    ? html`<span class="muted">${formSets.needed}</span>`
    : html`<label
        ><input type="checkbox" name="kind.${kind}" value="on" ${has ? CHECKED : null} />${
          formSets.has
        }</label
      >`;
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${box}</td>
    <td>
      ${
        has
          ? html`<a href="${kindPath(set.id, kind)}" aria-label="${formSets.words}: ${name}"
              >${formSets.words}</a
            >`
          : ''
      }
    </td>
  </tr>`;
};

const CHECKED = html`checked`;

export interface DraftTyped {
  readonly basis: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
}

export const draftPage = (
  context: PageContext,
  draft: SetDraft,
  typed: DraftTyped,
  message: Said,
): Html => {
  const { formSets } = context.texts;
  const { id } = draft.set;
  const path = draftPath(id);
  return page(context, {
    title: fill(formSets.draft, { name: id }),
    place: 'forms',
    body: html`${said(context, message)}
      <p><a href="${SETS}">${formSets.back}</a></p>
      <form method="post" action="${path}" class="card stack">
        ${formToken(context)} ${textInput('basis', formSets.basis, typed.basis, formSets.basisHint)}
        ${dayInput('effectiveFrom', formSets.from, typed.effectiveFrom, true)}
        ${dayInput('effectiveTo', formSets.to, typed.effectiveTo, false)}
        <p class="muted">${formSets.toHint}</p>
        ${dataTable(
          formSets.kinds,
          [textColumn(formSets.kinds), textColumn(formSets.has), textColumn(formSets.actions)],
          legalKinds.map((kind) => kindRow(context, draft, kind)),
        )}
        <p class="muted">${formSets.publishAbout}</p>
        <div class="buttons">
          <button type="submit" class="quiet">${formSets.save}</button>
          <button type="submit" formaction="${path}/publish">${formSets.publish}</button>
          <button type="submit" formaction="${path}/drop" formnovalidate class="quiet">
            ${formSets.drop}
          </button>
        </div>
      </form>`,
  });
};

export interface KindShown {
  readonly id: string;
  readonly kind: LegalKind;
  readonly texts: FormTexts;
  readonly problems: ReadonlyMap<string, TextProblem>;
}

export const kindPage = (
  context: PageContext,
  { id, kind, texts, problems }: KindShown,
  message: Said,
): Html => {
  const { formSets, forms } = context.texts;
  const path = kindPath(id, kind);
  return page(context, {
    title: `${context.words.forms.kinds[kind]} – ${id}`,
    place: 'forms',
    body: html`${said(context, message)}
      <p><a href="${draftPath(id)}">${fill(formSets.backToDraft, { name: id })}</a></p>
      ${besidePaper(
        context,
        path,
        html`<form method="post" action="${path}" class="card stack">
          ${formToken(context)}
          <p>${forms.braces}</p>
          ${textFields(context, placesOf({ original: patternOf(kind) }), texts, problems)}
          <div class="row">
            ${showButton(context, path)}
            <button type="submit">${formSets.saveTexts}</button>
          </div>
        </form>`,
      )}`,
  });
};
