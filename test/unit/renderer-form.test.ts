import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { emptyIntakeForm, type IntakeForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { formatMoney } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import { procedureAsked } from '#renderer/features/intake/procedure-asked.ts';
import {
  exemptionReasons,
  feeFrom,
  feeOffers,
  feesByDefault,
  feeTotal,
  feeWaived,
  offerWords,
  parseAmount,
  reliefOfLine,
  reliefWords,
  type FeeOffer,
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
import {
  caseChoices,
  caseChosen,
  channelChosen,
  offeredAnew,
  procedureChosen,
  successorChosen,
  viewOfCase,
} from '#renderer/features/form/procedure.ts';

const paper = (name: string, originals: number, copies: number, isNote = false) => ({
  name,
  originals,
  copies,
  isNote,
  form: null,
});

const fee = (
  channel: 'in_person' | 'postal',
  kind: string | null,
  amount: number | null,
  raw: string,
): FeeOffer => ({
  channel,
  deadlineCase: 1,
  kind,
  amount,
  raw,
  relief: null,
  exemptions: [],
});

const view: ProcedureView = {
  code: '1.000001',
  name: 'Thủ tục thử',
  field: 'Hộ tịch',
  deadline: { state: 'same_day' },
  favourite: false,
  handled: true,
  version: 1,
  decision: '',
  ended: null,
  channels: [
    {
      channel: 'in_person',
      mustChoose: true,
      cases: [
        {
          name: 'không cần xác minh',
          deadline: { state: 'same_day' },
          deadlineCase: 1,
          groups: [0],
          commitments: [],
        },
        {
          name: null,
          deadline: { state: 'amount', amount: 5, unit: 'working_day' },
          deadlineCase: 2,
          groups: [0, 1],
          commitments: [],
        },
      ],
    },
    {
      channel: 'postal',
      mustChoose: false,
      cases: [
        {
          name: null,
          deadline: { state: 'unconfirmed' },
          deadlineCase: 1,
          groups: [0, 1],
          commitments: [],
        },
      ],
    },
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
  fees: [
    fee('in_person', 'lệ phí', 20_000, '20.000 đồng/lần'),
    { ...fee('in_person', 'lệ phí', 20_000, '20.000 đồng/lần'), deadlineCase: 2 },
    fee('postal', 'phí', null, 'Theo nghị quyết'),
  ],
  source: null,
};

const chosen = procedureChosen(view, 'Phí, lệ phí')(emptyIntakeForm);
const names = (form: IntakeForm): readonly string[] => form.papers.map(({ name }) => name);

const byPost = { channel: 'postal', caseIndex: null } as const;

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
    expect(feeOffers(view, chosen)).toHaveLength(1);
    expect(chosen.fees).toEqual([{ name: 'Lệ phí', amount: 20_000, exemption: '' }]);
    expect(feesByDefault(view, byPost, 'x')).toEqual([]);
    expect(feesByDefault(null, chosen, 'x')).toEqual([]);
  });

  it('đổi hình thức nộp thì phí đổi theo, trừ khi cán bộ đã sửa', () => {
    expect(channelChosen('postal', view, 'Phí, lệ phí')(chosen).fees).toEqual([]);
    const edited = { ...chosen, fees: [{ name: 'Lệ phí', amount: 0, exemption: 'hộ nghèo' }] };
    expect(channelChosen('postal', view, 'Phí, lệ phí')(edited).fees).toEqual(edited.fees);
  });

  it('lời văn của nguồn không phải tên khoản thu', () => {
    const prose = fee('in_person', null, 2000, '2,000 Việt Nam Đồng (/trang)');
    expect(feeFrom(prose, 'Phí, lệ phí')).toEqual({
      name: 'Phí, lệ phí',
      amount: 2000,
      exemption: '',
    });
    expect(offerWords({ ...prose, raw: 'x'.repeat(300) }, vi).length).toBeLessThan(110);
  });

  const until = '2026-12-31' as LocalDate;

  it('mức giảm còn hạn thì nói đến ngày nào và sau đó thu bao nhiêu; hết hạn thì nói thu đủ', () => {
    const half = {
      ...fee('in_person', 'phí', 400_000, 'nửa'),
      relief: { state: 'holds', until, full: 800_000 },
    } as const;
    expect(reliefWords(half, vi)).toBe(`giảm đến hết 31/12/2026, sau đó ${formatMoney(800_000)}`);
    expect(offerWords(half, vi)).toBe(`${formatMoney(400_000)} · ${reliefWords(half, vi)} · nửa`);
    const line = feeFrom(half, 'x');
    expect(reliefOfLine(line, [half], 'x', vi)).toContain('31/12/2026');
    expect(reliefOfLine({ ...line, amount: 0 }, [half], 'x', vi)).toBe('');
    const over = { ...half, relief: { state: 'over', until } } as const;
    expect(reliefWords(over, vi)).toBe('hết giảm từ sau 31/12/2026: thu đủ');
  });

  it('không rõ đang giảm còn bao nhiêu thì không điền sẵn', () => {
    const unclear = {
      ...view,
      fees: [
        {
          ...fee('in_person', 'phí', 50_000, 'có giảm'),
          relief: { state: 'unclear', until } as const,
        },
      ],
    };
    expect(feesByDefault(unclear, chosen, 'x')).toEqual([]);
  });

  it('miễn theo lý do của lời ghi: còn 0 đ, lý do ở lại', () => {
    const offers = [
      { ...fee('in_person', 'lệ phí', 8_000, 'a'), exemptions: ['Người thuộc hộ nghèo'] },
      {
        ...fee('in_person', 'lệ phí', 9_000, 'b'),
        exemptions: ['Người thuộc hộ nghèo', 'Người khuyết tật'],
      },
    ];
    expect(exemptionReasons(offers)).toEqual(['Người thuộc hộ nghèo', 'Người khuyết tật']);
    expect(feeWaived(0, 'Người thuộc hộ nghèo')(chosen).fees[0]).toEqual({
      name: 'Lệ phí',
      amount: 0,
      exemption: 'Người thuộc hộ nghèo',
    });
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

  it('chọn trường hợp thì còn giấy tờ của trường hợp ấy; giấy đã nhận không mất', () => {
    const ticked = toggled(2, view)(toggled(0, view)(chosen));
    const first = caseChosen(0, view, 'Phí, lệ phí')(ticked);
    expect(first).toMatchObject({ caseIndex: 0, fees: chosen.fees });
    expect(first.papers).toMatchObject([
      { name: 'Tờ khai', ticked: true, unforeseen: false },
      { name: 'Bản sao', ticked: false },
      { name: 'Căn cước', ticked: true, unforeseen: true },
    ]);
    expect(viewOfCase(view, first)?.cases).toHaveLength(1);
    expect(names(caseChosen(1, view, 'Phí, lệ phí')(chosen))).toEqual(names(chosen));
  });

  it('chuyển sang thủ tục thay thế thì giấy đã nhận ở lại, người nộp cũng vậy', () => {
    const ticked = toggled(2, view)({ ...chosen, request: 'Việc của tôi' });
    const next = { ...view, code: '1.000002', cases: view.cases.slice(0, 1) };
    expect(successorChosen(next, 'x')(ticked)).toMatchObject({
      procedureCode: '1.000002',
      request: 'Việc của tôi',
      papers: [{ name: 'Tờ khai' }, { name: 'Bản sao' }, { name: 'Căn cước', unforeseen: true }],
    });
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

describe('nhập bù theo danh mục của ngày tiếp nhận', () => {
  const late = { on: true, day: '20/11/2026', time: '', slip: '', reason: '' };
  const caseOf = (name: string | null, deadlineCase: number, groups: readonly number[]) => ({
    name,
    deadline: { state: 'same_day' as const },
    deadlineCase,
    groups,
    commitments: [],
  });
  const offering = (cases: ProcedureView['channels'][number]['cases']): ProcedureView => ({
    ...view,
    channels: [{ channel: 'in_person', mustChoose: true, cases }],
    fees: [
      fee('in_person', 'lệ phí', 20_000, '20.000 đồng'),
      { ...fee('in_person', 'lệ phí', 50_000, '50.000 đồng'), deadlineCase: 2 },
    ],
  });
  const [granted, again] = [caseOf('Cấp mới', 1, [0]), caseOf('Cấp lại', 2, [1])];
  const today = offering([granted, again]);
  const begun = caseChosen(1, today, 'Phí')(procedureChosen(today, 'Phí')(emptyIntakeForm));

  it('hỏi thủ tục của ngày ấy; chưa gõ xong ngày, hay không nhập bù, thì của hôm nay', () => {
    expect(procedureAsked('1.0', late)).toEqual({ code: '1.0', day: '2026-11-20' });
    expect(procedureAsked('1.0', { ...late, day: '20/1' })).toEqual({ code: '1.0' });
    expect(procedureAsked('1.0', { ...late, on: false })).toEqual({ code: '1.0' });
  });

  it('ngày ấy trường hợp đứng chỗ khác: vẫn là trường hợp cùng tên, giấy tờ và phí của nó', () => {
    expect(begun).toMatchObject({ caseIndex: 1, fees: [{ amount: 50_000 }] });
    const form = offeredAnew(today, offering([again, granted]), 'Phí')(begun);
    expect(form.caseIndex).toBe(0);
    expect(names(form)).toEqual(['Căn cước']);
    expect(form.fees).toMatchObject([{ amount: 50_000 }]);
    const dearer = { ...today, fees: today.fees.map((one) => ({ ...one, amount: 70_000 })) };
    expect(offeredAnew(today, dearer, 'Phí')(begun).fees).toMatchObject([{ amount: 70_000 }]);
  });

  it('ngày ấy không có trường hợp này, hoặc không tên mà danh sách khác: chọn lại', () => {
    expect(offeredAnew(today, offering([granted]), 'Phí')(begun).caseIndex).toBeNull();
    const unnamed = offering([caseOf(null, 1, [0]), caseOf(null, 2, [1])]);
    const turned = offering([caseOf(null, 2, [1]), caseOf(null, 1, [0])]);
    expect(offeredAnew(unnamed, turned, 'Phí')(begun).caseIndex).toBeNull();
    const dearer = { ...unnamed, fees: [] };
    expect(offeredAnew(unnamed, dearer, 'Phí')(begun).caseIndex).toBe(1);
  });

  it('phí đã sửa tay, giấy đã nhận thì giữ; danh mục như nhau thì phiếu không đổi', () => {
    const fees = [{ name: 'Lệ phí', amount: 1000, exemption: '' }];
    const typed = { ...toggled(0, today)(begun), fees };
    const form = offeredAnew(today, offering([granted]), 'Phí')(typed);
    expect(form.fees).toEqual(fees);
    expect(form.papers.find(({ name }) => name === 'Căn cước')?.ticked).toBe(true);
    expect(offeredAnew(today, { ...today, version: 2 }, 'Phí')(begun)).toBe(begun);
    const other = { ...offering([granted]), code: '1.000002' };
    expect(offeredAnew(today, other, 'Phí')(begun)).toBe(begun);
  });
});
