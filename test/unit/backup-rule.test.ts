import { describe, expect, it } from 'vitest';
import { instantOf } from '#shared/calendar/local-time.ts';
import {
  byWorth,
  copiesToDrop,
  defaultBackupRule,
  hasRoom,
  isBackupDue,
  type KeptCopy,
} from '#shared/backup/rule.ts';

const HOUR = 3_600_000;
/** Monday 2026-11-23, 08:00 in Vietnam, and so many hours more. */
const at = (hours: number) => instantOf(Date.UTC(2026, 10, 23, 1) + hours * HOUR);
const copy = (hours: number, seq = Math.round(hours * 10) + 1000, epoch = 1): KeptCopy => ({
  name: `${hours}`,
  madeAt: at(hours),
  epoch,
  seq,
});

describe('giữ những bản sao lưu nào', () => {
  it('mỗi giờ một bản mới nhất, rồi mỗi ngày một bản', () => {
    const rule = { hourly: 2, daily: 3 };
    const copies = [copy(-48), copy(-25), copy(-24), copy(0), copy(1), copy(1.5), copy(2)];
    expect(copiesToDrop(copies, rule)).toEqual(['-25', '0', '1']);
  });

  it('bản đi xa nhất không bao giờ bị bỏ, dù đồng hồ từng chạy sai', () => {
    const farthest = copy(-1000, 9999);
    const copies = [farthest, ...Array.from({ length: 30 }, (_, i) => copy(i))];
    expect(copiesToDrop(copies, { hourly: 1, daily: 1 })).not.toContain(farthest.name);
    expect(copies.toSorted(byWorth)[0]).toBe(farthest);
  });

  it('kỳ ghi danh sau đi trước số thứ tự lớn hơn của kỳ trước', () => {
    expect([copy(5, 900, 1), copy(1, 2, 2)].toSorted(byWorth)[0]?.epoch).toBe(2);
  });

  it('một tháng mỗi giờ một bản: giữ không quá số bản của quy tắc', () => {
    const copies = Array.from({ length: 24 * 30 }, (_, i) => copy(i));
    const dropped = new Set(copiesToDrop(copies, defaultBackupRule));
    const kept = copies.filter(({ name }) => !dropped.has(name));
    expect(kept.length).toBeLessThanOrEqual(defaultBackupRule.hourly + defaultBackupRule.daily);
    expect(kept.length).toBeGreaterThan(defaultBackupRule.daily);
  });
});

describe('khi nào sao lưu', () => {
  it('có việc mới và đã quá một giờ', () => {
    expect(isBackupDue(null, true, at(0), defaultBackupRule)).toBe(true);
    expect(isBackupDue(at(0), true, at(0.9), defaultBackupRule)).toBe(false);
    expect(isBackupDue(at(0), true, at(1), defaultBackupRule)).toBe(true);
    expect(isBackupDue(at(0), false, at(9), defaultBackupRule)).toBe(false);
  });

  it('đồng hồ bị lùi thì không chờ hết ngày hôm sau', () => {
    expect(isBackupDue(at(30), true, at(1), defaultBackupRule)).toBe(true);
  });
});

describe('đĩa gần đầy', () => {
  it('không làm bản sao sẽ chiếm hết chỗ còn lại', () => {
    const { reserveBytes } = defaultBackupRule;
    expect(hasRoom(reserveBytes + 10, 10, defaultBackupRule)).toBe(true);
    expect(hasRoom(reserveBytes + 9, 10, defaultBackupRule)).toBe(false);
    expect(hasRoom(null, 10, defaultBackupRule)).toBe(true);
  });
});
