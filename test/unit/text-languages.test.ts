import { describe, expect, it } from 'vitest';
import { isInstant } from '#shared/calendar/local-time.ts';
import { en } from '#shared/text/en.ts';
import { fill } from '#shared/text/fill.ts';
import {
  formatBytes,
  formatDecimal,
  formatMoney,
  formatNumber,
  formatValue,
} from '#shared/text/format.ts';
import { attentionSentence, refusalSentence, remarkSentence } from '#shared/text/sentence.ts';
import { vi } from '#shared/text/vi.ts';

const leaves = (value: unknown, path = ''): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
};
const holes = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name ?? '').toSorted();

const vietnamese = leaves(vi);
const english = new Map(leaves(en));

describe('lời trên màn hình', () => {
  it('tiếng Anh có đúng các câu của tiếng Việt', () => {
    expect([...english.keys()].toSorted()).toEqual(vietnamese.map(([path]) => path).toSorted());
  });

  it('hai thứ tiếng điền cùng những giá trị', () => {
    const differ = vietnamese.filter(
      ([path, text]) => holes(text).join() !== holes(english.get(path) ?? '').join(),
    );
    expect(differ.map(([path]) => path)).toEqual([]);
  });

  it('không câu nào trống, thừa dấu cách, hay chỉ có mã', () => {
    const bad = [...vietnamese, ...english].filter(
      ([, text]) => text.trim() !== text || text === '' || /^[a-z]+_[a-z_]+$/.test(text),
    );
    expect(bad).toEqual([]);
  });

  it('tiếng Việt dựng sẵn (NFC), để tìm và in đúng dấu', () => {
    expect(vietnamese.filter(([, text]) => text.normalize('NFC') !== text)).toEqual([]);
  });

  it('không bao giờ nói “Error” với người dùng', () => {
    const blaming = vietnamese.filter(([, text]) => /\b(?:error|exception|failed)\b/iu.test(text));
    expect(blaming).toEqual([]);
  });

  it('không dùng chữ của thợ máy với người ở quầy', () => {
    const jargon = /ngoại tuyến|phần lõi|hệ điều hành|hệ thống in\b|\bserver\b|\bsync\b|\bhash\b/iu;
    expect(vietnamese.filter(([, text]) => jargon.test(text))).toEqual([]);
  });
});

describe('câu của một lời từ chối', () => {
  it('điền số và ngày theo cách người ta viết', () => {
    expect(refusalSentence(vi, { code: 'pin_wrong', values: { left: 4 } })).toContain(
      'sai 4 lần nữa',
    );
    expect(formatValue('2026-11-17')).toBe('17/11/2026');
    expect(formatValue('2026-11-17T09:05')).toBe('09:05 17/11/2026');
    expect(isInstant('2026-11-17T02:05:00.000Z')).toBe(true);
    expect(formatValue('2026-11-17T02:05:00.000Z')).toBe('09:05 17/11/2026');
    expect(formatValue('H00.01-261117-1001')).toBe('H00.01-261117-1001');
  });

  it('mã chưa có câu vẫn thành một câu, có mã để đọc cho người quản trị', () => {
    expect(refusalSentence(vi, { code: 'chua_co' })).toContain('(mã chua_co)');
    expect(attentionSentence(vi, { code: 'chua_co' })).toContain('chua_co');
    expect(refusalSentence(vi, { code: 'toString' })).toContain('(mã toString)');
  });

  it('dữ liệu của Tỉnh được gọi bằng tên, không bằng mã', () => {
    const values = { kind: 'calendar', version: 3 };
    const words = attentionSentence(vi, { code: 'publication_unreadable', values });
    expect(words).toContain('lịch làm việc số 3');
    const newer = { code: 'publication_unknown', values: { kind: 'thu-moi' } };
    expect(attentionSentence(vi, newer)).toContain('thu-moi');
  });

  it('lời nhắc của phiếu cũng là lời từ chối khi nó chặn việc tiếp nhận', () => {
    expect(refusalSentence(vi, { code: 'name_empty' })).toBe(vi.remarks.name_empty);
    expect(remarkSentence(vi, { code: 'text_too_long', values: { max: 500 } })).toContain('500');
  });

  it('giá trị thiếu thì thấy chỗ thiếu, không thấy ngoặc', () => {
    expect(fill('còn {{left}} lần')).toBe('còn … lần');
  });
});

describe('số và tiền', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1_234_567, '1.234.567'],
    [-20_000, '−20.000'],
  ])('%d viết là %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('tiền không bao giờ rời chữ đồng', () => {
    expect(formatMoney(20_000)).toBe('20.000\u00A0đ');
  });

  it('số lẻ dùng dấu phẩy, dung lượng dùng GB hoặc MB', () => {
    expect(formatDecimal(1.5)).toBe('1,5');
    expect(formatDecimal(0.42)).toBe('0,4');
    expect(formatBytes(41_900_000_000)).toBe('41\u00A0GB');
    expect(formatBytes(900_000_000)).toBe('900\u00A0MB');
  });
});
