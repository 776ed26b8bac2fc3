import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAX_BATCH_ENTRIES } from '#shared/protocol/journal-push.ts';
import {
  accept,
  acceptance,
  newDossierId,
  startTestProvince,
  type TestProvince,
} from './test-province.ts';
import type { InventedDesk } from './invented-desk.ts';
import { enrolAnew } from './desk-anew.ts';

let province: TestProvince;
let desk: InventedDesk;

beforeAll(async () => {
  province = await startTestProvince();
});
afterAll(() => province.remove());
beforeEach(async () => {
  desk = await enrolAnew(province);
});

const states = (answer: { entries: readonly { state: string }[] }) =>
  answer.entries.map(({ state }) => state);

describe('mục chưa hiểu thì chờ, hồ sơ khác đi tiếp', () => {
  const parkedReasons = async () => {
    const rows = await province.database.query<{
      seq: number;
      reason: string;
      field: string | null;
    }>('select seq, reason, field from parked where desk = $1 and epoch = $2 order by seq', [
      desk.known.desk,
      desk.known.epoch,
    ]);
    return rows.map(({ seq, reason, field }) => [seq, reason, field]);
  };

  it('loại mới, mẫu mới, nội dung sai mẫu: giữ nguyên, mục sau của cùng hồ sơ chờ theo', async () => {
    const [first, second, third] = [newDossierId(), newDossierId(), newDossierId()];
    accept(desk, first);
    desk.write({ type: 'dossier.teleported', dossier: first, payload: {} });
    desk.write({ type: 'dossier.withdrawn', dossier: first, payload: { reason: 'đổi ý' } });
    accept(desk, second);
    desk.write({ type: 'dossier.withdrawn', dossier: second, payload: { reason: '' } });
    desk.write({ type: 'dossier.voided', dossier: third, payload: {}, schema: 99 });
    accept(desk, third);
    const answer = await desk.pushed();
    expect(states(answer)).toEqual([
      'received',
      'parked',
      'parked',
      'received',
      'parked',
      'parked',
      'parked',
    ]);
    expect(answer.holds.seq).toBe(7);
    expect(await parkedReasons()).toEqual([
      [2, 'type_unknown', 'type'],
      [3, 'waits_for_earlier', null],
      [5, 'payload_invalid', 'reason'],
      [6, 'schema_unknown', 'schema'],
      [7, 'waits_for_earlier', null],
    ]);
    expect(states(await desk.pushed())).toEqual([
      'duplicate',
      'parked',
      'parked',
      'duplicate',
      'parked',
      'parked',
      'parked',
    ]);
  });

  it('mục sau đến trong lô khác vẫn chờ; dữ liệu không đọc nổi cũng được giữ', async () => {
    const dossier = newDossierId();
    desk.write({ type: 'dossier.teleported', dossier, payload: {} });
    await desk.pushed();
    accept(desk, dossier);
    desk.writeRaw('không phải JSON', '{}');
    accept(desk);
    expect(states(await desk.pushed(2))).toEqual(['parked', 'parked', 'received']);
    expect(await parkedReasons()).toEqual([
      [1, 'type_unknown', 'type'],
      [2, 'waits_for_earlier', null],
      [3, 'header_unreadable', null],
    ]);
  });

  it('mục độc mà cơ sở dữ liệu không nhận thì chỉ mình nó chờ, 499 mục kia vào ngay', async () => {
    const poison = 250;
    for (let seq = 1; seq <= MAX_BATCH_ENTRIES; seq += 1) {
      if (seq === poison) {
        const dossier = newDossierId();
        desk.write({
          type: 'dossier.accepted',
          dossier,
          payload: acceptance({ number: 'H00.01-261123-\0' }),
        });
      } else desk.write({ type: 'officer.signedIn', payload: { method: 'pin' } });
    }
    const answer = await desk.pushed();
    expect(answer.entries.filter(({ state }) => state === 'received')).toHaveLength(499);
    expect(answer.entries[poison - 1]).toEqual({ seq: poison, state: 'parked' });
    expect(await parkedReasons()).toEqual([[poison, 'statement_failed', null]]);
  });
});
