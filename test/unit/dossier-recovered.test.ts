import { describe, expect, it } from 'vitest';
import { receiptOwedFor, nextRevisionOf } from '#shared/dossier/receipts.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import type { EntryHeader, OrderedEntry } from '#shared/journal/entry.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { acceptance, DESK } from '#test/fixtures/dossier.ts';

const as = acceptance();
const at = '2026-11-25T02:00:00.000Z' as Instant;

const header = (more: Partial<EntryHeader>): EntryHeader => ({
  schema: 1,
  desk: DESK,
  epoch: 1,
  seq: 7,
  dossier: 'ho-so-thu',
  type: 'dossier.accepted',
  at,
  officer: 'can-bo-mau',
  ...more,
});

const placed = (ord: number, more: Partial<EntryHeader>, payload: unknown): OrderedEntry => ({
  header: header(more),
  payload,
  ord,
  verdict: null,
});

const paper = (revision: number, changes: Partial<AcceptedPayload> = {}): AcceptedPayload => ({
  ...as,
  ...changes,
  receipt: 'on_request',
  recovered: {
    from: { desk: DESK, epoch: 1, seq: 7 },
    at,
    officer: 'can-bo-mau',
    revision,
    code: 'https://tra-cuu.example.invalid/h#2',
  },
});

const elsewhere = { desk: 'quaymau3cd', epoch: 2, seq: 4, officer: 'nguoi-khac' };

describe('hồ sơ dựng lại từ giấy và bản ghi gốc', () => {
  it('cái nào đến trước cũng ra một hồ sơ, không vướng gì', () => {
    const original = placed(1, {}, as);
    const rebuilt = placed(2, elsewhere, paper(1));
    const one = foldDossier([original, rebuilt]);
    const other = foldDossier([placed(1, elsewhere, paper(1)), placed(2, {}, as)]);
    for (const dossier of [one, other]) {
      expect(dossier?.conflicts).toEqual([]);
      expect(dossier?.numbers).toEqual([as.number]);
      expect(dossier?.acceptance?.entry).toEqual({ desk: DESK, epoch: 1, seq: 7 });
      expect(dossier?.acceptance?.as.recovered?.revision).toBe(1);
      expect(dossier === null ? null : receiptOwedFor(dossier)).toBeNull();
      expect(dossier === null ? 0 : nextRevisionOf(dossier)).toBe(2);
    }
    expect(one?.intake).toEqual(other?.intake);
  });

  it('hai quầy cùng quét một giấy: vẫn một hồ sơ', () => {
    const twice = foldDossier([
      placed(1, elsewhere, paper(1)),
      placed(2, { ...elsewhere, desk: 'quaythu9zz' }, paper(1)),
    ]);
    expect(twice?.conflicts).toEqual([]);
    expect(twice?.numbers).toHaveLength(1);
  });

  it('giấy bản 2 còn giữ lần sửa mà sổ đã mất', () => {
    const corrected = paper(2, { request: 'xin hai bản' });
    const ways = [
      [placed(1, {}, as), placed(2, elsewhere, corrected)],
      [placed(1, elsewhere, corrected), placed(2, {}, as)],
      [placed(1, elsewhere, paper(1)), placed(2, { ...elsewhere, seq: 9 }, corrected)],
    ];
    for (const entries of ways) {
      const dossier = foldDossier(entries);
      expect(dossier?.intake?.request).toBe('xin hai bản');
      expect(dossier?.acceptance?.as.recovered?.revision).toBe(2);
      expect(dossier?.conflicts).toEqual([]);
    }
  });

  it('giấy của một lần tiếp nhận khác thì vẫn là tiếp nhận hai lần', () => {
    const other = foldDossier([placed(1, {}, as), placed(2, elsewhere, as)]);
    expect(other?.conflicts.map(({ code }) => code)).toEqual(['accepted_twice']);
  });
});
