import { describe, expect, it } from 'vitest';
import { emptyIntakeForm, type IntakeForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { vi } from '#shared/text/vi.ts';
import {
  feeFrom,
  feeOffers,
  feesByDefault,
  feeTotal,
  offerWords,
  parseAmount,
} from '#renderer/features/form/fees.ts';
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
import { caseChoices, channelChosen, procedureChosen } from '#renderer/features/form/procedure.ts';

const paper = (name: string, originals: number, copies: number, isNote = false) => ({
  name,
  originals,
  copies,
  isNote,
  form: null,
});

const view: ProcedureView = {
  code: '1.000001',
  name: 'Thủ tục thử',
  field: 'Hộ tịch',
  deadline: { state: 'same_day' },
  favourite: false,
  version: 1,
  decision: '',
  channels: [
    {
      channel: 'in_person',
      deadlines: [{ state: 'same_day' }, { state: 'amount', amount: 5, unit: 'working_day' }],
      fees: [],
    },
    { channel: 'postal', deadlines: [{ state: 'unconfirmed' }], fees: [] },
  ],
  cases: [
    {
      name: '* Giấy tờ phải nộp:',
      papers: [
        paper('- Tờ khai', 1, 0),
        paper('Lưu ý khi nộp', 0, 0, true),
        paper('+ Bản sao', 0, 2),
      ],
    },
    { name: 'Giấy tờ phải xuất trình', papers: [paper('Căn cước', 0, 0)] },
  ],
  deadlineCases: [
    { name: 'không cần xác minh', deadline: { state: 'same_day' } },
    { name: '2', deadline: { state: 'amount', amount: 5, unit: 'working_day' } },
  ],
  fees: [
    { channel: 'in_person', name: 'lệ phí', amount: 20_000, raw: '20.000 đồng/lần' },
    { channel: 'in_person', name: 'lệ phí', amount: 20_000, raw: '20.000 đồng/lần' },
    { channel: 'postal', name: 'phí', amount: null, raw: 'Theo nghị quyết' },
  ],
  source: null,
};

const chosen = procedureChosen(view, 'Phí, lệ phí')(emptyIntakeForm);
const names = (form: IntakeForm): readonly string[] => form.papers.map(({ name }) => name);

const blankPaper = {
  name: '',
  ticked: false,
  originals: 0,
  certified: 0,
  photocopies: 0,
  unforeseen: false,
};

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

describe('phí, lệ phí', () => {
  it('một mức thu duy nhất có số tiền thì điền sẵn', () => {
    expect(feeOffers(view, 'in_person')).toHaveLength(1);
    expect(chosen.fees).toEqual([{ name: 'Lệ phí', amount: 20_000, exemption: '' }]);
    expect(feesByDefault(view, 'postal', 'x')).toEqual([]);
    expect(feesByDefault(null, 'in_person', 'x')).toEqual([]);
  });

  it('đổi hình thức nộp thì phí đổi theo, trừ khi cán bộ đã sửa', () => {
    expect(channelChosen('postal', view, 'Phí, lệ phí')(chosen).fees).toEqual([]);
    const edited = { ...chosen, fees: [{ name: 'Lệ phí', amount: 0, exemption: 'hộ nghèo' }] };
    expect(channelChosen('postal', view, 'Phí, lệ phí')(edited).fees).toEqual(edited.fees);
  });

  it('lời văn của nguồn không phải tên khoản thu', () => {
    const prose = {
      channel: 'in_person',
      name: '2,000 Việt Nam Đồng (/trang)',
      amount: 2000,
      raw: '2,000 Việt Nam Đồng (/trang)',
    } as const;
    expect(feeFrom(prose, 'Phí, lệ phí')).toEqual({
      name: 'Phí, lệ phí',
      amount: 2000,
      exemption: '',
    });
    expect(offerWords({ ...prose, raw: 'x'.repeat(300) }).length).toBeLessThan(110);
  });

  it('số tiền gõ có dấu chấm hay không đều hiểu', () => {
    expect(parseAmount('1.234.000')).toBe(1_234_000);
    expect(parseAmount('20000 đ')).toBe(20_000);
    expect(parseAmount(' ')).toBeNull();
    expect(
      feeTotal([
        { name: '', amount: 5, exemption: '' },
        { name: '', amount: null, exemption: '' },
      ]),
    ).toBe(5);
  });
});

describe('trường hợp của thủ tục', () => {
  it('hình thức nộp có nhiều thời hạn thì phải chọn, gọi tên khi nguồn có tên', () => {
    expect(caseChoices(view, 'in_person', vi).map(({ words }) => words)).toEqual([
      'không cần xác minh · Trong ngày',
      'Trường hợp 2 · 5 ngày làm việc',
    ]);
    expect(caseChoices(view, 'postal', vi)).toEqual([]);
    expect(caseChoices(null, 'postal', vi)).toEqual([]);
  });

  it('thủ tục không nhận hình thức đang chọn thì sang hình thức đầu tiên nó nhận', () => {
    const online = procedureChosen(view, 'x')({ ...emptyIntakeForm, channel: 'online' });
    expect(online.channel).toBe('in_person');
  });

  it('chọn lại đúng thủ tục ấy thì không mất gì', () => {
    const ticked = toggled(0, view)(chosen);
    expect(procedureChosen(view, 'x')(ticked)).toBe(ticked);
  });
});
