import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths, refusal } from '#shared/protocol/contact.ts';
import { encodeBatch } from '#shared/protocol/journal-push.ts';
import { CONTENT_TYPE, NDJSON_TYPE } from '#shared/protocol/signing.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';
import { errorOf, hex, type InventedDesk, parse } from './invented-desk.ts';
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
const inJournal = async (): Promise<number> => {
  const rows = await province.database.query(
    'select 1 from journal where desk = $1 and epoch = $2',
    [desk.known.desk, desk.known.epoch],
  );
  return rows.length;
};

describe('gửi sổ lên Tỉnh', () => {
  it('mục mới được nhận, Tỉnh nói giữ đến đâu với đúng mã băm', async () => {
    accept(desk);
    accept(desk);
    const answered = await desk.push();
    expect(answered).toMatchObject({ status: 200, believed: true });
    expect(await desk.pushed()).toEqual({
      holds: {
        epoch: desk.known.epoch,
        seq: 2,
        hash: hex(desk.entries[1]?.hash ?? new Uint8Array()),
      },
      entries: [
        { seq: 1, state: 'duplicate' },
        { seq: 2, state: 'duplicate' },
      ],
    });
    expect(answered.headers.get('content-type')).toBe(CONTENT_TYPE);
  });

  it('gửi lại y nguyên hai lần không sinh mục thứ hai', async () => {
    accept(desk);
    const batch = desk.batch(1, 1);
    const both = await Promise.all([desk.pushBatch(batch), desk.pushBatch(batch)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await inJournal()).toBe(1);
    expect((await desk.contact()).ord).toBe((await desk.wholeFeed()).length);
  });

  it('gửi chồng lên phần đã giữ thì chỉ phần mới được thêm', async () => {
    for (let i = 0; i < 5; i += 1) accept(desk);
    await desk.pushed(1, 3);
    const answer = await desk.pushed(2, 5);
    expect(states(answer)).toEqual(['duplicate', 'duplicate', 'received', 'received']);
    expect(answer.holds.seq).toBe(5);
    expect(await inJournal()).toBe(5);
  });

  it('đứt giữa chừng thì không giữ nửa vời; gửi lại là đủ', async () => {
    accept(desk);
    accept(desk);
    const body = gzipSync(encodeBatch(desk.batch(1, 2)));
    const cut = await desk.send({
      path: paths.journal,
      body: encodeBatch(desk.batch(1, 2)),
      type: NDJSON_TYPE,
      gzip: true,
      rawBody: body.subarray(0, body.length - 9),
    });
    expect(cut.status).toBe(400);
    expect(await inJournal()).toBe(0);
    expect(states(await desk.pushed())).toEqual(['received', 'received']);
  });

  it('bỏ cách một mục thì bị từ chối và được chỉ chỗ gửi từ đâu', async () => {
    accept(desk);
    accept(desk);
    accept(desk);
    await desk.pushed(1, 1);
    const answered = await desk.push(3, 3);
    expect(answered).toMatchObject({ status: 409, believed: true });
    expect(parse(refusal, answered)).toMatchObject({
      error: { code: 'batch_gap', field: 'head.from' },
      holds: { seq: 1, hash: hex(desk.entries[0]?.hash ?? new Uint8Array()) },
    });
  });

  it('cùng tên mà khác nội dung thì giữ cả hai, bản cũ không đổi, bản lạ vào cách ly', async () => {
    accept(desk);
    await desk.pushed();
    const held = await desk.wholeFeed();
    desk.entries = [];
    accept(desk);
    accept(desk);
    const answer = await desk.pushed();
    expect(states(answer)).toEqual(['mismatch', 'mismatch']);
    expect(answer.holds.seq).toBe(1);
    expect(await desk.wholeFeed()).toEqual(held);
    const kept = await province.database.query<{
      seq: number;
      reason: string;
      payload: Uint8Array;
    }>('select seq, reason, payload from quarantine where desk = $1 and epoch = $2 order by seq', [
      desk.known.desk,
      desk.known.epoch,
    ]);
    expect(kept.map(({ seq, reason }) => [seq, reason])).toEqual([
      [1, 'bytes_differ'],
      [2, 'chain_forked'],
    ]);
    expect(hex(kept[1]?.payload ?? new Uint8Array())).toBe(
      hex(desk.entries[1]?.payloadBytes ?? new Uint8Array([1])),
    );
    await desk.pushed();
    const again = await province.database.query(
      'select 1 from quarantine where desk = $1 and epoch = $2',
      [desk.known.desk, desk.known.epoch],
    );
    expect(again).toHaveLength(2);
  });

  it('chuỗi không nối được vào phần đã giữ thì bị từ chối, không giữ gì thêm', async () => {
    accept(desk);
    await desk.pushed();
    desk.entries = [];
    accept(desk);
    accept(desk);
    const answered = await desk.push(2, 2);
    expect(answered.status).toBe(409);
    expect(errorOf(answered)).toEqual({ code: 'chain_broken', field: 'head.hash' });
    expect(await inJournal()).toBe(1);
  });

  it('mã băm ở đầu lô không khớp nội dung thì bị từ chối', async () => {
    accept(desk);
    const batch = desk.batch(1, 1);
    const answered = await desk.pushBatch({
      ...batch,
      entries: [{ ...batch.entries[0], seq: 1, h: '{}', p: '{}' }],
    });
    expect(errorOf(answered).code).toBe('chain_broken');
    expect(await inJournal()).toBe(0);
  });

  it('kỳ mà quầy chưa từng có thì bị từ chối', async () => {
    accept(desk);
    const { identity } = desk;
    if (identity === null) throw new Error('chưa ghi danh');
    desk.identity = { ...identity, epoch: identity.epoch + 1 };
    expect(errorOf(await desk.push())).toEqual({ code: 'epoch_unknown', field: 'head.epoch' });
  });
});

describe('quầy bị thu hồi', () => {
  it('mục nó còn gửi vào cách ly, không mất; nó không đọc được gì nữa', async () => {
    accept(desk);
    await desk.pushed();
    await province.database.query('update desk_epoch set revoked_at = now() where desk = $1', [
      desk.known.desk,
    ]);
    accept(desk);
    const answered = await desk.push(2, 2);
    expect(answered).toMatchObject({ status: 403, believed: true });
    expect(errorOf(answered).code).toBe('desk_revoked');
    expect((await desk.contact()).revoked).toBe(true);
    expect(errorOf(await desk.feed('epoch=1&after=0')).code).toBe('desk_revoked');
    const kept = await province.database.query<{ reason: string }>(
      'select reason from quarantine where desk = $1 and epoch = $2',
      [desk.known.desk, desk.known.epoch],
    );
    expect(kept).toEqual([{ reason: 'desk_revoked' }]);
  });
});
