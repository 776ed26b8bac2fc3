import { describe, expect, it } from 'vitest';
import { codeOf } from '#test/fixtures/receipt-code.ts';
import { askedFor } from '#renderer/app/search-text.ts';
import { brokenCardInText, cardInText } from '#renderer/features/scan/identity-text.ts';
import { cardStart, paperStart, paperText } from '#renderer/features/scan/scan-start.ts';
import { charOfKey, createScanReader, type ScanKey } from '#renderer/features/scan/scan-reader.ts';

const CARD = '079198000001|012345678|Nguyễn Thị Thử|05021998|Nữ|Ấp 3, xã Thử Nghiệm|10052021';

/** How a US keyboard types a character; characters outside ASCII come from software, without a place. */
const pressFor = (char: string): Omit<ScanKey, 'time'> => {
  if (/[a-z]/.test(char)) return { code: `Key${char.toUpperCase()}`, key: char, shift: false };
  if (/[A-Z]/.test(char)) return { code: `Key${char}`, key: char, shift: true };
  if (/\d/.test(char)) return { code: `Digit${char}`, key: char, shift: false };
  if (char === '|') return { code: 'Backslash', key: '|', shift: true };
  if (char === ' ') return { code: 'Space', key: ' ', shift: false };
  if (char === ',') return { code: 'Comma', key: ',', shift: false };
  return { code: '', key: char, shift: false };
};

/** Feeds a text at a pace; what the field would have got, and what the reader made of it. */
const scan = (
  text: string,
  everyMs: number,
  change: (press: ScanKey) => ScanKey = (press) => press,
) => {
  const reader = createScanReader(cardStart);
  let field = '';
  let time = 1000;
  for (const char of text) {
    time += everyMs;
    const verdict = reader.key(change({ ...pressFor(char), time }));
    if (verdict.kind === 'pass') field += char;
  }
  const end = reader.key({ code: 'Enter', key: 'Enter', shift: false, time: time + everyMs });
  return { field, end, reader };
};

describe('máy quét là một bàn phím gõ rất nhanh', () => {
  it('thẻ quét vào ô nào cũng được nhận trọn, Enter cuối không lọt vào ô', () => {
    const { field, end } = scan(CARD, 4);
    expect(end).toEqual({ kind: 'done', text: CARD });
    expect(field).toBe('079198000001');
  });

  it('dòng máy đọc của thẻ: ba dòng cách nhau bằng Enter vẫn là một lần quét', () => {
    const lines = [
      'IDVNM1980000013079198000001<<3',
      '9802056F3802054VNM<<<<<<<<<<<4',
      'NGUYEN<<THI<THU<<<<<<<<<<<<<<<',
    ];
    const reader = createScanReader(cardStart);
    let time = 1000;
    const feed = (key: Omit<ScanKey, 'time'>) => reader.key({ ...key, time: (time += 4) });
    const enter = { code: 'Enter', key: 'Enter', shift: false };
    const type = (text: string) => Array.from(text, (char) => feed(pressFor(char)).kind);
    expect(type(lines[0] ?? '').slice(12)).not.toContain('pass');
    expect(feed(enter).kind).toBe('swallow');
    type(lines[1] ?? '');
    expect(feed(enter).kind).toBe('swallow');
    type(lines[2] ?? '');
    expect(feed(enter)).toEqual({ kind: 'done', text: lines.join('\n') });
  });

  it('tên viết hoa gõ nhanh không bị nhầm là dòng máy đọc', () => {
    const { field } = scan('PHAMVANTHUTHUTHU', 30);
    expect(field).toBe('PHAMVANTHUTHUTHU');
  });

  it('gõ tay cùng những chữ ấy thì để yên', () => {
    const { field, end } = scan(CARD, 120);
    expect(field).toBe(CARD);
    expect(end).toEqual({ kind: 'pass' });
  });

  it('bộ gõ giữ phím (Process) thì đọc theo vị trí phím', () => {
    const ascii = '079198000001||NGUYEN THI THU|05021998|Nam|Ap 3, xa Thu Nghiem|10052021';
    const { end } = scan(ascii, 4, (press) =>
      press.code === '' ? press : { ...press, key: 'Process' },
    );
    expect(end).toEqual({ kind: 'done', text: ascii });
  });

  it('bộ gõ kiểu xóa rồi chèn lại: phím xóa lấy lại chữ đã đọc', () => {
    const reader = createScanReader(cardStart);
    let time = 0;
    const press = (key: Partial<ScanKey>): void => {
      time += 3;
      reader.key({ code: '', key: '', shift: false, time, ...key });
    };
    for (const char of '079198000001||A') press({ ...pressFor(char), time });
    press({ code: 'KeyA', key: 'a' });
    press({ code: 'Backspace', key: 'Backspace' });
    press({ key: 'Â' });
    expect(reader.silence()).toBe('079198000001||AÂ');
  });

  it('bàn phím tiếng Việt có chữ ở hàng số: số vẫn là số khi đọc theo vị trí', () => {
    expect(charOfKey({ code: 'Digit4', key: 'Process', shift: false })).toBe('4');
    expect(charOfKey({ code: 'Backslash', key: 'Unidentified', shift: true })).toBe('|');
    expect(charOfKey({ code: '', key: 'ễ', shift: false })).toBe('ễ');
    expect(charOfKey({ code: 'Backslash', key: '|', shift: false })).toBe('|');
    expect(charOfKey({ code: 'KeyQ', key: 'a', shift: false })).toBe('q');
    expect(charOfKey({ code: 'ShiftLeft', key: 'Shift', shift: true })).toBeNull();
  });

  it('chữ do phần mềm chèn thẳng cũng vào mã đang đọc', () => {
    const reader = createScanReader(cardStart);
    let time = 0;
    for (const char of '079198000001||Nguy') reader.key({ ...pressFor(char), time: (time += 2) });
    expect(reader.text('ễ', (time += 2))).toEqual({ kind: 'swallow', began: false });
    reader.key({ ...pressFor('n'), time: (time += 2) });
    expect(reader.silence()).toBe('079198000001||Nguyễn');
  });

  it('báo đúng một lần rằng mã đã bắt đầu, ngay ở gạch đứng sau 12 số', () => {
    const reader = createScanReader(cardStart);
    const began = Array.from('079198000001||A', (char, i) =>
      reader.key({ ...pressFor(char), time: i * 3 }),
    ).map((verdict) => (verdict.kind === 'swallow' ? verdict.began : null));
    expect(began.filter((one) => one === true)).toHaveLength(1);
    expect(began[12]).toBe(true);
  });

  it('một lần gõ chậm giữa chừng thì không phải máy quét', () => {
    const reader = createScanReader(cardStart);
    const verdicts = Array.from('079198000001|', (char, i) =>
      reader.key({ ...pressFor(char), time: i * 3 + (i > 6 ? 500 : 0) }),
    );
    expect(verdicts.every(({ kind }) => kind === 'pass')).toBe(true);
  });

  it('không có mã nào đang đọc thì im lặng không nói gì', () => {
    expect(createScanReader(cardStart).silence()).toBeNull();
  });
});

describe('chữ của thẻ nằm trong một ô', () => {
  it('dán cả thẻ vào ô: tách thẻ khỏi chữ đã có', () => {
    expect(cardInText(`Trần Văn ${CARD}\n`)).toEqual({ card: CARD, before: 'Trần Văn ' });
    expect(cardInText(CARD)).toEqual({ card: CARD, before: '' });
  });

  it('thẻ mới có thêm trường vẫn là thẻ', () => {
    expect(cardInText(`${CARD}|cha|mẹ`)?.card).toBe(`${CARD}|cha|mẹ`);
  });

  it.each(['079198000001', '079198000001|x|Nguyễn', 'a|b|c|d|e|f|g', `1${CARD}`])(
    '“%s” không phải thẻ',
    (text) => {
      expect(cardInText(text)).toBeNull();
    },
  );
});

describe('thẻ quét hỏng', () => {
  it('12 số và một gạch mà không đủ trường là thẻ hỏng; thẻ đủ và chữ thường thì không', () => {
    expect(brokenCardInText('ghi chú 079198000001|x|y')).toBe('079198000001|x|y');
    expect(brokenCardInText(CARD)).toBeNull();
    expect(brokenCardInText('0900 000 012')).toBeNull();
  });
});

describe('ô tìm nhận cả phiếu và thẻ', () => {
  it('quét mã QR trên phiếu: tìm theo số hồ sơ ghi trong mã', () => {
    const address = codeOf({ number: 'H00.01-261117-1001' });
    expect(askedFor(address)).toBe('H00.01-261117-1001');
  });

  it('quét thẻ: tìm theo số căn cước; chữ gõ thì giữ nguyên', () => {
    expect(askedFor(CARD)).toBe('079198000001');
    expect(askedFor('nguyen thi')).toBe('nguyen thi');
    expect(askedFor('hồ sơ #2')).toBe('hồ sơ #2');
  });
});

describe('mã trên giấy dưới máy quét', () => {
  const text = codeOf({ number: 'H00.01-261117-1001' });
  const shiftOf: Readonly<Record<string, string>> = { ':': 'Semicolon', '#': 'Digit3' };
  const placeOf: Readonly<Record<string, string>> = { '/': 'Slash', '.': 'Period', '-': 'Minus' };
  const press = (char: string): Omit<ScanKey, 'time'> => {
    const code = shiftOf[char] ?? placeOf[char];
    return code === undefined
      ? pressFor(char)
      : { code, key: char, shift: shiftOf[char] !== undefined };
  };
  const typed = (everyMs: number, change: (key: ScanKey) => ScanKey = (key) => key) => {
    const reader = createScanReader(paperStart);
    let field = '';
    let time = 1000;
    for (const char of text) {
      const key = change({ ...press(char), time: (time += everyMs) });
      if (reader.key(key).kind === 'pass') field += char;
    }
    const enter = { code: 'Enter', key: 'Enter', shift: false, time: time + everyMs };
    return { field, end: reader.key(enter) };
  };

  it('nhận ra từ phần đầu địa chỉ; Enter cuối không lọt vào đâu', () => {
    expect(typed(3)).toEqual({ field: 'https:', end: { kind: 'done', text } });
  });

  it('bộ gõ Telex, VNI giữ phím lại: đọc theo vị trí phím, không sai chữ nào', () => {
    const held = (key: ScanKey): ScanKey => ({ ...key, key: 'Process' });
    expect(typed(3, held).end).toEqual({ kind: 'done', text });
    const layout = (key: ScanKey): ScanKey =>
      key.code === 'Digit1'
        ? { ...key, key: 'ă' }
        : key.code === 'KeyA'
          ? { ...key, key: 'â' }
          : key;
    expect(typed(3, layout).end).toEqual({ kind: 'done', text });
  });

  it('Caps Lock đang bật: chữ đảo hoa thường được đảo lại', () => {
    const caps = (key: ScanKey): ScanKey => ({
      ...key,
      key: /^[a-z]$/.test(key.key) ? key.key.toUpperCase() : key.key,
    });
    const { end } = typed(3, caps);
    expect(end.kind === 'done' ? paperText(end.text) : null).toBe(text);
    expect(paperText(text)).toBe(text);
  });

  it('tay người gõ một địa chỉ thì không bị coi là máy quét', () => {
    expect(typed(120)).toEqual({ field: text, end: { kind: 'pass' } });
  });
});
