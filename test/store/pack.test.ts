import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { keyFileWithUnprotected, withRecovery } from '#electron/store/keys/key-slots.ts';
import type { KeyFile } from '#electron/store/keys/key-file.ts';
import { createPackSeals } from '#electron/store/copies/pack-seals.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { MAX_PACK_BYTES } from '#shared/protocol/packs.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));
const origin = { desk: 'quay-thu-1', madeAt: '2026-11-25T02:00:00.000Z' as Instant };
const content = JSON.stringify({ version: 1, drafts: ['Nguyễn Thị Thử, kẹp số 3'] });

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A desk's folder as far as packs know it. */
const deskFolder = (asked: { readonly key?: Uint8Array; readonly withKey?: boolean } = {}) => {
  const { key = random(32), withKey = true } = asked;
  const folder = mkdtempSync(join(tmpdir(), 'qmc-pack-'));
  folders.push(folder);
  const plain = keyFileWithUnprotected(key);
  const made = withRecovery(plain, key, random);
  const keys: KeyFile = withKey ? made.file : plain;
  const path = join(folder, 'pack.sealed');
  const seals = createPackSeals({ path, databaseKey: key, keys: () => keys, randomBytes: random });
  const sealed = () => {
    const done = seals.seal(content, origin);
    if (!done.ok) throw new Error(done.error.code);
    return done.value;
  };
  return { path, seals, sealed, recoveryKey: made.recoveryKey };
};

describe('gói niêm phong', () => {
  it('khóa khôi phục của quầy mở ra đúng nội dung, gõ thường hay có dấu cách đều được', () => {
    const { sealed, recoveryKey } = deskFolder();
    const elsewhere = deskFolder();
    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ');
    expect(elsewhere.seals.open(sealed().bytes, typed)).toEqual({
      ok: true,
      value: { ...origin, content },
    });
    expect(elsewhere.seals.originOf(sealed().bytes)).toEqual({ ok: true, value: origin });
  });

  it('không ai đọc được nội dung, khóa của quầy hay mã PIN từ các byte của gói', () => {
    const key = random(32);
    const { sealed } = deskFolder({ key });
    const text = Buffer.from(sealed().bytes).toString('latin1');
    expect(text).not.toContain('drafts');
    expect(text).not.toContain(Buffer.from(key).toString('base64'));
    expect(text).not.toContain('officer');
    expect(text).not.toContain('unprotected');
  });

  it('khóa của quầy khác, khóa gõ thiếu, gõ sai: mỗi trường hợp một mã', () => {
    const { sealed, seals } = deskFolder();
    const { recoveryKey: other } = deskFolder();
    const { bytes } = sealed();
    expect(seals.open(bytes, other)).toMatchObject({ error: { code: 'pack_wrong_key' } });
    expect(seals.open(bytes, other.slice(0, 9))).toMatchObject({
      error: { code: 'recovery_key_incomplete', values: { letters: 8, needed: 28 } },
    });
    const slip = other.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(seals.open(bytes, slip)).toMatchObject({ error: { code: 'recovery_key_mistyped' } });
  });

  it('một bit khác ở bất kỳ đâu, hay cụt ở bất kỳ đâu: không bao giờ ra nội dung khác', () => {
    const { sealed, seals, recoveryKey } = deskFolder();
    const { bytes } = sealed();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = new Uint8Array(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(seals.open(changed, recoveryKey).ok).toBe(false);
      expect(seals.open(bytes.subarray(0, at), recoveryKey).ok).toBe(false);
    }
    const flipped = new Uint8Array(bytes);
    flipped[bytes.length - 1] = (flipped[bytes.length - 1] ?? 0) ^ 1;
    expect(seals.open(flipped, recoveryKey)).toMatchObject({ error: { code: 'pack_damaged' } });
  });

  it('gói của bản mới hơn nói rõ là mới hơn, khác với gói hỏng', () => {
    const { sealed, seals, recoveryKey } = deskFolder();
    const text = Buffer.from(sealed().bytes).toString('latin1');
    const newer = new Uint8Array(Buffer.from(text.replace('qmc-pack-1', 'qmc-pack-2'), 'latin1'));
    expect(seals.open(newer, recoveryKey)).toMatchObject({ error: { code: 'pack_newer' } });
    expect(seals.open(new Uint8Array(200), recoveryKey)).toMatchObject({
      error: { code: 'pack_damaged' },
    });
  });

  it('chưa có khóa khôi phục thì không có gói; quá lớn thì không có gói; không để lại gì', () => {
    const without = deskFolder({ withKey: false });
    expect(without.seals.seal(content, origin)).toMatchObject({
      error: { code: 'pack_no_recovery' },
    });
    const { seals, path } = deskFolder();
    const noise = randomBytes(MAX_PACK_BYTES).toString('base64');
    expect(seals.seal(noise, origin)).toMatchObject({ error: { code: 'pack_too_large' } });
    expect([existsSync(without.path), existsSync(path)]).toEqual([false, false]);
  });

  it('gói chờ gửi nằm trên đĩa, mở lại chương trình vẫn đúng gói ấy; cụt thì coi như không có', () => {
    const key = random(32);
    const { seals, sealed, path } = deskFolder({ key });
    expect(seals.waiting()).toBeNull();
    const made = sealed();
    expect(seals.waiting()).toEqual(made);
    const newer = sealed();
    expect(newer.name).not.toBe(made.name);
    expect(seals.waiting()).toEqual(newer);
    truncateSync(path, 300);
    expect(seals.waiting()).toBeNull();
    writeFileSync(path, deskFolder().sealed().bytes);
    expect(seals.waiting()).toBeNull();
    seals.drop();
    seals.drop();
    expect(existsSync(path)).toBe(false);
  });
});
