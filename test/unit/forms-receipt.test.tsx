import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import { formSetById, formSetInForce, formSets } from '#shared/forms/form-set.ts';
import {
  receiptPreview,
  receiptShape,
  type ReceiptData,
  type ReceiptFacts,
} from '#shared/forms/receipt-data.ts';
import { Receipt } from '#shared/forms/receipt.tsx';
import {
  currentSet,
  longFacts,
  office,
  officer,
  ordinaryFacts,
  receiptOf,
  submitter,
} from '../e2e/paper-fixtures/receipt-facts.ts';

const markup = (data: ReceiptData, paper: 'A4' | 'A5' | '80mm' = 'A5'): string =>
  renderToStaticMarkup(<Receipt data={data} paper={paper} />);

/** What a reader sees, one space between pieces. */
const textOf = (html: string): string =>
  html
    .replace(/<(?=(p|div|h1|h2|tr|td|th|header|footer|article)[ >])/g, ' <')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

const wordsOf = (facts: ReceiptFacts, changes: Parameters<typeof receiptOf>[1] = {}): string =>
  textOf(markup(receiptOf(facts, changes)));

const times = (text: string, part: string): number => text.split(part).length - 1;

describe('giấy tiếp nhận hồ sơ và hẹn trả kết quả', () => {
  const words = wordsOf(ordinaryFacts);

  it('ghi đủ quốc hiệu, cơ quan, địa danh và ngày tháng', () => {
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(words).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(words).toContain('ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM');
    expect(words).toContain('TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG');
    expect(words).toContain('Thử Nghiệm, ngày 23 tháng 11 năm 2026');
  });

  it('ghi người nộp, thủ tục, giờ nhận, giờ hẹn trả', () => {
    expect(words).toContain('Tiếp nhận hồ sơ của: Nguyễn Thị Thử · Số CCCD/MST: 079198000000');
    expect(words).toContain('Số điện thoại: 0900 000 002 · Email: thu@example.invalid');
    expect(words).toContain('Thủ tục hành chính cần giải quyết: Đăng ký khai sinh (1.001193)');
    expect(words).toContain('là: 01 ngày làm việc');
    expect(words).toContain('hồ sơ: 09 giờ 32 phút, ngày 23 tháng 11 năm 2026');
    expect(words).toContain('hồ sơ: 17 giờ 00 phút, thứ Tư ngày 25 tháng 11 năm 2026');
    expect(words).toContain('2. Số lượng hồ sơ: 01 (bộ)');
    expect(words).not.toContain('Chủ hồ sơ');
  });

  it('ghi từng giấy tờ với số bản chính, bản sao, bản photo', () => {
    expect(words).toContain('STT Tên giấy tờ Bản chính Bản chứng thực/sao Bản photo');
    expect(words).toContain('1 Tờ khai đăng ký khai sinh theo mẫu 01');
    expect(markup(receiptOf(ordinaryFacts))).toContain(
      '<td class="centred">3</td><td class="flow">Văn bản ủy quyền (được chứng thực)</td>' +
        '<td class="centred"></td><td class="centred">01</td><td class="centred"></td>',
    );
  });

  it('có hai liên, liên nào cũng ghi mã hồ sơ ở chân trang', () => {
    const html = markup(receiptOf(ordinaryFacts));
    expect(times(html, '<article')).toBe(2);
    expect(times(words, 'Mã hồ sơ: H00.50.05.13-261123-1001 · Liên 1: Lưu')).toBe(1);
    expect(times(words, 'Mã hồ sơ: H00.50.05.13-261123-1001 · Liên 2: Giao người nộp hồ sơ')).toBe(
      1,
    );
  });

  it('có mã QR và mã vạch, cuộn giấy 80 mm không có mã vạch', () => {
    const data = receiptOf(ordinaryFacts);
    expect(times(markup(data, 'A5'), '<svg')).toBe(4);
    expect(times(markup(data, 'A4'), '<svg')).toBe(4);
    expect(times(markup(data, '80mm'), '<svg')).toBe(2);
  });

  it('có chỗ ký của người nộp và người tiếp nhận', () => {
    expect(words).toContain('NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) Nguyễn Thị Thử');
    expect(words).toContain('NGƯỜI TIẾP NHẬN HỒ SƠ (Ký và ghi rõ họ tên) Trần Thị Mẫu');
  });

  it('không dùng thuộc tính style, vì chính sách nội dung bỏ qua nó', () => {
    expect(markup(receiptOf(longFacts))).not.toMatch(/ style=/);
  });

  it('ghi chủ hồ sơ khi chủ hồ sơ là người khác', () => {
    const text = wordsOf({ ...ordinaryFacts, owner: { ...submitter, name: 'Trần Văn Mẫu' } });
    expect(text).toContain('Chủ hồ sơ: Trần Văn Mẫu, Số CCCD/MST: 079198000000');
    expect(text).toContain('NGƯỜI NỘP HỒ SƠ (Ký và ghi rõ họ tên) Nguyễn Thị Thử');
  });

  it('ghi nội dung yêu cầu riêng khi người nộp có yêu cầu', () => {
    const text = wordsOf({ ...ordinaryFacts, request: 'Xin cấp hai bản' });
    expect(text).toContain('Nội dung yêu cầu giải quyết: Xin cấp hai bản');
    expect(text).toContain('Thủ tục hành chính cần giải quyết: Đăng ký khai sinh');
  });

  it('chưa hứa được ngày thì ghi ngày hẹn trả do Tỉnh xác nhận', () => {
    const text = wordsOf({
      ...ordinaryFacts,
      deadline: { state: 'unconfirmed', reason: 'no_unit' },
    });
    expect(text).toContain('theo quy định là: Tỉnh chưa xác nhận');
    expect(text).toContain('Ngày hẹn trả do Tỉnh xác nhận');
    expect(text).not.toContain('17 giờ 00 phút');
  });

  it('hẹn theo cam kết rút ngắn thì ghi cả cam kết lẫn thời hạn của luật', () => {
    const promised = ordinaryFacts.deadline;
    if (promised.state !== 'promised') throw new Error('the ordinary dossier has a date');
    const text = wordsOf({
      ...ordinaryFacts,
      deadline: {
        ...promised,
        rule: { kind: 'amount', amount: 3, unit: 'working_day' },
        committed: {
          decision: '12/QĐ-THU',
          lawRule: { kind: 'amount', amount: 5, unit: 'working_day' },
          lawDueAt: '2026-11-30T17:00' as LocalDateTime,
        },
      },
    });
    expect(text).toContain(
      '03 ngày làm việc, cam kết rút ngắn theo 12/QĐ-THU (theo quy định: 05 ngày làm việc)',
    );
  });

  it('trả trong ngày mà nhận muộn thì ghi rõ trả vào ngày làm việc tiếp theo', () => {
    const sameDay = (dueAt: string): ReceiptFacts['deadline'] => ({
      state: 'promised',
      rule: { kind: 'same_day' },
      dueAt: dueAt as LocalDateTime,
      days: [],
      warnings: [],
      calendarVersion: 1,
    });
    const inTime = wordsOf({ ...ordinaryFacts, deadline: sameDay('2026-11-23T17:00') });
    const late = wordsOf({ ...ordinaryFacts, deadline: sameDay('2026-11-25T17:00') });
    expect(inTime).toContain('theo quy định là: trong ngày làm việc 4.');
    expect(late).toContain('nhận muộn nên trả vào ngày làm việc tiếp theo');
  });

  it('ghi lý do miễn, giảm và tổng số tiền', () => {
    const text = wordsOf(longFacts);
    expect(text).toContain('Phí thẩm định: 1.234.567 đ');
    expect(text).toContain('Lệ phí cấp giấy: miễn, lý do: người có công với cách mạng');
    expect(text).toContain('Lệ phí bản sao: 4.000 đ, đã giảm, lý do: giảm một nửa đến hết năm');
    expect(text).toContain('Tổng cộng: 1.238.567 đ');
    expect(wordsOf({ ...ordinaryFacts, fees: [] })).toContain('7. Phí, lệ phí (nếu có): Không thu');
  });

  it('ghi nơi nhận kết quả theo cách đã đăng ký', () => {
    const to = (kind: 'office' | 'post' | 'home'): string =>
      wordsOf({ ...ordinaryFacts, delivery: { kind, address: 'Ấp 4' } });
    expect(to('office')).toContain('nhận kết quả tại: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG');
    expect(to('post')).toContain('nhận kết quả tại: Qua dịch vụ bưu chính, địa chỉ: Ấp 4');
    expect(to('home')).toContain('nhận kết quả tại: Tại nhà, địa chỉ: Ấp 4');
  });

  it('bản số 2 ghi ngày của bản bị thay thế, bản đầu thì không', () => {
    const text = wordsOf(ordinaryFacts, {
      document: {
        issuedOn: '2026-11-24' as LocalDate,
        revision: 2,
        replaces: { issuedOn: '2026-11-23' as LocalDate },
      },
    });
    expect(text).toContain('(Bản số 2, thay thế bản ngày 23/11/2026)');
    expect(text).toContain('Thử Nghiệm, ngày 24 tháng 11 năm 2026');
    expect(words).not.toContain('thay thế bản ngày');
  });

  it('quầy dùng thử ghi rõ không có giá trị pháp lý trên mỗi liên', () => {
    expect(times(wordsOf(ordinaryFacts, { tryOut: true }), 'không có giá trị pháp lý')).toBe(2);
    expect(words).not.toContain('không có giá trị');
  });

  it('ghi sổ, thửa đất, thời hạn liên thông và phiếu nhập bù khi có', () => {
    const text = wordsOf({
      ...ordinaryFacts,
      book: { desk: '2', year: 2026, value: 117 },
      land: { sheet: '12', parcel: '345', address: 'Ấp 3' },
      deadline: {
        state: 'promised',
        rule: { kind: 'amount', amount: 1.5, unit: 'month' },
        dueAt: '2027-01-08T17:00' as LocalDateTime,
        days: [],
        warnings: [],
        calendarVersion: 1,
        own: {
          rule: { kind: 'amount', amount: 2, unit: 'working_day' },
          dueAt: '2026-11-26T17:00' as LocalDateTime,
        },
      },
      lateEntry: { reason: 'mất điện', slip: '7' },
    });
    expect(text).toContain('Vào Sổ theo dõi hồ sơ: Quyển số 2/2026, Số thứ tự 117');
    expect(text).toContain('Thửa đất: tờ bản đồ số 12, thửa số 345, địa chỉ: Ấp 3');
    expect(text).toContain('Thời gian giải quyết hồ sơ theo quy định là: 02 ngày làm việc');
    expect(text).toContain('17 giờ 00 phút, thứ Năm ngày 26 tháng 11 năm 2026');
    expect(text).toContain('Tổng thời gian giải quyết liên thông: 1,5 tháng');
    expect(text).toContain('liên thông: 17 giờ 00 phút, thứ Sáu ngày 08 tháng 01 năm 2027');
    expect(text).toContain('Nhập bù theo phiếu giấy số 7.');
  });

  it('một giấy cho nhiều hồ sơ ghi đủ từng mã và từng ngày hẹn', () => {
    const second: ReceiptFacts = {
      ...ordinaryFacts,
      number: 'H00.50.05.13-261123-1003',
      deadline: { state: 'unconfirmed', reason: 'no_unit' },
    };
    const text = wordsOf(ordinaryFacts, { dossiers: [ordinaryFacts, second] });
    expect(text).toContain('Mã hồ sơ: H00.50.05.13-261123-1001, H00.50.05.13-261123-1003');
    expect(text).toContain('Hồ sơ 2/2 – Mã hồ sơ: H00.50.05.13-261123-1003');
    expect(text).toContain('H00.50.05.13-261123-1001 (+1) · Liên 1');
    expect(times(text, '17 giờ 00 phút')).toBe(2);
    expect(times(text, 'Ngày hẹn trả do Tỉnh xác nhận')).toBe(2);
  });

  it('tên dài 1 094 chữ và 94 giấy tờ không mất chữ nào', () => {
    const html = markup(receiptOf(longFacts));
    expect(longFacts.procedure.name).toHaveLength(1094);
    expect(html).toContain(longFacts.procedure.name);
    expect(longFacts.papers).toHaveLength(94);
    expect(longFacts.papers.every((paper) => html.includes(paper.name))).toBe(true);
  });
});

describe('bản xem trước', () => {
  const preview = (changes: Partial<Parameters<typeof receiptPreview>[0]> = {}): ReceiptData =>
    receiptPreview({
      formSet: currentSet(),
      office,
      officer,
      today: '2026-11-23' as LocalDate,
      submitter: { ...submitter, name: '', idNumber: '' },
      owner: null,
      procedure: null,
      request: '',
      papers: [],
      sets: 1,
      fees: [],
      delivery: { kind: 'office', address: '' },
      deadline: null,
      receivedAt: null,
      tryOut: true,
      ...changes,
    });

  it('mang dấu không có giá trị, không có mã QR, không có mã vạch', () => {
    const html = markup(preview());
    expect(textOf(html)).toContain('BẢN XEM TRƯỚC – KHÔNG CÓ GIÁ TRỊ');
    expect(html).not.toContain('<svg');
    expect(textOf(html)).toContain('Tiếp nhận hồ sơ của: ……………');
  });

  it('chưa chọn thủ tục thì để trống ngày hẹn, không nói thay Tỉnh', () => {
    expect(textOf(markup(preview()))).not.toContain('Tỉnh xác nhận');
    const chosen = preview({
      procedure: ordinaryFacts.procedure,
      deadline: { state: 'unconfirmed', reason: 'no_unit' },
    });
    expect(textOf(markup(chosen))).toContain('Ngày hẹn trả do Tỉnh xác nhận');
  });

  it('chỉ bản xem trước mới được thiếu mã hồ sơ', () => {
    expect(receiptShape.safeParse(preview()).success).toBe(true);
    expect(receiptShape.safeParse({ ...preview(), preview: false }).success).toBe(false);
    expect(receiptShape.safeParse(receiptOf(longFacts)).success).toBe(true);
  });
});

describe('bộ mẫu giấy', () => {
  it('mỗi ngày có đúng bộ mẫu đang hiệu lực', () => {
    expect(formSetInForce('2025-09-14' as LocalDate, formSets)?.id).toBe('TT01-2018');
    expect(formSetInForce('2025-09-15' as LocalDate, formSets)?.id).toBe('TT03-2025');
    expect(formSetInForce('2018-01-01' as LocalDate, formSets)).toBeNull();
    expect(formSetById('TT01-2018', formSets)?.effectiveTo).toBe('2025-09-14');
    expect(formSetById('chưa có', formSets)).toBeNull();
  });

  it('hồ sơ nhận theo bộ mẫu cũ in theo bộ mẫu cũ', () => {
    const old = formSets[0];
    if (old === undefined) throw new Error('no old set');
    const text = wordsOf(ordinaryFacts, { formSet: old });
    expect(text).toContain('01/2018/TT-VPCP');
    expect(text).toContain('Thành phần hồ sơ nộp gồm');
  });
});
