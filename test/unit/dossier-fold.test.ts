import { describe, expect, it } from 'vitest';
import { foldDossier } from '#shared/dossier/fold.ts';
import { knowEntry, trustEntry } from '#shared/journal/entry-types.ts';
import { acceptance, DESK, DOSSIER, NUMBER, openBench, receipt } from '#test/fixtures/dossier.ts';
import { OTHER, placed, accepted, handedOver, fold } from '#test/fixtures/placed-entries.ts';

describe('gấp các mục thành hồ sơ', () => {
  it('không có mục nào về hồ sơ thì không có hồ sơ', () => {
    expect(foldDossier([])).toBeNull();
    expect(foldDossier([placed(receipt('g'), 1)])).toBeNull();
  });

  it('kể đủ: ai nhận, nhận gì, hẹn khi nào, ai đang giữ', () => {
    const dossier = fold(placed(accepted, 1));
    expect(dossier).toMatchObject({
      id: DOSSIER,
      state: 'accepted',
      number: NUMBER,
      numbers: [NUMBER],
      acceptance: { officer: 'thu', entry: { desk: DESK, epoch: 1, seq: 1 } },
      deadline: { dueAt: '2026-11-27T17:00', pause: null, extensions: 0 },
      holder: { name: 'thu' },
      fees: { owed: 8000, taken: [], total: 0 },
      voided: null,
      unconfirmed: 1,
    });
    expect(dossier.intake).toEqual(acceptance());
    expect(dossier.story).toMatchObject([
      { type: 'dossier.accepted', detail: { number: NUMBER, dueAt: '2026-11-27T17:00' } },
    ]);
  });

  it('mục Tỉnh đã xếp đi trước theo số của Tỉnh, rồi mới đến mục chưa gửi của quầy', () => {
    const dossier = fold(
      placed(handedOver('C'), 3),
      placed(handedOver('B'), 9, { desk: OTHER, ord: 12 }),
      placed(accepted, 1, { ord: 11 }),
      placed(handedOver('A'), 2),
    );
    expect(dossier.story.map(({ detail }) => detail['to'])).toEqual([undefined, 'B', 'A', 'C']);
    expect(dossier).toMatchObject({ holder: { name: 'C' }, unconfirmed: 2, lastEntry: { seq: 3 } });
  });

  it('giấy chung của nhiều hồ sơ vào chuyện của từng hồ sơ mà không đổi tên hồ sơ', () => {
    const shared = receipt('chung');
    const other = { ...shared, payload: { ...shared.payload, dossiers: [DOSSIER, 'hai'] } };
    const dossier = fold(
      placed(other, 2, { dossier: 'hai', ord: 1 }),
      placed(accepted, 1, { ord: 2 }),
    );
    expect(dossier.id).toBe(DOSSIER);
    expect(dossier.documents.map(({ document }) => document)).toEqual(['chung']);
  });
});

describe('mục chưa hiểu được', () => {
  it('loại lạ không đổi gì, nhưng vẫn thấy trong chuyện kể', () => {
    const dossier = fold(
      placed(accepted, 1),
      placed({ type: 'dossier.teleported', payload: { to: 'x' } }, 2),
    );
    expect(dossier.state).toBe('accepted');
    expect(dossier.story[1]).toMatchObject({
      type: 'dossier.teleported',
      detail: {},
      skippedBecause: { code: 'not_understood', field: null },
    });
  });

  it('loại quen mà sai dạng thì nói đúng ô', () => {
    const dossier = fold(placed(accepted, 1), placed({ type: 'fee.taken', payload: {} }, 2));
    expect(dossier.story[1]?.skippedBecause).toEqual({ code: 'not_understood', field: 'amount' });
    expect(dossier.fees.taken).toEqual([]);
  });

  it('chỉ có mục lạ thì hồ sơ vẫn hiện, chưa có trạng thái', () => {
    const dossier = fold(placed({ type: 'dossier.teleported', payload: null }, 1));
    expect(dossier).toMatchObject({ id: DOSSIER, state: null, number: null, intake: null });
  });
});

describe('tên của hồ sơ', () => {
  it('lấy từ mục của chính nó, không từ mục lạ nhắc đến nó', () => {
    const strange = { type: 'paper.shared', payload: { dossiers: [DOSSIER, 'hai'] } };
    const dossier = fold(
      placed(strange, 1, { dossier: 'hai', ord: 1 }),
      placed(accepted, 2, { ord: 2 }),
    );
    expect(dossier.id).toBe(DOSSIER);
  });
});

describe('đường tin cậy', () => {
  it('mục đã kiểm một lần thì gấp không kiểm lại mà vẫn ra đúng như kiểm', () => {
    const bench = openBench();
    bench.work('accept', 'correct', 'takeFee', 'requestSupplement', 'receiveSupplement', 'finish');
    const entries = bench.entries();
    expect(foldDossier(entries, trustEntry)).toEqual(foldDossier(entries, knowEntry));
  });
});
