/** The papers of a day: taken out of the desk, looked for in the queue, and read by other programs. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredQueue } from './cups-queue.ts';
import type { DeskWindow } from './desk-app.ts';
import type { DeskFolder, IssuedPaper } from './desk-folder.ts';
import {
  cannotLookBecause,
  codesOf,
  factsOf,
  fontsOf,
  pagesOf,
  type PdfFacts,
} from './paper-fixtures/look-from-outside.ts';

export interface PaperRead {
  readonly facts: PdfFacts;
  readonly fonts: readonly string[];
  /** Text of each page. */
  readonly pages: readonly string[];
  /** Codes on the first page: `QR-Code:…`, `CODE-128:…`. */
  readonly codes: readonly string[];
}

export interface PaperSeen extends IssuedPaper {
  /** Of the dossier that it is about; null for the minutes. */
  readonly number: string | null;
  /** In the results. */
  readonly file: string;
  /** Jobs in the queue with exactly these bytes; null where there is no queue. */
  readonly timesPrinted: number | null;
  /** Null where the programs that read it are missing. */
  readonly read: PaperRead | null;
}

export interface PapersAsked {
  readonly desk: DeskWindow;
  readonly folder: DeskFolder;
  readonly queue: StoredQueue | null;
  readonly results: string;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const fileName = ({ kind, revision }: IssuedPaper, number: string | null): string => {
  if (kind === 'reconciliation') return 'minutes.pdf';
  return join('receipts', revision === 1 ? `${number}.pdf` : `${number}-revision-${revision}.pdf`);
};

const readPaper = async (file: string): Promise<PaperRead> => ({
  facts: await factsOf(file),
  fonts: await fontsOf(file),
  pages: await pagesOf(file),
  codes: await codesOf(file),
});

/** Every paper that an entry names, in the order of the journal. What the queue got is what is read, where it got it. */
export const collectPapers = async ({
  desk,
  folder,
  queue,
  results,
}: PapersAsked): Promise<readonly PaperSeen[]> => {
  mkdirSync(join(results, 'receipts'), { recursive: true });
  const numbers = new Map(folder.accepted().map(({ id, number }) => [id, number]));
  const issued = folder.papers();
  const jobs = queue === null ? null : await queue.waitFor(issued.length);
  const papers: PaperSeen[] = [];
  for (const paper of issued) {
    const [dossier] = paper.dossiers;
    const number = dossier === undefined ? null : (numbers.get(dossier) ?? null);
    const { bytes } = await desk.must('documents.pdf', { document: paper.document });
    const same = jobs?.filter(({ pdf }) => sha256(pdf) === sha256(bytes)) ?? null;
    const file = join(results, fileName(paper, number));
    writeFileSync(file, same?.[0]?.pdf ?? bytes);
    papers.push({
      ...paper,
      number,
      file,
      timesPrinted: same?.length ?? null,
      read: cannotLookBecause() === null ? await readPaper(file) : null,
    });
  }
  return papers;
};
