import { describe, expect, it } from 'vitest';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { copyOf } from '#renderer/features/dossier/copy-of.ts';
import { submitter } from '../e2e/paper-fixtures/receipt-facts.ts';

const intake: AcceptedPayload = {
  number: 'H00.01-261117-1001',
  receivedAt: '2026-11-17T09:32' as LocalDateTime,
  lateEntry: null,
  procedure: {
    code: '1.000001',
    name: 'Thủ tục thử',
    field: 'Hộ tịch',
    catalogueVersion: 1,
    case: 'Cấp lại',
    formSet: 'TT03-2025',
  },
  channel: 'postal',
  deadline: { state: 'unconfirmed', reason: 'deadline_unconfirmed' },
  officeVersion: 1,
  submitter,
  owner: { ...submitter, name: 'Trần Văn Mẫu' },
  request: 'Cấp 2 bản',
  papers: [
    { name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, unforeseen: false },
    { name: 'Sổ hộ khẩu', originals: 1, certified: 0, photocopies: 0, unforeseen: false },
    { name: 'Đơn cam đoan', originals: 0, certified: 1, photocopies: 2, unforeseen: true },
  ],
  sets: 2,
  fees: [{ name: 'Lệ phí cũ', amount: 5000, exemption: null }],
  delivery: { kind: 'post', address: 'Ấp 3' },
  note: 'gọi trước',
};

const paper = (name: string) => ({ name, originals: 1, copies: 0, isNote: false, form: null });

const sameDay = { state: 'same_day' } as const;
const caseNamed = (name: string | null) => ({
  name,
  deadline: sameDay,
  deadlineCase: 1,
  groups: [0],
  commitments: [],
});

const view: ProcedureView = {
  code: '1.000001',
  name: 'Thủ tục thử',
  field: 'Hộ tịch',
  deadline: { state: 'unconfirmed' },
  favourite: false,
  handled: true,
  version: 2,
  decision: 'QĐ thử',
  channels: [
    { channel: 'in_person', mustChoose: true, cases: [caseNamed('Khác'), caseNamed('Cấp đổi')] },
    { channel: 'postal', mustChoose: true, cases: [caseNamed('Cấp mới'), caseNamed('Cấp lại')] },
  ],
  cases: [{ name: '', papers: [paper('- Tờ khai'), paper('Ảnh 3x4')] }],
  fees: [],
  source: null,
  ended: null,
};

describe('lập hồ sơ mới giống một hồ sơ đã có', () => {
  const { form, leftBehind } = copyOf(intake, view, 'Phí');

  it('cùng người nộp, chủ hồ sơ, thủ tục, trường hợp, cách nhận kết quả', () => {
    expect(form).toMatchObject({
      procedureCode: '1.000001',
      caseIndex: 1,
      channel: 'postal',
      submitter: { name: submitter.name },
      ownerIsOther: true,
      owner: { name: 'Trần Văn Mẫu' },
      request: 'Cấp 2 bản',
      sets: 2,
      delivery: 'post',
      deliveryAddress: 'Ấp 3',
    });
  });

  it('giấy tờ theo danh mục hiện hành, giấy đã nhận thì đánh dấu, giấy ngoài danh mục theo sau', () => {
    expect(form.papers.map(({ name, ticked }) => [name, ticked])).toEqual([
      ['Tờ khai', true],
      ['Ảnh 3x4', false],
      ['Đơn cam đoan', true],
    ]);
  });

  it('phí cũ, ghi chú, số biên lai không chép', () => {
    expect(form.fees).toEqual([]);
    expect(form.note).toBe('');
    expect(form.feeReceiptSerial).toBe('');
  });

  it('giấy không còn trong danh mục thì nói tên', () => {
    expect(leftBehind).toEqual([{ code: 'paper', name: 'Sổ hộ khẩu' }]);
  });

  it('trường hợp, hình thức nộp không còn thì nói', () => {
    const other = { ...view, channels: view.channels.slice(0, 1) };
    const copy = copyOf({ ...intake, papers: [] }, other, 'Phí');
    expect(copy.form.channel).toBe('in_person');
    expect(copy.form.caseIndex).toBeNull();
    expect(copy.leftBehind).toEqual([{ code: 'channel' }, { code: 'case', name: 'Cấp lại' }]);
  });

  it('giấy tờ và phí là của trường hợp đã chọn, không phải của mọi trường hợp', () => {
    const fee = (deadlineCase: number, amount: number): ProcedureView['fees'][number] => ({
      kind: 'lệ phí',
      amount,
      raw: String(amount),
      relief: null,
      exemptions: [],
      channel: 'postal',
      deadlineCase,
    });
    const several: ProcedureView = {
      ...view,
      channels: [
        {
          channel: 'postal',
          mustChoose: true,
          cases: [
            caseNamed('Cấp mới'),
            { ...caseNamed('Cấp lại'), deadlineCase: 2, groups: [0, 2] },
          ],
        },
      ],
      cases: [
        { name: 'Phải nộp', papers: [paper('Tờ khai')] },
        { name: 'Cấp mới', papers: [paper('Giấy khai sinh')] },
        { name: 'Cấp lại', papers: [paper('Bản chính bị hỏng')] },
      ],
      fees: [fee(1, 10_000), fee(2, 20_000)],
    };
    const copy = copyOf(intake, several, 'Phí');
    expect(copy.form.caseIndex).toBe(1);
    expect(copy.form.papers.map(({ name, ticked }) => [name, ticked])).toEqual([
      ['Tờ khai', true],
      ['Bản chính bị hỏng', false],
      ['Đơn cam đoan', true],
    ]);
    expect(copy.form.fees).toEqual([{ name: 'Lệ phí', amount: 20_000, exemption: '' }]);
  });

  it('thủ tục không còn áp dụng thì vẫn chép người, và nói phải chọn thủ tục khác', () => {
    const copy = copyOf(intake, null, 'Phí');
    expect(copy.form).toMatchObject({ procedureCode: '', papers: [], fees: [] });
    expect(copy.form.submitter.name).toBe(submitter.name);
    expect(copy.leftBehind).toEqual([{ code: 'procedure', name: 'Thủ tục thử' }]);
  });
});
