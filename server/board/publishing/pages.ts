/** The pages of publishing: what there is, one subject for every office, and one office with all of its own. */
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import type { DraftLine } from '#server/drafts/drafts.ts';
import { nameParts, subjects, type About } from '#server/drafts/subject.ts';
import { dateText } from '../format.ts';
import { html, type Html } from '../html.ts';
import { formToken, page, type PageContext } from '../page.ts';
import type { OfficeName } from '../queries.ts';
import { dataTable, textColumn } from '../table.ts';
import { importForm, type ImportForm } from './import-form.ts';
import { draftPath, HUB, officePath, pathOf, uploadPath } from './paths.ts';

export interface Standing {
  readonly subject: 'calendar' | 'hours' | 'certification' | 'commitments';
  /** Null: nothing was published yet. */
  readonly newest: { readonly version: number; readonly effectiveFrom: string } | null;
}

const alert = (problem: string | null): Html | null =>
  problem === null ? null : html`<p class="card late" role="alert">${problem}</p>`;

const subjectName = ({ texts: { publishing } }: PageContext, subject: string): string => {
  const known = subjects.find((one) => one === subject);
  return known === undefined ? subject : publishing.subjects[known];
};

const readTable = (
  context: PageContext,
  lines: readonly DraftLine[],
  offices: ReadonlyMap<string, string>,
): Html => {
  const { publishing } = context.texts;
  const { read } = publishing;
  if (lines.length === 0) return html`<p>${read.none}</p>`;
  return dataTable(
    read.title,
    [read.at, publishing.subject, publishing.forOffice, read.file, read.by, read.state].map(
      textColumn,
    ),
    lines.map(
      ({ id, subject, office, read_at, read_by, file_name, published_version: version }) =>
        html`<tr>
          <th scope="row"><a href="${draftPath(id)}">${formatInstant(read_at)}</a></th>
          <td>${subjectName(context, subject)}</td>
          <td>${office === null ? publishing.everyOffice : (offices.get(office) ?? office)}</td>
          <td>${file_name ?? read.typed}</td>
          <td>${read_by}</td>
          <td>${version === null ? read.waits : fill(read.published, { version })}</td>
        </tr>`,
    ),
  );
};

export const hubPage = (
  context: PageContext,
  standing: readonly Standing[],
  offices: readonly OfficeName[],
  lines: readonly DraftLine[],
): Html => {
  const { publishing } = context.texts;
  const names = new Map(offices.map(({ code, name }) => [code, name]));
  return page(context, {
    title: publishing.title,
    place: 'publishing',
    body: html`<p>${publishing.about}</p>
      ${dataTable(
        publishing.title,
        [publishing.subject, publishing.version, publishing.effective].map(textColumn),
        standing.map(
          ({ subject, newest }) =>
            html`<tr>
              <th scope="row">
                <a href="${pathOf({ subject, office: null })}">${publishing.subjects[subject]}</a>
              </th>
              <td>${newest === null ? publishing.notYet : newest.version}</td>
              <td>${newest === null ? '' : dateText(newest.effectiveFrom)}</td>
            </tr>`,
        ),
      )}
      <h2>${publishing.offices}</h2>
      ${
        offices.length === 0
          ? html`<p>${publishing.noOffices}</p>`
          : dataTable(
              publishing.offices,
              [publishing.forOffice, publishing.subject].map(textColumn),
              offices.map(
                ({ code, name }) =>
                  html`<tr>
                    <th scope="row"><a href="${officePath(code)}">${name}</a></th>
                    <td>${publishing.officeAbout}</td>
                  </tr>`,
              ),
            )
      }
      <h2>${publishing.read.title}</h2>
      ${readTable(context, lines, names)}`,
  });
};

const back = ({ texts: { publishing } }: PageContext): Html =>
  html`<p><a href="${HUB}">${publishing.back}</a></p>`;

export const subjectPage = (context: PageContext, form: ImportForm, problem: string | null): Html =>
  page(context, {
    title: context.texts.publishing.subjects[form.about.subject],
    place: 'publishing',
    body: html`${alert(problem)} ${back(context)} ${importForm(context, form)}`,
  });

export const patternFields = ['template', 'digits', 'perSlot', 'slips', 'from'] as const;
export type PatternTyped = Readonly<Record<(typeof patternFields)[number], string>>;

const patternForm = (
  context: PageContext,
  office: string,
  typed: PatternTyped,
  says: string | null,
): Html => {
  const { patternPage, form, subjects: names } = context.texts.publishing;
  const count = (name: 'digits' | 'perSlot' | 'slips'): Html =>
    html`<label for="pattern-${name}">${patternPage[name]}</label>
      <input
        id="pattern-${name}"
        name="${name}"
        type="number"
        min="0"
        required
        value="${typed[name]}"
      />`;
  return html`<form
    method="post"
    action="${uploadPath({ subject: 'pattern', office })}"
    class="card stack"
    aria-labelledby="pattern-title"
  >
    ${formToken(context)}
    <h2 id="pattern-title">${names.pattern}</h2>
    <p>${patternPage.about}</p>
    <label for="pattern-template">${patternPage.template}</label>
    <input
      id="pattern-template"
      name="template"
      required
      maxlength="100"
      value="${typed.template}"
      aria-describedby="pattern-hint"
    />
    <p id="pattern-hint" class="muted">${patternPage.templateHint}</p>
    ${count('digits')} ${count('perSlot')} ${count('slips')}
    ${says === null ? null : html`<p>${says}</p>`}
    <label for="pattern-from">${form.from}</label>
    <input id="pattern-from" name="from" type="date" required value="${typed.from}" />
    <button type="submit">${patternPage.submit}</button>
  </form>`;
};

export type NamesTyped = Readonly<Record<(typeof nameParts)[number] | 'from', string>>;

const namesForm = (context: PageContext, office: string, typed: NamesTyped): Html => {
  const { namesPage, form, subjects: names, patternPage } = context.texts.publishing;
  return html`<form
    method="post"
    action="${uploadPath({ subject: 'names', office })}"
    class="card stack"
    aria-labelledby="names-title"
  >
    ${formToken(context)}
    <h2 id="names-title">${names.names}</h2>
    <p>${namesPage.about}</p>
    ${nameParts.map(
      (field) =>
        html`<label for="names-${field}">${namesPage[field]}</label>
          <input id="names-${field}" name="${field}" maxlength="300" value="${typed[field]}" />`,
    )}
    <label for="names-from">${form.from}</label>
    <input id="names-from" name="from" type="date" required value="${typed.from}" />
    <button type="submit">${patternPage.submit}</button>
  </form>`;
};

export interface OfficeShown {
  readonly office: OfficeName;
  /** Null where it takes in everything. */
  readonly handled: number | null;
  readonly handles: ImportForm;
  readonly commitments: ImportForm;
  readonly pattern: PatternTyped;
  /** What the pattern in use makes, in words; null where nothing can be said. */
  readonly patternSays: string | null;
  readonly names: NamesTyped;
}

export const officePage = (
  context: PageContext,
  { office, handled, handles, commitments, pattern, patternSays, names }: OfficeShown,
  problem: string | null,
): Html => {
  const { handlesPage } = context.texts.publishing;
  const about: About = { subject: 'handles', office: office.code };
  const all = html`<form method="post" action="${uploadPath(about)}/all">
    ${formToken(context)}
    <button type="submit" class="quiet">${handlesPage.takeAll}</button>
  </form>`;
  return page(context, {
    title: office.name,
    place: 'publishing',
    body: html`${alert(problem)} ${back(context)}
      <div class="card stack">
        <p>
          <strong
            >${handled === null ? handlesPage.all : fill(handlesPage.now, { count: handled })}</strong
          >
        </p>
        ${handled === null ? null : all}
      </div>
      ${importForm(context, handles)} ${importForm(context, commitments)}
      ${patternForm(context, office.code, pattern, patternSays)}
      ${namesForm(context, office.code, names)}`,
  });
};
