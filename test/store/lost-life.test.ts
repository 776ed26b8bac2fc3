/**
 * A desk was restored twice from one copy. Numbers of lives grow along each of them, not from one to the other: the life
 * that was lost with its disk has the higher one here, and all that it wrote has come down from the province.
 */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rangesOf, rangeThrough } from '#electron/desk/close/close-range.ts';
import { defaultClockLimits, isSettled, readClock } from '#shared/calendar/clock.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { ownEntries, pull } from './office.ts';
import {
  acceptedEntry,
  enrolTestDesk,
  moment,
  newFolder,
  startTestStore,
  storeAt,
  type TestStore,
} from './test-store.ts';

const LOST = 900;
const NOW = 40;

let here: TestStore;
let lost: TestStore;
beforeEach(() => {
  here = startTestStore();
  lost = storeAt(newFolder(), 'create');
  lost.store.write((tx) => enrolTestDesk(tx, { epoch: LOST }));
});
afterEach(() => {
  here.end();
  lost.end();
});

const goOn = (): void => {
  const identity = here.store.read.identity();
  if (identity === null) throw new Error('not enrolled');
  const { hash } = here.store.read.head();
  here.store.write((tx) => tx.enrol({ ...identity, epoch: NOW }, hash));
};
const comesDown = (): void => expect(pull(here, ownEntries(lost)).ok).toBe(true);
const settle = (of: TestStore, second: number): void =>
  void of.append({
    type: 'clock.corrected',
    payload: { offsetMs: 0, by: 'machine', wasMs: 0, measuredMs: null },
    dossier: null,
    officer: 'thu',
    at: moment(second),
  });
const isSettledAt = (second: number): boolean =>
  isSettled(
    readClock(moment(second), here.store.read.clockKnowledge(), defaultClockLimits).verdict,
  );

it('giờ mà đời đã mất ghi không treo đồng hồ của đời này: cán bộ nói giờ nào đúng là xong', () => {
  settle(lost, 7_200);
  goOn();
  settle(here, 3_600);
  comesDown();
  expect(isSettledAt(3_700)).toBe(true);
  expect(here.store.read.clockKnowledge().lastAt).toBe(moment(3_600));
});

it('việc của đời đã mất vẫn vào lần khóa sổ sau', () => {
  lost.append(acceptedEntry(5));
  goOn();
  here.append(acceptedEntry(6));
  comesDown();
  const covered = rangesOf(rangeThrough(here.store.read, null));
  expect(covered.map(({ epoch }) => epoch)).toEqual([1, LOST, NOW]);
});

it('lời đối chiếu mà đời này ghi sau là lời sau cùng về một sổ', () => {
  const totals = here.store.read.totals(1, 1);
  const closed: PayloadOf<'day.closed'> = {
    totals,
    province: null,
    day: '2026-11-25' as PayloadOf<'day.closed'>['day'],
  };
  const by = { dossier: null, officer: null } as const;
  const { seq } = here.append({ type: 'day.closed', payload: closed, ...by, at: moment(10) });
  const said = { close: seq, province: totals, epoch: 1 };
  const completed = (of: TestStore, equal: boolean, second: number): void =>
    void of.append({
      type: 'day.completed',
      payload: { ...said, equal },
      ...by,
      at: moment(second),
    });
  completed(lost, false, 20);
  goOn();
  comesDown();
  completed(here, true, 30);
  const { completion } = here.store.read.closeNamed({ epoch: 1, seq }) ?? {};
  expect([completion?.header.epoch, completion?.payload.equal]).toEqual([NOW, true]);
});
