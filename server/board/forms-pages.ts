/** The forms on the board: which there are, one with its texts, and the paper beside it. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { editableForms, placesOf, type EditableForm } from '#shared/forms/texts/editable-forms.ts';
import type { FormText, FormTexts } from '#shared/forms/texts/text-places.ts';
import type { TextProblem } from '#shared/forms/texts/text-problem.ts';
import type { FormsEdition } from '#shared/protocol/forms-publication.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatInstant } from '#shared/text/format.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import type { CommuneChange } from '#server/forms/editions.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

/** Its name, and the document that prescribes it. */
const nameOf = ({ words, texts }: PageContext, key: string): string => {
  const form = editableForms.find((one) => one.key === key);
  if (form === undefined) return key === 'office' ? words.forms.kinds.office : key;
  return `${words.forms.kinds[form.kind]} – ${form.set?.basis ?? texts.forms.own}`;
};

export const formPath = (key: string): string => `/board/forms/${encodeURIComponent(key)}`;

const whatOf = ({ texts: { forms } }: PageContext, places: number): string =>
  places === 0 ? forms.reset : fill(forms.changed, { places });

const editionRows = (context: PageContext, editions: readonly FormsEdition[]): readonly Html[] =>
  editions.toReversed().map(
    ({ form, effectiveFrom, texts, at, by }) =>
      html`<tr>
        <th scope="row">${nameOf(context, form)}</th>
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
        editionRows(context, editions),
      );
};

export interface CommuneNames {
  readonly offices: ReadonlyMap<string, string>;
  readonly desks: ReadonlyMap<string, string>;
  /** By office, then by officer. */
  readonly officers: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const communeTable = (
  context: PageContext,
  changes: readonly CommuneChange[],
  names: CommuneNames,
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
          <td>${nameOf(context, change.form)}</td>
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
  editions: readonly FormsEdition[],
  changes: readonly CommuneChange[],
  names: CommuneNames,
): Html => {
  const { forms } = context.texts;
  const changed = new Map(
    editions.map(({ form, texts }) => [form, Object.keys(texts).length] as const),
  );
  return page(context, {
    title: forms.title,
    place: 'forms',
    body: html`<p>${forms.about}</p>
      ${dataTable(
        forms.title,
        [textColumn(forms.form), numberColumn(forms.places)],
        editableForms.map(
          ({ key }) =>
            html`<tr>
              <th scope="row"><a href="${formPath(key)}">${nameOf(context, key)}</a></th>
              <td class="number">${changed.get(key) ?? 0}</td>
            </tr>`,
        ),
      )}
      <h2>${forms.history}</h2>
      ${historyTable(context, forms.history, editions)}
      <h2>${forms.byCommunes}</h2>
      ${communeTable(context, changes, names)}`,
  });
};

const shown = (text: FormText): string => (typeof text === 'string' ? text : text.join('\n'));

const field = (
  context: PageContext,
  path: string,
  original: FormText,
  value: FormText,
  problem: TextProblem | undefined,
): Html => {
  const { forms } = context.texts;
  const text = shown(value);
  const rows = Math.max(
    typeof original === 'string' ? 1 : original.length,
    text.length > 70 ? 2 : 1,
  );
  const about = `about-${path}`;
  return html`<label for="${path}">${shown(original)}</label>
    <textarea id="${path}" name="${path}" rows="${rows}" aria-describedby="${about}">
${text}</textarea>
    <p id="${about}" class="${problem === undefined ? 'muted' : 'late'}">
      ${
        problem === undefined
          ? text === shown(original)
            ? ''
            : forms.ownWords
          : remarkSentence(context.words, problem)
      }
    </p>`;
};

export interface EditedForm {
  readonly form: EditableForm;
  /** As they stand in the fields. */
  readonly texts: FormTexts;
  readonly from: LocalDate | string;
  readonly problems: ReadonlyMap<string, TextProblem>;
  readonly editions: readonly FormsEdition[];
}

/** The name of the frame that shows the paper. */
const FRAME = 'paper';

export const formEditPage = (
  context: PageContext,
  { form, texts, from, problems, editions }: EditedForm,
  said: { readonly tone: 'late' | 'good'; readonly words: string } | null,
): Html => {
  const { forms } = context.texts;
  const path = formPath(form.key);
  const own = editions.filter((edition) => edition.form === form.key);
  return page(context, {
    title: nameOf(context, form.key),
    place: 'forms',
    body: html`${said === null ? null : html`<p class="card ${said.tone}" role="alert">${said.words}</p>`}
      <p><a href="/board/forms">${forms.back}</a></p>
      <div class="beside">
        <form method="post" action="${path}" class="card stack">
          ${formToken(context)}
          <p>${forms.braces}</p>
          <label for="effectiveFrom">${forms.from}</label>
          <input id="effectiveFrom" name="effectiveFrom" type="date" required value="${from}" />
          <p class="muted">${forms.fromAbout}</p>
          ${placesOf(form).map(({ path: place, text }) =>
            field(context, place, text, texts[place] ?? text, problems.get(place)),
          )}
          <div class="row">
            <button type="submit" formaction="${path}/preview" formtarget="${FRAME}" class="quiet">
              ${forms.show}
            </button>
            <button type="submit">${forms.publish}</button>
            <button type="submit" formaction="${path}/reset" class="quiet">
              ${forms.resetForm}
            </button>
          </div>
        </form>
        <iframe
          name="${FRAME}"
          src="${path}/preview"
          title="${forms.preview}"
          class="card"
        ></iframe>
      </div>
      <h2>${forms.history}</h2>
      ${historyTable(context, forms.history, own)}`,
  });
};
