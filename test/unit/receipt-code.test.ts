import { verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '#shared/receipt-code/base64url.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import {
  checkReceiptCode,
  receiptAddress,
  writeReceiptCode,
} from '#shared/receipt-code/receipt-code.ts';
import { at, refusal, value } from '#test/fixtures/calendar.ts';
import { content, KEY, LOOK_UP, publicKey, signs, verifies } from '#test/fixtures/receipt-code.ts';

const code = writeReceiptCode(content(), signs);
const check = (text: string) => checkReceiptCode(text, verifies);

describe('mã trên giấy', () => {
  it('viết gọn, đọc được bằng mắt, không chữ nào phải mã hóa trong địa chỉ', () => {
    expect(code.slice(0, -86)).toBe(
      `1~H15.50.05.13-261125-1001~1.001193~NTT~202611271700~quaythu2ab~${KEY}~1~`,
    );
    expect(code).toMatch(/^[A-Za-z0-9._~-]+$/);
    expect(encodeURI(receiptAddress(LOOK_UP, code))).toBe(receiptAddress(LOOK_UP, code));
  });

  it('đủ ngắn để in rõ trên giấy A5', () => {
    expect(code.length).toBeLessThanOrEqual(180);
    const longest = content({
      number: '000.00.00.H01-261125-0001',
      initials: 'NNNNNN',
      revision: 999,
      key: 'quaythu2ab.999',
    });
    expect(receiptAddress(LOOK_UP, writeReceiptCode(longest, signs)).length).toBeLessThan(214);
  });

  it('quầy nào có khóa cũng kiểm được, không cần mạng', () => {
    expect(value(check(receiptAddress(LOOK_UP, code)))).toEqual({
      valid: true,
      claims: content(),
    });
  });

  it('nhận cả khi chỉ có phần sau dấu thăng, và bỏ khoảng trắng của máy quét', () => {
    expect(value(check(`  ${code}\r\n`)).valid).toBe(true);
    expect(value(check(`#${code}`)).valid).toBe(true);
  });

  it('địa chỉ tra cứu có sẵn dấu thăng hay chưa đều thành một', () => {
    expect(receiptAddress('https://tra-cuu.example.invalid/h', code)).toBe(`${LOOK_UP}${code}`);
    expect(receiptAddress(LOOK_UP, code)).toBe(`${LOOK_UP}${code}`);
  });

  it('chưa hẹn được ngày thì mã nói là chưa có', () => {
    const unpromised = writeReceiptCode(content({ dueAt: null }), signs);
    expect(value(check(unpromised)).claims.dueAt).toBeNull();
  });

  it('giữ cả giây khi hạn có giây', () => {
    const dueAt = at('2026-11-27T16:59:30');
    expect(value(check(writeReceiptCode(content({ dueAt }), signs))).claims.dueAt).toBe(dueAt);
  });

  it('số cũ có dấu lạ vẫn qua được nguyên vẹn', () => {
    const number = 'HĐ/12~34 #5%6';
    const odd = writeReceiptCode(content({ number }), signs);
    expect(odd).toMatch(/^[A-Za-z0-9._~%-]+$/);
    expect(value(check(receiptAddress(LOOK_UP, odd)))).toMatchObject({
      valid: true,
      claims: { number },
    });
  });

  it('chữ ký kiểm lại được từ bên ngoài: Ed25519 trên tên riêng và phần trước chữ ký', () => {
    const [body, signature] = [code.slice(0, -87), code.slice(-86)];
    const signed = (text: string) =>
      verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'));
    expect(signed(`qmc-receipt-1\n${body}`)).toBe(true);
    expect(signed(body)).toBe(false);
  });
});

describe('không tin được', () => {
  it('sửa nội dung là sai', () => {
    for (const [from, to] of [
      ['1001', '1002'],
      ['20261127', '20261128'],
      ['NTT', 'NTM'],
      ['1.001193', '1.001194'],
    ] as const) {
      const forged = code.replace(from, to);
      expect(forged).not.toBe(code);
      expect(value(check(forged)).valid).toBe(false);
    }
  });

  it('chữ ký của giấy khác là sai', () => {
    const other = writeReceiptCode(content({ number: 'H15.50.05.13-261125-1002' }), signs);
    expect(value(check(code.slice(0, -86) + other.slice(-86))).valid).toBe(false);
  });

  it('chưa có khóa thì nói chưa kiểm được, không bao giờ nói giả', () => {
    const elsewhere = writeReceiptCode(content({ key: 'quaymau3cd.1' }), signs);
    expect(value(check(elsewhere)).valid).toBe('unknown_key');
    expect(value(check(elsewhere.replace('1001', '1002'))).valid).toBe('unknown_key');
  });

  it('mã của chương trình mới hơn thì nói phiên bản, không đoán', () => {
    expect(refusal(check(`2${code.slice(1)}`))).toEqual({
      code: 'receipt_code_version',
      version: '2',
    });
  });

  it('QR khác thì nói là không phải giấy của mình', () => {
    for (const foreign of [
      '',
      'xin chào',
      'https://example.invalid/',
      'https://example.invalid/#phần',
      '001187000000|012345678|Nguyễn Thị Thử|17051987|Nữ|Thôn Mẫu|12042021',
      'H15.50.05.13-261125-1001',
      '~~~~~~~~~',
    ]) {
      expect(refusal(check(foreign)).code).toBe('receipt_code_foreign');
    }
  });

  it('cắt ở bất cứ chữ nào cũng không thành giấy hợp lệ', () => {
    for (let length = 0; length < code.length; length += 1) {
      const cut = refusal(check(code.slice(0, length))).code;
      expect(cut).toBe(length < 2 ? 'receipt_code_foreign' : 'receipt_code_truncated');
    }
  });

  it('thừa, thiếu hay viết sai một ô thì nói mã hỏng', () => {
    const written = code.split('~');
    const withField = (index: number, text: string) => written.with(index, text).join('~');
    for (const broken of [
      `${code}A`,
      `${code}~`,
      withField(1, ''),
      withField(1, 'A%4'),
      withField(1, 'A%41'),
      withField(1, 'A%c4%90'),
      withField(1, '%FF'),
      withField(1, 'A B'),
      withField(4, '202602301700'),
      withField(4, '2026112717'),
      withField(4, '20261127170000'),
      withField(7, '0'),
      withField(7, '01'),
      withField(7, '-1'),
      withField(8, `${'A'.repeat(85)}B`),
      withField(8, `${'A'.repeat(85)}+`),
    ]) {
      expect(refusal(check(broken)).code).toBe('receipt_code_damaged');
    }
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
