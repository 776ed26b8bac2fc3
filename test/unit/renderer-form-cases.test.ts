import { describe, expect, it } from 'vitest';
import { emptyIntakeForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { vi } from '#shared/text/vi.ts';
import { procedureAsked } from '#renderer/features/intake/procedure-asked.ts';
import { toggled } from '#renderer/features/form/papers.ts';
import {
  caseChoices,
  caseChosen,
  offeredAnew,
  procedureChosen,
  successorChosen,
  viewOfCase,
} from '#renderer/features/form/procedure.ts';
import { fee, view, chosen, names } from '#test/fixtures/procedure-view.ts';

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
