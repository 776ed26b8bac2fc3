import { describe, expect, it } from 'vitest';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { DossierDocument } from '#shared/dossier/dossier.ts';
import { papersShown } from '#shared/dossier/papers-shown.ts';
import { day, instant } from '#test/fixtures/calendar.ts';
import { DESK } from '#test/fixtures/dossier.ts';

const OTHER = 'quaymau3cd';
const MORNING = instant('2026-11-25T02:00:00.000Z');
const NEXT_DAY = instant('2026-11-26T02:00:00.000Z');

const paper = (
  document: string,
  at: Instant = MORNING,
  changes: Partial<DossierDocument> = {},
  desk = DESK,
): DossierDocument => ({
  document,
  kind: 'apology',
  revision: 1,
  dossiers: [],
  sha256: 'ab'.repeat(32),
  bytes: 1,
  paper: 'A4',
  copies: 1,
  formSet: 'TT03-2025',
  replaces: null,
  issued: { entry: { desk, epoch: 1, seq: 1 }, at, officer: null },
  replacedBy: null,
  voidReason: null,
  prints: [],
  ...changes,
});

const named = (
  documents: readonly DossierDocument[],
  { desk = DESK, on = day('2026-11-25') }: { desk?: string; on?: LocalDate | null } = {},
): readonly string[] =>
  papersShown({ documents }, { kind: 'apology', revision: 1, desk, issuedOn: on }).map(
    ({ document }) => document,
  );

describe('mã quét là của tờ nào', () => {
  it('cùng loại, cùng lần, hai quầy in: tờ của quầy đã ký', () => {
    const both = [paper('a'), paper('b', MORNING, {}, OTHER)];
    expect(named(both)).toEqual(['a']);
    expect(named(both, { desk: OTHER })).toEqual(['b']);
    expect(named(both, { desk: 'quayla' })).toEqual([]);
  });

  it('một quầy in hai tờ hai ngày: tờ của ngày ghi trong mã; cùng ngày thì cả hai', () => {
    expect(named([paper('a'), paper('b', NEXT_DAY)])).toEqual(['a']);
    expect(named([paper('a'), paper('b', NEXT_DAY)], { on: day('2026-11-26') })).toEqual(['b']);
    expect(named([paper('a'), paper('b')])).toEqual(['a', 'b']);
    expect(named([paper('a'), paper('b', NEXT_DAY)], { on: null })).toEqual(['a', 'b']);
  });

  it('vẽ trước nửa đêm, ghi sau nửa đêm thì vẫn là tờ ấy; ngày xa hơn thì không', () => {
    expect(named([paper('a', NEXT_DAY)])).toEqual(['a']);
    expect(named([paper('a', NEXT_DAY)], { on: day('2026-11-24') })).toEqual([]);
  });

  it('ảnh vẽ lại ở quầy khác là tờ gốc, ngày của tờ gốc; tệp đã ký mang mã của tờ gốc', () => {
    const again = paper('c', NEXT_DAY, { redraws: 'a' }, OTHER);
    const signed = paper('d', MORNING, { signs: 'a', voidReason: 'ký nhầm' });
    expect(named([paper('a'), again, signed], { desk: OTHER })).toEqual(['a']);
    expect(named([paper('a'), again, signed])).toEqual(['a']);
  });
});
