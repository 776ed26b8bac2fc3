import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createKeyring, type SystemStorage } from '#electron/main/keyring.ts';
import type { Keyring } from '#electron/store/keys/key-slots.ts';
import { openFolderDesk, protect, type FolderDesk } from './folder-desk.ts';
import { keyringOf, noKeyring, throwsOnOpen, throwsOnSeal } from './keyrings.ts';
import { OFFICER } from './made-up-office.ts';

const PIN = '258036';
let desk: FolderDesk | null = null;
afterEach(async () => {
  await desk?.end();
  desk = null;
});

const begin = async (keyring: Keyring | null): Promise<FolderDesk> => {
  desk = openFolderDesk({ keyring });
  await protect(desk, PIN);
  return desk;
};
const again = async (keyring: Keyring | null): Promise<FolderDesk> => {
  if (desk === null) throw new Error('no desk yet');
  desk = await desk.reopen({ keyring });
  return desk;
};
const stageOf = ({ must }: FolderDesk) => must('desk.stage', {});
const signIn = ({ must }: FolderDesk) => must('session.signIn', { officer: OFFICER, pin: PIN });

describe('kho khóa của hệ thống', () => {
  it('có thật thì giữ khóa: sáng sau dữ liệu mở trước khi ai gõ PIN, khóa không còn để ngỏ', async () => {
    const first = await begin(keyringOf(7));
    await vi.waitFor(() => expect(first.slots()).toEqual(['recovery', 'officer', 'keyring']));
    const next = await again(keyringOf(7));
    expect(await stageOf(next)).toMatchObject({ stage: 'sign_in', sealed: false });
    expect(next.open.desk()).not.toBeNull();
    expect((await next.must('desk.status', {})).deskName).toBe('Quầy 1');
    await signIn(next);
  });

  it('trước khi chép khóa khôi phục và đặt PIN thì chưa có ngăn nào trong kho', async () => {
    desk = openFolderDesk({ keyring: keyringOf(7) });
    expect(desk.slots()).toEqual(['unprotected']);
  });

  it.each([
    ['không có', noKeyring],
    ['không cất được', throwsOnSeal],
    ['không lấy ra được', throwsOnOpen],
    ['trả lại thứ khác', { ...keyringOf(7), open: () => new Uint8Array(32) }],
  ])('%s thì quầy vẫn được khóa bằng PIN, và không báo mất gì', async (_, keyring) => {
    const first = await begin(keyring);
    await vi.waitFor(() => expect(first.logged).toContain('keyring: none'));
    expect(first.slots()).toEqual(['recovery', 'officer']);
    const next = await again(keyring);
    expect(await stageOf(next)).toMatchObject({ sealed: true, keyringLost: false });
    await signIn(next);
  });

  it.each([
    ['máy đổi người dùng', keyringOf(8)],
    ['kho khóa không mở ra được nữa', throwsOnOpen],
  ])('%s: nói một lần, PIN vẫn mở, sau đăng nhập thì thôi báo', async (_, other) => {
    const first = await begin(keyringOf(7));
    await vi.waitFor(() => expect(first.slots()).toContain('keyring'));
    const lost = await again(other);
    expect(await stageOf(lost)).toMatchObject({ sealed: true, keyringLost: true });
    await signIn(lost);
    await vi.waitFor(() =>
      expect(lost.logged.some((line) => /^keyring: (made|none)$/.test(line))).toBe(true),
    );
    const third = await again(other);
    expect(await stageOf(third)).toMatchObject({ stage: 'sign_in', keyringLost: false });
    await signIn(third);
  });

  it('sau đăng nhập, kho khóa của người dùng mới tự mở dữ liệu; của người dùng cũ thì không', async () => {
    const first = await begin(keyringOf(7));
    await vi.waitFor(() => expect(first.slots()).toContain('keyring'));
    const moved = await again(keyringOf(8));
    await signIn(moved);
    await vi.waitFor(() => expect(moved.logged).toContain('keyring: made'));
    expect(await stageOf(await again(keyringOf(8)))).toMatchObject({ sealed: false });
    expect(await stageOf(await again(keyringOf(7)))).toMatchObject({ keyringLost: true });
  });

  it('khóa khôi phục cũng mở được khi kho khóa không mở', async () => {
    desk = openFolderDesk({ keyring: keyringOf(7) });
    const recoveryKey = await protect(desk, PIN);
    const { slots } = desk;
    await vi.waitFor(() => expect(slots()).toContain('keyring'));
    const lost = await again(keyringOf(8));
    await lost.must('desk.recover', { key: recoveryKey });
    expect(await stageOf(lost)).toMatchObject({ stage: 'sign_in', sealed: false });
  });

  it('công cụ quản trị không hỏi kho khóa và để yên ngăn của nó', async () => {
    const first = await begin(keyringOf(7));
    await vi.waitFor(() => expect(first.slots()).toContain('keyring'));
    const tool = await again(null);
    expect(await stageOf(tool)).toMatchObject({ sealed: true, keyringLost: false });
    await signIn(tool);
    expect(await stageOf(await again(keyringOf(7)))).toMatchObject({ sealed: false });
  });

  it('đóng quầy khi kho khóa còn chưa trả lời: không mở gì nữa, thư mục được thả', async () => {
    const first = await begin(keyringOf(7));
    await vi.waitFor(() => expect(first.slots()).toContain('keyring'));
    const late = Promise.withResolvers<boolean>();
    const waiting = await again({ ...keyringOf(7), available: () => late.promise });
    const next = await waiting.reopen({ keyring: keyringOf(7) });
    desk = next;
    late.resolve(true);
    expect(await stageOf(next)).toMatchObject({ stage: 'sign_in', sealed: false });
    expect(waiting.open.desk()).toBeNull();
  });
});

describe('kho khóa qua Electron', () => {
  const secret = new Uint8Array(randomBytes(32));
  const flip = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x55));
  const atOnce: SystemStorage = {
    isEncryptionAvailable: () => true,
    encryptString: (text) => flip(Buffer.from(text)),
    decryptString: (sealed) => flip(sealed).toString(),
  };
  const later: SystemStorage = {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (text) => Promise.resolve(flip(Buffer.from(text))),
    decryptStringAsync: (sealed) => Promise.resolve({ result: flip(sealed).toString() }),
  };
  const over = (storage: SystemStorage, ready = () => Promise.resolve()): Keyring =>
    createKeyring({ storage, ready, randomBytes });

  it.each([
    ['bản chỉ có cách gọi đồng bộ', atOnce],
    ['bản chỉ có cách gọi không đồng bộ', later],
  ])('%s: cất vào rồi lấy ra đúng như cũ', async (_, storage) => {
    const keyring = over(storage);
    expect(await keyring.available()).toBe(true);
    expect(await keyring.open(await keyring.seal(secret))).toEqual(secret);
  });

  it('có cả hai thì dùng cách không đồng bộ', async () => {
    const broken = { ...atOnce, encryptString: () => Buffer.alloc(0) };
    expect(await over({ ...broken, ...later }).available()).toBe(true);
  });

  it.each<[string, SystemStorage]>([
    ['tự nhận là không có', { ...atOnce, isEncryptionAvailable: () => false }],
    ['basic_text, dù tự nhận là có', { ...atOnce, getSelectedStorageBackend: () => 'basic_text' }],
    ['tên nghe thật mà lấy ra thứ khác', { ...atOnce, decryptString: () => 'khác' }],
    [
      'để nguyên bản rõ',
      { ...atOnce, encryptString: (text) => Buffer.from(text), decryptString: String },
    ],
    [
      'báo lỗi khi cất',
      {
        ...atOnce,
        getSelectedStorageBackend: () => 'gnome_libsecret',
        encryptString: () => {
          throw new Error('locked');
        },
      },
    ],
    ['không có hàm nào', {}],
  ])('kho %s thì không tính là có', async (_, storage) => {
    expect(await over(storage).available()).toBe(false);
  });

  it('không hỏi trước khi hệ thống sẵn sàng', async () => {
    const gate = Promise.withResolvers<void>();
    let asked = 0;
    const counting = {
      ...atOnce,
      isEncryptionAvailable: () => {
        asked += 1;
        return true;
      },
    };
    const answer = over(counting, () => gate.promise).available();
    await Promise.resolve();
    expect(asked).toBe(0);
    gate.resolve();
    expect(await answer).toBe(true);
  });
});
