import { afterEach, describe, expect, it } from 'vitest';
import { OFFICER, PERSONAL_CODE, PIN, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const wrong = (pin: string) => desk.ask('session.signIn', { officer: OFFICER, pin });

describe('ai đang ngồi quầy', () => {
  it('chưa đăng nhập thì không xem được gì', async () => {
    desk = await startTestDesk();
    await desk.must('session.signOut', { reason: 'left' });
    expect(await desk.ask('home.overview', {})).toMatchObject({
      ok: false,
      error: { code: 'not_signed_in' },
    });
  });

  it('sai PIN thì nói còn mấy lần; năm lần sai thì đóng cửa năm phút, kể cả khi mở lại máy', async () => {
    desk = await startTestDesk();
    await desk.must('session.signOut', { reason: 'left' });
    for (const left of [4, 3, 2, 1]) {
      expect(await wrong('000001')).toMatchObject({
        error: { code: 'pin_wrong', values: { left } },
      });
    }
    expect(await wrong('000001')).toMatchObject({
      error: { code: 'pin_locked', values: { minutes: 5 } },
    });
    desk = await desk.restart();
    desk.setTime('2026-11-23T09:13');
    expect(await wrong(PIN)).toMatchObject({ error: { code: 'pin_locked' } });
    desk.setTime('2026-11-23T09:18');
    expect((await wrong(PIN)).ok).toBe(true);
  });

  it('khóa màn hình thì chỉ PIN mở lại, không ghi thành lần đăng nhập mới', async () => {
    desk = await startTestDesk();
    const before = desk.store.read.head().seq;
    await desk.must('session.lock', {});
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'locked' });
    expect((await desk.ask('home.overview', {})).ok).toBe(false);
    await signIn(desk);
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'ready' });
    expect(desk.store.read.head().seq).toBe(before);
  });

  it('PIN dễ đoán bị từ chối, mã cá nhân sai thì không đặt được PIN', async () => {
    desk = await startTestDesk();
    const set = (personalCode: string, pin: string) =>
      desk.ask('session.setPin', { officer: OFFICER, personalCode, pin });
    for (const weak of ['111111', '123456', '654321', '345678']) {
      expect(await set(PERSONAL_CODE, weak)).toMatchObject({ error: { code: 'pin_weak' } });
    }
    expect(await set('SAI', PIN)).toMatchObject({
      error: { code: 'personal_code_wrong', field: 'personalCode' },
    });
    expect(
      await desk.ask('session.setPin', {
        officer: OFFICER,
        personalCode: PERSONAL_CODE,
        pin: '12',
      }),
    ).toMatchObject({ error: { code: 'input_invalid', field: 'pin' } });
  });

  it('mỗi lần đăng nhập và rời quầy là một mục trong sổ, mang tên người đó', async () => {
    desk = await startTestDesk();
    await desk.must('session.signOut', { reason: 'left' });
    await signIn(desk);
    const entries = desk.store.read.openEntriesAfter(1, 0, 100);
    expect(entries.map(({ header }) => header.type)).toEqual([
      'desk.enrolled',
      'officer.pinSet',
      'officer.signedIn',
      'officer.signedOut',
      'officer.signedIn',
    ]);
    expect(new Set(entries.slice(1).map(({ header }) => header.officer))).toEqual(
      new Set([OFFICER]),
    );
  });
});

describe('cửa vào của quầy', () => {
  it('tên lạ, dữ liệu sai, hay thừa ô đều được trả lời, không đổ vỡ', async () => {
    desk = await startTestDesk();
    const { invoke } = desk.desk;
    expect(await invoke('không.có', {})).toMatchObject({ error: { code: 'endpoint_unknown' } });
    expect(await invoke('__proto__', {})).toMatchObject({ error: { code: 'endpoint_unknown' } });
    expect(await invoke('dossiers.list', { text: 1 })).toMatchObject({
      error: { code: 'input_invalid' },
    });
    expect(await invoke('dossiers.open', null)).toMatchObject({ error: { code: 'input_invalid' } });
    expect(await invoke('dossiers.open', { id: 'x', thừa: 1 })).toMatchObject({ ok: false });
  });
});
