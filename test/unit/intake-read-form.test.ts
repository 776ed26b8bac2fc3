import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import type { ChannelOffer, Procedure } from '#shared/catalogue/procedure.ts';
import {
  emptyIntakeForm,
  emptyParty,
  intakeForm,
  type IntakeForm,
} from '#shared/contract/intake-form.ts';
import { intakeFields } from '#shared/dossier/intake.ts';
import { promiseFor } from '#shared/intake/promise.ts';
import { readIntakeForm } from '#shared/intake/read-form.ts';
import { blocks } from '#shared/intake/remarks.ts';

const today = '2026-11-23' as LocalDate;
const morning = '2026-11-23T09:12' as LocalDateTime;
const calendar = { version: 1, data: tryOutCalendar };

const offer = (over: Partial<ChannelOffer> = {}): ChannelOffer => ({
  channel: 'in_person',
  case: 1,
  caseName: null,
  deadline: { state: 'record', rule: { kind: 'amount', amount: 3, unit: 'working_day' } },
  fees: [],
  free: true,
  ...over,
});

const procedure = (offers: readonly ChannelOffer[] = [offer()]): Procedure => ({
  code: '9.000001',
  name: 'Thủ tục thử nghiệm',
  field: 'Thử nghiệm',
  agencyGroup: '',
  decision: '1/QĐ-THU',
  version: 1,
  effectiveFrom: '2026-01-01' as LocalDate,
  effectiveTo: null,
  subjects: [],
  levels: ['commune'],
  cases: [],
  channels: offers,
  formSet: 'TT03-2025',
  after15hNextDay: false,
  nicknames: [],
  quality: [],
});

const complete: IntakeForm = {
  ...emptyIntakeForm,
  procedureCode: '9.000001',
  submitter: {
    ...emptyParty,
    name: 'Nguyễn Thị Thử',
    birthDate: '5/2/1998',
    sex: 'female',
    idNumber: '079 198 000 001',
    address: 'Ấp 3, xã Thử Nghiệm',
    phone: '0900 000 001',
  },
  papers: [
    {
      name: 'Tờ khai theo mẫu',
      ticked: true,
      originals: 1,
      certified: 0,
      photocopies: 0,
      unforeseen: false,
    },
  ],
};

const read = (form: IntakeForm, of: Procedure | null = procedure()) =>
  readIntakeForm(form, of, today);
const said = (form: IntakeForm, of: Procedure | null = procedure()) =>
  read(form, of).remarks.map(({ code, field, level }) => `${level} ${code} @ ${field}`);

describe('đọc phiếu tiếp nhận đang gõ', () => {
  it('phiếu đủ thì không có gì phải nói', () => {
    expect(said(complete)).toEqual([]);
    expect(read(complete).fields.submitter).toMatchObject({
      birthDate: '1998-02-05',
      idNumber: '079198000001',
      phone: '0900000001',
    });
  });

  it('phiếu trống thì nói đúng những ô còn thiếu', () => {
    expect(said(emptyIntakeForm, null)).toEqual([
      'missing procedure_missing @ procedureCode',
      'missing name_empty @ submitter.name',
      'warning identity_number_empty @ submitter.idNumber',
      'missing address_empty @ submitter.address',
      'warning phone_empty @ submitter.phone',
      'warning papers_none @ papers',
    ]);
  });

  it('ngày cấp chưa tới hay trước ngày sinh thì nhắc ở chính ô ngày cấp, không chặn', () => {
    const issued = (idIssuedAt: string): IntakeForm => ({
      ...complete,
      submitter: { ...complete.submitter, idIssuedAt },
    });
    expect(said(issued('1/1/2099'))).toEqual(['warning issued_in_future @ submitter.idIssuedAt']);
    expect(said(issued('1/1/1990'))).toEqual([
      'warning issued_before_birth @ submitter.idIssuedAt',
    ]);
    expect(read(issued('1/1/2099')).remarks.some(blocks)).toBe(false);
    expect(said(issued('23/11/2026'))).toEqual([]);
  });

  it('5/3/1987 là ngày 5 tháng 3, còn 31/02 thì không có', () => {
    const born = (birthDate: string): IntakeForm => ({
      ...complete,
      submitter: { ...complete.submitter, birthDate, idNumber: '' },
    });
    expect(read(born('5/3/1987')).fields.submitter.birthDate).toBe('1987-03-05');
    expect(said(born('31/02/1987'))).toContain('invalid no_such_date @ submitter.birthDate');
    expect(read(born('1987')).fields.submitter.birthDate).toBe('1987');
    expect(said(born('1/1/2030'))).toContain('invalid date_in_future @ submitter.birthDate');
  });

  it('số căn cước lệch giới tính chỉ là lời nhắc, không chặn', () => {
    const form = { ...complete, submitter: { ...complete.submitter, sex: 'male' as const } };
    const { remarks } = read(form);
    expect(remarks.map(({ code }) => code)).toContain('number_disagrees_with_sex');
    expect(remarks.some(blocks)).toBe(false);
  });

  it('họ tên quá 300 chữ thì chặn và nói dài quá bao nhiêu', () => {
    const form = { ...complete, submitter: { ...complete.submitter, name: 'Nguyễn '.repeat(44) } };
    const remark = read(form).remarks.find(({ code }) => code === 'name_too_long');
    expect(remark).toMatchObject({ level: 'invalid', values: { max: 300, length: 307 } });
  });

  it('ký tự điều khiển dán vào thì bỏ đi, chữ Việt về một dạng', () => {
    const form = {
      ...complete,
      submitter: { ...complete.submitter, name: 'Nguyê\u0303n\u0000 Thị\u200b\tThử' },
    };
    expect(read(form).fields.submitter.name).toBe('Nguyễn Thị Thử');
  });

  it('chủ hồ sơ là người khác thì chủ hồ sơ cũng phải đủ', () => {
    expect(said({ ...complete, ownerIsOther: true })).toContain('missing name_empty @ owner.name');
    expect(read(complete).fields.owner).toBeNull();
  });

  it('thủ tục có nhiều trường hợp thì phải chọn một', () => {
    const two = procedure([offer(), offer({ case: 2 })]);
    expect(said(complete, two)).toContain('missing case_missing @ caseIndex');
    expect(said({ ...complete, caseIndex: 1 }, two)).toEqual([]);
  });

  it('giấy tờ không đánh dấu thì không vào danh sách, nhưng có lời nhắc', () => {
    const form = {
      ...complete,
      papers: [...complete.papers, { ...complete.papers[0], name: 'Giấy ủy quyền', ticked: false }],
    } as IntakeForm;
    const { fields, remarks } = read(form);
    expect(fields.papers).toHaveLength(1);
    expect(remarks.map(({ code }) => code)).toEqual(['papers_left']);
  });

  it('nhận kết quả qua bưu chính thì phải có địa chỉ', () => {
    expect(said({ ...complete, delivery: 'post' })).toContain(
      'missing delivery_address_missing @ deliveryAddress',
    );
  });

  it('gõ gì đi nữa thì không bao giờ đổ vỡ, và phiếu không bị chặn luôn ghi được vào sổ', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const party = fc.record({
      kind: fc.constantFrom('person' as const, 'company' as const),
      name: fc.oneof(text, fc.constant('Trần Văn Mẫu')),
      birthDate: fc.oneof(text, fc.constant('1/2/1990')),
      sex: fc.constantFrom('male' as const, 'female' as const, null),
      idNumber: text,
      idIssuedAt: text,
      address: fc.oneof(text, fc.constant('Ấp 1')),
      phone: text,
      email: text,
    });
    fc.assert(
      fc.property(party, party, fc.boolean(), text, (submitter, owner, ownerIsOther, note) => {
        const form = { ...complete, submitter, owner, ownerIsOther, note };
        expect(intakeForm.safeParse(form).success).toBe(true);
        const { fields, remarks } = read(form);
        if (!remarks.some(blocks)) expect(intakeFields.safeParse(fields).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('ngày hẹn có thể hứa', () => {
  it('ba ngày làm việc từ thứ Hai 23/11/2026 là thứ Sáu 27/11 vì 24/11 nghỉ', () => {
    expect(promiseFor(procedure(), 'in_person', null, morning, calendar)).toMatchObject({
      state: 'promised',
      dueAt: '2026-11-27T17:00',
      calendarVersion: 1,
    });
  });

  it('thời hạn chưa được Tỉnh xác nhận thì không hứa ngày', () => {
    const unsure = procedure([
      offer({ deadline: { state: 'needs_confirmation', reason: 'no_unit', raw: '3' } }),
    ]);
    expect(promiseFor(unsure, 'in_person', null, morning, calendar)).toEqual({
      state: 'unconfirmed',
      reason: 'deadline_unconfirmed',
    });
  });

  it('chưa có lịch làm việc thì không hứa ngày', () => {
    expect(promiseFor(procedure(), 'in_person', null, morning, null)).toEqual({
      state: 'unconfirmed',
      reason: 'calendar_missing',
    });
  });

  it('hạn đi quá ngày lịch biết thì vẫn hẹn nhưng có lời nhắc', () => {
    const long = procedure([
      offer({
        deadline: { state: 'record', rule: { kind: 'amount', amount: 40, unit: 'working_day' } },
      }),
    ]);
    const promise = promiseFor(long, 'in_person', null, morning, calendar);
    expect(promise.state === 'promised' && promise.warnings).toContain('calendar_not_covered');
  });
});
