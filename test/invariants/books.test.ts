import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { acceptance } from '../fixtures/dossier.ts';
import { bookNumbersAreUnique, booksHaveNoGap } from './books.ts';
import type { Opened } from './evidence.ts';

const none: ReadonlyMap<string, Dossier> = new Map();

/** A dossier with these lines in the book of one desk. */
const visit = (
  seq: number,
  values: readonly number[],
  { desk = '1', written = false }: { readonly desk?: string; readonly written?: boolean } = {},
): Opened => {
  const name = { desk: 'quay-1', epoch: 1, seq };
  const bytes = new Uint8Array();
  const certifications = values.map((value) => ({
    document: 'Bằng',
    pages: 1,
    copies: 1,
    amount: 2000,
    book: {
      kind: 'certification.copies',
      desk,
      year: 2026,
      value,
      text: String(value),
      ...(written ? { written: true as const } : {}),
    },
  }));
  return {
    held: { ...name, header: bytes, payload: bytes, hash: bytes },
    header: {
      schema: 1,
      ...name,
      dossier: `hồ sơ ${seq}`,
      type: 'dossier.accepted',
      at: '2026-11-23T02:00:00.000Z',
      officer: null,
    } as Opened['header'],
    body: acceptance({ certifications }),
  };
};

/** A checker that finds nothing proves nothing: each difference is planted once. */
describe('quy tắc về sổ chứng thực', () => {
  it('một số hai lần trong một quyển; quầy khác là quyển khác, hồ sơ đã hủy nhường số', () => {
    const sound = [visit(2, [1, 2]), visit(3, [3]), visit(4, [1], { desk: '2' })];
    expect(bookNumbersAreUnique(sound, none)).toEqual([]);
    const twice = [...sound, visit(5, [2])];
    expect(bookNumbersAreUnique(twice, none)).toMatchObject([{ rule: 'book_number_is_unique' }]);
    const voided = { id: 'hồ sơ 5', voided: { reason: 'nhầm' } } as unknown as Dossier;
    expect(bookNumbersAreUnique(twice, new Map([['hồ sơ 5', voided]]))).toEqual([]);
  });

  it('số bị bỏ qua; có số ghi tay thì số thiếu có thể còn trên giấy', () => {
    expect(booksHaveNoGap([visit(2, [2, 1]), visit(3, [3])])).toEqual([]);
    expect(booksHaveNoGap([visit(2, [1]), visit(3, [3])])).toMatchObject([
      { rule: 'book_has_no_gap' },
    ]);
    expect(booksHaveNoGap([visit(2, [1]), visit(3, [3], { written: true })])).toEqual([]);
  });
});
