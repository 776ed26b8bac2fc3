/** P5: a thousand dossiers over a thin line, in the batches that the desk sends, against one request for each. */
import { onALine } from '../desk/desk-on-a-line.ts';
import { openTestDesk, type TestDesk } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';
import type { Figure } from './figure.ts';
import { inventedDossier } from './invented-office.ts';
import { openSlowLine, type SlowLine } from './slow-line.ts';

const WIRE = { bitsPerSecond: 64_000, delayMs: 100 };
const SINGLY = 30;

interface Sent {
  readonly ms: number;
  readonly up: number;
  readonly down: number;
}

const enrolledDesk = async (
  province: TestProvince,
  line: SlowLine,
  maxBatchEntries: number,
): Promise<TestDesk> => {
  const desk = await openTestDesk(
    '2026-11-23T09:12',
    onALine({ urlOverride: line.url, maxBatchEntries }),
  );
  const code = await province.mint();
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy đo' });
  await sync(desk);
  return desk;
};

const sync = async (desk: TestDesk): Promise<void> => {
  const done = await desk.line.sync();
  if (!done.ok) throw new Error(done.error.code);
};

/** A desk that was without a line while it took in `dossiers`, and has one again. */
const send = async (
  province: TestProvince,
  first: number,
  dossiers: number,
  maxBatchEntries: number,
): Promise<Sent> => {
  const line = await openSlowLine(province.ready.url, WIRE);
  const desk = await enrolledDesk(province, line, maxBatchEntries);
  desk.store.write((tx) => {
    for (let n = first; n < first + dossiers; n += 1) tx.append(inventedDossier(n));
  });
  line.count();
  const start = performance.now();
  await sync(desk);
  const ms = performance.now() - start;
  const counted = line.count();
  desk.end();
  await line.close();
  return { ms, ...counted };
};

export const measureLine = async (dossiers = 1000): Promise<Figure> => {
  const province = await startTestProvince();
  try {
    const singly = await send(province, 0, SINGLY, 1);
    const batched = await send(province, SINGLY, dossiers, 500);
    return {
      id: 'P5',
      title: `${dossiers} dossiers over 64 kbit/s, 200 ms there and back`,
      how: `A real synchronisation over a wire that carries ${WIRE.bitsPerSecond / 1000} kbit/s each way: contact, the desk's batches, and the office's order and verdicts back. The baseline sends each dossier in a request of its own: ${SINGLY} of them, counted up to ${dossiers}.`,
      lines: [
        {
          what: 'until both sides have it, verdicts included',
          unit: 'ms',
          measured: batched.ms,
          baseline: (singly.ms / SINGLY) * dossiers,
          reach: { kind: 'ratio', atMost: 1 / 6 },
        },
        {
          what: 'bytes an entry, up',
          unit: 'count',
          measured: Math.round(batched.up / dossiers),
          baseline: Math.round(singly.up / SINGLY),
          reach: { kind: 'value', atMost: 350 },
        },
        {
          what: 'bytes an entry, down',
          unit: 'count',
          measured: Math.round(batched.down / dossiers),
          baseline: Math.round(singly.down / SINGLY),
          reach: null,
        },
      ],
    };
  } finally {
    await province.remove();
  }
};
