import { describe, expect, it } from 'vitest';
import { skipsAfterRestore } from '#shared/number/after-restore.ts';
import { halfOfTheRest, leftToOthers } from '#shared/number/beside-others.ts';
import { numberFormatOf } from '#shared/number/number-format.ts';
import { value } from '#test/fixtures/calendar.ts';

const format = value(
  numberFormatOf({ template: '{agencyCode}-{yymmdd}-{counter}', digits: 4, perSlot: 1000 }),
);

describe('quầy ghi danh lại khi máy cũ có thể còn làm việc', () => {
  it('lần đầu đếm từ số 1; lần ghi danh lại đếm từ nửa sau, lần nữa từ ba phần tư, rồi lại nửa sau', () => {
    expect([1, 2, 3, 4, 5].map((life) => leftToOthers(life, format))).toEqual([
      0, 500, 750, 500, 750,
    ]);
  });

  it('lần trước đã đếm sang phần này: bỏ thêm nửa phần còn lại; hết dải thì không bỏ gì', () => {
    expect(halfOfTheRest(520, format)).toEqual({ from: 521, to: 760 });
    expect(halfOfTheRest(998, format)).toEqual({ from: 999, to: 999 });
    expect(halfOfTheRest(999, format)).toBeNull();
  });

  it('khôi phục ở quầy đếm từ nửa sau thì nhảy trong phần của mình, không về số đã ra giấy', () => {
    const left = leftToOthers(2, format);
    const unknown = { kind: 'unknown', before: false } as const;
    const others = Array.from({ length: left }, (_, i) => i + 1);
    expect(value(skipsAfterRestore(others, unknown, format, left))).toEqual([
      { from: 501, to: 750 },
    ]);
    const known = [...others, ...Array.from({ length: 251 }, (_, i) => 501 + i)];
    expect(value(skipsAfterRestore(known, unknown, format, left))).toEqual([
      { from: 752, to: 999 },
    ]);
  });
});
