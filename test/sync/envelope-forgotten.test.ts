/** A province that was put back to a day before a desk, or before its epoch, and hears of it by stick alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importEnvelope } from '#server/envelope/import.ts';
import type { TestDesk } from '../desk/test-desk.ts';
import {
  dropCurtain,
  expectAllHeld,
  identityOf,
  keepProvince,
  newDesk,
  raiseCurtain,
  renew,
  restoreProvince,
  stage,
  synced,
  take,
} from './lives-stage.ts';
import { importPorts } from './stick-round.ts';

let stick: string;
beforeEach(async () => {
  await raiseCurtain();
  stick = mkdtempSync(join(tmpdir(), 'qmc-stick-'));
}, 60_000);
afterEach(async () => {
  await dropCurtain();
  rmSync(stick, { recursive: true, force: true });
});

const bring = async (desk: TestDesk) => {
  const { name } = await desk.must('envelope.seal', { folder: stick });
  return importEnvelope(await importPorts(stage.province), join(stick, name), 'van-hanh-thu');
};

/** There and back; what the province did not take. */
const carry = async (desk: TestDesk): Promise<readonly string[]> => {
  const imported = await bring(desk);
  if (!imported.ok) throw new Error(imported.error.code);
  const path = join(stick, imported.value.answerName);
  writeFileSync(path, imported.value.answer);
  return (await desk.must('envelope.receive', { path })).refused;
};

describe('Tỉnh về ngày chưa biết quầy, chỉ có USB', { timeout: 60_000 }, () => {
  it('kỳ mới của quầy: phong bì đầu nói còn thiếu gì, phong bì sau mang đủ, không cần đường dây', async () => {
    const desk = await newDesk();
    await take(desk, 1);
    await synced(desk);
    await keepProvince();
    await renew(desk);
    await synced(desk);
    await take(desk, 2);
    await synced(desk);
    await restoreProvince();
    await take(desk, 1);
    expect(await carry(desk)).toEqual(['batch_gap']);
    expect(desk.store.read.unsent().count).toBeGreaterThan(1);
    expect(await carry(desk)).toEqual([]);
    await expectAllHeld(desk);
  });

  it('cả quầy: Tỉnh nhận lại quầy; dải số đã cho quầy khác thì giấy báo mang dải số mới về', async () => {
    await keepProvince();
    const desk = await newDesk();
    await take(desk, 1);
    await synced(desk);
    const { slot } = identityOf(desk);
    await restoreProvince();
    const other = await newDesk();
    expect(identityOf(other).slot).toBe(slot);
    await take(desk, 1);
    await carry(desk);
    expect(identityOf(desk).slot).not.toBe(slot);
    await carry(desk);
    await expectAllHeld(desk);
    expect((await take(desk, 1))[0]).toContain(`-${identityOf(desk).slot}`);
  });

  it('người khác niêm bằng chìa của mình, kèm giấy của quầy: không nhận, không ghi gì', async () => {
    await keepProvince();
    const desk = await newDesk();
    const thief = await newDesk();
    await synced(desk);
    await synced(thief);
    await restoreProvince();
    const mine = identityOf(desk);
    thief.store.write((tx) => {
      tx.saveSetting('desk.admissions', desk.store.read.setting('desk.admissions') ?? '');
      const { privateKey, publicKey } = identityOf(thief);
      tx.enrol({ ...mine, privateKey, publicKey }, new Uint8Array(32));
    });
    await take(thief, 1);
    expect(await bring(thief)).toMatchObject({ error: { code: 'desk_unknown' } });
    const rows = await stage.province.database.query('select 1 from desk where id = $1', [
      mine.desk,
    ]);
    expect(rows).toEqual([]);
  });
});
