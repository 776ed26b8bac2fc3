import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Province } from '#electron/desk/line/province.ts';
import { err } from '#shared/result.ts';
import {
  ENROL,
  lastGroup,
  openFolderDesk,
  protect,
  realEnrolment,
  type FolderDesk,
} from './folder-desk.ts';
import { OFFICER, PERSONAL_CODE, PIN } from './made-up-office.ts';
import { refusals } from '#shared/text/vi/refusals.ts';

let desk: FolderDesk;
afterEach(() => desk.end());

/** Answers as told, and remembers with which key it was asked. */
const askedProvince = (lostAnswers: number) => {
  const keys: string[] = [];
  const enrol: Province['enrol'] = (url, request) => {
    keys.push(request.publicKey);
    return keys.length <= lostAnswers
      ? Promise.resolve(err({ code: 'province_unreachable' }))
      : realEnrolment()(url, request);
  };
  return { keys, enrol };
};

describe('ghi danh', () => {
  it('địa chỉ có trả lời mà không phải Tỉnh: nói riêng, không bảo cứ làm việc', async () => {
    desk = openFolderDesk({ enrol: () => Promise.resolve(err({ code: 'province_not_believed' })) });
    const answer = await desk.ask('desk.enrol', ENROL);
    expect(answer).toMatchObject({ error: { code: 'enrolment_not_province', field: 'url' } });
    for (const code of ['enrolment_not_province', 'enrolment_unreachable'] as const)
      expect(refusals[code]).not.toContain('Cứ làm việc');
    expect(await desk.must('desk.stage', {})).toEqual({ stage: 'enrol' });
  });

  it('mất câu trả lời thì lần sau cùng mã gửi cùng khóa, kể cả gõ mã kiểu khác và sau khi mở lại máy', async () => {
    const { keys, enrol } = askedProvince(2);
    desk = openFolderDesk({ enrol });
    expect(await desk.ask('desk.enrol', ENROL)).toMatchObject({
      error: { code: 'enrolment_unreachable', field: 'url' },
    });
    expect((await desk.ask('desk.enrol', { ...ENROL, code: '7k2m 9qxa rt4d owhe' })).ok).toBe(
      false,
    );
    desk = await desk.reopen();
    await desk.must('desk.enrol', ENROL);
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
  });

  it('mã khác thì khóa khác', async () => {
    const { keys, enrol } = askedProvince(1);
    desk = openFolderDesk({ enrol });
    await desk.ask('desk.enrol', ENROL);
    await desk.must('desk.enrol', { ...ENROL, code: 'AAAA-BBBB-CCCC-DDDD' });
    expect(new Set(keys).size).toBe(2);
  });

  it('bấm hai lần liền thì chỉ ghi danh một lần, và khóa khôi phục trên màn hình là khóa thật', async () => {
    desk = openFolderDesk();
    const [first, second] = await Promise.all([
      desk.ask('desk.enrol', ENROL),
      desk.ask('desk.enrol', ENROL),
    ]);
    expect(second).toMatchObject({ ok: false, error: { code: 'already_enrolled' } });
    const recoveryKey = first.ok ? first.value.recoveryKey : '';
    expect(await desk.must('desk.stage', {})).toEqual({ stage: 'confirm_recovery', recoveryKey });
    await desk.must('desk.confirmRecovery', { part: lastGroup(recoveryKey) });
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    desk = await desk.reopen();
    await desk.must('desk.recover', { key: recoveryKey });
  });

  it('địa chỉ http qua mạng bị từ chối tại ô địa chỉ, chưa gửi gì; trên chính máy này thì được', async () => {
    const { keys, enrol } = askedProvince(0);
    desk = openFolderDesk({ enrol });
    const insecure = [
      'http://tinh.example.invalid',
      'http://127.0.0.1@tinh.example.invalid',
      'http://127.0.0.1.example.invalid/',
      'http://localhost.example.invalid',
      'ftp://127.0.0.1/',
      'http://10.0.0.1:8080',
    ];
    for (const url of insecure) {
      expect(await desk.ask('desk.enrol', { ...ENROL, url })).toMatchObject({
        ok: false,
        error: { code: 'url_insecure', field: 'url' },
      });
    }
    expect(keys).toEqual([]);
    expect((await desk.ask('desk.enrol', { ...ENROL, url: 'không phải địa chỉ' })).ok).toBe(false);
    await desk.must('desk.enrol', { ...ENROL, url: 'http://localhost:8080' });
  });
});

describe('khóa dữ liệu', () => {
  it('khóa để ngỏ được gỡ khi đã xác nhận khóa khôi phục và đã có PIN, không sớm hơn', async () => {
    desk = openFolderDesk();
    const { recoveryKey } = await desk.must('desk.enrol', ENROL);
    expect(desk.slots()).toContain('unprotected');
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    expect(desk.slots()).toContain('unprotected');
    await desk.must('desk.confirmRecovery', { part: lastGroup(recoveryKey) });
    expect(desk.slots().toSorted()).toEqual(['officer', 'recovery']);
    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toMatchObject({
      stage: 'sign_in',
      sealed: true,
      officers: [{ id: OFFICER }],
    });
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'ready' });
  });

  it('đặt PIN sau khi xác nhận thì cũng gỡ', async () => {
    desk = openFolderDesk();
    await protect(desk, PIN);
    expect(desk.slots().toSorted()).toEqual(['officer', 'recovery']);
  });

  it('gõ sai phần xác nhận thì khóa còn ngỏ, mở lại máy vẫn hỏi tiếp', async () => {
    desk = openFolderDesk();
    const { recoveryKey } = await desk.must('desk.enrol', ENROL);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    expect(await desk.ask('desk.confirmRecovery', { part: 'SAI0' })).toMatchObject({
      error: { code: 'recovery_part_wrong' },
    });
    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toEqual({ stage: 'confirm_recovery', recoveryKey });
    await desk.must('desk.confirmRecovery', { part: lastGroup(recoveryKey) });
    expect(desk.slots()).not.toContain('unprotected');
  });

  it('tắt máy ngay trước khi gỡ thì lần mở sau gỡ nốt', async () => {
    desk = openFolderDesk();
    const { recoveryKey } = await desk.must('desk.enrol', ENROL);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    const before = readFileSync(desk.keyFile);
    await desk.must('desk.confirmRecovery', { part: lastGroup(recoveryKey) });
    await desk.open.close();
    writeFileSync(desk.keyFile, before);
    expect(desk.slots()).toContain('unprotected');
    desk = await desk.reopen();
    expect(desk.slots().toSorted()).toEqual(['officer', 'recovery']);
  });

  it('quầy thử giữ khóa để ngỏ và mở lại không cần PIN', async () => {
    desk = openFolderDesk({ enrol: realEnrolment({ tryOut: true }) });
    await desk.must('desk.enrol', ENROL);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    expect(desk.slots()).toContain('unprotected');
    desk = await desk.reopen();
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: false });
  });
});

describe('cửa khóa', () => {
  it('hai lần bấm đăng nhập liền nhau chỉ mở dữ liệu một lần', async () => {
    desk = openFolderDesk();
    await protect(desk, PIN);
    let opened = 0;
    const emit = (_: string, value: object): void => {
      const rooms = 'rooms' in value && Array.isArray(value.rooms) ? value.rooms : [];
      if (rooms.join(' ') === 'session settings') opened += 1;
    };
    desk = await desk.reopen({ emit });
    const both = await Promise.all([
      desk.ask('session.signIn', { officer: OFFICER, pin: PIN }),
      desk.ask('session.signIn', { officer: OFFICER, pin: PIN }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(opened).toBe(1);
    expect(desk.logged).toEqual([]);
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'ready' });
  });

  it('năm lần sai thì đóng cửa, kể cả cùng một lúc và khi mở lại máy; PIN đúng cũng phải chờ', async () => {
    let now = Date.parse('2026-11-23T02:00:00.000Z');
    desk = openFolderDesk({ now: () => now });
    await protect(desk, PIN);
    desk = await desk.reopen();
    const tries = await Promise.all(
      Array.from({ length: 7 }, () =>
        desk.ask('session.signIn', { officer: OFFICER, pin: '000001' }),
      ),
    );
    expect(tries.map((answer) => (answer.ok ? '' : answer.error.code))).toEqual([
      ...Array.from({ length: 4 }, () => 'pin_wrong'),
      ...Array.from({ length: 3 }, () => 'pin_locked'),
    ]);
    desk = await desk.reopen();
    expect(await desk.ask('session.signIn', { officer: OFFICER, pin: PIN })).toMatchObject({
      error: { code: 'pin_locked', values: { minutes: 5 } },
    });
    now += 5 * 60_000 + 1;
    expect((await desk.ask('session.signIn', { officer: OFFICER, pin: PIN })).ok).toBe(true);
  });

  it('quên PIN thì khóa khôi phục mở dữ liệu, rồi đặt PIN mới bằng mã cá nhân', async () => {
    desk = openFolderDesk();
    const recoveryKey = await protect(desk, PIN);
    desk = await desk.reopen();
    const mistyped = recoveryKey.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await desk.ask('desk.recover', { key: mistyped })).toMatchObject({
      error: { code: 'recovery_key_mistyped', field: 'key' },
    });
    expect(await desk.must('desk.stage', {})).toMatchObject({ sealed: true });
    await desk.must('desk.recover', { key: recoveryKey.toLowerCase() });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', sealed: false });
    expect(await desk.ask('desk.recover', { key: recoveryKey })).toMatchObject({
      error: { code: 'already_open' },
    });
    const newPin = '370259';
    await desk.must('session.setPin', {
      officer: OFFICER,
      personalCode: PERSONAL_CODE,
      pin: newPin,
    });
    desk = await desk.reopen();
    expect((await desk.ask('session.signIn', { officer: OFFICER, pin: PIN })).ok).toBe(false);
    await desk.must('session.signIn', { officer: OFFICER, pin: newPin });
  });

  it('trước khi mở thì mọi câu hỏi khác đều không được trả lời, dữ liệu gõ bậy không làm đổ vỡ', async () => {
    desk = openFolderDesk();
    await protect(desk, PIN);
    desk = await desk.reopen();
    expect(await desk.ask('home.overview', {})).toMatchObject({ error: { code: 'not_signed_in' } });
    const { invoke } = desk.open.router;
    expect(await invoke('session.signIn', { officer: 7 })).toMatchObject({
      error: { code: 'input_invalid' },
    });
    expect(await invoke('session.signIn', { officer: '__proto__', pin: PIN })).toMatchObject({
      error: { code: 'officer_unknown' },
    });
    expect(await invoke('desk.recover', null)).toMatchObject({ error: { code: 'input_invalid' } });
  });
});
