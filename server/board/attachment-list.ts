/** Scans and files of the papers that were handed in: which there are, and those whose bytes have arrived. */
import { filesOfDossier, type PaperFile } from '#shared/dossier/attached.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { fill } from '#shared/text/fill.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

export interface AttachmentLine extends PaperFile {
  readonly held: boolean;
}

export const attachmentLines = (
  dossier: Dossier,
  blobs: Pick<BlobStore, 'has'>,
): Promise<readonly AttachmentLine[]> =>
  Promise.all(
    filesOfDossier(dossier).map(async (file) => ({
      ...file,
      held: await blobs.has(file.sha256),
    })),
  );

export const attachmentPath = (office: string, dossier: string, sha256: string): string =>
  `/board/attachments/${[office, dossier, sha256].map(encodeURIComponent).join('/')}`;

const row = (
  { texts: { attachments } }: PageContext,
  office: string,
  dossier: string,
  { paperName, name, type, pages, bytes, sha256, held }: AttachmentLine,
): Html =>
  html`<tr>
    <th scope="row">${paperName}</th>
    <td>${name}</td>
    <td>${type === 'image/jpeg' ? attachments.picture : attachments.pdf}</td>
    <td class="number">${pages}</td>
    <td class="number">${Math.ceil(bytes / 1000)}</td>
    <td>
      ${
        held
          ? html`<a
              href="${attachmentPath(office, dossier, sha256)}"
              aria-label="${fill(attachments.open, { name })}"
              >${attachments.show}</a
            >`
          : html`<span class="waits">${attachments.missing}</span>`
      }
    </td>
  </tr>`;

/** Null where nothing was attached. */
export const attachmentList = (
  context: PageContext,
  office: string,
  dossier: string,
  lines: readonly AttachmentLine[],
): Html | null => {
  const texts = context.texts.attachments;
  if (lines.length === 0) return null;
  const columns = [
    textColumn(texts.paper),
    textColumn(texts.name),
    textColumn(texts.kind),
    numberColumn(texts.pages),
    numberColumn(texts.size),
    textColumn(texts.file),
  ];
  const rows = lines.map((line) => row(context, office, dossier, line));
  return html`<h2>${texts.title}</h2>
    ${dataTable(texts.title, columns, rows)}`;
};
