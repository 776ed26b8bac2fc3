import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import { addDays, localDayOf } from '#shared/calendar/local-time.ts';
import { openOn, WEEK } from '#shared/publishing/read-hours.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import { allPublications } from '#server/publishing/read.ts';
import { instantNow } from '#server/surroundings.ts';
import { Browser } from './cookie-browser.ts';
import { startTestProvince, type TestProvince } from './test-province.ts';

const { publishing: texts } = boardTextsOf('vi');
const HOURS = '/board/publishing/hours';

let province: TestProvince;
let browser: Browser;

beforeAll(async () => {
  province = await startTestProvince();
  browser = new Browser(province.ready.url);
  await signIn();
});
afterAll(() => province.remove());

const signIn = async (): Promise<void> => {
  const { operator } = province.ready;
  if (operator === null) throw new Error('tỉnh thử phải có người vận hành');
  await browser.post('/board/sign-in', operator);
};

const today = () => localDayOf(instantNow(province.surroundings));
const calendars = async () =>
  (await allPublications(province.database, null, 'calendar')).map(({ effectiveFrom, data }) => {
    const calendar = workingCalendarOf(data);
    if (!calendar.ok) throw new Error(calendar.error.code);
    return { effectiveFrom, ...calendar.value };
  });

/** As the page shows it, with what is typed over it. */
const fields = async (over: Record<string, string>, page = HOURS) => {
  const { text } = await browser.go(page);
  const shown = [...text.matchAll(/<input\s+id="([^"]+)"[^>]*?value="([^"]*)"/g)];
  const typed = Object.fromEntries(shown.map(([, name = '', value = '']) => [name, value]));
  return { ...typed, from: typed['hours-from'] ?? '', ...over };
};
const type = async (over: Record<string, string>) => browser.submit(HOURS, await fields(over));

describe('giờ làm việc gõ trên trang vận hành', () => {
  it('trang có đủ bảy ngày với giờ đang dùng, ngày mai là ngày áp dụng', async () => {
    const shown = await fields({});
    for (const day of WEEK) expect(shown).toHaveProperty([`${day}.open.afternoon.to`]);
    expect(shown).toMatchObject({
      'monday.worked.morning.from': '07:30',
      'sunday.worked.morning.from': '',
      from: addDays(today(), 1),
    });
  });

  it('ô sai nói đúng ô, chữ đã gõ còn nguyên; không đổi gì, ngày đã qua thì không nhận', async () => {
    const wrong = await type({ 'monday.worked.morning.to': 'trưa', 'friday.open.morning.to': '' });
    expect(wrong.status).toBe(422);
    const { refusals } = texts.hoursPage;
    for (const words of [refusals.time_unclear, refusals.half_open, 'value="trưa"'])
      expect(wrong.text).toContain(words);
    expect(wrong.text).toContain('Thứ Hai, Giờ làm việc (tính thời hạn), buổi sáng, đến');
    expect((await type({})).text).toContain(texts.problems.draft_changes_nothing);
    const past = await type({ from: addDays(today(), -1), 'monday.open.morning.to': '11:00' });
    expect(past.text).toContain(texts.problems.hours_day_past);
  });

  it('trang mở qua nửa đêm: chữ đã gõ còn, chọn ngày khác ngay trong phiếu, ban hành được', async () => {
    const late = await fields({
      from: addDays(today(), -1),
      'monday.open.morning.to': '11:05',
    });
    const { text } = await browser.submit(HOURS, late);
    const [, form = ''] = text.split('method="post" action="/board/publishing/hours"');
    expect(form).toContain('value="11:05"');
    expect(form).toMatch(/name="from"\s+type="date"/u);
    expect(text.match(/name="from"/gu)).toHaveLength(1);
    const kept = await browser.submit(HOURS, { ...late, from: addDays(today(), 2) });
    expect(kept.headers.get('location')).toMatch(/^\/board\/publishing\//u);
  });

  it('đổi giờ: xem trước có ngày hẹn thử trước và sau, ban hành rồi lịch mang giờ mới, ngày nghỉ như cũ', async () => {
    const [before] = await calendars();
    const from = addDays(today(), 30);
    const summer = Object.fromEntries(
      WEEK.slice(0, 5).flatMap((day) =>
        ['worked', 'open'].flatMap((kind) => [
          [`${day}.${kind}.afternoon.from`, '14:00'],
          [`${day}.${kind}.afternoon.to`, '17:30'],
        ]),
      ),
    );
    const kept = await type({
      ...summer,
      'saturday.open.morning.from': '7h30',
      'saturday.open.morning.to': '11h',
      from,
    });
    const draft = kept.headers.get('location') ?? '';
    const { text } = await browser.go(draft);
    expect(text).toContain(formatDate(from));
    for (const words of ['14:00–17:30', texts.tables.sample, '17:30'])
      expect(text).toContain(words);
    await browser.submit(`${draft}/publish`);
    const published = await calendars();
    expect(published).toHaveLength(2);
    expect(published[1]).toMatchObject({
      effectiveFrom: from,
      standardDay: [before?.standardDay[0], { from: '14:00', to: '17:30' }],
      receptionHours: { saturday: [{ from: '07:30', to: '11:00' }] },
      daysOff: before?.daysOff,
      version: '2',
    });
  });

  it('giờ mới sắp tới không chặn một thay đổi sớm hơn: giờ ấy vẫn bắt đầu đúng ngày', async () => {
    const coming = (await calendars()).at(-1);
    const kept = await type({ 'friday.open.afternoon.to': '16:00', from: addDays(today(), 2) });
    const draft = kept.headers.get('location') ?? '';
    const said = {
      date: formatDate(addDays(today(), 30)),
      subject: texts.subjects.hours,
    };
    expect((await browser.go(draft)).text).toContain(fill(texts.preview.laterStays, said));
    await browser.submit(`${draft}/publish`);
    const [, , sooner, later] = await calendars();
    expect(sooner?.receptionHours.friday?.at(-1)?.to).toBe('16:00');
    expect(later).toEqual(coming);
  });

  it('ngày mai đã có giờ khác thì trang bắt đầu bằng giờ của ngày mai', async () => {
    const kept = await type({ 'monday.open.afternoon.to': '16:15' });
    await browser.submit(`${kept.headers.get('location') ?? ''}/publish`);
    expect(await fields({})).toMatchObject({
      'monday.open.afternoon.to': '16:15',
      from: addDays(today(), 1),
    });
  });

  it('hôm nay đổi giờ thì trang mở giờ của hôm nay, không phải của ngày mai; ngày đã qua, ngày gõ sai thì nói', async () => {
    const ofToday = `${HOURS}?from=${today()}`;
    const shown = await fields({}, ofToday);
    expect(shown).toMatchObject({ 'monday.open.afternoon.to': '17:00', from: today() });
    expect((await browser.go(ofToday)).text).toContain(`name="from" value="${today()}"`);
    const kept = await browser.submit(HOURS, { ...shown, 'tuesday.open.afternoon.to': '16:10' });
    await browser.submit(`${kept.headers.get('location') ?? ''}/publish`);
    const inForce = (await calendars()).findLast(({ effectiveFrom }) => effectiveFrom <= today());
    if (inForce === undefined) throw new Error('hôm nay phải có lịch');
    const until = (['monday', 'tuesday'] as const).map((day) => openOn(inForce, day).at(-1)?.to);
    expect(until).toEqual(['17:00', '16:10']);
    expect(await fields({})).toMatchObject({ 'monday.open.afternoon.to': '16:15' });
    for (const [from, code] of [
      [addDays(today(), -1), 'hours_day_past'],
      ['hôm nay', 'day_wrong'],
    ] as const) {
      const refused = await browser.go(`${HOURS}?from=${encodeURIComponent(from)}`);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(texts.problems[code]);
    }
  });

  it('xem trước rồi để qua ngày áp dụng mới bấm: không ban hành, nói vì sao', async () => {
    const count = (await calendars()).length;
    const kept = await type({ 'tuesday.open.afternoon.to': '16:20', from: today() });
    const first = formatDate(today());
    province.pass(24 * 60 * 60_000);
    await signIn();
    const answer = await browser.submit(`${kept.headers.get('location') ?? ''}/publish`);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(fill(texts.problems.hours_day_reached, { date: first }));
    expect(await calendars()).toHaveLength(count);
  });
});
