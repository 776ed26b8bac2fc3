import { describe, expect, it } from 'vitest';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { parseIdentityQr } from '#shared/identity/identity-qr.ts';
import { readIntakeForm } from '#shared/intake/read-form.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { formOf } from '#renderer/features/dossier/form-of.ts';
import { partyFromCard } from '#renderer/features/form/fill-card.ts';

const TODAY = '2026-11-17' as LocalDate;

const person = {
  kind: 'person',
  name: 'Nguyễn Thị Thử',
  birthDate: '1998-02-05',
  sex: 'female',
  idNumber: '079198000001',
  idIssuedAt: '2021-05-10' as LocalDate,
  address: 'Ấp 3, xã Thử Nghiệm',
  phone: '0900000012',
  email: 'thu@example.vn',
} as const;

const accepted: AcceptedPayload = {
  number: 'H00.01-261117-1001',
  receivedAt: '2026-11-17T09:32' as LocalDateTime,
  lateEntry: null,
  procedure: {
    code: '1.000001',
    name: 'Thủ tục thử',
    field: 'Hộ tịch',
    catalogueVersion: 1,
    case: null,
    formSet: 'TT03-2025',
  },
  channel: 'in_person',
  deadline: { state: 'unconfirmed', reason: 'deadline_unconfirmed' },
  officeVersion: 1,
  submitter: { ...person },
  owner: { ...person, name: 'Trần Văn Mẫu', birthDate: '1960', sex: 'male', idIssuedAt: null },
  request: 'Cấp 2 bản',
  papers: [
    { name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, unforeseen: false },
    { name: 'Đơn cam đoan', originals: 0, certified: 1, photocopies: 2, unforeseen: true },
  ],
  sets: 2,
  fees: [{ name: 'Lệ phí', amount: 0, exemption: 'hộ nghèo' }],
  delivery: { kind: 'post', address: 'Ấp 3, xã Thử Nghiệm' },
  note: 'gọi trước',
};

describe('sửa hồ sơ đã tiếp nhận', () => {
  it('phiếu mở ra để sửa, không sửa gì, thì đọc lại đúng như đã ghi', () => {
    const { fields } = readIntakeForm(formOf(accepted), null, TODAY);
    const { submitter, owner, request, papers, sets, fees, delivery, note } = accepted;
    expect(fields).toEqual({ submitter, owner, request, papers, sets, fees, delivery, note });
  });

  it('không có chủ hồ sơ khác thì phiếu không hỏi chủ hồ sơ', () => {
    const form = formOf({ ...accepted, owner: null });
    expect(form.ownerIsOther).toBe(false);
    expect(readIntakeForm(form, null, TODAY).fields.owner).toBeNull();
  });
});

describe('thẻ căn cước điền vào phiếu', () => {
  const card = parseIdentityQr(
    '079198000001|012345678|Nguyễn Thị Thử|05021998|Nữ|Ấp 3, xã Thử Nghiệm|10052021',
    TODAY,
  );
  if (!card.ok) throw new Error(card.error.code);

  it('điền đủ những gì thẻ nói, viết như tay gõ', () => {
    expect(partyFromCard(card.value, emptyParty)).toEqual({
      ...emptyParty,
      name: 'Nguyễn Thị Thử',
      birthDate: '05/02/1998',
      sex: 'female',
      idNumber: '079198000001',
      idIssuedAt: '10/05/2021',
      address: 'Ấp 3, xã Thử Nghiệm',
    });
  });

  it('điện thoại của người trước không dính sang người mới; quét lại cùng thẻ thì giữ', () => {
    const before = { ...emptyParty, idNumber: '001080000001', phone: '0900000099' };
    expect(partyFromCard(card.value, before).phone).toBe('');
    const same = { ...before, idNumber: '079 198 000 001' };
    expect(partyFromCard(card.value, same).phone).toBe('0900000099');
  });
});
