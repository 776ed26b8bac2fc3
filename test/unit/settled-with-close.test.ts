import { expect, it } from 'vitest';
import { settledWithClose } from '#electron/desk/close/close-differences.ts';
import type { CloseState } from '#electron/desk/ports.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';

type Word = Pick<PayloadOf<'day.completed'>, 'differences' | 'moreDifferences'>;

const totals = { from: 11, to: 400, count: 390, hash: '', byType: {}, accepted: 0, fees: 0 };
const header = (type: string, seq: number) => ({
  v: 1 as const,
  desk: 'd',
  epoch: 2,
  seq,
  prev: '',
  at: '2026-11-23T10:00:00.000Z' as never,
  type,
  dossier: null,
  officer: null,
  payload: '',
});

const settled = (word: Word): CloseState => ({
  close: {
    header: header('day.closed', 401),
    payload: { totals, province: null, day: '2026-11-23' as never },
    ord: null,
  } as unknown as CloseState['close'],
  completion: {
    header: header('day.completed', 402),
    payload: { close: 401, province: totals, equal: false, note: 'Theo bản của quầy', ...word },
    ord: null,
  } as unknown as CloseState['completion'],
});

const isSettled = (word: Word, seq: number): boolean =>
  settledWithClose({ settledCloses: () => [settled(word)] })({ epoch: 2, seq });

const named = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    kind: 'held_differently' as const,
    epoch: 2,
    seq: 11 + n,
  }));

it('lời ghi trên sổ lệch là lời về mục mà sổ gọi tên; sổ gọi tên đủ thì không thêm mục nào', () => {
  expect(isSettled({ differences: named(3) }, 13)).toBe(true);
  expect(isSettled({ differences: named(3) }, 14)).toBe(false);
});

it.each([
  ['gọi tên 200 mục đầu', { differences: named(200) }],
  ['nói danh sách chưa đủ', { differences: named(2), moreDifferences: true as const }],
  ['không gọi tên được mục nào', {}],
])('sổ chỉ %s thì lời ghi là về mọi mục của sổ, không về mục ngoài sổ', (_, word) => {
  expect(isSettled(word, 399)).toBe(true);
  expect(isSettled(word, 10)).toBe(false);
  expect(isSettled(word, 402)).toBe(false);
});
