/**
 * P15: 500 dossiers from hand to hand with one list, against as many bare inserts of the same bytes; and how long the desk
 * keeps anything else waiting meanwhile. The same for 2,000, the most that go at once.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { MOST_HANDED } from '#shared/contract/endpoints/hand-over.ts';
import { startTestDesk, type TestDesk } from '../desk/test-desk.ts';
import { openRawTable } from './accept.ts';
import type { Figure, Line } from './figure.ts';
import { inventedDossier, localTime, type Reception } from './invented-office.ts';

const MANY = 500;
const AT_ONCE = 250;
/** A desk that keeps others waiting longer is felt. */
const FELT_MS = 50;

const day = '2026-11-23' as LocalDate;
const days: Reception['days'] = [day, addDays(day, 1), addDays(day, 2)];
const receivedAt = localTime(day, 8 * 60);

interface Measured {
  readonly whole: number;
  readonly bare: number;
  readonly longest: number;
}

/** In the journal, without their receipts: nobody waits for 2,000 papers here. */
const acceptAll = (desk: TestDesk, many: number): readonly string[] => {
  const ids: string[] = [];
  for (let from = 0; from < many; from += AT_ONCE)
    desk.store.write((tx) => {
      for (let n = from; n < Math.min(many, from + AT_ONCE); n += 1) {
        const entry = inventedDossier(n, { receivedAt, counter: n + 1, days });
        tx.append({ ...entry, payload: { ...entry.payload, receipt: 'on_request' } });
        ids.push(entry.dossier ?? '');
      }
    });
  return ids;
};

const handOver = async (desk: TestDesk, dossiers: readonly string[]): Promise<void> => {
  await desk.must('handOver.begin', {
    dossiers: [...dossiers],
    to: 'Phòng Tư pháp thử',
    sheets: false,
  });
  for (;;) {
    const state = await desk.must('handOver.state', {});
    if (state === null || state.leftOut.total > 0) throw new Error(JSON.stringify(state));
    if (!state.running && !state.open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const insertAgain = (desk: TestDesk, from: number, many: number): number => {
  const entries = desk.store.read.entriesAfter(1, from, many);
  const bytes = entries.map((one) => Buffer.concat([one.headerBytes, one.payloadBytes]));
  const raw = openRawTable(desk.folder);
  const start = performance.now();
  for (const one of bytes) raw.insert(one);
  const took = performance.now() - start;
  raw.close();
  return took;
};

const measure = async (many: number): Promise<Measured> => {
  const desk = await startTestDesk(receivedAt);
  try {
    const dossiers = acceptAll(desk, many);
    const { seq } = desk.store.read.head();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const start = performance.now();
    await handOver(desk, dossiers);
    const whole = performance.now() - start;
    delay.disable();
    return { whole, bare: insertAgain(desk, seq, many), longest: delay.max / 1e6 };
  } finally {
    desk.end();
  }
};

const linesOf = (many: number, { whole, bare, longest }: Measured): readonly Line[] => [
  {
    what: `${many} dossiers, list included`,
    unit: 'ms',
    measured: whole,
    baseline: bare,
    reach: { kind: 'ratio', atMost: 10 },
  },
  {
    what: `the longest that others waited, ${many}`,
    unit: 'ms',
    measured: longest,
    baseline: null,
    reach: { kind: 'value', atMost: FELT_MS },
  },
];

export const measureHandOver = async (): Promise<Figure> => ({
  id: 'P15',
  title: 'hand over many',
  how: 'Each dossier is folded, decided, written and folded again, in pieces that are one transaction each with how far the list has come; the baseline is as many rows of the same bytes, each its own commit, in an equally encrypted table. The list is prepared and archived; its drawing is P3’s.',
  lines: [
    ...linesOf(MANY, await measure(MANY)),
    ...linesOf(MOST_HANDED, await measure(MOST_HANDED)),
  ],
});
