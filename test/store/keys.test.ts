import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readKeyFile, writeKeyFile, type KeyFile } from '#electron/store/keys/key-file.ts';
import {
  keyFileWithUnprotected,
  keyringSlot,
  officerSlot,
  openUnprotected,
  openWithKeyring,
  openWithPin,
  openWithRecovery,
  withoutSlot,
  withRecovery,
  withSlot,
  type Keyring,
} from '#electron/store/keys/key-slots.ts';
import {
  isLastGroup,
  readRecoveryKey,
  writeRecoveryKey,
} from '#electron/store/keys/recovery-key.ts';
import { KEY, newFolder } from './test-store.ts';

const cheap = { memoryKiB: 64, passes: 1 };
const random = (length: number) => new Uint8Array(randomBytes(length));
const opened = { ok: true, value: KEY };
const refused = (code: string) => ({ ok: false, error: { code } });

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const withPins = async (): Promise<KeyFile> => {
  const file = keyFileWithUnprotected(KEY);
  const thu = await officerSlot(
    KEY,
    { id: 'thu', name: 'Nguyễn Thị Thử' },
    '258036',
    random,
    cheap,
  );
  const mau = await officerSlot(KEY, { id: 'mau', name: 'Trần Văn Mẫu' }, '147025', random, cheap);
  return withSlot(withSlot(file, thu), mau);
};

describe('ngăn khóa', () => {
  it('quầy thử giữ khóa không che, và mở được', () => {
    expect(openUnprotected(keyFileWithUnprotected(KEY))).toEqual(opened);
  });

  it('mỗi cán bộ một mã PIN; mã của người này không mở ngăn của người kia', async () => {
    const file = await withPins();
    expect(await openWithPin(file, 'thu', '258036')).toEqual(opened);
    expect(await openWithPin(file, 'mau', '147025')).toEqual(opened);
    expect(await openWithPin(file, 'thu', '147025')).toEqual(refused('wrong_key'));
    expect(await openWithPin(file, 'thu', '')).toEqual(refused('wrong_key'));
    expect(await openWithPin(file, 'la', '258036')).toEqual(refused('key_missing'));
  });

  it('ngăn bị đem sang tên người khác thì không mở', async () => {
    const file = await withPins();
    const swapped: KeyFile = {
      ...file,
      slots: file.slots.map((slot) =>
        slot.kind === 'officer' && slot.officer === 'thu' ? { ...slot, officer: 'la' } : slot,
      ),
    };
    expect(await openWithPin(swapped, 'la', '258036')).toEqual(refused('wrong_key'));
  });

  it('đổi PIN thì mã cũ hết hiệu lực, các ngăn khác còn nguyên', async () => {
    const changed = await officerSlot(
      KEY,
      { id: 'thu', name: 'Nguyễn Thị Thử' },
      '369147',
      random,
      cheap,
    );
    const file = withSlot(await withPins(), changed);
    expect(await openWithPin(file, 'thu', '258036')).toEqual(refused('wrong_key'));
    expect(await openWithPin(file, 'thu', '369147')).toEqual(opened);
    expect(await openWithPin(file, 'mau', '147025')).toEqual(opened);
    expect(file.slots).toHaveLength(3);
  });

  it('khóa khôi phục mở được dù gõ thường, gõ liền, gõ O thay 0', () => {
    const { file, recoveryKey } = withRecovery(keyFileWithUnprotected(KEY), KEY, random);
    expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(openWithRecovery(file, recoveryKey)).toEqual(opened);
    const sloppy = recoveryKey
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    expect(openWithRecovery(file, sloppy)).toEqual(opened);
  });

  it('khóa khôi phục gõ thiếu, gõ sai, hay của quầy khác: mỗi thứ một lời', () => {
    const { file, recoveryKey } = withRecovery(keyFileWithUnprotected(KEY), KEY, random);
    expect(openWithRecovery(file, recoveryKey.slice(0, -1))).toEqual({
      ok: false,
      error: { code: 'recovery_key_incomplete', letters: 27, needed: 28 },
    });
    const wrongLetter = `${recoveryKey.startsWith('A') ? 'B' : 'A'}${recoveryKey.slice(1)}`;
    expect(openWithRecovery(file, wrongLetter)).toEqual(refused('recovery_key_mistyped'));
    const other = withRecovery(keyFileWithUnprotected(KEY), KEY, random);
    expect(openWithRecovery(file, other.recoveryKey)).toEqual(refused('wrong_key'));
    expect(openWithRecovery(keyFileWithUnprotected(KEY), recoveryKey)).toEqual(
      refused('key_missing'),
    );
  });

  it('làm khóa khôi phục mới thì khóa cũ hết hiệu lực', () => {
    const first = withRecovery(keyFileWithUnprotected(KEY), KEY, random);
    const second = withRecovery(first.file, KEY, random);
    expect(openWithRecovery(second.file, first.recoveryKey)).toEqual(refused('wrong_key'));
    expect(openWithRecovery(second.file, second.recoveryKey)).toEqual(opened);
  });

  it.each(['trả lời ngay', 'trả lời sau'])('kho khóa của hệ thống (%s)', async (when) => {
    const later = <T>(value: T): T | Promise<T> =>
      when === 'trả lời sau' ? Promise.resolve(value) : value;
    const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x55);
    const keyring: Keyring = {
      available: () => later(true),
      seal: (secret) => later(flip(secret)),
      open: (sealed) => later(flip(sealed)),
    };
    const slot = await keyringSlot(KEY, keyring);
    if (!slot.ok) throw new Error(slot.error.code);
    const file = withSlot(keyFileWithUnprotected(KEY), slot.value);
    expect(await openWithKeyring(file, keyring)).toEqual(opened);
    const absent = { ...keyring, available: () => later(false) };
    expect(await openWithKeyring(file, absent)).toEqual(refused('keyring_unavailable'));
    expect(await keyringSlot(KEY, absent)).toEqual(refused('keyring_unavailable'));
    const another = { ...keyring, open: (sealed: Uint8Array) => later(sealed) };
    expect(await openWithKeyring(file, another)).toEqual(refused('wrong_key'));
    const broken = {
      ...keyring,
      open: () => {
        throw new Error('another user');
      },
    };
    expect(await openWithKeyring(file, broken)).toEqual(refused('wrong_key'));
    expect(await keyringSlot(KEY, another)).toEqual(refused('keyring_unavailable'));
    expect(await keyringSlot(KEY, broken)).toEqual(refused('keyring_unavailable'));
    expect(await openWithKeyring(keyFileWithUnprotected(KEY), keyring)).toEqual(
      refused('key_missing'),
    );
  });

  it('bỏ được từng ngăn, trừ ngăn cuối cùng', async () => {
    const file = await withPins();
    const closed = withoutSlot(file, 'unprotected');
    if (!closed.ok) throw new Error(closed.error.code);
    expect(openUnprotected(closed.value)).toEqual(refused('key_missing'));
    expect(JSON.stringify(closed.value)).not.toContain(Buffer.from(KEY).toString('base64'));
    const one = withoutSlot(closed.value, 'officer', 'mau');
    if (!one.ok) throw new Error(one.error.code);
    expect(await openWithPin(one.value, 'thu', '258036')).toEqual(opened);
    expect(withoutSlot(one.value, 'officer', 'thu')).toEqual(refused('last_slot'));
  });

  it('ghi xuống tệp rồi đọc lại như cũ; tệp thiếu và tệp hỏng được phân biệt', async () => {
    const path = join(folder, 'keys.json');
    expect(readKeyFile(path)).toEqual(refused('key_missing'));
    const file = await withPins();
    writeKeyFile(path, file);
    expect(readKeyFile(path)).toEqual({ ok: true, value: file });
    const text = readFileSync(path, 'utf8');
    for (const broken of ['', '{', text.slice(0, -20), '{"version":2,"keyId":"","slots":[]}']) {
      writeFileSync(path, broken);
      expect(readKeyFile(path)).toEqual(refused('key_file_damaged'));
    }
  });
});

describe('khóa khôi phục', () => {
  const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 });

  it('viết ra rồi đọc lại đúng như cũ', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        expect(readRecoveryKey(writeRecoveryKey(secret))).toEqual({ ok: true, value: secret });
      }),
    );
  });

  it('một chữ gõ sai không bao giờ thành khóa khác mà không ai hay', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let unnoticed = 0;
    fc.assert(
      fc.property(secrets, fc.nat({ max: 27 }), fc.nat({ max: 31 }), (secret, place, letter) => {
        const typed = writeRecoveryKey(secret).replaceAll('-', '');
        const wrong = `${typed.slice(0, place)}${letters[letter]}${typed.slice(place + 1)}`;
        if (wrong !== typed && readRecoveryKey(wrong).ok) unnoticed += 1;
      }),
      { numRuns: 2000, seed: 7 },
    );
    // Twelve check bits: one slip in 4,096 is taken for a key, and that key opens nothing.
    expect(unnoticed).toBeLessThanOrEqual(4);
  });

  it('xác nhận bằng nhóm cuối', () => {
    const key = writeRecoveryKey(random(16));
    const last = key.split('-').at(-1) ?? '';
    expect(isLastGroup(key, ` ${last.toLowerCase()} `)).toBe(true);
    expect(isLastGroup(key, last.slice(1))).toBe(false);
    expect(isLastGroup(key, '')).toBe(false);
  });
});
