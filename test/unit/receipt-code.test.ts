import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromDigits, toDigits } from '#shared/receipt-code/digits.ts';
import { fromBase64url, toBase64url } from '#shared/receipt-code/base64url.ts';
import { qrSymbol } from '#shared/forms/symbols.ts';
import { fitsOnPaper } from '#shared/receipt-code/room.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import { codedPapers, readPaperCode } from '#shared/receipt-code/paper-code.ts';
import { isProven, judgeCode, type Known } from '#shared/receipt-code/verdict.ts';
import { at, refusal, value } from '#test/fixtures/calendar.ts';
import {
  codeOf,
  content,
  firstLayoutOf,
  known,
  LOOK_UP,
  publicKey,
} from '#test/fixtures/receipt-code.ts';

const code = codeOf();
const judge = (text: string, more: Partial<Known> = {}) => judgeCode(text, { ...known, ...more });

describe('mã trên giấy', () => {
  it('sau dấu thăng chỉ có chữ số, đủ ngắn để in rõ trên giấy A5', () => {
    expect(code).toMatch(/^https:\/\/tra-cuu\.example\.invalid\/h#2\d+$/);
    expect(encodeURI(code)).toBe(code);
    expect(code.length).toBeLessThan(440);
  });

  it('giấy nào cũng có mã của nó, viết ra rồi đọc lại đúng', () => {
    expect(codedPapers).toHaveLength(14);
    for (const kind of codedPapers)
      expect(value(readPaperCode(codeOf({ kind }))).claims).toEqual(content({ kind }));
  });

  it('quầy nào có khóa cũng kiểm được, không cần mạng', () => {
    expect(judge(code).verdict).toBe('genuine');
    expect(judge(`  ${code}\r\n`).verdict).toBe('genuine');
  });

  it('giấy in theo kiểu cũ vẫn đọc và kiểm được', () => {
    const judged = judge(firstLayoutOf(content()));
    expect(judged.verdict).toBe('genuine');
    expect(judged.code?.claims).toEqual(content({ issuedOn: null }));
    const forged = firstLayoutOf(content()).replace('1001', '1002');
    expect(judge(forged).verdict).toBe('forged');
    expect(judge(firstLayoutOf(content()).slice(0, -1)).verdict).toBe('truncated');
    expect(judge(`${firstLayoutOf(content())}~`).verdict).toBe('damaged');
  });

  it('mang theo bản chép kín của hồ sơ mà không đổi phần còn lại', () => {
    const copy = new Uint8Array([0, 255, 7]);
    const read = value(readPaperCode(codeOf({}, copy)));
    expect(read.copy).toEqual(copy);
    expect(read.claims).toEqual(content());
    expect(value(readPaperCode(code)).copy).toBeNull();
  });

  it('số cũ có dấu lạ, chưa hẹn ngày, hạn có giây: vẫn nguyên vẹn', () => {
    for (const odd of [
      { number: 'HĐ/12~34 #5%6' },
      { dueAt: null },
      { dueAt: at('2026-11-27T16:59:30') },
      { issuedOn: null, procedure: '', initials: '' },
    ])
      expect(value(readPaperCode(codeOf(odd))).claims).toEqual(content(odd));
  });

  it('chữ ký kiểm lại được từ bên ngoài: tên riêng, địa chỉ, rồi phần trước chữ ký', () => {
    const bytes = fromDigits(code.slice(LOOK_UP.length + 1));
    const body = Buffer.from(bytes ?? []).subarray(0, -64);
    const signed = (text: string) =>
      verify(
        null,
        Buffer.concat([Buffer.from(text), body]),
        publicKey,
        Buffer.from(bytes ?? []).subarray(-64),
      );
    expect(signed(`qmc-paper-2\n${LOOK_UP.slice(0, -1)}\n`)).toBe(true);
    expect(signed('')).toBe(false);
  });
});

describe('lời phán trên mã', () => {
  it('chưa có khóa thì nói chưa kiểm được, không bao giờ nói giả; địa chỉ khác là của tỉnh khác', () => {
    const elsewhere = codeOf({ key: 'quaymau3cd.1' });
    expect(judge(elsewhere).verdict).toBe('unchecked');
    expect(judge(elsewhere, { lookUpUrl: 'https://tinh-khac.example.invalid' }).verdict).toBe(
      'other_province',
    );
  });

  it('địa chỉ bị đổi thành trang khác là giả, dù phần sau dấu thăng nguyên vẹn', () => {
    expect(judge(code.replace('example', 'exbmple')).verdict).toBe('forged');
  });

  it('giấy của xã khác trong tỉnh: thật, nhưng không phải của cơ quan này', () => {
    const judged = judge(codeOf({ number: 'H15.50.05.14-261125-1001' }));
    expect(judged.verdict).toBe('other_office');
    expect(isProven(judged.verdict)).toBe(true);
  });

  it('giấy đã thay, đã hủy, hồ sơ đã hủy, đã đổi số, chưa có ở đây: mỗi thứ một lời', () => {
    const standing = (state: ReturnType<Known['standingOf']>) =>
      judge(code, { standingOf: () => state });
    expect(standing({ state: 'superseded', revision: 2 })).toMatchObject({
      verdict: 'superseded',
      values: { revision: 2 },
    });
    expect(standing({ state: 'paper_voided', reason: 'in nhầm' })).toMatchObject({
      verdict: 'paper_voided',
      values: { reason: 'in nhầm' },
    });
    expect(standing({ state: 'dossier_voided' }).verdict).toBe('dossier_voided');
    expect(standing({ state: 'renumbered', number: 'B' }).values).toEqual({ number: 'B' });
    expect(standing({ state: 'not_here' }).verdict).toBe('not_here');
  });

  it('khóa đã bị tỉnh dừng: chỉ tin giấy mà sổ ở đây cũng có', () => {
    const stopped: Partial<Known> = { verify: () => 'stopped_key' };
    expect(judge(code, stopped).verdict).toBe('genuine');
    const unknown = { ...stopped, standingOf: () => ({ state: 'not_here' }) as const };
    expect(judge(code, unknown).verdict).toBe('stopped_key');
  });

  it('mã của chương trình mới hơn thì nói phiên bản, không đoán', () => {
    expect(refusal(readPaperCode(code.replace('#2', '#3')))).toEqual({
      code: 'receipt_code_version',
      version: '3',
    });
    expect(judge(code.replace('#2', '#3')).verdict).toBe('newer_program');
  });

  it('QR khác thì nói là không phải giấy của mình', () => {
    for (const foreign of [
      '',
      'xin chào',
      'https://example.invalid/',
      'https://example.invalid/#phần',
      '001187000000|012345678|Nguyễn Thị Thử|17051987|Nữ|Thôn Mẫu|12042021',
      'H15.50.05.13-261125-1001',
      'https://example.invalid/#2ABC',
    ])
      expect(judge(foreign).verdict).toBe('not_ours');
  });

  it('cắt ở bất cứ chữ nào cũng không thành giấy hợp lệ, và nói là thiếu', () => {
    const start = LOOK_UP.length + 1;
    for (let length = 0; length < code.length; length += 1)
      expect(judge(code.slice(0, length)).verdict).toBe(length < start ? 'not_ours' : 'truncated');
  });

  it('thừa chữ, sai độ dài, sai ô thì nói mã hỏng', () => {
    for (const broken of [
      `${code}0`,
      `${code}00000`,
      codeOf({ number: '' }),
      codeOf({ revision: 0 }),
      codeOf({ key: 'khongso' }),
      `${LOOK_UP}2${toDigits(new Uint8Array([0, 4]))}`,
      `${LOOK_UP}2${toDigits(new Uint8Array([0, 70, 0, 99, ...new Uint8Array(66)]))}`,
      `${LOOK_UP}2${toDigits(new Uint8Array([0, 70, 0, 2, 255, 255, ...new Uint8Array(64)]))}`,
    ])
      expect(judge(broken).verdict).toBe('damaged');
  });
});

describe('chỗ của mã trên giấy', () => {
  it('mã dài nhất còn được in có đúng 85 ô, cạnh 35 mm; dài hơn một chữ số thì không in', () => {
    const digits = '3141592653589793238462643383279502884197'.repeat(40);
    const withDigits = (count: number): string => `${LOOK_UP}2${digits.slice(0, count)}`;
    const most = Array.from(digits).findIndex((_, count) => !fitsOnPaper(withDigits(count + 1)));
    const { width, moduleMm } = qrSymbol(withDigits(most), 33);
    expect(width - 8).toBe(85);
    expect(width * moduleMm).toBeLessThan(35);
    expect(qrSymbol(withDigits(most + 1), 33).width - 8).toBe(89);
  });
});

describe('chữ cái đầu của chủ hồ sơ', () => {
  it('bỏ dấu, viết hoa, nhiều nhất sáu chữ', () => {
    expect(initialsOf('Nguyễn Thị Thử')).toBe('NTT');
    expect(initialsOf('đặng  Ánh')).toBe('DA');
    expect(initialsOf('Công ty Trách nhiệm hữu hạn Một thành viên Mẫu')).toBe('CTTNHH');
    expect(initialsOf('王 李')).toBe('');
    expect(initialsOf('')).toBe('');
  });
});

describe('base64url', () => {
  it('giống cách viết của mọi nơi, mọi độ dài', () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = new Uint8Array(Array.from({ length }, (_, i) => (i * 151 + length) % 256));
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
    }
  });

  it('không nhận chữ lạ, độ dài không thể có, bit thừa khác không', () => {
    for (const text of ['=', 'AA==', 'A', 'AAAAA', 'A+A', 'A/A', 'AB', 'AAB']) {
      expect(fromBase64url(text)).toBeNull();
    }
  });
});

describe('chữ số', () => {
  it('không nhận chữ lạ, độ dài không thể có, nhóm quá giá trị', () => {
    for (const text of ['a', '0', '00', '0000', '65536', '256', '000 0', '١٢٣', '-0001'])
      expect(fromDigits(text)).toBeNull();
  });
});
