import { describe, expect, it } from 'vitest';
import { createOnlineFolds } from '#electron/desk/online/online-folds.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { accepted, fold, placed } from '#test/fixtures/placed-entries.ts';

const story = fold(placed(accepted, 1));

/** A store that counts how often a story is folded. */
const counting = () => {
  const marks = new Map<string, string>();
  const folded: string[] = [];
  const dossier = (id: string): Dossier | null => {
    folded.push(id);
    return story;
  };
  return { marks, folded, read: { dossier, storyMark: (id: string) => marks.get(id) ?? '' } };
};

describe('danh sách hồ sơ trực tuyến', () => {
  it('hỏi lại thì chỉ đọc lại hồ sơ có bút toán mới hay Tỉnh mới nói gì về nó', () => {
    const { marks, folded, read } = counting();
    const folds = createOnlineFolds(read);
    expect(folds.of(['a', 'b', 'c']).map(([id]) => id)).toEqual(['a', 'b', 'c']);
    folds.of(['a', 'b', 'c']);
    expect(folded).toEqual(['a', 'b', 'c']);
    marks.set('b', '7 3 applied');
    folds.of(['a', 'b', 'c']);
    expect(folded).toEqual(['a', 'b', 'c', 'b']);
  });

  it('hồ sơ đã có người nhận thì không giữ lại; có lại thì đọc lại', () => {
    const { folded, read } = counting();
    const folds = createOnlineFolds(read);
    folds.of(['a', 'b']);
    expect(folds.of(['b']).map(([id]) => id)).toEqual(['b']);
    folds.of(['a', 'b']);
    expect(folded).toEqual(['a', 'b', 'a']);
  });
});
