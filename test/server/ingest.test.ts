import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths, refusal } from '#shared/protocol/contact.ts';
import {
  encodeBatch,
  MAX_BATCH_ENTRIES,
  MAX_SINGLE_BATCH_BYTES,
} from '#shared/protocol/journal-push.ts';
import { CONTENT_TYPE, NDJSON_TYPE } from '#shared/protocol/signing.ts';
import {
  accept,
  acceptance,
  newDossierId,
  startTestProvince,
  type TestProvince,
} from './test-province.ts';
import { errorOf, hex, InventedDesk, parse } from './invented-desk.ts';

let province: TestProvince;
let desk: InventedDesk;

beforeAll(async () => {
  province = await startTestProvince();
});
afterAll(() => province.remove());
beforeEach(async () => {
  // A slot is never given twice: each test takes the first desk into a new epoch.
  const [known] = await province.database.query<{ id: string }>('select id from desk limit 1');
  desk = new InventedDesk(province.ready.url);
  await desk.enrol(await province.mint(known?.id ?? null));
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

describe('yêu cầu xấu được trả lời chính xác', () => {
  it('chữ ký sai, chữ ký của lô sai, quầy lạ, thiếu phiên bản', async () => {
    accept(desk);
    const wrong = { 'x-qmc-signature': randomBytes(64).toString('base64url') };
    const send = (headers: Record<string, string>) =>
      desk.send({
        path: paths.journal,
        body: encodeBatch(desk.batch(1, 1)),
        type: NDJSON_TYPE,
        headers,
      });
    const unsigned = await send(wrong);
    expect(unsigned).toMatchObject({ status: 401, believed: true });
    expect(errorOf(unsigned)).toEqual({ code: 'signature_invalid', field: 'x-qmc-signature' });
    const batch = desk.batch(1, 1);
    const head = { ...batch.head, signature: wrong['x-qmc-signature'] };
    expect(errorOf(await desk.pushBatch({ ...batch, head }))).toEqual({
      code: 'signature_invalid',
      field: 'head.signature',
    });
    expect(errorOf(await send({ 'x-qmc-desk': 'nguoi-la' })).code).toBe('desk_unknown');
    expect(errorOf(await send({ 'x-qmc-nonce': 'ngan' }))).toEqual({
      code: 'signature_invalid',
      field: 'x-qmc-nonce',
    });
    const old = await send({ 'x-qmc-version': '0' });
    expect(old.status).toBe(426);
    expect(errorOf(old).code).toBe('protocol_unsupported');
    expect(await inJournal()).toBe(0);
  });

  it('kiểu nội dung lạ, nén lạ, gzip hỏng', async () => {
    accept(desk);
    const body = encodeBatch(desk.batch(1, 1));
    const send = (type: string, headers: Record<string, string> = {}) =>
      desk.send({ path: paths.journal, body, type, headers });
    const html = await send('text/html');
    expect(html).toMatchObject({ status: 415, believed: true });
    expect(errorOf(html)).toEqual({ code: 'media_type_unknown', field: 'content-type' });
    expect((await send(CONTENT_TYPE)).status).toBe(415);
    expect(errorOf(await send(NDJSON_TYPE, { 'content-encoding': 'br' }))).toEqual({
      code: 'media_type_unknown',
      field: 'content-encoding',
    });
    const broken = await send(NDJSON_TYPE, { 'content-encoding': 'gzip' });
    expect(broken.status).toBe(400);
    expect(errorOf(broken)).toEqual({ code: 'request_invalid', field: 'body' });
  });

  it('dòng hỏng được chỉ đúng số dòng; lô không liền mục bị từ chối', async () => {
    accept(desk);
    accept(desk);
    const lines = encodeBatch(desk.batch(1, 2)).split('\n');
    const send = (body: string) => desk.send({ path: paths.journal, body, type: NDJSON_TYPE });
    expect(errorOf(await send([lines[0], lines[1], '{"seq":'].join('\n')))).toEqual({
      code: 'request_invalid',
      field: 'line 3',
    });
    expect(errorOf(await send('')).field).toBe('line 1');
    expect(errorOf(await send([lines[0], lines[2]].join('\n')))).toEqual({
      code: 'request_invalid',
      field: 'head',
    });
  });

  it('quá 500 mục, quá 2 MB, bom nén: 413, bộ nhớ không phình', async () => {
    for (let i = 0; i < MAX_BATCH_ENTRIES + 1; i += 1)
      desk.write({ type: 'officer.signedIn', payload: { method: 'pin' } });
    const many = await desk.push();
    expect(many.status).toBe(413);
    expect(errorOf(many)).toEqual({ code: 'body_too_large', field: 'entries' });
    expect((await desk.pushed(1, MAX_BATCH_ENTRIES)).holds.seq).toBe(MAX_BATCH_ENTRIES);

    const note = 'x'.repeat(1_200_000);
    desk.write({ type: 'officer.signedOut', payload: { reason: 'left', note } });
    desk.write({ type: 'officer.signedOut', payload: { reason: 'left', note } });
    const large = await desk.push(MAX_BATCH_ENTRIES + 1, MAX_BATCH_ENTRIES + 3);
    expect(errorOf(large)).toEqual({ code: 'body_too_large', field: 'body' });

    const member = gzipSync(new Uint8Array(MAX_SINGLE_BATCH_BYTES));
    const rawBody = Buffer.concat(Array.from({ length: 40 }, () => member));
    const before = process.memoryUsage().arrayBuffers;
    const bomb = await desk.send({
      path: paths.journal,
      body: '',
      type: NDJSON_TYPE,
      headers: { 'content-encoding': 'gzip' },
      rawBody,
    });
    expect(bomb).toMatchObject({ status: 413, believed: true });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MAX_SINGLE_BATCH_BYTES * 4);
  });

  it('một mục đi một mình được lớn hơn 2 MB: không mục nào chặn được hàng đợi', async () => {
    const note = 'x'.repeat(3_000_000);
    desk.write({ type: 'officer.signedOut', payload: { reason: 'left', note } });
    expect(states(await desk.pushed())).toEqual(['received']);
  });
});

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
