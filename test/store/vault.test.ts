import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KeyFile } from '#electron/store/keys/key-file.ts';
import {
  keyFileWithUnprotected,
  openUnprotected,
  openWithPin,
  openWithRecovery,
  type Keyring,
} from '#electron/store/keys/key-slots.ts';
import { createVault } from '#electron/store/keys/vault.ts';

const MAU = { id: 'can-bo-mau', name: 'Trần Thị Mẫu' };
const GIA = { id: 'can-bo-gia', name: 'Lê Văn Giả' };

const newVault = (keyring: Keyring | null = null) => {
  const databaseKey = new Uint8Array(randomBytes(32));
  let file: KeyFile = keyFileWithUnprotected(databaseKey);
  const vault = createVault({
    read: () => file,
    write: (next) => {
      file = next;
    },
    databaseKey,
    randomBytes,
    unconfirmed: () => null,
    keyring,
    pinCost: { memoryKiB: 1024, passes: 1 },
  });
  return { vault, databaseKey, file: () => file };
};

describe('các cách mở dữ liệu', () => {
  it('khóa để ngỏ chỉ được gỡ khi cả PIN và khóa khôi phục đều mở được', async () => {
    const { vault, databaseKey, file } = newVault();
    vault.protect();
    expect(openUnprotected(file())).toMatchObject({ ok: true });
    await vault.keepForOfficer(MAU, '258036');
    vault.protect();
    expect(openUnprotected(file())).toMatchObject({ ok: true });
    const recoveryKey = await vault.makeRecovery();
    vault.protect();
    expect(openUnprotected(file())).toMatchObject({ ok: false });
    expect(await openWithPin(file(), MAU.id, '258036')).toEqual({ ok: true, value: databaseKey });
    expect(openWithRecovery(file(), recoveryKey)).toEqual({ ok: true, value: databaseKey });
  });

  it('chỉ có khóa khôi phục thì chưa gỡ: sáng mai không ai mở được quầy bằng PIN', async () => {
    const { vault, file } = newVault();
    await vault.makeRecovery();
    vault.protect();
    expect(openUnprotected(file())).toMatchObject({ ok: true });
  });

  it('đặt PIN mới thì PIN cũ thôi mở', async () => {
    const { vault, file } = newVault();
    await vault.keepForOfficer(MAU, '258036');
    await vault.keepForOfficer(MAU, '370259');
    expect((await openWithPin(file(), MAU.id, '258036')).ok).toBe(false);
    expect((await openWithPin(file(), MAU.id, '370259')).ok).toBe(true);
    expect(vault.officers()).toEqual([MAU.id]);
  });

  it('PIN cuối cùng của quầy đã khóa được giữ đến khi có PIN của người khác', async () => {
    const { vault, file } = newVault();
    await vault.makeRecovery();
    await vault.keepForOfficer(MAU, '258036');
    vault.protect();
    expect(vault.dropOfficer(MAU.id)).toBe('kept_as_last');
    expect((await openWithPin(file(), MAU.id, '258036')).ok).toBe(true);
    await vault.keepForOfficer(GIA, '370259');
    expect(vault.dropOfficer(MAU.id)).toBe('dropped');
    expect(vault.officers()).toEqual([GIA.id]);
    expect((await openWithPin(file(), MAU.id, '258036')).ok).toBe(false);
  });
});
