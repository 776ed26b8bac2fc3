import { describe, expect, it } from 'vitest';
import type { OrderedEntry } from '#shared/journal/entry.ts';
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

  const image = (document: string, of: string): Written => {
    const { type, payload } = receipt(document);
    return { type, payload: { ...payload, redraws: of } };
  };
  const replacements = (...entries: readonly OrderedEntry[]) =>
    fold(...entries).documents.map(({ document, replacedBy }) => [document, replacedBy]);

  it('in thêm hai kiểu rồi sửa hồ sơ: cả giấy gốc và hai bản thêm đều hết giá trị', () => {
    const before = [
      placed(accepted, 1),
      placed(receipt('g1'), 2),
      placed(image('song-ngu', 'g1'), 3),
      placed(image('chu-lon', 'g1'), 4),
    ];
    for (const replaced of ['g1', 'song-ngu', 'chu-lon'])
      expect(replacements(...before, placed(receipt('g2', replaced), 5))).toEqual([
        ['g1', 'g2'],
        ['song-ngu', 'g2'],
        ['chu-lon', 'g2'],
        ['g2', null],
      ]);
  });

  it('quầy khác cùng tiếp nhận in thêm một bản của giấy được tính thì giấy và bản ấy còn giá trị', () => {
    const desk = 'quaymau3cd';
    expect(
      replacements(
        placed(accepted, 1, { ord: 1 }),
        placed(receipt('g1'), 2, { ord: 2 }),
        placed(accepted, 1, { desk, ord: 3 }),
        placed(receipt('g9'), 2, { desk, ord: 4 }),
        placed(image('chu-lon', 'g1'), 3, { desk, ord: 5 }),
      ),
    ).toEqual([
      ['g1', null],
      ['g9', 'g1'],
      ['chu-lon', null],
    ]);
  });
});
