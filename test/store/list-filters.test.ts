import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldPart, HeldPlace, Stretch, WholeList } from '#electron/desk/ports.ts';
import { COUNT_HELD, NAME_HOLDERS } from '#electron/store/projections/holders.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import { addDays } from '#shared/calendar/local-time.ts';
import { at, day } from '../fixtures/calendar.ts';
import { acceptance } from '../fixtures/dossier.ts';
import { acceptedEntry, dossierId, moment, startTestStore, type TestStore } from './test-store.ts';

const everything: WholeList = {
  text: '',
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
};

const HOUSEHOLD = 'Hộ tịch';
const CERTIFIED = 'Chứng thực';
const COUNT = 60;

let test: TestStore;

const number = (id: string): number => Number(id.slice(-12));

/** The whole list as it is read by stretches. */
const walked = (query: Partial<WholeList>): readonly number[] => {
  const asked = { ...everything, ...query };
  const { read } = test.store;
  const all: number[] = [];
  let after: Stretch | null = null;
  for (;;) {
    const next = read.stretchAfter(asked, after);
    if (next === null) break;
    const places = read.placesInStretch(asked, next.stretch, 1000);
    expect(places).toHaveLength(next.count);
    all.push(...read.rowsAtPlaces(places).map(({ id }) => number(id)));
    after = next.stretch;
  }
  return all;
};

/** The same list in one statement. */
const whole = (query: Partial<WholeList>): readonly number[] => {
  const { read } = test.store;
  const places = read.listedPlaces({ ...everything, ...query });
  return read.rowsAtPlaces(places).map(({ id }) => number(id));
};

const promised = (dueAt: string): DeadlinePromise => ({
  state: 'promised',
  rule: { kind: 'amount' },
  dueAt: at(dueAt),
  days: [],
  warnings: [],
  calendarVersion: 1,
});

beforeAll(() => {
  test = startTestStore();
  const first = day('2026-01-05');
  test.store.write((tx) => {
    for (let n = 1; n <= COUNT; n += 1) {
      const received = addDays(first, n * 5);
      const { procedure } = acceptance({});
      tx.append({
        ...acceptedEntry(n, {
          receivedAt: at(`${received}T09:00`),
          channel: n % 3 === 0 ? 'postal' : 'in_person',
          procedure: { ...procedure, field: n % 2 === 0 ? HOUSEHOLD : CERTIFIED },
          deadline:
            n % 7 === 0
              ? { state: 'unconfirmed', reason: 'no_unit' }
              : promised(`${addDays(received, 3)}T17:00`),
        }),
        officer: n % 5 === 0 ? 'mau' : 'thu',
      });
    }
    for (const n of [10, 20, 30])
      tx.append({
        type: 'supplement.requested',
        payload: {
          items: n === 30 ? ['Giấy chứng sinh', 'Tờ khai'] : ['Giấy chứng sinh'],
          reason: 'Thiếu giấy',
          pausedAt: at('2026-11-25T09:00'),
          remaining: null,
        },
        dossier: dossierId(n),
        officer: 'thu',
        at: moment(100 + n),
      });
    tx.append({
      type: 'dossier.handedOver',
      payload: { to: 'Phòng Tư pháp', list: null },
      dossier: dossierId(8),
      officer: 'thu',
      at: moment(300),
    });
    tx.append({
      type: 'processing.finished',
      payload: {
        outcome: 'granted',
        finishedAt: at('2026-03-02T10:00'),
        note: '',
      },
      dossier: dossierId(9),
      officer: 'thu',
      at: moment(301),
    });
  });
});
afterAll(() => test.end());

const every = (divides: (n: number) => boolean): readonly number[] =>
  Array.from({ length: COUNT }, (_, index) => COUNT - index).filter(divides);

describe('danh sách đọc theo từng quãng ngày', () => {
  it('đủ mọi hồ sơ, đúng thứ tự, như đọc một lần', () => {
    const lists: readonly Partial<WholeList>[] = [
      {},
      { receivedOn: '2026-02-04' },
      { openOnly: true, order: 'due' },
      { openOnly: true, order: 'due', undated: true },
      { openOnly: true, order: 'due', dueFrom: '2026-02-01', dueTo: '2026-05-30' },
      { field: HOUSEHOLD, officer: 'mau' },
      { openOnly: true, order: 'due', channel: 'postal' },
      { states: [5], order: 'due' },
    ];
    for (const list of lists) expect(walked(list), JSON.stringify(list)).toEqual(whole(list));
    expect(walked({})).toHaveLength(COUNT);
  });

  it('lọc theo lĩnh vực, người nhận, cách nộp và người giữ cùng một lúc', () => {
    expect(walked({ field: HOUSEHOLD })).toEqual(every((n) => n % 2 === 0));
    expect(walked({ field: HOUSEHOLD, channel: 'postal', officer: 'mau' })).toEqual([60, 30]);
    expect(walked({ holder: 'Phòng Tư pháp' })).toEqual([8]);
    expect(test.store.read.holders()).toEqual(['Phòng Tư pháp', 'mau', 'thu']);
  });

  it('lọc theo trạng thái, và theo kết quả đã có từ lâu', () => {
    expect(walked({ states: [5] })).toEqual([30, 20, 10]);
    expect(walked({ states: [9] })).toEqual([9]);
    expect(walked({ order: 'due', finishedTo: '2026-03-02' })).toEqual([9]);
    expect(walked({ order: 'due', finishedTo: '2026-03-01' })).toEqual([]);
    expect(test.store.read.dossierRow(dossierId(9))).toMatchObject({
      finishedAt: '2026-03-02T10:00',
      partly: false,
    });
  });

  it('gõ chữ trong danh sách đã lọc chỉ tìm trong danh sách ấy', () => {
    const words = { text: 'thu', field: HOUSEHOLD, officer: 'mau' };
    const part = test.store.read.foundPart({ ...everything, ...words }, null);
    expect(part?.next).toBeNull();
    expect(test.store.read.rowsAtPlaces(part?.places ?? []).map(({ id }) => number(id))).toEqual(
      every((n) => n % 10 === 0),
    );
    expect(whole(words)).toEqual(every((n) => n % 10 === 0));
  });

  it('hồ sơ chưa có ngày hẹn đọc theo số, không xếp lại', () => {
    const plan = test.db
      .prepare<unknown[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT row FROM dossier INDEXED BY dossier_undated
          WHERE due_at IS NULL AND open = 1 AND due_at IS NULL ORDER BY number ASC LIMIT ?`,
      )
      .all(1)
      .map(({ detail }) => detail)
      .join();
    expect(plan).toContain('SCAN dossier USING COVERING INDEX dossier_undated');
    expect(plan).not.toContain('TEMP B-TREE');
    const undated = { openOnly: true, order: 'due', undated: true } as const;
    expect(walked({ ...undated, holder: 'thu' })).toEqual(whole({ ...undated, holder: 'thu' }));
  });

  it('không mở hàng nào mà bộ lọc bỏ qua', () => {
    const plan = test.db
      .prepare<unknown[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT count(*) AS count FROM dossier INDEXED BY dossier_received
          WHERE received_at >= ? AND received_at < ? AND voided = 0
            AND field = ? AND channel = ? AND officer = ? AND holder = ?`,
      )
      .all('', '', '', '', '', '')
      .map(({ detail }) => detail)
      .join();
    expect(plan).toContain('USING COVERING INDEX dossier_received');
  });
});

describe('lần phải quay lại', () => {
  it('đếm theo ngày yêu cầu, kể giấy hay thiếu nhất trước', () => {
    expect(test.store.read.extraTrips('2026-11-01', '2026-11-30')).toEqual({
      trips: 3,
      dossiers: 3,
      papers: [
        { paper: 'Giấy chứng sinh', times: 3 },
        { paper: 'Tờ khai', times: 1 },
      ],
    });
    expect(test.store.read.extraTrips('2026-12-01', '2026-12-31').trips).toBe(0);
    expect(test.store.read.dossierRow(dossierId(10))?.trips).toBe(1);
  });
});

describe('ai giữ bao nhiêu', () => {
  /** All parts, each no longer than `most`. */
  const counted = (before: string, most: number) => {
    const sums = new Map<string, readonly [count: number, overdue: number]>();
    let from: HeldPlace | null = null;
    do {
      const part: HeldPart = test.store.read.heldPart(day(before), from, most);
      expect(part.counted.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(most);
      for (const { holder, count, overdue } of part.counted) {
        const [all, late] = sums.get(holder) ?? [0, 0];
        sums.set(holder, [all + count, late + overdue]);
      }
      from = part.next;
    } while (from !== null);
    return Object.fromEntries(sums);
  };

  it('đếm theo từng phần, dài ngắn thế nào cũng ra một số; chưa có ngày hẹn thì không quá hạn', () => {
    const inOne = counted('2026-04-01', 1000);
    const open = walked({ openOnly: true, order: 'due' });
    expect(Object.values(inOne).reduce((sum, [count]) => sum + count, 0)).toBe(open.length);
    const late = walked({ openOnly: true, order: 'due', dueTo: '2026-03-31' });
    expect(Object.values(inOne).reduce((sum, [, overdue]) => sum + overdue, 0)).toBe(late.length);
    expect(late.length).toBeGreaterThan(0);
    expect(inOne['Phòng Tư pháp']).toEqual([1, 1]);
    for (const most of [1, 7, open.length]) expect(counted('2026-04-01', most)).toEqual(inOne);
  });

  it('đọc theo chỉ mục người giữ, không mở hàng nào, không xếp lại', () => {
    const planOf = (text: string, ...values: readonly unknown[]): string =>
      test.db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
        .all(...values)
        .map(({ detail }) => detail)
        .join('\n');
    const count = planOf(COUNT_HELD, '2026-04-01', '', -1, '', 10);
    expect(count).toContain('USING COVERING INDEX dossier_held (holder=? AND row>?)');
    expect(count).toContain('USING COVERING INDEX dossier_held (holder>?)');
    expect(count).not.toContain('TEMP B-TREE');
    const name = planOf(NAME_HOLDERS);
    expect(name).toContain('SEARCH dossier USING COVERING INDEX dossier_held (holder>?)');
    expect(name).not.toContain('SCAN dossier');
  });
});
