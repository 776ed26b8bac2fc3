/** The forms on the board: which there are, one with its texts, and the paper beside it. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { placesOf, type EditableForm } from '#shared/forms/texts/editable-forms.ts';
import type { FormTexts } from '#shared/forms/texts/text-places.ts';
import type { TextProblem } from '#shared/forms/texts/text-problem.ts';
import type { FormsEdition } from '#shared/protocol/forms-publication.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatInstant } from '#shared/text/format.ts';
import type { CommuneChange } from '#server/forms/editions.ts';
import { besidePaper, showButton, textFields } from './forms-fields.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

/** Its name, and the document that prescribes it. */
const titleOf = ({ words, texts }: PageContext, { kind, set }: EditableForm): string =>
  `${words.forms.kinds[kind]} – ${set?.basis ?? texts.forms.own}`;

/** By its key, which an older or a withdrawn set may have left behind. */
type NameOf = (key: string) => string;

const namesIn =
  (context: PageContext, forms: readonly EditableForm[]): NameOf =>
  (key) => {
    const form = forms.find((one) => one.key === key);
    if (form !== undefined) return titleOf(context, form);
    return key === 'office' ? context.words.forms.kinds.office : key;
  };

export const formPath = (key: string): string => `/board/forms/${encodeURIComponent(key)}`;

const whatOf = ({ texts: { forms } }: PageContext, places: number): string =>
  places === 0 ? forms.reset : fill(forms.changed, { places });

const editionRows = (
  context: PageContext,
  editions: readonly FormsEdition[],
  nameOf: NameOf,
): readonly Html[] =>
  editions.toReversed().map(
    ({ form, effectiveFrom, texts, at, by }) =>
      html`<tr>
        <th scope="row">${nameOf(form)}</th>
        <td>${formatDate(effectiveFrom)}</td>
        <td>${whatOf(context, Object.keys(texts).length)}</td>
        <td>${by}</td>
        <td>${formatInstant(at)}</td>
      </tr>`,
  );

const historyTable = (
  context: PageContext,
  title: string,
  editions: readonly FormsEdition[],
  nameOf: NameOf,
): Html => {
  const { forms } = context.texts;
  return editions.length === 0
    ? html`<p>${forms.noneChanged}</p>`
    : dataTable(
        title,
        [
          textColumn(forms.form),
          textColumn(forms.from),
          textColumn(forms.what),
          textColumn(forms.by),
          textColumn(forms.at),
        ],
        editionRows(context, editions, nameOf),
      );
};

export interface CommuneNames {
  readonly offices: ReadonlyMap<string, string>;
  readonly desks: ReadonlyMap<string, string>;
  /** By office, then by officer. */
  readonly officers: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface CommuneChanges {
  readonly changes: readonly CommuneChange[];
  readonly names: CommuneNames;
}

const communeTable = (
  context: PageContext,
  { changes, names }: CommuneChanges,
  nameOf: NameOf,
): Html => {
  const { forms } = context.texts;
  if (changes.length === 0) return html`<p>${forms.noneByCommunes}</p>`;
  return dataTable(
    forms.byCommunes,
    [
      textColumn(forms.office),
      textColumn(forms.form),
      textColumn(forms.from),
      textColumn(forms.what),
      textColumn(forms.officer),
      textColumn(forms.at),
    ],
    changes.map(
      (change) =>
        html`<tr>
          <th scope="row">
            ${names.offices.get(change.office) ?? change.office},
            ${names.desks.get(change.desk) ?? change.desk}
          </th>
          <td>${nameOf(change.form)}</td>
          <td>${formatDate(change.effectiveFrom)}</td>
          <td>${change.places === 0 ? forms.provinceAgain : whatOf(context, change.places)}</td>
          <td>
            ${
              change.officer === null
                ? ''
                : (names.officers.get(change.office)?.get(change.officer) ?? change.officer)
            }
          </td>
          <td>${formatInstant(change.at)}</td>
        </tr>`,
    ),
  );
};

export const formsPage = (
  context: PageContext,
  known: readonly EditableForm[],
  editions: readonly FormsEdition[],
  made: CommuneChanges,
): Html => {
  const { forms } = context.texts;
  const nameOf = namesIn(context, known);
  const changed = new Map(
    editions.map(({ form, texts }) => [form, Object.keys(texts).length] as const),
  );
  return page(context, {
    title: forms.title,
    place: 'forms',
    body: html`<p>${forms.about}</p>
      <p><a href="/board/form-sets">${context.texts.formSets.title}</a></p>
      ${dataTable(
        forms.title,
        [textColumn(forms.form), numberColumn(forms.places)],
        known.map(
          ({ key }) =>
            html`<tr>
              <th scope="row"><a href="${formPath(key)}">${nameOf(key)}</a></th>
              <td class="number">${changed.get(key) ?? 0}</td>
            </tr>`,
        ),
      )}
      <h2>${forms.history}</h2>
      ${historyTable(context, forms.history, editions, nameOf)}
      <h2>${forms.byCommunes}</h2>
      ${communeTable(context, made, nameOf)}`,
  });
};

export interface EditedForm {
  readonly form: EditableForm;
  /** As they stand in the fields. */
  readonly texts: FormTexts;
  readonly from: LocalDate | string;
  readonly problems: ReadonlyMap<string, TextProblem>;
  readonly editions: readonly FormsEdition[];
}

export const formEditPage = (
  context: PageContext,
  { form, texts, from, problems, editions }: EditedForm,
  said: { readonly tone: 'late' | 'good'; readonly words: string } | null,
): Html => {
  const { forms } = context.texts;
  const path = formPath(form.key);
  const own = editions.filter((edition) => edition.form === form.key);
  return page(context, {
    title: titleOf(context, form),
    place: 'forms',
    body: html`${said === null ? null : html`<p class="card ${said.tone}" role="alert">${said.words}</p>`}
      <p><a href="/board/forms">${forms.back}</a></p>
      ${besidePaper(
        context,
        path,
        html`<form method="post" action="${path}" class="card stack">
          ${formToken(context)}
          <p>${forms.braces}</p>
          <label for="effectiveFrom">${forms.from}</label>
          <input id="effectiveFrom" name="effectiveFrom" type="date" required value="${from}" />
          <p class="muted">${forms.fromAbout}</p>
          ${textFields(context, placesOf(form), texts, problems)}
          <div class="row">
            ${showButton(context, path)}
            <button type="submit">${forms.publish}</button>
            <button type="submit" formaction="${path}/reset" class="quiet">
              ${forms.resetForm}
            </button>
          </div>
        </form>`,
      )}
      <h2>${forms.history}</h2>
      ${historyTable(context, forms.history, own, () => titleOf(context, form))}`,
  });
};
