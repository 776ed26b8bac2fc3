import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  citizen,
  newDossierId,
  startTestProvince,
  type TestProvince,
} from './test-province.ts';
import type { InventedDesk } from './invented-desk.ts';
import { among, enrolFour } from './four-desks.ts';

let province: TestProvince;
let desks: InventedDesk[] = [];
const desk = among(() => desks);

beforeAll(async () => {
  province = await startTestProvince();
  desks = await enrolFour(province);
});
afterAll(() => province.remove());

describe('phán quyết', () => {
  const verdictOf = async (of: InventedDesk) => {
    const { seq } = of.entries.at(-1) ?? { seq: 0 };
    const feed = await of.wholeFeed();
    return feed.findLast((entry) => entry.desk === of.known.desk && entry.seq === seq)?.verdict;
  };
  const sendOne = async (of: InventedDesk) => {
    await of.pushed(of.entries.length);
    return verdictOf(of);
  };
  const nameOf = (of: InventedDesk) => ({
    desk: of.known.desk,
    epoch: of.known.epoch,
    seq: of.entries.length,
  });

  it('hai hồ sơ cùng một số: cả hai được giữ, cái sau bị đánh dấu trùng', async () => {
    accept(desk(0), newDossierId(), { number: 'H00.01-261123-9001' });
    expect(await sendOne(desk(0))).toEqual({ kind: 'applied' });
    const first = nameOf(desk(0));
    accept(desk(1), newDossierId(), { number: 'H00.01-261123-9001' });
    expect(await sendOne(desk(1))).toEqual({
      kind: 'conflict',
      with: first,
      code: 'number_taken',
    });
    const rows = await province.database.query<{ conflict: boolean }>(
      `select conflict from dossier where number = 'H00.01-261123-9001' order by last_ord`,
    );
    expect(rows).toEqual([{ conflict: false }, { conflict: true }]);
  });

  it('số mới thay số trùng cũng không được là số của hồ sơ khác; số không ai có thì hết vướng', async () => {
    const [shared, other, free] = [
      'H00.01-261123-9011',
      'H00.01-261123-9012',
      'H00.01-261123-9013',
    ] as const;
    accept(desk(0), newDossierId(), { number: shared });
    accept(desk(0), newDossierId(), { number: other });
    await desk(0).pushed(desk(0).entries.length - 1);
    const owner = nameOf(desk(0));
    const dossier = accept(desk(1), newDossierId(), { number: shared });
    await sendOne(desk(1));
    const renumber = (number: string, was: string) => {
      const conflict = nameOf(desk(1));
      const payload = { number, was, conflict, reason: 'Số đã có hồ sơ khác' };
      desk(1).write({ type: 'dossier.renumbered', dossier, payload });
      return sendOne(desk(1));
    };
    expect(await renumber(other, shared)).toEqual({
      kind: 'conflict',
      with: owner,
      code: 'number_taken',
    });
    expect(await renumber(free, other)).toEqual({ kind: 'applied' });
    const rows = await province.database.query<{ number: string; conflict: boolean }>(
      'select number, conflict from dossier where id = $1',
      [dossier],
    );
    expect(rows).toEqual([{ number: free, conflict: false }]);
  });

  it('hai quầy cùng trả một kết quả: lần sau là sự kiện trùng, không bị bỏ', async () => {
    const dossier = accept(desk(0));
    const finished = { outcome: 'granted', finishedAt: '2026-11-24T10:00', note: '' };
    desk(0).write({ type: 'processing.finished', dossier, payload: finished });
    await desk(0).pushed(desk(0).entries.length - 1);
    const payload = {
      returnedAt: '2026-11-25T10:00',
      receiver: { name: citizen.name, idNumber: '', as: 'owner' },
      how: 'office',
    };
    desk(0).write({ type: 'result.returned', dossier, payload });
    expect(await sendOne(desk(0))).toEqual({ kind: 'applied' });
    const first = nameOf(desk(0));
    desk(1).write({ type: 'result.returned', dossier, payload });
    expect(await sendOne(desk(1))).toEqual({
      kind: 'conflict',
      with: first,
      code: 'state_does_not_fit',
    });
  });

  it('hai quầy cùng sửa một ô: bản đến sau bị thay, ô khác vẫn sửa được', async () => {
    const dossier = accept(desk(0));
    await desk(0).pushed(desk(0).entries.length);
    const correction = (change: object, was: object) => ({
      changes: change,
      was,
      reason: 'gõ nhầm',
    });
    desk(1).write({
      type: 'dossier.corrected',
      dossier,
      payload: correction({ note: 'của quầy 2' }, { note: '' }),
    });
    expect(await sendOne(desk(1))).toEqual({ kind: 'applied' });
    const first = nameOf(desk(1));
    desk(0).write({
      type: 'dossier.corrected',
      dossier,
      payload: correction({ note: 'của quầy 1' }, { note: '' }),
    });
    expect(await sendOne(desk(0))).toEqual({ kind: 'superseded', by: first });
    desk(0).write({
      type: 'dossier.corrected',
      dossier,
      payload: correction({ sets: 2 }, { sets: 1 }),
    });
    expect(await sendOne(desk(0))).toEqual({ kind: 'applied' });
    desk(0).write({
      type: 'dossier.corrected',
      dossier,
      payload: correction({ sets: 3 }, { sets: 9 }),
    });
    expect(await sendOne(desk(0))).toMatchObject({ kind: 'superseded' });
  });

  it('sửa hồ sơ đã hủy hoặc không có: không áp dụng, nói vì sao', async () => {
    const payload = { changes: { sets: 2 }, was: { sets: 1 }, reason: 'gõ nhầm' };
    desk(0).write({ type: 'dossier.corrected', dossier: newDossierId(), payload });
    expect(await sendOne(desk(0))).toEqual({
      kind: 'rejected',
      code: 'dossier_missing',
      field: null,
    });
    const dossier = accept(desk(0));
    desk(0).write({ type: 'dossier.voided', dossier, payload: { reason: 'ghi nhầm' } });
    desk(0).write({ type: 'dossier.corrected', dossier, payload });
    await desk(0).pushed(desk(0).entries.length - 2);
    expect(await verdictOf(desk(0))).toEqual({
      kind: 'rejected',
      code: 'dossier_voided',
      field: null,
    });
  });
});
