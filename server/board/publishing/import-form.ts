/** The form that reads a file of one subject, and what stands in force beside it. */
import { unreachable } from '#shared/result.ts';
import { boardTextsOf, type BoardTexts } from '#shared/text/board.ts';
import { fill } from '#shared/text/fill.ts';
import type { About } from '#server/drafts/subject.ts';
import { html, type Html } from '../html.ts';
import { formToken, type PageContext } from '../page.ts';
import { dataTable, textColumn } from '../table.ts';
import { downloadPath, uploadPath } from './paths.ts';
import type { PublishedTable } from './tables.ts';

/** As they were typed, to be there again after a refusal. */
export type Filled = Readonly<Record<ImportField, string>>;

export const importFields = ['from', 'coverFrom', 'coverUntil', 'decision', 'publisher'] as const;
export type ImportField = (typeof importFields)[number];

const isDay = (field: ImportField): boolean =>
  field === 'from' || field === 'coverFrom' || field === 'coverUntil';

/** Beside the file and the day from which it holds. */
export const fieldsOf = ({ subject }: Pick<About, 'subject'>): readonly ImportField[] => {
  if (subject === 'calendar') return ['coverFrom', 'coverUntil', 'decision', 'publisher', 'from'];
  return subject === 'commitments' ? ['decision', 'from'] : ['from'];
};

type ColumnName = keyof BoardTexts['publishing']['columns'];

/** What the reader looks for, in the order in which people would write it. */
const columnsRead = ({ subject }: Pick<About, 'subject'>): readonly ColumnName[] => {
  switch (subject) {
    case 'calendar':
      return ['date', 'until', 'kind', 'part', 'name', 'decision', 'inExchange', 'status'];
    case 'commitments':
      return ['code', 'case', 'channel', 'deadline', 'decision', 'from', 'to'];
    case 'certification':
      return [
        'code',
        'label',
        'english',
        'book',
        'perBook',
        'feeName',
        'identity',
        'receipt',
        'per',
        'fromPage',
        'amount',
        'most',
        'from',
        'to',
        'source',
      ];
    case 'hours':
    case 'handles':
    case 'pattern':
    case 'names':
      return ['code'];
    default:
      return unreachable(subject);
  }
};

const MAX_TEXT = 300;

const field = (context: PageContext, id: string, name: ImportField, value: string): Html => {
  const label = context.texts.publishing.form[name];
  return html`<label for="${id}">${label}</label> ${
      isDay(name)
        ? html`<input id="${id}" name="${name}" type="date" required value="${value}" />`
        : html`<input id="${id}" name="${name}" maxlength="${MAX_TEXT}" value="${value}" />`
    }`;
};

export interface ImportForm {
  readonly about: About;
  readonly intro: string;
  readonly filled: Filled;
  readonly tables: readonly PublishedTable[];
}

/** What is in force stands below it, to be downloaded and edited. */
export const importForm = (
  context: PageContext,
  { about, intro, filled, tables }: ImportForm,
): Html => {
  const { form, tables: names, subjects } = context.texts.publishing;
  // The headings of the file itself, whatever the page's language.
  const { columns } = boardTextsOf('vi').publishing;
  const id = (name: string): string => `${about.subject}-${name}`;
  const whole = about.subject === 'commitments' || about.subject === 'handles';
  const read = columnsRead(about)
    .map((name) => columns[name])
    .join(', ');
  return html`<form
      method="post"
      action="${uploadPath(about)}"
      enctype="multipart/form-data"
      class="card stack"
      aria-labelledby="${id('title')}"
    >
      ${formToken(context)}
      <h2 id="${id('title')}">${subjects[about.subject]}: ${form.import}</h2>
      <p>${intro}</p>
      <p class="muted" id="${id('columns')}">
        ${fill(form.columns, { columns: read })} ${whole ? form.wholeList : ''}
      </p>
      ${fieldsOf(about).map((name) => field(context, id(name), name, filled[name]))}
      <label for="${id('file')}">${form.file}</label>
      <input
        id="${id('file')}"
        name="file"
        type="file"
        accept=".xlsx,.csv,.txt"
        required
        aria-describedby="${id('columns')}"
      />
      <button type="submit">${form.submit}</button>
    </form>
    ${tables
      .filter(({ rows }) => rows.length > 0)
      .map((table) =>
        shownTable(
          names[table.id],
          table,
          table.id === 'coverage' ? null : downloadPath(about, table.id),
          form.download,
        ),
      )}`;
};

const shownTable = (
  name: string,
  { columns, rows }: PublishedTable,
  path: string | null,
  download: string,
): Html =>
  html`<h3>${name} (${rows.length})</h3>
    ${dataTable(
      name,
      columns.map(textColumn),
      rows.map(
        ({ cells }) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      ),
    )}
    ${path === null ? null : html`<p><a href="${path}">${download}</a></p>`}`;
