import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoredSteps } from '#electron/desk/access/restored-epoch.ts';
import { standingOf } from '#electron/desk/standing.ts';
import { RESTORED_PATH } from '#shared/protocol/restored.ts';
import { sitDown } from '../desk/desk-on-a-line.ts';
import {
  askForNewKey,
  attention,
  carryOver,
  closeDay,
  dropCurtain,
  expectAllHeld,
  identityOf,
  leaving,
  newDesk,
  openDesk,
  raiseCurtain,
  renew,
  replace,
  stage,
  sync,
  synced,
  take,
} from './lives-stage.ts';

beforeEach(raiseCurtain, 60_000);
afterEach(dropCurtain);

describe('đổi khóa', { timeout: 60_000 }, () => {
  it('Tỉnh bảo thì đổi, lúc đã khóa sổ và gửi hết; việc sau đó ký khóa mới', async () => {
    const desk = await newDesk();
    await take(desk, 2);
    await askForNewKey(desk);
    await synced(desk);
    expect(identityOf(desk).epoch).toBe(1);
    const { publicKey } = identityOf(desk);
    const epoch = await renew(desk);
    expect(epoch).toBeGreaterThan(1);
    expect(identityOf(desk).publicKey).not.toBe(publicKey);
    await take(desk, 1);
    await synced(desk);
    await expectAllHeld(desk);
    expect(restoredSteps(desk.store.read)).toEqual([]);
    await synced(desk);
    expect(identityOf(desk).epoch).toBe(epoch);
    expect(standingOf(desk.store.read).ok).toBe(true);
  });

  it('mất điện, mất mạng ở bước nào cũng còn cấp số và còn nói được với Tỉnh, không đổi hai lần', async () => {
    let desk = await newDesk();
    await take(desk, 1);
    const epoch = await renew(desk);
    for (const when of ['before', 'after'] as const) {
      stage.trouble = { path: RESTORED_PATH, when };
      expect(await sync(desk)).toMatchObject({ ok: false });
      desk = await replace(desk);
      await sitDown(desk);
      expect((await take(desk, 1)).length).toBe(1);
      expect(identityOf(desk).epoch).toBe(epoch);
    }
    stage.trouble = null;
    await synced(desk);
    await expectAllHeld(desk);
    const lives = await stage.province.database.query('select 1 from desk_epoch where desk = $1', [
      identityOf(desk).desk,
    ]);
    expect(lives).toHaveLength(2);
  });

  it('bản sao của thư mục, còn khóa cũ: không cấp số nữa; mục nó viết sau lần đổi được giữ riêng, không mất', async () => {
    const desk = await newDesk();
    await take(desk, 1);
    await synced(desk);
    await closeDay(desk);
    await synced(desk);
    const copy = await openDesk();
    stage.desks.push(copy);
    await carryOver(desk, copy);
    await askForNewKey(desk);
    await synced(desk);
    await synced(desk);
    expect(identityOf(desk).epoch).toBeGreaterThan(1);
    copy.store.write((tx) => tx.append(leaving));
    expect(await sync(copy)).toMatchObject({ ok: false, error: { reason: 'desk_forked' } });
    await sync(copy);
    expect(standingOf(copy.store.read).ok).toBe(false);
    expect(copy.store.read.unsent().count).toBe(0);
    expect(attention(copy)).toContain('entry_apart');
    const kept = await stage.province.database.query<{ reason: string }>(
      'select reason from quarantine where desk = $1',
      [identityOf(desk).desk],
    );
    expect(kept).toEqual([{ reason: 'key_retired' }]);
    await expectAllHeld(desk);
  });
});
