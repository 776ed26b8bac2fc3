/** The desk looks by itself, with a clock and a timer that the test winds on: nobody presses anything. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Backups, CopiesMade } from '#electron/desk/recovery/backup-ports.ts';
import type { DeskStore } from '#electron/desk/ports.ts';
import { err, ok } from '#shared/result.ts';
import { createHandTimer } from './slow-parts.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
let timer: ReturnType<typeof createHandTimer>;
let made: number;
let disk: 'sound' | 'full';

const inMemory = ({ store }: { readonly store: DeskStore }): Backups => ({
  make: ({ at }) => {
    made += 1;
    const { epoch, seq } = store.read.head();
    const copy = { madeAt: at, epoch, seq, entries: seq, unsent: seq };
    const first: CopiesMade['first'] = disk === 'full' ? err({ code: 'disk_full' }) : ok(copy);
    return { done: Promise.resolve({ first, second: null }), end: () => undefined };
  },
  usable: () => ok(null),
  noRoom: () => null,
  list: () => [],
});

beforeEach(async () => {
  timer = createHandTimer();
  made = 0;
  disk = 'sound';
  desk = await startTestDesk('2026-11-23T08:00', { after: timer.after, backups: inMemory });
  await desk.desk.start();
});
afterEach(() => desk.end());

let last = 0;
const accept = (): Promise<unknown> => {
  last += 1;
  const draft = `018f0000-0000-7000-8000-${String(last).padStart(12, '0')}`;
  return desk.must('intake.accept', { draft, form: birthForm() });
};
/** What is set happens; what it began comes to its end. */
const lookAt = async (time: string): Promise<void> => {
  desk.setTime(`2026-11-23T${time}`);
  timer.ring();
  await expect.poll(async () => (await desk.must('backup.overview', {})).running).toBe(false);
};
const state = () => desk.must('backup.overview', {});

describe('sao lưu theo giờ', () => {
  it('có việc mới thì mỗi giờ một bản, không ai phải bấm gì; không có việc mới thì không', async () => {
    await accept();
    await lookAt('08:05');
    expect(made).toBe(1);
    expect(await state()).toMatchObject({ newSince: false, failed: null });
    await accept();
    await lookAt('08:30');
    await lookAt('09:04');
    expect(made).toBe(1);
    expect(await state()).toMatchObject({ newSince: true, late: false });
    await lookAt('09:06');
    expect(made).toBe(2);
    for (const time of ['10:10', '11:10', '12:10']) await lookAt(time);
    expect(made).toBe(2);
  });

  it('không sao lưu được thì nói vì sao, một giờ sau thử lại; quá hai giờ thì báo muộn', async () => {
    await accept();
    await lookAt('08:05');
    await accept();
    disk = 'full';
    await lookAt('09:10');
    expect(made).toBe(2);
    expect(await state()).toMatchObject({ failed: 'disk_full', late: false });
    await lookAt('09:40');
    expect(made).toBe(2);
    await lookAt('10:15');
    expect(made).toBe(3);
    expect(await state()).toMatchObject({ failed: 'disk_full', late: true });
    disk = 'sound';
    await lookAt('11:20');
    expect(made).toBe(4);
    expect(await state()).toMatchObject({ failed: null, late: false, newSince: false });
  });
});
