import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { closedDaysAfter, openingHours } from '#shared/calendar/opening-hours.ts';
import { tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import type { PaperForm } from '#shared/contract/intake-form.ts';
import { currentGuidanceSlipForm } from '#shared/forms/guidance-slip-form.ts';
import { GuidanceSlip } from '#shared/forms/guidance-slip.tsx';
import {
  guidanceSlipData,
  guidanceSlipShape,
  type GuidanceSlipInput,
} from '#shared/forms/guidance-slip-data.ts';
import { guidanceOf, isNothingMissing } from '#shared/intake/guidance.ts';
import { calendarWith, day } from '../fixtures/calendar.ts';
import { currentSet, office, officer } from '../e2e/paper-fixtures/receipt-facts.ts';

const birth = tryOutCatalogue().find(({ code }) => code === '1.001193');
if (birth === undefined) throw new Error('no birth registration');

const procedure = (papers: Procedure['cases'][number]['papers']): Procedure => ({
  ...birth,
  cases: [{ name: null, papers }],
});

const asked = (name: string, originals: number, copies: number) => ({
  name,
  originals,
  copies,
  form: null,
  isNote: false,
});

const line = (name: string, ticked = false): PaperForm => ({
  name,
  ticked,
  originals: ticked ? 1 : 0,
  certified: 0,
  photocopies: 0,
  unforeseen: false,
});

const record = procedure([
  asked('- Tờ khai theo mẫu', 1, 0),
  asked('Giấy chứng sinh', 0, 2),
  asked('Trường hợp ủy quyền thì có văn bản ủy quyền', 1, 0),
  asked('Sổ hộ khẩu', 0, 0),
]);

describe('hướng dẫn khi chưa nhận được hồ sơ', () => {
  const guidance = guidanceOf(
    [
      line('Tờ khai theo mẫu', true),
      line('Giấy chứng sinh'),
      line('Trường hợp ủy quyền thì có văn bản ủy quyền'),
      line('Sổ hộ khẩu'),
    ],
    record,
  );

  it('giấy chưa đánh dấu thì phải mang đến, đúng số bản thủ tục đòi', () => {
    expect(guidance.missing).toEqual([
      { name: 'Giấy chứng sinh', originals: 0, copies: 2 },
      { name: 'Sổ hộ khẩu', originals: 1, copies: 0 },
    ]);
  });

  it('giấy chỉ của một số trường hợp thì nói riêng, không bắt ai cũng mang', () => {
    expect(guidance.ifApplies.map(({ name }) => name)).toEqual([
      'Trường hợp ủy quyền thì có văn bản ủy quyền',
    ]);
  });

  it('giấy đã có trên bàn thì nhắc mang lại', () => {
    expect(guidance.brought).toEqual(['Tờ khai theo mẫu']);
  });

  it('đủ cả thì không có gì để hướng dẫn', () => {
    expect(isNothingMissing(guidanceOf([line('Tờ khai theo mẫu', true)], record))).toBe(true);
    expect(isNothingMissing(guidance)).toBe(false);
  });
});

describe('giờ tiếp nhận trong tuần', () => {
  it('những ngày liền nhau cùng giờ thì gộp một dòng', () => {
    expect(openingHours(calendarWith())).toEqual([
      {
        from: 1,
        to: 5,
        spans: [
          { from: 450, to: 690 },
          { from: 810, to: 1020 },
        ],
      },
    ]);
  });

  it('sáng thứ Bảy có tiếp dân thì là một dòng riêng', () => {
    const calendar = calendarWith({
      receptionHours: { saturday: [{ from: '07:30', to: '11:00' }] },
    });
    expect(openingHours(calendar).at(-1)).toEqual({
      from: 6,
      to: 6,
      spans: [{ from: 450, to: 660 }],
    });
  });

  it('ngày nghỉ trong hai tuần tới được nhắc, cuối tuần thì không', () => {
    const calendar = calendarWith({
      daysOff: [
        { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', status: 'confirmed' },
        { date: '2026-11-28', name: 'Thứ Bảy', status: 'confirmed' },
        { date: '2027-01-01', name: 'Tết Dương lịch', status: 'confirmed' },
      ],
    });
    expect(closedDaysAfter(day('2026-11-23'), 14, calendar)).toEqual([
      { date: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
    ]);
  });
});

const input: GuidanceSlipInput = {
  formSet: currentSet(),
  form: currentGuidanceSlipForm,
  office,
  officer,
  today: day('2026-11-23'),
  tryOut: false,
  citizen: 'Nguyễn Thị Thử',
  procedure: { code: '1.001193', name: 'Đăng ký khai sinh', case: null },
  guidance: {
    missing: [{ name: 'Giấy chứng sinh', originals: 1, copies: 0 }],
    ifApplies: [],
    brought: ['Tờ khai'],
  },
  hours: openingHours(calendarWith()),
  closed: [{ date: day('2026-11-24'), name: 'Ngày Văn hóa Việt Nam' }],
  sameDayUntil: 900,
  qrText: null,
};

const wordsOf = (changes: Partial<GuidanceSlipInput> = {}): string =>
  renderToStaticMarkup(
    <GuidanceSlip
      data={guidanceSlipShape.parse(
        JSON.parse(JSON.stringify(guidanceSlipData({ ...input, ...changes }))),
      )}
    />,
  )
    .replace(/<(?=(p|div|h1|h2|tr|td|th|header|footer)[ >])/g, ' <')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

describe('phiếu hướng dẫn trên giấy', () => {
  it('ghi giấy còn thiếu, nơi nộp, giờ nộp, ngày nghỉ và người hướng dẫn', () => {
    const words = wordsOf();
    expect(words).toContain('PHIẾU HƯỚNG DẪN NỘP HỒ SƠ');
    expect(words).toContain('Hướng dẫn cho: Nguyễn Thị Thử');
    expect(words).toContain('1 Giấy chứng sinh 01');
    expect(words).toContain(`Nơi nộp: ${office.name}, ${office.address}`);
    expect(words).toContain('- Thứ Hai đến thứ Sáu: 07:30–11:30, 13:30–17:00');
    expect(words).toContain('thứ Ba 24/11/2026 (Ngày Văn hóa Việt Nam)');
    expect(words).toContain('trong ngày nếu nộp đủ trước 15:00');
    expect(words).toContain('Người hướng dẫn: Trần Thị Mẫu, Công chức tiếp nhận');
  });

  it('nói rõ chưa nhận hồ sơ, chưa có mã hồ sơ', () => {
    expect(wordsOf()).toContain('không phải giấy tiếp nhận');
  });

  it('chưa biết tên, chưa có lịch thì không in dòng trống', () => {
    const words = wordsOf({ citizen: '', hours: [], closed: [], sameDayUntil: null });
    expect(words).not.toContain('Hướng dẫn cho');
    expect(words).not.toContain('Giờ tiếp nhận');
    expect(words).not.toContain('trong ngày nếu');
  });
});
