import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { provinceWordOn } from '#electron/desk/close/province-word.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { importEnvelope } from '#server/envelope/import.ts';
import { openProvinceKey, type ProvinceKey } from '#server/keys/province-key.ts';
import { paths } from '#shared/protocol/contact.ts';
import { ANSWER_HEADERS, answerText, REQUEST_HEADERS } from '#shared/protocol/signing.ts';
import { z } from '#shared/schema.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { openTestDesk, type TestDesk } from '../desk/test-desk.ts';
import type { TestProvince } from '../server/test-province.ts';
import { accept, importPorts, NOW, startAtNow, startStickRound } from './stick-round.ts';

/** Whole provinces work here; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 60_000 });

const answered = z.looseObject({
  totals: z.looseObject({ fees: z.number() }),
  signature: z.string().optional(),
});
type Answered = z.infer<typeof answered>;

/** How every close of the desk stands, and whether the province has signed what it said of it; from its journal. */
const wordsAt = (desk: TestDesk) => {
  const identity = desk.store.read.identity();
  if (identity === null) throw new Error('not enrolled');
  return desk.store.read.closes(9).map((close) => provinceWordOn(close, identity, ed25519.verify));
};

describe('khóa sổ có mạng', () => {
  let province: TestProvince;
  let key: ProvinceKey;
  let desk: TestDesk;
  /** The figures are told so, in an answer that the province has signed as a whole. */
  let told: (answer: Answered) => Answered = (answer) => answer;

  const overLine: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.pathname !== paths.totals) return answer;
    const body = JSON.stringify(told(answered.parse(await answer.json())));
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length']) headers.delete(name);
    const signed = {
      nonce: new Headers(init?.headers).get(REQUEST_HEADERS.nonce) ?? '',
      status: answer.status,
      time: headers.get(ANSWER_HEADERS.time) ?? '',
      bodySha256: createHash('sha256').update(body).digest('hex'),
    };
    headers.set(ANSWER_HEADERS.signature, key.sign(answerText(signed)));
    return new Response(body, { status: answer.status, headers });
  };

  beforeAll(async () => {
    province = await startAtNow();
    key = openProvinceKey(province.folder, null);
    desk = await openTestDesk(NOW, onALine({ fetch: overLine }));
    const code = await province.mint();
    await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
    await sitDown(desk);
  });
  beforeEach(() => {
    told = (answer) => answer;
  });
  afterAll(async () => {
    await desk.line.close();
    desk.end();
    await province.remove();
  });

  it('lời ký của Tỉnh nằm trong sổ của quầy, ai có khóa của Tỉnh đều kiểm lại được', async () => {
    await accept(desk);
    expect(await desk.must('close.day', { offline: false })).toMatchObject({ equal: true });
    expect(wordsAt(desk)).toEqual(['signed']);
  });

  it('Tỉnh nói số này mà ký số khác: không tin, khóa sổ một bên; Tỉnh nói thật lại thì sổ có lời ký', async () => {
    await accept(desk);
    told = (answer) => ({ ...answer, totals: { ...answer.totals, fees: 1 } });
    expect((await desk.must('close.preview', {})).province).toBeNull();
    expect(await desk.ask('close.day', { offline: false })).toMatchObject({
      error: { code: 'province_not_believed' },
    });
    expect(await desk.must('close.day', { offline: true })).toMatchObject({ equal: null });
    expect(wordsAt(desk)).toEqual([null, 'signed']);
    told = (answer) => answer;
    await desk.line.sync();
    await desk.desk.synced();
    expect(wordsAt(desk)).toEqual(['signed', 'signed']);
  });

  it('Tỉnh đời trước không ký: đối chiếu như cũ, và không ai bảo là đã ký', async () => {
    await accept(desk);
    told = ({ signature: _signature, ...answer }) => answer;
    expect(await desk.must('close.day', { offline: false })).toMatchObject({ equal: true });
    expect(wordsAt(desk)[0]).toBe('unsigned');
  });
});

describe('khóa sổ không mạng, gửi bằng USB', () => {
  it('giấy báo có lời ký thì sổ có lời ký; lời ký không khớp số thì coi như chưa nói gì', async () => {
    const round = await startStickRound();
    try {
      const desk = await round.newDesk();
      await accept(desk);
      await desk.must('close.day', { offline: true });
      const file = await round.seal(desk);
      const ports = await importPorts(round.province);
      const isFigures = (text: Uint8Array) => Buffer.from(text).includes('qmc-figures-1');
      const lying = {
        ...ports.key,
        sign: (text: Uint8Array) =>
          ports.key.sign(isFigures(text) ? Buffer.from('khác') : new Uint8Array(text)),
      };
      const lie = await importEnvelope({ ...ports, key: lying }, file, 'van-hanh-thu');
      if (!lie.ok) throw new Error(lie.error.code);
      const path = join(round.stick, 'doi.qmc');
      writeFileSync(path, lie.value.answer);
      await desk.must('envelope.receive', { path });
      expect(wordsAt(desk)).toEqual([null]);
      await desk.must('envelope.receive', { path: await round.carry(file) });
      expect(wordsAt(desk)).toEqual(['signed']);
    } finally {
      await round.end();
    }
  });
});
