import { describe, expect, it } from 'vitest';
import { instantOf } from '#shared/calendar/local-time.ts';
import type { BackupState } from '#shared/contract/outputs.ts';
import { vi } from '#shared/text/vi.ts';
import { firstPlace, secondPlace } from '#renderer/features/backup/backup-words.ts';

/** Ten o'clock in Vietnam. */
const TEN = instantOf(Date.UTC(2026, 10, 23, 3));
const proven: BackupState = {
  provenAt: TEN,
  failed: null,
  failedAt: null,
  running: false,
  newSince: false,
  late: false,
  second: null,
};

describe('lời về bản sao lưu', () => {
  it('đã kiểm tra thì nói lúc nào, có dấu xanh', () => {
    expect(firstPlace(proven, vi)).toEqual({
      ready: true,
      words: 'Bản sao lưu lúc 10:00 23/11/2026, đã kiểm tra',
    });
  });

  it('chưa có, đã cũ, hay không làm được: nói vậy và không có dấu xanh', () => {
    for (const state of [
      { ...proven, provenAt: null },
      { ...proven, late: true },
      { ...proven, failed: 'backup_no_room', failedAt: TEN },
    ])
      expect(firstPlace(state, vi).ready).toBe(false);
    expect(firstPlace({ ...proven, failed: 'backup_no_room', failedAt: TEN }, vi).words).toContain(
      vi.refusals.backup_no_room,
    );
  });

  it('không đặt nơi thứ hai thì không nhắc; đặt mà chưa cắm thì nói thiếu', () => {
    expect(secondPlace(proven, vi)).toBeNull();
    const second = { path: '/media/usb', provenAt: TEN, failed: null, failedAt: null };
    expect(secondPlace({ ...proven, second }, vi)?.ready).toBe(true);
    const away = { ...second, failed: 'second_place_missing', failedAt: TEN };
    expect(secondPlace({ ...proven, second: away }, vi)).toMatchObject({ ready: false });
  });
});
