import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { BackupOverview, DeskStatus, HomeOverview } from '#shared/contract/outputs.ts';
import { vi } from '#shared/text/vi.ts';
import { leavingLines, type Leaving } from '#renderer/features/home/leaving.ts';
import { batteryOf } from '#renderer/features/home/use-battery.ts';

const day = (text: string): LocalDate => text as LocalDate;
const instant = (text: string): Instant => text as Instant;

const backup: BackupOverview = {
  provenAt: instant('2026-11-17T01:00:00.000Z'),
  failed: null,
  failedAt: null,
  running: false,
  newSince: false,
  late: false,
  second: null,
  copies: [],
};

const nothing = { count: 0, rows: [] } as const;

const overview: HomeOverview = {
  today: day('2026-11-17'),
  acceptedToday: 0,
  voidedToday: 0,
  feesToday: 0,
  dueToday: nothing,
  overdue: nothing,
  dueSoon: nothing,
  resultsWaiting: nothing,
  uncollected: 0,
  trips: { trips: 0, dossiers: 0, papers: [] },
  attention: [],
  numbersLeft: 900,
  numbersLow: false,
  freeDiskBytes: 50_000_000_000,
  catalogue: { version: 3, publishedAt: instant('2026-11-01T00:00:00.000Z') },
  calendarUntil: day('2027-12-31'),
  lastClose: null,
  nextDayOff: null,
};

const status: DeskStatus = {
  deskName: 'Quầy 2',
  officeName: 'Trung tâm thử',
  tryOut: true,
  line: { state: 'connected', since: null, lastContact: null, code: null },
  unsent: { count: 0, oldestAt: null },
  sync: { running: false, done: 0, total: 0 },
  files: { count: 0, bytes: 0, sending: null, stoppedUntil: null },
  sealing: null,
  neighbour: null,
  printer: { name: null, ready: false },
  calendar: { completeUntil: day('2027-12-31'), version: 3 },
  clock: { state: 'ok', offsetMs: 0 },
  noRoomForCopy: null,
  now: instant('2026-11-17T02:00:00.000Z'),
};

const ready: Leaving = { overview, status, backup, battery: { level: 0.9, charging: false } };
const open = (change: Partial<Leaving>): readonly string[] =>
  leavingLines({ ...ready, ...change }, vi)
    .filter((line) => !line.ready)
    .map(({ name }) => name);

describe('sẵn sàng rời cơ quan', () => {
  it('đủ cả thì mọi điều đều có dấu; không hỏi tới máy in', () => {
    expect(open({})).toEqual([]);
    expect(leavingLines(ready, vi)).toHaveLength(8);
  });

  it('thiếu điều nào nói điều ấy, đứng trước những điều đã đủ', () => {
    const unsent = { count: 3, oldestAt: instant('2026-11-17T00:00:00.000Z') };
    expect(open({ status: { ...status, unsent } })).toEqual(['unsent']);
    const [first] = leavingLines({ ...ready, status: { ...status, unsent } }, vi);
    expect(first?.words).toBe('Còn 3 mục chưa gửi lên Tỉnh, lâu nhất 2 giờ: chờ gửi xong rồi đi');
    expect(open({ backup: { ...backup, newSince: true } })).toEqual(['copy']);
    expect(open({ backup: null })).toEqual(['copy']);
    expect(open({ battery: null })).toEqual(['battery']);
    expect(open({ battery: { level: 0.59, charging: true } })).toEqual(['battery']);
    expect(open({ overview: { ...overview, freeDiskBytes: 1_000 } })).toEqual(['disk']);
    expect(open({ overview: { ...overview, numbersLow: true } })).toEqual(['numbers']);
    expect(open({ overview: { ...overview, calendarUntil: day('2026-11-30') } })).toEqual([
      'calendar',
    ]);
    expect(open({ overview: { ...overview, catalogue: null } })).toEqual(['catalogue']);
    const clock = { state: 'unproven', offsetMs: null } as const;
    expect(open({ status: { ...status, clock } })).toEqual(['clock']);
  });

  it('máy bàn không có pin thì không coi là pin đầy', () => {
    expect(batteryOf({ level: 1, charging: true, full: true })).toBeNull();
    expect(batteryOf({ level: 0.8, charging: false, full: false })).toEqual({
      level: 0.8,
      charging: false,
    });
    expect(batteryOf(undefined)).toBeNull();
  });
});
