import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AppointmentSlip } from '#shared/forms/appointment-slip.tsx';
import { appointmentSlipShape } from '#shared/forms/appointment-slip-data.ts';
import { bilingualGuidanceSlipForm, bilingualReceiptForm } from '#shared/forms/bilingual.ts';
import { controlSheetFormOf, controlSheetShape } from '#shared/forms/control-sheet-data.ts';
import { ControlSheet } from '#shared/forms/control-sheet.tsx';
import { feeSlipShape } from '#shared/forms/fee-slip-data.ts';
import { FeeSlip } from '#shared/forms/fee-slip.tsx';
import { formSets } from '#shared/forms/form-set.ts';
import { currentGuidanceSlipForm } from '#shared/forms/guidance-slip-form.ts';
import { handoverListShape } from '#shared/forms/handover-list-data.ts';
import { HandoverList } from '#shared/forms/handover-list.tsx';
import { queueTicketShape } from '#shared/forms/queue-ticket-data.ts';
import { QueueTicket } from '#shared/forms/queue-ticket.tsx';
import { refusalFormOf, refusalShape } from '#shared/forms/refusal-data.ts';
import { Refusal } from '#shared/forms/refusal.tsx';
import { registerFormOf, registerShape } from '#shared/forms/register-data.ts';
import { Register } from '#shared/forms/register.tsx';
import { resultNoteShape } from '#shared/forms/result-note-data.ts';
import { ResultNote } from '#shared/forms/result-note.tsx';
import { routeSheetShape } from '#shared/forms/route-sheet-data.ts';
import { stopNoticeFormOf, stopNoticeShape } from '#shared/forms/stop-notice-data.ts';
import { RouteSheet } from '#shared/forms/route-sheet.tsx';
import { StopNotice } from '#shared/forms/stop-notice.tsx';
import {
  supplementRequestFormOf,
  supplementRequestShape,
} from '#shared/forms/supplement-request-data.ts';
import { SupplementRequest } from '#shared/forms/supplement-request.tsx';
import { specimens } from '../golden/forms/specimens.ts';

/** What a reader sees, one space between pieces. */
const wordsOf = (markup: ReactElement | readonly ReactElement[]): string =>
  renderToStaticMarkup(<>{markup}</>)
    .replace(/<(?=(p|div|h1|h2|tr|td|th|header|footer|article)[ >])/g, ' <')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ')
    .replace(/\s+/g, ' ');

const dataOf = (name: string): unknown => {
  const found = specimens.find((specimen) => specimen.name === name);
  if (found === undefined) throw new Error(name);
  return found.request.data;
};

const supplement = (name: string): string =>
  wordsOf(<SupplementRequest data={supplementRequestShape.parse(dataOf(name))} />);
const refusal = (name: string): string =>
  wordsOf(<Refusal data={refusalShape.parse(dataOf(name))} />);
const stop = (name: string): string =>
  wordsOf(<StopNotice data={stopNoticeShape.parse(dataOf(name))} />);
const control = (name: string): string =>
  wordsOf(<ControlSheet data={controlSheetShape.parse(dataOf(name))} />);
const register = (name: string): string =>
  wordsOf(<Register data={registerShape.parse(dataOf(name))} />);
const handover = (name: string): string =>
  wordsOf(<HandoverList data={handoverListShape.parse(dataOf(name))} />);
const result = (name: string): string =>
  wordsOf(<ResultNote data={resultNoteShape.parse(dataOf(name))} />);
const fee = (name: string): string => wordsOf(<FeeSlip data={feeSlipShape.parse(dataOf(name))} />);
const appointment = (name: string): string =>
  wordsOf(<AppointmentSlip data={appointmentSlipShape.parse(dataOf(name))} />);
const ticket = (name: string): string =>
  wordsOf(<QueueTicket data={queueTicketShape.parse(dataOf(name))} />);

const times = (text: string, part: string): number => text.split(part).length - 1;

describe('bộ mẫu theo ngày hiệu lực', () => {
  it('bộ 2018 có phiếu kiểm soát số 05, sổ số 06, không có thông báo dừng', () => {
    expect(controlSheetFormOf('TT01-2018')?.numberingLine).toContain('Mẫu số 05');
    expect(registerFormOf('TT01-2018')?.numberingLine).toContain('Mẫu số 06');
    expect(stopNoticeFormOf('TT01-2018')).toBeNull();
  });

  it('bộ 2025 có thông báo dừng số 05, phiếu kiểm soát số 06, sổ số 07', () => {
    expect(stopNoticeFormOf('TT03-2025')?.numberingLine).toContain('Mẫu số 05');
    expect(controlSheetFormOf('TT03-2025')?.numberingLine).toContain('Mẫu số 06');
    expect(registerFormOf('TT03-2025')?.numberingLine).toContain('Mẫu số 07');
  });

  it('bộ nào cũng có mẫu 02 và 03; bộ lạ thì không có mẫu nào', () => {
    for (const { id } of formSets) {
      expect(supplementRequestFormOf(id)?.numberingLine).toContain('Mẫu số 02');
      expect(refusalFormOf(id)?.numberingLine).toContain('Mẫu số 03');
    }
    expect(supplementRequestFormOf('TT99-2099')).toBeNull();
  });
});

describe('phiếu yêu cầu bổ sung (02)', () => {
  const words = supplement('TT03-2025-02-supplement-request-ordinary');

  it('ghi số, người nộp, từng mục phải bổ sung, lý do, nơi hỏi, người hướng dẫn', () => {
    for (const said of [
      'Số: 17/HDHS',
      'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ',
      'Tiếp nhận hồ sơ của: Nguyễn Thị Thử',
      'Nội dung yêu cầu giải quyết: Đăng ký khai sinh (1.001193)',
      '1. Giấy chứng sinh bản chính',
      '2. Căn cước của người cha',
      'Lý do: Giấy tờ nộp chưa đủ',
      'số điện thoại 0900 000 001',
      'NGƯỜI HƯỚNG DẪN',
    ])
      expect(words).toContain(said);
  });

  it('chưa có mã, không có điện thoại thì không để dòng trống, mời đến tận nơi', () => {
    const bare = supplement('TT03-2025-02-supplement-request-bare');
    for (const absent of ['Mã hồ sơ', 'Địa chỉ:', 'Email', 'số điện thoại'])
      expect(bare).not.toContain(absent);
    expect(bare).toContain('Ông/Bà đến QUẦY THỬ để được hướng dẫn');
  });

  it('không có mục nào phải bổ sung thì không thành phiếu', () => {
    const data = supplementRequestShape.parse(dataOf('TT03-2025-02-supplement-request-ordinary'));
    expect(supplementRequestShape.safeParse({ ...data, items: [] }).success).toBe(false);
    expect(supplementRequestShape.safeParse({ ...data, reason: '' }).success).toBe(false);
  });
});

describe('phiếu từ chối (03)', () => {
  it('ghi lý do và hai bên ký; thủ tục không có thì ghi lời người dân', () => {
    const words = refusal('TT03-2025-03-refusal-ordinary');
    expect(words).toContain('thông báo không tiếp nhận, giải quyết hồ sơ này với lý do');
    expect(words).toContain('Trẻ em đã được đăng ký khai sinh tại nơi khác');
    expect(words).toMatch(/NGƯỜI NỘP HỒ SƠ .* NGƯỜI TIẾP NHẬN HỒ SƠ/);
    expect(refusal('TT03-2025-03-refusal-bare')).toContain(
      'Nội dung yêu cầu giải quyết: Xin xác nhận',
    );
  });
});

describe('thông báo dừng giải quyết (05, bộ 2025)', () => {
  it('ghi từ lúc nào, vì sao, căn cứ nào; người ký là thủ trưởng', () => {
    const words = stop('TT03-2025-05-stop-notice-ordinary');
    expect(words).toContain('kể từ 10 giờ 00 phút, ngày 23 tháng 11 năm 2026');
    expect(words).toContain('Lý do dừng giải quyết: Người nộp không bổ sung');
    expect(words).toContain('Căn cứ: Quyết định công bố');
    expect(words).toContain('Chủ hồ sơ: Trần Văn Mẫu');
    expect(words).toContain('THỦ TRƯỞNG CƠ QUAN (Ký, ghi rõ họ tên và đóng dấu) Phạm Văn Mẫu');
    expect(stop('TT03-2025-05-stop-notice-bare')).not.toContain('Căn cứ:');
  });
});

describe('phiếu kiểm soát', () => {
  it('mỗi lần giao có hai bên, giờ, kết quả; dòng trống để ghi tay', () => {
    const words = control('TT03-2025-06-control-sheet-ordinary');
    expect(words).toContain('Quyển số 1/2026, Số thứ tự 975');
    expect(words).toContain('Giao: Bộ phận tiếp nhận và trả kết quả Nhận: Phòng chuyên môn thử');
    expect(words).toContain('15 giờ 40 phút, ngày 20 tháng 11 năm 2026');
    expect(words).toContain('Trước hạn Đủ kết quả');
    expect(times(words, 'Người giao')).toBe(5);
  });

  it('chưa hẹn ngày, không có cơ quan phối hợp thì nói rõ', () => {
    const bare = control('TT03-2025-06-control-sheet-bare');
    expect(bare).toContain('Ngày, giờ hẹn trả kết quả: Tỉnh chưa xác nhận');
    expect(bare).toContain('Cơ quan phối hợp giải quyết: không có');
  });
});

describe('sổ theo dõi hồ sơ', () => {
  it('bìa ghi năm, quyển, thời gian; mười ba cột; chưa trả thì để trống ngày trả', () => {
    const words = register('TT03-2025-07-register-ordinary');
    expect(words).toContain('Năm: 2026 Quyển số: 1/2026');
    expect(words).toContain('từ ngày 16/11/2026 đến ngày 20/11/2026');
    expect(words).toContain('Số hồ sơ: 26');
    const data = registerShape.parse(dataOf('TT03-2025-07-register-ordinary'));
    expect(times(renderToStaticMarkup(<Register data={data} />), '<th ')).toBe(13);
    expect(words).toContain('16/11/2026 23/11/2026 20/11/2026 Trực tiếp');
    expect(words).toContain('16/11/2026 23/11/2026 Bưu chính');
  });

  it('thời gian không có hồ sơ nào thì nói vậy', () => {
    expect(register('TT03-2025-07-register-bare')).toContain('không có hồ sơ nào');
  });
});

describe('phiếu bàn giao', () => {
  it('hồ sơ đi và kết quả về là hai phiếu; tổng số ghi cả bằng chữ', () => {
    const going = handover('quay-handover-dossiers-ordinary');
    expect(going).toContain('PHIẾU BÀN GIAO HỒ SƠ');
    expect(going).toContain('Tổng cộng: 05 hồ sơ (bằng chữ: năm)');
    expect(going).toContain('Bên nhận: Phòng chuyên môn thử – Lê Văn Thử');
    expect(handover('quay-handover-results-ordinary')).toContain(
      'PHIẾU BÀN GIAO KẾT QUẢ GIẢI QUYẾT HỒ SƠ',
    );
  });
});

describe('phiếu phục vụ tại nhà', () => {
  it('mỗi nơi một dòng: giờ hẹn, việc phải làm, mã hồ sơ; chưa hẹn giờ thì ghi trong ngày', () => {
    const words = wordsOf(
      <RouteSheet data={routeSheetShape.parse(dataOf('quay-route-sheet-ordinary'))} />,
    );
    expect(words).toContain('Số nơi đến: 03');
    expect(words).toContain('2 10:15 Nguyễn Thị Thử');
    expect(words).toContain('Trả kết quả H00.50.05.13-261123-1001 Giấy khai sinh');
    expect(words).toContain('3 trong ngày');
  });
});

describe('giấy biên nhận trả kết quả', () => {
  it('hai liên, ghi ai nhận với tư cách gì, nhận những gì', () => {
    const words = result('quay-result-note-ordinary');
    expect(times(words, 'GIẤY BIÊN NHẬN TRẢ KẾT QUẢ')).toBe(2);
    expect(words).toContain('Người nhận kết quả: Trần Văn Mẫu');
    expect(words).toContain('Tư cách: Người được ủy quyền');
    expect(words).toContain('Giấy khai sinh 01');
  });

  it('không giải quyết và không có giấy nào trả lại thì nói vậy', () => {
    const bare = result('quay-result-note-bare');
    expect(bare).toContain('Kết quả giải quyết: Không giải quyết');
    expect(bare).toContain('Không có giấy tờ nào phải giao lại.');
  });
});

describe('phiếu thu', () => {
  it('ba liên; tổng số đúng bằng các khoản, có bằng chữ', () => {
    const words = fee('quay-fee-slip-ordinary');
    for (const copy of ['Liên 1: Lưu sổ', 'Liên 2: Giao người nộp tiền', 'Liên 3: Lưu hồ sơ'])
      expect(words).toContain(copy);
    expect(words).toContain('Tổng cộng 32.000 đ');
    expect(words).toContain('Bằng chữ: Ba mươi hai nghìn đồng');
    expect(words).toContain('Biên lai số: AB/26P 0001234');
  });

  it('chưa ghi số biên lai thì để chỗ trống, không tự đặt số', () => {
    expect(fee('quay-fee-slip-bare')).toContain('Biên lai số: ……');
    const data = feeSlipShape.parse(dataOf('quay-fee-slip-ordinary'));
    expect(feeSlipShape.safeParse({ ...data, receiptSerial: '' }).success).toBe(false);
  });
});

describe('phiếu hẹn và phiếu số thứ tự', () => {
  it('phiếu hẹn ghi thứ, ngày, giờ, nơi, giấy tờ mang theo', () => {
    const words = appointment('quay-appointment-slip-ordinary');
    expect(words).toContain('08 giờ 30 phút, thứ Năm ngày 26 tháng 11 năm 2026');
    expect(words).toContain('Địa điểm: Quầy 2, TRUNG TÂM');
    expect(words).toContain('2. Giấy xác nhận tình trạng hôn nhân');
  });

  it('phiếu số thứ tự nói còn mấy người, hay là người kế tiếp', () => {
    expect(ticket('quay-queue-ticket-ordinary')).toContain('A 017');
    expect(ticket('quay-queue-ticket-ordinary')).toContain('Trước Ông/Bà còn 6 người.');
    expect(ticket('quay-queue-ticket-bare')).toContain('Ông/Bà là người kế tiếp.');
  });
});

describe('bản song ngữ', () => {
  const letters = /\p{L}/u;
  const leaves = (texts: unknown, path = ''): readonly (readonly [string, string])[] =>
    typeof texts === 'string'
      ? [[path, texts]]
      : typeof texts === 'object' && texts !== null
        ? Object.entries(texts).flatMap(([key, part]) => leaves(part, `${path}/${key}`))
        : [];

  it('chữ nào của giấy tiếp nhận và phiếu hướng dẫn cũng có tiếng Anh đứng sau', () => {
    // An address, a number of a parcel, a place in a book: values with a word between them; the label says it in English.
    const saidByLabel = /numberingLine|email|sentences\/(book|land|oneDay|closedDay)/;
    const pairs = [
      ...formSets.map(({ receipt }) => [receipt, bilingualReceiptForm(receipt)] as const),
      [currentGuidanceSlipForm, bilingualGuidanceSlipForm(currentGuidanceSlipForm)] as const,
    ];
    for (const [form, both] of pairs) {
      const joined = new Map(leaves(both));
      const left = leaves(form).filter(
        ([path, said]) =>
          letters.test(said.replaceAll(/\{\{\w+\}\}/g, '')) &&
          !saidByLabel.test(path) &&
          joined.get(path)?.startsWith(`${said} / `) !== true,
      );
      expect(left).toEqual([]);
    }
  });

  it('tên, ngày, số tiền chỉ nói một lần', () => {
    for (const [path, both] of leaves(
      bilingualReceiptForm(formSets[0]?.receipt ?? expect.fail()),
    )) {
      const values = both.match(/\{\{\w+\}\}/g) ?? [];
      expect(new Set(values).size, path).toBe(values.length);
    }
  });
});
