/** Invented dossiers for drawing receipts: an ordinary one, and one with the longest names and lists that occur. */
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Party } from '#shared/dossier/intake.ts';
import { formSets, type FormSet } from '#shared/forms/form-set.ts';
import { receiptData, type ReceiptData, type ReceiptFacts } from '#shared/forms/receipt-data.ts';

export const currentSet = (): FormSet => {
  const set = formSets.at(-1);
  if (set === undefined) throw new Error('no form set');
  return set;
};

export const office = {
  superior: 'ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM',
  name: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  place: 'Thử Nghiệm',
  address: 'Ấp 3, xã Thử Nghiệm, tỉnh Thử',
  phone: '0900 000 001',
};

export const officer = { name: 'Trần Thị Mẫu', title: 'Công chức tiếp nhận' };

export const submitter: Party = {
  kind: 'person',
  name: 'Nguyễn Thị Thử',
  birthDate: '1998-02-05',
  sex: 'female',
  idNumber: '079198000000',
  idIssuedAt: null,
  address: 'Ấp 3, xã Thử Nghiệm, tỉnh Thử',
  phone: '0900 000 002',
  email: 'thu@example.invalid',
};

const paper = (name: string, originals = 1, certified = 0, photocopies = 0) => ({
  name,
  originals,
  certified,
  photocopies,
  unforeseen: false,
});

export const ordinaryFacts: ReceiptFacts = {
  number: 'H00.50.05.13-261123-1001',
  receivedAt: '2026-11-23T09:32:05' as LocalDateTime,
  submitter,
  owner: null,
  request: '',
  papers: [
    paper('Tờ khai đăng ký khai sinh theo mẫu'),
    paper('Giấy chứng sinh'),
    paper('Văn bản ủy quyền (được chứng thực)', 0, 1),
    paper('Căn cước của người đi đăng ký', 0, 0, 1),
  ],
  sets: 1,
  fees: [{ name: 'Lệ phí đăng ký', amount: 8000, exemption: null }],
  delivery: { kind: 'office', address: '' },
  procedure: {
    code: '1.001193',
    name: 'Đăng ký khai sinh',
    field: 'Hộ tịch',
    catalogueVersion: 1,
    case: null,
    formSet: 'TT03-2025',
  },
  deadline: {
    state: 'promised',
    rule: { kind: 'amount', amount: 1, unit: 'working_day' },
    dueAt: '2026-11-25T17:00' as LocalDateTime,
    days: [],
    warnings: [],
    calendarVersion: 1,
  },
  lateEntry: null,
};

/** Vietnamese prose with every mark, of exactly `length` letters. */
export const longText = (length: number): string => {
  const sentence =
    'Cấp giấy xác nhận khuyết tật nặng đối với người cao tuổi ở xã đặc biệt khó khăn, ưỡn ẹo quằn quại, ';
  return sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 1) + '.';
};

/** 94 papers, one as long as a page and a half, a procedure's name of 1 094 letters, fees with their reasons. */
export const longFacts: ReceiptFacts = {
  ...ordinaryFacts,
  number: 'H00.50.05.13-261123-1002',
  owner: {
    ...submitter,
    kind: 'company',
    name: `CÔNG TY TRÁCH NHIỆM HỮU HẠN ${longText(300)}`,
    idNumber: '0300000000',
    address: longText(500),
  },
  request: longText(900),
  procedure: { ...ordinaryFacts.procedure, code: '1.009999', name: longText(1094) },
  papers: Array.from({ length: 94 }, (_, index) =>
    paper(
      `Giấy thứ ${index + 1}: ${longText(index === 40 ? 3500 : 30 + ((index * 37) % 260))}`,
      (index % 3) + 1,
      index % 2,
      index % 5,
    ),
  ),
  sets: 2,
  fees: [
    { name: 'Phí thẩm định', amount: 1_234_567, exemption: null },
    { name: 'Lệ phí cấp giấy', amount: 0, exemption: 'người có công với cách mạng' },
    { name: 'Lệ phí bản sao', amount: 4000, exemption: 'giảm một nửa đến hết năm' },
  ],
  delivery: { kind: 'post', address: longText(200) },
  deadline: { state: 'unconfirmed', reason: 'no_unit' },
};

export const receiptOf = (
  facts: ReceiptFacts,
  changes: Partial<Parameters<typeof receiptData>[0]> = {},
): ReceiptData =>
  receiptData({
    formSet: currentSet(),
    office,
    officer,
    document: { issuedOn: '2026-11-23' as LocalDate, revision: 1, replaces: null },
    dossiers: [facts],
    qrText: `https://tracuu.example.invalid/h#${'A7fQ-_z0'.repeat(38)}`,
    tryOut: false,
    ...changes,
  });
