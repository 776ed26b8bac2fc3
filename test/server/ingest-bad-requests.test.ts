import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { paths } from '#shared/protocol/contact.ts';
import {
  encodeBatch,
  MAX_BATCH_ENTRIES,
  MAX_SINGLE_BATCH_BYTES,
} from '#shared/protocol/journal-push.ts';
import { CONTENT_TYPE, NDJSON_TYPE } from '#shared/protocol/signing.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';
import { errorOf, type InventedDesk } from './invented-desk.ts';
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
