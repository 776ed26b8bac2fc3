/** The papers of a dossier: which there are, and the archived image of those whose file has arrived. */
import { isValid, type Dossier, type DossierDocument } from '#shared/dossier/dossier.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

export interface PaperLine extends DossierDocument {
  /** The province has the archived image. */
  readonly held: boolean;
}

export const papersOf = async (
  { documents }: Dossier,
  blobs: Pick<BlobStore, 'has'>,
): Promise<readonly PaperLine[]> =>
  Promise.all(documents.map(async (one) => ({ ...one, held: await blobs.has(one.sha256) })));

export const paperPath = (office: string, dossier: string, document: string): string =>
  `/board/papers/${[office, dossier, document].map(encodeURIComponent).join('/')}`;

const row = (
  { texts, words }: PageContext,
  office: string,
  dossier: string,
  paper: PaperLine,
): Html => {
  const { papers } = texts;
  const kind = words.documentNames[paper.kind];
  const name =
    paper.signature === undefined
      ? kind
      : `${kind}, ${fill(words.signature.signedBy, { owner: paper.signature.owner })}`;
  const revision = fill(papers.revision, { n: paper.revision });
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${revision}</td>
    <td>${formatInstant(paper.issued.at)}</td>
    <td>${isValid(paper) ? papers.valid : papers.replaced}</td>
    <td class="number">${Math.ceil(paper.bytes / 1000)}</td>
    <td>
      ${
        paper.held
          ? html`<a
              href="${paperPath(office, dossier, paper.document)}"
              aria-label="${fill(papers.open, { name, revision })}"
              >PDF</a
            >`
          : html`<span class="waits">${papers.missing}</span>`
      }
    </td>
  </tr>`;
};

export const paperList = (
  context: PageContext,
  office: string,
  dossier: string,
  papers: readonly PaperLine[],
): Html | null => {
  const texts = context.texts.papers;
  if (papers.length === 0) return null;
  const columns = [
    textColumn(texts.kind),
    textColumn(texts.which),
    textColumn(texts.issued),
    textColumn(texts.state),
    numberColumn(texts.size),
    textColumn(texts.image),
  ];
  const rows = papers.map((paper) => row(context, office, dossier, paper));
  return html`<h2>${texts.title}</h2>
    ${dataTable(texts.title, columns, rows)}`;
};
