import { afterEach, describe, expect, it } from 'vitest';
import { typedTime } from '#shared/calendar/typed-time.ts';
import { epochMsOf } from '#shared/calendar/local-time.ts';
import { err } from '#shared/result.ts';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const DAY = 86_400_000;
let drafts = 0;
const accept = async () => {
  drafts += 1;
  const draft = `019abc00-0000-7000-8000-${String(drafts).padStart(12, '0')}`;
  return desk.ask('intake.accept', { draft, form: birthForm() });
};
const accepted = async () => {
  const answer = await accept();
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};
const refusedForClock = { ok: false, error: { code: 'clock_unsettled' } };
const entries = () => desk.store.read.openEntriesAfter(1, 0, 10_000);
const stateOf = async () => (await desk.must('desk.status', {})).clock.state;
const dossier = (id: string) => desk.store.read.dossier(id);

/** As a contact leaves it behind. */
const measured = (offsetMs: number): void =>
  desk.store.write((tx) => tx.saveMeasuredOffset(offsetMs));

describe('đồng hồ máy lùi một ngày', () => {
  const jumpBack = async (): Promise<void> => {
    desk = await startTestDesk('2026-11-24T09:12');
    measured(0);
    await accepted();
    desk.setTime('2026-11-23T09:12');
  };

  it('chưa ai xác nhận thì không cấp số, không sửa, không in, không khóa sổ; bản nháp và việc đã ghi còn nguyên', async () => {
    await jumpBack();
    const before = entries().length;
    const [first] = (
      await desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 5 })
    ).rows;
    const id = first?.id ?? '';
    const document = dossier(id)?.documents[0]?.document ?? '';
    expect(await stateOf()).toBe('jumped_back');
    expect(await accept()).toMatchObject(refusedForClock);
    expect(
      await desk.ask('dossiers.correct', { id, form: birthForm({ note: 'x' }), reason: 'sửa' }),
    ).toMatchObject(refusedForClock);
    expect(await desk.ask('dossiers.void', { id, reason: 'nhầm' })).toMatchObject(refusedForClock);
    expect(await desk.ask('documents.print', { document })).toMatchObject(refusedForClock);
    expect(await desk.ask('documents.issue', { dossier: id })).toMatchObject(refusedForClock);
    expect(await desk.ask('close.day', { offline: true })).toMatchObject(refusedForClock);
    await desk.must('draft.save', { id: 'ban-nhap-1', form: birthForm() });
    expect(entries()).toHaveLength(before);
  });

  it('hỏi bằng hai giờ: giờ máy và giờ ghi lần trước', async () => {
    await jumpBack();
    const view = await desk.must('clock.read', {});
    expect(view).toMatchObject({ state: 'jumped_back', province: null });
    expect(epochMsOf(view.desk) - epochMsOf(view.machine)).toBe(0);
    expect(view.byMs).toBeGreaterThan(DAY - 60_000);
    expect(view.last?.slice(0, 16)).toBe('2026-11-24T02:12');
  });

  it('cán bộ gõ giờ đúng: số, ngày nhận, ngày in và nhật ký theo giờ ấy, mà đồng hồ máy vẫn sai', async () => {
    await jumpBack();
    const time = '2026-11-24T09:20';
    const settled = await desk.must('clock.settle', { by: 'officer', time });
    expect(settled).toMatchObject({ state: 'unproven', byMs: null });
    const { number, dossier: id } = await accepted();
    expect(number).toContain('-261124-');
    expect(dossier(id)?.acceptance?.as).toMatchObject({ clock: 'unproven' });
    expect(dossier(id)?.acceptance?.as.receivedAt.slice(0, 15)).toBe('2026-11-24T09:2');
    expect((await desk.must('home.overview', {})).today).toBe('2026-11-24');
    const correction = entries().find(({ header }) => header.type === 'clock.corrected');
    expect(correction?.payload).toMatchObject({ by: 'officer', wasMs: 0, measuredMs: 0 });
    expect(correction?.header.at.slice(0, 16)).toBe('2026-11-24T02:20');
    const seqs = entries().map(({ header }) => header.seq);
    expect(seqs).toEqual(seqs.map((_, n) => n + 1));
  });

  it('cán bộ nói giờ máy đúng: làm tiếp theo giờ máy, số của ngày ấy, có dấu chưa chứng minh', async () => {
    await jumpBack();
    await desk.must('clock.settle', { by: 'machine' });
    const { number, dossier: id } = await accepted();
    expect(number).toContain('-261123-');
    const view = await desk.must('dossiers.open', { id });
    const said = view.story.filter(({ values }) => values['clock'] === 'unproven');
    expect(said.map(({ type }) => type)).toEqual(['dossier.accepted', 'document.issued']);
  });

  it('dữ liệu của Tỉnh có hiệu lực theo giờ của quầy, không theo đồng hồ máy', async () => {
    desk = await startTestDesk('2026-11-23T09:12');
    await accepted();
    // The office of the made-up enrolment is in force for years; this one from today.
    const office = desk.store.read.publication('office');
    if (office === null) throw new Error('no office');
    const data = { ...(office.data as object), name: 'Xã Mẫu từ hôm nay' };
    desk.store.write((tx) =>
      tx.savePublication({ ...office, n: 99, version: 99, effectiveFrom: '2026-11-23', data }),
    );
    const officeName = async () => (await desk.must('desk.status', {})).officeName;
    expect(await officeName()).toBe('Xã Mẫu từ hôm nay');
    desk.setTime('2026-11-22T09:12');
    expect(await officeName()).not.toBe('Xã Mẫu từ hôm nay');
    await desk.must('clock.settle', { by: 'officer', time: '2026-11-23T09:20' });
    expect(await officeName()).toBe('Xã Mẫu từ hôm nay');
  });

  it('chỉnh lại đồng hồ máy cho đúng thì tự hết hỏi, không cần ghi gì', async () => {
    await jumpBack();
    desk.setTime('2026-11-24T09:30');
    expect(await stateOf()).toBe('ok');
    expect((await accepted()).number).toContain('-261124-');
    expect(entries().some(({ header }) => header.type === 'clock.corrected')).toBe(false);
  });

  it('Tỉnh trả lời: theo giờ Tỉnh, đo ngay lúc hỏi; từ đó giấy không còn dấu chưa chứng minh', async () => {
    await jumpBack();
    expect(await desk.ask('clock.settle', { by: 'province' })).toMatchObject({
      error: { code: 'clock_not_asked' },
    });
    expect(await stateOf()).toBe('jumped_back');
    measured(DAY);
    desk.province.totals = () => err({ code: 'province_unreachable' });
    expect(await stateOf()).toBe('drift');
    expect(await desk.must('clock.settle', { by: 'province' })).toMatchObject({ state: 'ok' });
    const { number, dossier: id } = await accepted();
    expect(number).toContain('-261124-');
    expect(dossier(id)?.acceptance?.as).not.toHaveProperty('clock');
  });

  it('đăng nhập và mở lại máy không xóa câu hỏi; trả lời rồi thì mở lại máy vẫn nhớ', async () => {
    await jumpBack();
    await desk.must('session.signOut', { reason: 'left' });
    await signIn(desk);
    expect(await accept()).toMatchObject(refusedForClock);
    await desk.must('clock.settle', { by: 'officer', time: '2026-11-24T09:20' });
    desk = await desk.restart();
    await signIn(desk);
    expect(desk.store.read.clockOffset()).toBeGreaterThan(DAY - 600_000);
    expect((await accepted()).number).toContain('-261124-');
  });

  it('giấy còn nợ chờ giờ đúng rồi mới dựng', async () => {
    desk = await startTestDesk('2026-11-24T09:12');
    desk.breakRenderer(true);
    const { dossier: id } = await accepted();
    desk.setTime('2026-11-23T09:12');
    desk.breakRenderer(false);
    desk.desk.arrived();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(desk.drawn).toEqual([]);
    await desk.must('clock.settle', { by: 'officer', time: '2026-11-24T09:20' });
    await expect.poll(() => dossier(id)?.documents).toHaveLength(1);
  });
});

describe('đồng hồ máy nhảy tới mười năm', () => {
  it('hỏi trước khi cấp số, dù đã đăng nhập bằng giờ sai; sửa rồi thì không gì về sau mang năm 2036', async () => {
    desk = await startTestDesk();
    await accepted();
    desk.setTime('2036-11-23T09:30');
    await desk.must('session.signOut', { reason: 'left' });
    await signIn(desk);
    expect(await stateOf()).toBe('leapt_ahead');
    expect(await accept()).toMatchObject(refusedForClock);
    desk.setTime('2026-11-23T09:40');
    expect(await stateOf()).toBe('jumped_back');
    await desk.must('clock.settle', { by: 'machine' });
    const { number, dossier: id } = await accepted();
    expect(number).toMatch(/-261123-\d*002$/);
    const since = entries().findIndex(({ header }) => header.type === 'clock.corrected');
    const years = entries()
      .slice(since)
      .map(({ header }) => header.at.slice(0, 4));
    expect(new Set(years)).toEqual(new Set(['2026']));
    expect(dossier(id)?.acceptance?.as.receivedAt).toContain('2026-11-23');
  });

  it('khóa vì gõ sai PIN lúc đồng hồ ở 2036 không kéo dài mười năm', async () => {
    desk = await startTestDesk('2036-11-23T09:12');
    await desk.must('session.signOut', { reason: 'left' });
    const wrong = { officer: (await officerId()) ?? '', pin: '000001' };
    for (let n = 0; n < 5; n += 1) await desk.ask('session.signIn', wrong);
    desk.setTime('2026-11-23T09:12');
    expect((await desk.ask('session.signIn', wrong)).ok).toBe(false);
    await signIn(desk);
  });
});

const officerId = async () => {
  const stage = await desk.must('desk.stage', {});
  return stage.stage === 'sign_in' ? stage.officers[0]?.id : undefined;
};

describe('lệch với Tỉnh', () => {
  it('lệch năm phút thì thôi, lệch hơn thì hỏi; không theo Tỉnh thì chỉ hỏi lại khi Tỉnh đo khác', async () => {
    desk = await startTestDesk();
    measured(300_000);
    expect(await stateOf()).toBe('ok');
    measured(3_600_000);
    expect(await accept()).toMatchObject(refusedForClock);
    await desk.must('clock.settle', { by: 'machine' });
    await accepted();
    measured(3_660_000);
    expect(await stateOf()).toBe('unproven');
    measured(0);
    expect(await stateOf()).toBe('ok');
  });

  it('múi giờ của máy đổi thì không có gì đổi', async () => {
    desk = await startTestDesk();
    await accepted();
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      expect(new Date(0).getHours()).toBe(19);
      expect(await stateOf()).toBe('unproven');
      expect((await accepted()).number).toContain('-261123-');
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('giờ gõ tay', () => {
  it.each([
    ['23/11/2026', '9:05', '2026-11-23T09:05'],
    ['23.11.2026', '9h05', '2026-11-23T09:05'],
    ['23112026', '0905', '2026-11-23T09:05'],
    ['1/2/2027', '23:59', '2027-02-01T23:59'],
  ])('%s %s', (date, clock, time) => {
    expect(typedTime(date, clock)).toEqual({ dateWrong: false, clockWrong: false, time });
  });

  it.each([
    ['31/02/2026', '9:05', true, false],
    ['23/11/2026', '24:00', false, true],
    ['', '', true, true],
    ['23/11/2026', '9:5', false, true],
  ])('%s %s thì báo đúng ô', (date, clock, dateWrong, clockWrong) => {
    expect(typedTime(date, clock)).toEqual({ dateWrong, clockWrong, time: null });
  });
});
