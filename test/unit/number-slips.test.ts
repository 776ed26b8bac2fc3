import { describe, expect, it } from 'vitest';
import { nextNumber, numbersLeft } from '#shared/number/next-number.ts';
import { numberFormatOf } from '#shared/number/number-format.ts';
import { type Slip, slipNumber, slipsToPrint } from '#shared/number/slips.ts';
import { day, refusal, value } from '#test/fixtures/calendar.ts';

const pattern = { template: '{agencyCode}-{yymmdd}-{counter}', digits: 4, perSlot: 1000 };
const format = value(numberFormatOf({ ...pattern, slips: 10 }));
const agencyCode = 'H15.50.05.13';
const today = day('2026-11-23');

const slip = (counter: number, state: Slip['state'] = 'out', printedOn = today): Slip => ({
  counter,
  printedOn,
  state,
});

describe('phần số dành cho phiếu giấy', () => {
  it('quầy không tự cấp số của phiếu, và hết phần của mình thì nói hết', () => {
    const desk = { format, agencyCode, day: today, slots: [1] };
    expect(numbersLeft({ ...desk, gone: [] })).toBe(989);
    expect(value(nextNumber({ ...desk, gone: [1988] })).counter).toBe(1989);
    expect(refusal(nextNumber({ ...desk, gone: [1989] })).code).toBe('number_range_ended');
  });

  it('phiếu đã nhập bù không đẩy số của quầy lên', () => {
    const desk = { format, agencyCode, day: today, slots: [1], gone: [1001, 1999, 1991] };
    expect(value(nextNumber(desk)).counter).toBe(1002);
  });

  it.each([-1, 999, 1.5])('chia %s số cho phiếu thì mẫu không dùng được', (slips) => {
    expect(refusal(numberFormatOf({ ...pattern, slips })).code).toBe('pattern_bad_slots');
  });
});

describe('in phiếu', () => {
  it('lần đầu từ đầu phần dành cho phiếu, lần sau đi tiếp', () => {
    expect(value(slipsToPrint(format, 1, [], 3))).toEqual([1990, 1991, 1992]);
    const out = [1990, 1991, 1992].map((counter) => slip(counter));
    expect(value(slipsToPrint(format, 1, out, 3))).toEqual([1993, 1994, 1995]);
  });

  it('phiếu còn ngoài tay thì không in số đó lần nữa; đã dùng hay đã hủy thì in lại được', () => {
    const all = Array.from({ length: 10 }, (_, i) => slip(1990 + i));
    expect(refusal(slipsToPrint(format, 1, all, 5))).toEqual({ code: 'slips_all_out', out: 10 });
    const back = all.map((one) =>
      one.counter === 1991 || one.counter === 1997
        ? slip(one.counter, one.counter === 1991 ? 'used' : 'spoiled')
        : one,
    );
    expect(value(slipsToPrint(format, 1, back, 5))).toEqual([1991, 1997]);
  });

  it('Tỉnh chưa dành số thì nói rõ', () => {
    const without = value(numberFormatOf(pattern));
    expect(refusal(slipsToPrint(without, 1, [], 5)).code).toBe('slips_not_planned');
  });
});

describe('nhập bù theo phiếu', () => {
  const at = {
    format,
    agencyCode,
    day: today,
    slots: [1],
    slips: [slip(1990), slip(1991, 'used'), slip(1992, 'spoiled'), slip(1993, 'out', today)],
    borne: new Set([1994]),
  };

  it('gõ bốn chữ số trên phiếu hay cả số đều được', () => {
    const text = 'H15.50.05.13-261123-1990';
    expect(value(slipNumber('1990', at))).toMatchObject({ counter: 1990, text });
    expect(value(slipNumber(' h15.50.05.13–261123–1990 ', at)).text).toBe(text);
  });

  it('phiếu in tuần trước, dùng hôm nay: số mang ngày hôm nay', () => {
    const earlier = { ...at, slips: [slip(1990, 'out', day('2026-11-16'))] };
    expect(value(slipNumber('1990', earlier)).text).toBe('H15.50.05.13-261123-1990');
  });

  it.each([
    ['1991', 'slip_used'],
    ['1992', 'slip_spoiled'],
    ['1994', 'number_taken'],
    ['1995', 'slip_unknown'],
    ['1001', 'slip_unknown'],
    ['2990', 'number_of_other_slot'],
    ['H15.50.05.13-261122-1990', 'number_of_other_day'],
    ['H15.50.05.14-261123-1990', 'number_of_other_agency'],
    ['một chín chín không', 'number_unreadable'],
    ['', 'number_unreadable'],
  ])('%s thì không nhận: %s', (typed, code) => {
    expect(refusal(slipNumber(typed, at)).code).toBe(code);
  });

  it('ngày trên phiếu sớm hơn ngày in phiếu thì có chỗ ghi sai', () => {
    const yesterday = { ...at, day: day('2026-11-22') };
    expect(refusal(slipNumber('1990', yesterday))).toEqual({
      code: 'slip_printed_later',
      printedOn: today,
    });
  });
});
