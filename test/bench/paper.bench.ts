/**
 * P3: from the request for a receipt to its PDF drawn, archived (encrypted, fsynced) and handed to a CUPS queue,
 * against Chromium's own `printToPDF` of the very pages that stand in the window.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createPrinters } from '#electron/main/paper/printers.ts';
import { createBlobs } from '#electron/store/blobs.ts';
import { createSql } from '#electron/store/sql.ts';
import type { RenderRequest } from '#electron/desk/ports.ts';
import { createStoredQueue, noQueueBecause, type StoredQueue } from '../e2e/cups-queue.ts';
import { drawPapers } from '../e2e/paper-fixtures/draw-papers.ts';
import { ordinaryFacts, receiptOf } from '../e2e/paper-fixtures/receipt-facts.ts';
import { openBenchStore, share } from './invented-office.ts';

interface Times {
  readonly p50: number;
  readonly p95: number;
}

export interface PaperFigures {
  readonly electron: string;
  readonly receipts: number;
  readonly bytesEach: number;
  /** The first receipt, its window still to be opened. */
  readonly coldMs: number;
  readonly drawMs: Times;
  readonly archiveMs: Times;
  /** Null where no queue can be made. */
  readonly handOverMs: Times | null;
  readonly totalMs: Times;
  readonly bareMs: Times;
  /** What P3 allows: 1.5 × the bare median + 100 ms. */
  readonly allowedMs: number;
  readonly ratio: number;
}

const WARM_UP = 5;

const receiptNumber = (n: number): string => `H00.50.05.13-261123-${String(1001 + n)}`;

const requestsFor = (receipts: number): Readonly<Record<string, RenderRequest>> =>
  Object.fromEntries(
    Array.from({ length: receipts }, (_, n) => {
      const data = receiptOf(
        { ...ordinaryFacts, number: receiptNumber(n) },
        { qrText: `https://tracuu.example.invalid/h#${randomBytes(225).toString('base64url')}` },
      );
      return [`receipt-${n}`, { kind: 'receipt', paper: 'A5', data }];
    }),
  );

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const timesOf = (all: readonly number[]): Times => ({
  p50: share(all, 0.5),
  p95: share(all, 0.95),
});

const handOver = async (queue: StoredQueue, pdf: Uint8Array<ArrayBuffer>): Promise<void> => {
  const printed = await createPrinters().print(pdf, {
    printer: queue.name,
    copies: 1,
    paper: 'A5',
    title: 'receipt',
  });
  if (!printed.ok) throw new Error(printed.error.detail);
};

export const measurePaper = async (receipts = 30): Promise<PaperFigures> => {
  const drawn = await drawPapers(requestsFor(receipts + WARM_UP));
  const fault = drawn.papers.find((paper) => paper.fault !== null);
  if (fault !== undefined) throw new Error(`${fault.name}: ${fault.fault}`);
  const bench = openBenchStore();
  const blobFolder = join(bench.folder, 'blobs');
  mkdirSync(blobFolder);
  const blobs = createBlobs({
    folder: blobFolder,
    sql: createSql(bench.db),
    databaseKey: bench.key,
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  });
  const queue = noQueueBecause() === null ? await createStoredQueue('qmc-bench') : null;
  const rows: { readonly archive: number; readonly hand: number }[] = [];
  try {
    for (const { name } of drawn.papers) {
      const pdf = new Uint8Array(readFileSync(join(drawn.folder, `${name}.pdf`)));
      const archive = await timed(() => blobs.put(pdf));
      const hand = queue === null ? 0 : await timed(() => handOver(queue, pdf));
      rows.push({ archive, hand });
    }
  } finally {
    await queue?.remove();
    bench.end();
    rmSync(drawn.folder, { recursive: true });
  }
  const warm = drawn.papers.slice(WARM_UP);
  const after = rows.slice(WARM_UP);
  const totalMs = timesOf(
    warm.map(({ ms }, index) => ms + (after[index]?.archive ?? 0) + (after[index]?.hand ?? 0)),
  );
  const bareMs = timesOf(warm.map((paper) => paper.bareMs));
  return {
    electron: drawn.electron,
    receipts,
    bytesEach: Math.round(warm.reduce((sum, paper) => sum + paper.bytes, 0) / warm.length),
    coldMs: drawn.papers[0]?.ms ?? 0,
    drawMs: timesOf(warm.map((paper) => paper.ms)),
    archiveMs: timesOf(after.map((row) => row.archive)),
    handOverMs: queue === null ? null : timesOf(after.map((row) => row.hand)),
    totalMs,
    bareMs,
    allowedMs: 1.5 * bareMs.p50 + 100,
    ratio: totalMs.p50 / bareMs.p50,
  };
};
