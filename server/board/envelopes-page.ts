/** Taking in an envelope from a stick, and what came in so far. */
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import type { BoardTexts } from '#shared/text/board.ts';
import type { EnvelopeRefusal, ImportedEnvelope } from '#server/envelope/import.ts';
import type { EnvelopeLine } from './envelopes.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

export type UploadOutcome =
  | { readonly kind: 'taken'; readonly envelope: ImportedEnvelope }
  | { readonly kind: 'refused'; readonly code: EnvelopeRefusal['code'] | 'envelope_missing' };

const answerPath = (sha256: string): string => `/board/envelopes/${sha256}/answer`;

const refusedParts = (texts: BoardTexts, codes: readonly string[]): Html | null =>
  codes.length === 0
    ? null
    : html`<p class="late">
        ${fill(texts.envelopes.parts, { codes: [...new Set(codes)].join(', ') })}
      </p>`;

const said = (
  { texts }: PageContext,
  outcome: UploadOutcome,
  desks: ReadonlyMap<string, string>,
): Html => {
  const { envelopes } = texts;
  if (outcome.kind === 'refused')
    return html`<p class="card late" role="alert">${envelopes.refused[outcome.code]}</p>`;
  const { desk, entries, files, filesLeft, refused, sha256, answerName } = outcome.envelope;
  return html`<div class="card stack" role="status">
    <p class="good">${fill(envelopes.taken, { desk: desks.get(desk) ?? desk, entries, files })}</p>
    ${filesLeft === 0 ? null : html`<p class="waits">${fill(envelopes.filesLeft, { total: filesLeft })}</p>`}
    ${refusedParts(texts, refused)}
    <p>
      <a class="button" href="${answerPath(sha256)}" download
        >${fill(envelopes.download, { name: answerName })}</a
      >
    </p>
    <p>${envelopes.back}</p>
  </div>`;
};

const uploadForm = (context: PageContext): Html => {
  const { envelopes } = context.texts;
  return html`<form
    method="post"
    action="/board/envelopes"
    enctype="multipart/form-data"
    class="card stack"
    aria-labelledby="take-in"
  >
    ${formToken(context)}
    <h2 id="take-in">${envelopes.form}</h2>
    <p id="take-in-about">${envelopes.about}</p>
    <label for="file">${envelopes.file}</label>
    <input
      id="file"
      name="file"
      type="file"
      accept=".qmc"
      required
      aria-describedby="take-in-about"
    />
    <button type="submit">${envelopes.submit}</button>
  </form>`;
};

const row = (
  { texts: { envelopes } }: PageContext,
  line: EnvelopeLine,
  desks: ReadonlyMap<string, string>,
): Html =>
  html`<tr>
    <th scope="row">${formatInstant(line.importedAt)}</th>
    <td>${desks.get(line.desk) ?? line.desk}</td>
    <td class="number">${line.entries}</td>
    <td class="number">${line.files}</td>
    <td class="number">${line.imports}</td>
    <td>${desks.get(line.importedBy) ?? line.importedBy}</td>
    <td>
      <a
        href="${answerPath(line.sha256)}"
        download
        aria-label="${fill(envelopes.download, { name: line.answerName })}"
        >${line.answerName}</a
      >
    </td>
  </tr>`;

export const envelopesPage = (
  context: PageContext,
  lines: readonly EnvelopeLine[],
  desks: ReadonlyMap<string, string>,
  outcome: UploadOutcome | null,
): Html => {
  const { envelopes, dossier } = context.texts;
  const columns = [
    textColumn(envelopes.at),
    textColumn(dossier.desk),
    numberColumn(envelopes.entries),
    numberColumn(envelopes.files),
    numberColumn(envelopes.imports),
    textColumn(envelopes.by),
    textColumn(envelopes.answer),
  ];
  const rows = lines.map((line) => row(context, line, desks));
  return page(context, {
    title: envelopes.title,
    place: 'envelopes',
    body: html`${outcome === null ? null : said(context, outcome, desks)} ${uploadForm(context)}
    ${lines.length === 0 ? html`<p>${envelopes.none}</p>` : dataTable(envelopes.title, columns, rows)}`,
  });
};
