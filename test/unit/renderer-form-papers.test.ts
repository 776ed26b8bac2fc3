import { describe, expect, it } from 'vitest';
import { emptyIntakeForm } from '#shared/contract/intake-form.ts';
import {
  allTicked,
  counted,
  digitTyped,
  notesOf,
  paperAdded,
  paperRemoved,
  sectionsOf,
  stepped,
  toggled,
} from '#renderer/features/form/papers.ts';
import { view, chosen, names, blankPaper } from '#test/fixtures/procedure-view.ts';

describe('danh sách giấy tờ', () => {
  it('chọn thủ tục thì hiện giấy tờ của mọi nhóm, bỏ ghi chú và gạch đầu dòng, chưa đánh dấu', () => {
    expect(names(chosen)).toEqual(['Tờ khai', 'Bản sao', 'Căn cước']);
    expect(chosen.papers.some(({ ticked }) => ticked)).toBe(false);
    expect(notesOf(view)).toEqual(['Lưu ý khi nộp']);
  });

  it('phím cách nhận đúng số bản thủ tục hỏi; bấm lại thì bỏ', () => {
    const copies = toggled(1, view)(chosen);
    expect(copies.papers[1]).toMatchObject({ ticked: true, originals: 0, certified: 2 });
    expect(toggled(1, view)(copies).papers[1]).toMatchObject({ ticked: false, certified: 0 });
  });

  it('giấy tờ thủ tục không ghi số bản thì nhận một bản chính', () => {
    expect(toggled(2, view)(chosen).papers[2]).toMatchObject({ ticked: true, originals: 1 });
  });

  it('gõ số bản là đã nhận, về không là chưa nhận', () => {
    const two = counted(0, 'photocopies', 2)(chosen);
    expect(two.papers[0]).toMatchObject({ ticked: true, photocopies: 2, originals: 0 });
    expect(stepped(0, 'photocopies', -1)(two).papers[0]).toMatchObject({ photocopies: 1 });
    expect(counted(0, 'photocopies', 0)(two).papers[0]?.ticked).toBe(false);
    expect(stepped(0, 'originals', -1)(chosen).papers[0]?.originals).toBe(0);
    expect(counted(0, 'originals', 5000)(chosen).papers[0]?.originals).toBe(999);
  });

  it('dấu * nhận đủ mà không đụng giấy đã đếm', () => {
    const all = allTicked(view)(counted(0, 'originals', 3)(chosen));
    expect(all.papers.map(({ ticked }) => ticked)).toEqual([true, true, true]);
    expect(all.papers[0]?.originals).toBe(3);
  });

  it('dấu * không nhận thay giấy chỉ cần trong một số trường hợp', () => {
    const listed = [
      'Tờ khai theo mẫu',
      'Trường hợp trẻ em bị bỏ rơi thì phải có biên bản',
      'Văn bản ủy quyền theo quy định trong trường hợp ủy quyền',
      'Giấy tờ chứng minh (nếu có)',
      'Giấy chứng sinh; trường hợp không có thì nộp giấy cam đoan',
    ];
    const papers = listed.map((name) => ({ ...blankPaper, name }));
    const all = allTicked(null)({ ...chosen, papers });
    expect(all.papers.map(({ ticked }) => ticked)).toEqual([true, false, false, false, true]);
  });

  it('hai chữ số gõ liền là một số; không vừa thì bắt đầu lại', () => {
    expect(digitTyped(null, 1)).toBe(1);
    expect(digitTyped(1, 2)).toBe(12);
    expect(digitTyped(999, 4)).toBe(4);
  });

  it('giấy tờ ngoài danh mục đứng cuối và bỏ được', () => {
    const added = paperAdded('Đơn cam đoan')(chosen);
    expect(added.papers[3]).toMatchObject({ ticked: true, originals: 1, unforeseen: true });
    expect(sectionsOf(added.papers, view)).toEqual([
      { title: 'Giấy tờ phải nộp', papers: [0, 1] },
      { title: 'Giấy tờ phải xuất trình', papers: [2] },
      { title: '', papers: [3] },
    ]);
    expect(names(paperRemoved(3)(added))).toEqual(names(chosen));
  });

  it('chưa có thủ tục thì giấy tờ thêm vào vẫn hiện', () => {
    const added = paperAdded('Đơn')(emptyIntakeForm);
    expect(sectionsOf(added.papers, null)).toEqual([{ title: '', papers: [0] }]);
  });
});
