import { afterEach, describe, expect, it } from 'vitest';
import { ed25519 } from '#electron/sync/signer.ts';
import { headText } from '#shared/protocol/signing.ts';
import { ok } from '#shared/result.ts';
import { agreeWith } from './agreeing-province.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number): string => `019abc00-0000-7000-8000-00000000000${n}`;

describe('khóa sổ ngày', () => {
  it('Tỉnh giữ đủ thì hai bên bằng nhau và biên bản vào kho', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    agreeWith(desk);
    expect(await desk.must('close.preview', {})).toMatchObject({ equal: true, missing: [] });
    const closed = await desk.must('close.day', { offline: false });
    expect(closed).toMatchObject({ equal: true, day: '2026-11-23' });
    expect(desk.drawn.at(-1)).toMatchObject({
      kind: 'reconciliation',
      data: { desk: { accepted: 2 }, province: { totals: { accepted: 2 } } },
    });
    expect(desk.store.read.lastClose()?.payload.totals.accepted).toBe(2);
  });

  it('lần khóa sau chỉ tính từ sau lần trước, không tính theo ngày', async () => {
    desk = await startTestDesk();
    agreeWith(desk);
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('close.day', { offline: false });
    desk.setTime('2026-11-23T17:10');
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    const closed = await desk.must('close.preview', {});
    expect(closed.desk).toMatchObject({ accepted: 1 });
  });

  it('mất mạng thì khóa sổ một bên, biên bản không có cột Tỉnh', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    expect(await desk.ask('close.day', { offline: false })).toMatchObject({
      ok: false,
      error: { code: 'province_unreachable' },
    });
    const closed = await desk.must('close.day', { offline: true });
    expect(closed.equal).toBeNull();
    expect(desk.drawn.at(-1)).toMatchObject({ kind: 'reconciliation', data: { province: null } });
  });

  it('Tỉnh thiếu một mục thì thấy ngay là chưa khớp', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    desk.province.totals = (from, to) =>
      ok({
        totals: { ...desk.store.read.totals(from, to - 1), to, hash: '0'.repeat(64) },
        missing: [to],
      });
    const { to } = desk.store.read.totals(1, desk.store.read.head().seq);
    expect(await desk.must('close.preview', {})).toMatchObject({ equal: false, missing: [to] });
  });

  it('Tỉnh còn thiếu mục của hôm nay thì chưa khóa được', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    desk.province.totals = (from, to) =>
      ok({ totals: { ...desk.store.read.totals(from, to), count: 1 }, missing: [to] });
    expect(await desk.ask('close.day', { offline: false })).toMatchObject({
      ok: false,
      error: { code: 'close_unsent', values: { count: 1 } },
    });
    expect(desk.store.read.lastClose()).toBeNull();
  });

  it('khóa xong mà chưa có việc gì mới thì không khóa thêm lần nữa', async () => {
    desk = await startTestDesk();
    agreeWith(desk);
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('close.day', { offline: false });
    expect(await desk.must('close.preview', {})).toMatchObject({ nothingSince: true });
    expect(await desk.ask('close.day', { offline: false })).toMatchObject({
      error: { code: 'close_nothing' },
    });
  });

  it('mục khóa sổ cũng nằm trong lần khóa sau: không mục nào đứng ngoài', async () => {
    desk = await startTestDesk();
    agreeWith(desk);
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('close.day', { offline: false });
    const first = desk.store.read.lastClose();
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    await desk.must('close.day', { offline: false });
    const second = desk.store.read.lastClose();
    expect(second?.payload.totals.from).toBe(first?.header.seq);
    expect(second?.payload.totals.byType['day.closed']).toBe(1);
  });

  it('ngày khóa lúc mất mạng còn mở cho đến khi Tỉnh trả lời, rồi tự hoàn tất', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('close.day', { offline: true });
    expect((await desk.must('close.preview', {})).openDays).toEqual(['2026-11-23']);
    agreeWith(desk);
    await desk.desk.synced();
    expect((await desk.must('close.preview', {})).openDays).toEqual([]);
    await desk.desk.synced();
    const completed = desk.store.read
      .openEntriesAfter(1, 0, 100)
      .filter(({ header }) => header.type === 'day.completed');
    expect(completed).toHaveLength(1);
    expect(completed[0]?.payload).toMatchObject({ equal: true });
  });

  it('lần khóa mang chữ ký của quầy trên đầu chuỗi, ai có khóa công khai cũng kiểm được', async () => {
    desk = await startTestDesk();
    agreeWith(desk);
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('close.day', { offline: false });
    const close = desk.store.read.lastClose();
    const identity = desk.store.read.identity();
    if (close === null || identity === null) throw new Error('nothing was closed');
    const { totals, headSignature } = close.payload;
    const head = { desk: identity.desk, epoch: 1, seq: totals.to, hash: totals.hash };
    const signature = Buffer.from(headSignature ?? '', 'base64url');
    expect(ed25519.verify(identity.publicKey, headText(head), signature)).toBe(true);
  });
});

describe('ngày quên khóa sổ', () => {
  /** Friday, Saturday and Monday, one dossier a day; signed in again on Monday. */
  const threeDays = async (): Promise<void> => {
    desk = await startTestDesk();
    agreeWith(desk);
    desk.setTime('2026-11-27T09:00');
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    desk.setTime('2026-11-28T09:00');
    await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    desk.setTime('2026-11-30T08:00');
    await desk.must('intake.accept', { draft: draft(3), form: birthForm() });
  };

  it('kể đủ các ngày cũ có việc mà chưa khóa; hôm nay thì chưa phải quên', async () => {
    await threeDays();
    const { forgotten, day } = await desk.must('close.preview', {});
    expect(forgotten.map((one) => [one.day, one.accepted])).toEqual([
      ['2026-11-27', 1],
      ['2026-11-28', 1],
    ]);
    expect(day).toBe('2026-11-30');
    const { attention } = await desk.must('home.overview', {});
    expect(attention.filter(({ code }) => code === 'day_forgotten')).toHaveLength(2);
  });

  it('khóa từng ngày: mỗi ngày một sổ, nối nhau không hở mục nào', async () => {
    await threeDays();
    const friday = await desk.must('close.preview', { through: '2026-11-27' });
    expect(friday).toMatchObject({ day: '2026-11-27', desk: { accepted: 1 } });
    expect(await desk.must('close.day', { offline: false, through: '2026-11-27' })).toMatchObject({
      day: '2026-11-27',
      equal: true,
    });
    expect((await desk.must('close.preview', {})).forgotten.map(({ day }) => day)).toEqual([
      '2026-11-28',
    ]);
    const first = desk.store.read.lastClose()?.payload.totals;
    await desk.must('close.day', { offline: false, through: '2026-11-28' });
    await desk.must('close.day', { offline: false });
    const closes = desk.store.read.closes(9).map(({ close }) => close.payload);
    expect(closes.map(({ day, totals }) => [day, totals.accepted])).toEqual([
      ['2026-11-30', 1],
      ['2026-11-28', 1],
      ['2026-11-27', 1],
    ]);
    expect(closes[2]?.totals).toEqual(first);
    expect(closes[1]?.totals.from).toBe((closes[2]?.totals.to ?? 0) + 1);
    expect(closes[0]?.totals.from).toBe((closes[1]?.totals.to ?? 0) + 1);
    expect(await desk.ask('close.day', { offline: false, through: '2026-11-27' })).toMatchObject({
      error: { code: 'close_nothing' },
    });
  });

  it('khóa hôm nay là khóa cả các ngày quên', async () => {
    await threeDays();
    await desk.must('close.day', { offline: false });
    expect(desk.store.read.lastClose()?.payload.totals.accepted).toBe(3);
    expect((await desk.must('close.preview', {})).forgotten).toEqual([]);
  });
});
