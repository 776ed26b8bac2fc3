/**
 * The province was put back to before it let a desk in, and has given that desk's slot away since. However it comes to know
 * the desk again, and whatever is lost on the way, the desk hears of its other slot: two desks never count in one.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importEnvelope } from '#server/envelope/import.ts';
import { ADMISSION_PATH } from '#shared/protocol/admission.ts';
import type { TestDesk } from '../desk/test-desk.ts';
import {
  dropCurtain,
  expectAllHeld,
  identityOf,
  keepProvince,
  newDesk,
  raiseCurtain,
  restoreProvince,
  restoreQuietly,
  stage,
  sync,
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

/** Let in after the backup, has worked, and its slot is a newcomer's by now. */
const forgotten = async (restore = restoreProvince) => {
  await keepProvince();
  const desk = await newDesk();
  await take(desk, 1);
  await synced(desk);
  const { slot } = identityOf(desk);
  await restore();
  expect(identityOf(await newDesk()).slot).toBe(slot);
  return { desk, slot };
};

const bring = async (desk: TestDesk): Promise<string> => {
  const { name } = await desk.must('envelope.seal', { folder: stick });
  const imported = await importEnvelope(
    await importPorts(stage.province),
    join(stick, name),
    'van-hanh-thu',
  );
  if (!imported.ok) throw new Error(imported.error.code);
  const path = join(stick, imported.value.answerName);
  writeFileSync(path, imported.value.answer);
  return path;
};

const expectOtherSlot = async (desk: TestDesk, slot: number): Promise<void> => {
  expect(identityOf(desk).slot).not.toBe(slot);
  expect((await take(desk, 1))[0]).toContain(`-${identityOf(desk).slot}`);
  await synced(desk);
  await expectAllHeld(desk);
};

describe('dải số của quầy đã là của quầy khác', { timeout: 60_000 }, () => {
  it('quầy bên cạnh làm chứng trước, Tỉnh biết lại quầy: lần liên lạc sau quầy nhận dải mới', async () => {
    await keepProvince();
    const writer = await newDesk();
    const colleague = await newDesk();
    await take(writer, 1);
    await synced(writer);
    await synced(colleague);
    const { slot } = identityOf(writer);
    await restoreProvince();
    expect(identityOf(await newDesk()).slot).toBe(slot);
    await synced(colleague);
    const known = await stage.province.database.query('select 1 from desk where id = $1', [
      identityOf(writer).desk,
    ]);
    expect(known).toHaveLength(1);
    await synced(writer);
    await expectOtherSlot(writer, slot);
  });

  it('câu trả lời cho giấy trình bị mất: lần sau vẫn nhận dải mới', async () => {
    const { desk, slot } = await forgotten();
    stage.trouble = { path: ADMISSION_PATH, when: 'after' };
    expect(await sync(desk)).toMatchObject({ ok: false });
    stage.trouble = null;
    expect(identityOf(desk).slot).toBe(slot);
    await synced(desk);
    await expectOtherSlot(desk, slot);
  });

  it('phong bì cho Tỉnh biết lại quầy, quầy nối mạng trước khi USB về: nhận dải mới trên mạng', async () => {
    const { desk, slot } = await forgotten();
    const path = await bring(desk);
    await synced(desk);
    const given = identityOf(desk).slot;
    expect(given).not.toBe(slot);
    await desk.must('envelope.receive', { path });
    expect(identityOf(desk).slot).toBe(given);
    await expectOtherSlot(desk, slot);
  });

  it('giấy báo đầu bị mất: giấy báo của phong bì sau cũng mang dải mới', async () => {
    const { desk, slot } = await forgotten();
    rmSync(await bring(desk));
    await take(desk, 1);
    await desk.must('envelope.receive', { path: await bring(desk) });
    await expectOtherSlot(desk, slot);
  });

  it('không ai báo là Tỉnh đã phục hồi, chỉ có USB: giấy báo đầu đã mang dải mới', async () => {
    const { desk, slot } = await forgotten(restoreQuietly);
    await desk.must('envelope.receive', { path: await bring(desk) });
    await expectOtherSlot(desk, slot);
  });

  it('giấy báo cũ về sau giấy báo mới, của ngày trước khi Tỉnh phục hồi: không mang dải cũ trở lại', async () => {
    await keepProvince();
    const desk = await newDesk();
    await take(desk, 1);
    await synced(desk);
    const { slot } = identityOf(desk);
    await take(desk, 1);
    const old = await bring(desk);
    await restoreProvince();
    await newDesk();
    await synced(desk);
    await desk.must('envelope.receive', { path: old });
    await expectOtherSlot(desk, slot);
  });
});
