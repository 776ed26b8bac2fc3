import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { importEnvelope } from '#server/envelope/import.ts';
import { accept, importPorts } from './stick-round.ts';
import { pairOfDesks, startNeighbourRound, type NeighbourRound } from './neighbour-round.ts';

vi.setConfig({ testTimeout: 60_000 });

let round: NeighbourRound;
beforeAll(async () => {
  round = await startNeighbourRound();
}, 60_000);
afterEach(() => round.nextTest());
afterAll(() => round.end());

describe('một USB cho cả cơ quan', () => {
  it('phong bì giữ hộ đi cùng USB, giấy báo về trên USB tới đúng quầy', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await accept(guest.desk, 2);
    await guest.desk.must('neighbour.giveNow', {});
    const stick = join(carrier.desk.folder, 'usb');
    mkdirSync(stick);
    expect(await carrier.desk.must('neighbour.toStick', { folder: stick })).toEqual({ files: 1 });
    expect(await carrier.desk.must('neighbour.toStick', { folder: stick })).toEqual({ files: 1 });
    const [name = ''] = readdirSync(stick);
    expect(name).toMatch(/^phong-bi-.*-ho-[0-9a-f]{12}\.qmc$/);
    const imported = await importEnvelope(
      await importPorts(round.province),
      join(stick, name),
      'van-hanh-thu',
    );
    if (!imported.ok) throw new Error(imported.error.code);
    const notice = join(stick, imported.value.answerName);
    const bytes = Buffer.from(imported.value.answer);

    writeFileSync(notice, bytes.subarray(0, bytes.length - 1));
    expect(await carrier.desk.must('neighbour.fromStick', { path: stick })).toEqual({ files: 0 });
    writeFileSync(notice, bytes);
    expect(await carrier.desk.must('neighbour.fromStick', { path: stick })).toEqual({ files: 1 });
    expect(await carrier.desk.must('neighbour.fromStick', { path: stick })).toEqual({ files: 0 });
    await guest.pass(1);
    expect(guest.desk.store.read.unsent().count).toBe(0);
  });
});
