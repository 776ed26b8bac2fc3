import { describe, expect, it } from 'vitest';
import { DOSSIER, printed, receipt } from '#test/fixtures/dossier.ts';
import { placed, accepted, fold, codes, type Written } from '#test/fixtures/placed-entries.ts';

describe('giấy tờ', () => {
  it('bản sửa thay bản trước, cả hai đều giữ', () => {
    const dossier = fold(
      placed(accepted, 1),
      placed(receipt('g1'), 2),
      placed(printed('g1', 'handed_over'), 3),
      placed(printed('g1', 'confirmed'), 4),
      placed(receipt('g2', 'g1'), 5),
    );
    expect(dossier.documents).toMatchObject([
      {
        document: 'g1',
        revision: 1,
        replacedBy: 'g2',
        voidReason: null,
        prints: [{ outcome: 'handed_over' }, { outcome: 'confirmed' }],
      },
      { document: 'g2', revision: 2, replaces: 'g1', replacedBy: null, prints: [] },
    ]);
  });

  it('in trước, lập sau, hủy trước: thứ tự nào cũng ra một kết quả', () => {
    const cancel: Written = {
      type: 'document.voided',
      payload: { document: 'g1', dossiers: [DOSSIER], reason: 'hỏng' },
    };
    const again = { ...cancel, payload: { document: 'g1', dossiers: [DOSSIER], reason: 'mất' } };
    const dossier = fold(
      placed(accepted, 1),
      placed(printed('g1', 'jammed'), 2),
      placed(cancel, 3),
      placed(receipt('g1'), 4),
      placed(again, 5),
    );
    expect(dossier.documents).toMatchObject([
      { document: 'g1', voidReason: 'hỏng', prints: [{ outcome: 'jammed' }] },
    ]);
    expect(dossier.conflicts).toEqual([]);
  });

  it('in giấy không ai lập, hoặc lập hai lần một tên: giữ và báo vướng', () => {
    const dossier = fold(
      placed(accepted, 1),
      placed(receipt('g1'), 2),
      placed(receipt('g1'), 3),
      placed(printed('g9', 'confirmed'), 4),
    );
    expect(codes(dossier)).toEqual(['document_issued_twice', 'document_unknown']);
  });
});
