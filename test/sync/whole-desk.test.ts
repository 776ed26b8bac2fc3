import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { ENROL, openFolderDesk, type FolderDesk } from '../desk/folder-desk.ts';
import { birthForm, OFFICER, PERSONAL_CODE, PIN } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts';

/** The desk as the program puts it together, a real province, and a bad line between them. */
let province: TestProvince;
let proxy: FaultProxy;
let desk: FolderDesk;

beforeAll(async () => {
  province = await startTestProvince();
  proxy = await startFaultProxy(province.ready.url);
}, 60_000);
afterAll(async () => {
  await proxy.close();
  await province.remove();
});
afterEach(async () => {
  proxy.set({ kind: 'none' });
  vi.restoreAllMocks();
  await desk.end();
});

const [officer] = staff.officers;
const DRAFT = '019abc00-0000-7000-8000-000000000001';

const enrolHere = async (): Promise<void> => {
  const code = await province.mint();
  await desk.must('desk.enrol', { url: proxy.url, code, deskName: 'Quầy thử' });
  await desk.must('session.setPin', {
    officer: officer?.id ?? '',
    personalCode: officer?.personalCode ?? '',
    pin: PIN,
  });
};

const unsent = async (): Promise<number> => (await desk.must('desk.status', {})).unsent.count;

/** Until `done`, or the test fails. */
const until = async (done: () => Promise<boolean>): Promise<void> => {
  await vi.waitFor(async () => expect(await done()).toBe(true), { timeout: 15_000, interval: 100 });
};

describe('quầy và Tỉnh', () => {
  it('câu trả lời ghi danh bị đứt: thử lại cùng mã thì vào được, và Tỉnh chỉ mất một chỗ', async () => {
    desk = openFolderDesk({ enrol: null });
    const code = await province.mint();
    const before = await province.database.query('select 1 from desk');
    proxy.set({ kind: 'cut_answer', after: 40 });
    const lost = await desk.ask('desk.enrol', { url: proxy.url, code, deskName: 'Quầy thử' });
    expect(lost).toMatchObject({ ok: false, error: { code: 'enrolment_unreachable' } });
    proxy.set({ kind: 'none' });
    await desk.must('desk.enrol', { url: proxy.url, code, deskName: 'Quầy thử' });
    const after = await province.database.query('select 1 from desk');
    expect(after.length - before.length).toBe(1);
  });

  it('ghi danh xong thì tự gửi trong vài giây, không đợi bấm', async () => {
    desk = openFolderDesk({ enrol: null });
    await enrolHere();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    await until(async () => (await unsent()) === 0);
    expect((await desk.must('desk.status', {})).line.state).toBe('connected');
  });

  it('tắt quầy giữa lúc chờ Tỉnh: thôi chờ ngay, đóng dữ liệu gọn, mở lại được', async () => {
    desk = openFolderDesk({ enrol: null });
    await enrolHere();
    await until(async () => (await unsent()) === 0);
    proxy.set({ kind: 'slow', ms: 8_000 });
    const before = proxy.seen.length;
    await until(async () => {
      await desk.must('sync.now', {});
      return proxy.seen.length > before;
    });
    const start = performance.now();
    await desk.open.close();
    expect(performance.now() - start).toBeLessThan(3_000);
    // Whoever still reads closed data complains a moment later.
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(desk.logged).toEqual([]);
    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in' });
  });

  it('giấy còn nợ dựng mãi không xong thì việc gửi vẫn chạy', async () => {
    desk = openFolderDesk({ enrol: null });
    await enrolHere();
    proxy.set({ kind: 'down' });
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    let asked = 0;
    const never = Promise.withResolvers<never>().promise;
    const render = (): Promise<never> => {
      asked += 1;
      return never;
    };
    proxy.set({ kind: 'none' });
    desk = await desk.reopen({ renderer: { render } });
    await until(async () => (await unsent()) === 0);
    expect(asked).toBe(1);
  });

  it('quầy không có Tỉnh thì không gọi mạng lần nào', async () => {
    const send = vi.spyOn(globalThis, 'fetch');
    desk = openFolderDesk();
    await desk.must('desk.enrol', ENROL);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    await desk.must('sync.now', {});
    expect(await desk.ask('close.preview', {})).toMatchObject({ value: { province: null } });
    // Longer than the schedule waits after something was written.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await desk.must('desk.status', {})).toMatchObject({ line: { state: 'never' } });
    expect(send).not.toHaveBeenCalled();
  });
});
