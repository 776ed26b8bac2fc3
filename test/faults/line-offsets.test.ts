import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf, localTimeOf } from '#shared/calendar/local-time.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import type { Receipt } from '../invariants/evidence.ts';
import { breachesOfOffice } from '../invariants/office.ts';
import { booksIn } from '../invariants/province-database.ts';
import { OFFICE, startTestProvince, type TestProvince } from '../server/test-province.ts';
import { amount } from './amount.ts';
import { startLineCutter, type Break, type Direction, type LineCutter } from './line-cutter.ts';
import { startTlsFront, type TlsFront } from './tls-front.ts';

/** The line breaks at every byte of what a desk and its province say to each other in one synchronisation. */
let province: TestProvince;
let front: TlsFront;
let line: LineCutter;
let desk: TestDesk;
/** Nobody presses "Ngừng" when the line hangs: the desk waits for so many milliseconds. Null: somebody presses. */
let waits: number | null = null;
/** Where nothing breaks, the desk waits as long as it does everywhere. */
let patience: number | null = null;

const PER_DAY = 400;
const DAY_MS = 86_400_000;
let days = 0;
let accepted = 0;
let checked = 0;
const receipts: Receipt[] = [];

beforeAll(async () => {
  province = await startTestProvince();
  front = await startTlsFront(province.ready.url);
  // Bytes of TLS are what breaks: its handshake too, whenever the line was hung up before.
  line = await startLineCutter(front.url);
  const parts = onALine({ patience: (ms) => AbortSignal.timeout(patience ?? ms) });
  desk = await openTestDesk(presentTime(), parts);
  const code = await province.mint();
  await desk.must('desk.enrol', { url: line.url, code, deskName: 'Quầy thử' });
  await sitDown(desk);
  await heal();
});

afterAll(async () => {
  desk.end();
  await line.close();
  await front.close();
  await province.remove();
  // After every byte, thousands of dossiers lie in both folders.
}, 300_000);

const acceptOne = async (): Promise<void> => {
  accepted += 1;
  if (accepted % PER_DAY === 0) {
    province.pass(DAY_MS);
    days += 1;
    desk.setTime(localTimeOf(instantOf(Date.now() + days * DAY_MS)));
  }
  const draft = `019abc00-0000-7000-8000-${String(accepted).padStart(12, '0')}`;
  const { number } = await desk.must('intake.accept', { draft, form: birthForm() });
  receipts.push({ dossier: draft, number });
};

/** The line is whole again: everything is there once, by both sides' figures. */
const heal = async (): Promise<void> => {
  line.arm(null);
  expect(await desk.line.sync()).toMatchObject({ ok: true });
  const { seq } = desk.store.read.head();
  const theirs = await desk.line.totals(checked + 1, seq);
  expect(theirs).toMatchObject({ ok: true, value: { missing: [] } });
  expect(theirs.ok && theirs.value.totals).toEqual(desk.store.read.totals(checked + 1, seq));
  expect(desk.store.read.unsent().count).toBe(0);
  checked = seq;
};

/** What one dossier costs on the wire, each way, by a line without fault. */
const wholeSync = async (): Promise<Readonly<Record<Direction, number>>> => {
  await acceptOne();
  await line.hangUp();
  line.arm(null);
  expect(await desk.line.sync()).toMatchObject({ ok: true });
  const passed = line.passed();
  await heal();
  return passed;
};

/** Spread over the whole exchange; every byte where there is room for as many. */
const offsets = (length: number, most: number): readonly number[] => {
  const step = Math.max(1, length / most);
  return Array.from({ length: Math.min(length, most) }, (_, n) => Math.floor(n * step));
};

const breakAndHeal = async (fault: Break): Promise<boolean> => {
  await acceptOne();
  await line.hangUp();
  line.arm(fault);
  patience = waits;
  let ended = false;
  const under = desk.line.sync().finally(() => {
    ended = true;
  });
  // Nobody tells the desk that a line hangs: the officer presses "Ngừng", or its patience ends.
  const isCancelled = fault.kind === 'half_open' && waits === null;
  while (isCancelled && !ended && !line.broke())
    await new Promise((resolve) => setTimeout(resolve, 2));
  if (isCancelled) desk.line.cancel();
  await under;
  patience = null;
  const broke = line.broke();
  await heal();
  return broke;
};

const breakEverywhere = async (
  kind: 'cut' | 'reset' | 'half_open',
  most: number,
): Promise<{ readonly tried: number; readonly broke: number }> => {
  // A handshake is shorter once both ends know each other.
  await wholeSync();
  const lengths = await wholeSync();
  let tried = 0;
  let broke = 0;
  for (const direction of ['up', 'down'] as const) {
    for (const after of offsets(lengths[direction], most)) {
      tried += 1;
      if (await breakAndHeal({ kind, direction, after })) broke += 1;
    }
  }
  return { tried, broke };
};

/** An answer's length moves by a digit or two, so the very last bytes may not be met. */
const expectBroken = (
  kind: string,
  { tried, broke }: { readonly tried: number; readonly broke: number },
): void => {
  process.stderr.write(`F7 ${kind}: broken at ${broke} of ${tried} places\n`);
  expect(broke / tried).toBeGreaterThan(0.95);
};

describe('đường truyền đứt ở từng byte của câu hỏi và câu trả lời', () => {
  it('đứt ở đâu cũng vậy: rốt cuộc mỗi mục đến Tỉnh đúng một lần', async () => {
    expectBroken('cut', await breakEverywhere('cut', amount(36, 100_000)));
  }, 10_800_000);

  it('bộ định tuyến cắt ngang thì cũng thế', async () => {
    expectBroken('reset', await breakEverywhere('reset', amount(15, 1000)));
  }, 1_800_000);

  it('đường treo nửa chừng, cán bộ bấm ngừng rồi gửi lại: cũng thế', async () => {
    expectBroken('half_open', await breakEverywhere('half_open', amount(10, 400)));
  }, 1_800_000);

  it('đường treo nửa chừng mà không ai bấm gì: quầy tự thôi chờ, lần sau gửi đủ', async () => {
    waits = 150;
    try {
      expectBroken('half_open, alone', await breakEverywhere('half_open', amount(4, 100)));
    } finally {
      waits = null;
    }
  }, 1_800_000);

  it('mỗi lần một byte thì chậm, nhưng xong', async () => {
    await acceptOne();
    line.arm({ kind: 'drip' });
    expect(await desk.line.sync()).toMatchObject({ ok: true });
    await heal();
  }, 120_000);

  it('sau tất cả, Tỉnh giữ đúng bằng ấy mục của quầy, không hơn không kém', async () => {
    const { read } = desk.store;
    const { seq } = read.head();
    const own = { desk: read.identity()?.desk ?? '', epoch: read.head().epoch };
    const entries = read.entriesOf(own, 0, seq).map(({ headerBytes, payloadBytes, ...entry }) => ({
      ...entry,
      header: headerBytes,
      payload: payloadBytes,
      ord: read.openEntriesAfter(entry.epoch, entry.seq - 1, 1)[0]?.ord ?? null,
    }));
    const evidence = {
      name: 'Quầy thử',
      entries,
      dossier: read.dossier,
      quarantined: read.quarantined().length,
    };
    const books = await booksIn(province.database, OFFICE);
    expect(breachesOfOffice(receipts, books, [evidence])).toEqual([]);
    const desks = await province.database.query<{ count: number; last: number }>(
      'select count(*)::int as count, max(seq) as last from journal',
    );
    expect(desks).toEqual([{ count: seq, last: seq }]);
    const taken = await province.database.query<{ count: number }>(
      `select count(*)::int as count from dossier where state is not null`,
    );
    expect(taken).toEqual([{ count: accepted }]);
  });
});
