import { afterEach, describe, expect, it } from 'vitest';
import { standingOf } from '#electron/desk/standing.ts';
import { guidIn, markOf } from '#electron/store/machine-mark.ts';
import { createProvince } from '#electron/sync/province.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const DRAFT = '019abc00-0000-7000-8000-000000000001';
const NEXT = '019abc00-0000-7000-8000-000000000002';

describe('thư mục dữ liệu bị mang sang máy khác', () => {
  it('vẫn mở xem được, nhưng không cấp số; bản nháp còn nguyên', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    desk = await desk.restart({ machine: 'may-la' });
    await signIn(desk);
    expect(await desk.must('desk.status', {})).toMatchObject({
      line: { state: 'refused', code: 'desk_moved' },
    });
    await desk.must('draft.save', { id: NEXT, form: birthForm() });
    expect(await desk.ask('intake.accept', { draft: NEXT, form: birthForm() })).toMatchObject({
      ok: false,
      error: { code: 'desk_moved' },
    });
    expect(await desk.must('draft.current', {})).toMatchObject({ id: NEXT });
    expect((await desk.must('dossiers.open', { id: DRAFT })).row.number).toBe('H00.01-261123-1001');
  });

  it('không ghi gì vào nhật ký, kể cả ai vừa vào: máy kia có thể đang dùng chính các tên ấy', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
    desk = await desk.restart({ machine: 'may-la' });
    const before = desk.store.read.head();
    await signIn(desk);
    const moved = { ok: false, error: { code: 'desk_moved' } };
    expect(await desk.ask('clock.settle', { by: 'machine' })).toMatchObject(moved);
    const voiding = { id: DRAFT, reason: 'nhập nhầm hồ sơ' };
    expect(await desk.ask('dossiers.void', voiding)).toMatchObject(moved);
    expect(await desk.ask('close.day', { offline: true })).toMatchObject(moved);
    await desk.must('session.signOut', { reason: 'left' });
    expect(desk.store.read.head()).toEqual(before);
  });

  it('về lại máy cũ thì làm tiếp như thường', async () => {
    desk = await startTestDesk();
    desk = await desk.restart({ machine: 'may-la' });
    expect(standingOf(desk.store.read).ok).toBe(false);
    desk = await desk.restart({ machine: 'may-thu' });
    await signIn(desk);
    await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
  });

  it('mở lại nhiều lần trên cùng máy thì không sao', async () => {
    desk = await startTestDesk();
    desk = await desk.restart();
    desk = await desk.restart();
    expect(standingOf(desk.store.read)).toEqual({ ok: true, value: null });
  });

  it('không gửi gì cho Tỉnh: mục nó gửi trước thì máy thật không gửi được nữa', async () => {
    let asked = 0;
    desk = await startTestDesk();
    desk = await desk.restart({ machine: 'may-la' });
    const line = createProvince({
      store: desk.store,
      surroundings: {
        now: () => Date.UTC(2026, 10, 23),
        randomBytes: (length) => new Uint8Array(length),
        sha256: () => new Uint8Array(32),
      },
      signer: ed25519,
      fetch: () => {
        asked += 1;
        return Promise.reject(new Error('nobody shall be asked'));
      },
      urlOverride: null,
      changed: () => undefined,
      arrived: () => undefined,
      log: () => undefined,
    });
    expect(await line.sync()).toEqual({
      ok: false,
      error: { code: 'province_refused', reason: 'desk_moved' },
    });
    expect(asked).toBe(0);
  });
});

describe('dấu của máy', () => {
  it('đọc được từ câu trả lời của Windows', () => {
    const answer = [
      '',
      String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography`,
      '    MachineGuid    REG_SZ    00000000-1111-2222-3333-444444444444',
      '',
    ].join('\r\n');
    expect(guidIn(answer)).toBe('00000000-1111-2222-3333-444444444444');
    expect(guidIn('ERROR: The system was unable to find the specified key')).toBeNull();
  });

  it('không để lộ dấu gốc của hệ thống, và hai máy thì khác nhau', () => {
    const id = '00000000111122223333444444444444';
    expect(markOf(id)).toMatch(/^[0-9a-f]{64}$/);
    expect(markOf(id)).not.toContain(id);
    expect(markOf(id)).not.toBe(markOf('10000000111122223333444444444444'));
    expect(markOf(null)).toBeNull();
  });
});
