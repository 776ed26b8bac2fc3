import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { boardTextsOf } from '#shared/text/board.ts';
import { readDeskNames } from '#server/board/queries.ts';
import { formTokenIn, signedInBrowser } from '../server/board-browser.ts';
import { accept, startStickRound, type StickRound } from './stick-round.ts';

/** Whole provinces work here; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 60_000 });

let round: StickRound;
beforeAll(async () => {
  round = await startStickRound();
}, 60_000);
afterEach(() => round.nextTest());
afterAll(() => round.end());

describe('trang "Phong bì USB" của Tỉnh', () => {
  const form = (token: string | null, file: string | null): FormData => {
    const data = new FormData();
    if (token !== null) data.append('formToken', token);
    if (file !== null) data.append('file', new Blob([readFileSync(file)]), basename(file));
    return data;
  };

  it('tải lên, tải giấy báo về, quầy đọc giấy báo: Tỉnh đã nhận đủ', async () => {
    const desk = await round.newDesk();
    await accept(desk, 2);
    const file = await round.seal(desk);
    const board = await signedInBrowser(round.province);
    const page = await board('/board/envelopes');
    const token = formTokenIn(page.text);
    const taken = await board('/board/envelopes', { method: 'POST', body: form(token, file) });
    expect(taken.status).toBe(200);
    const names = await readDeskNames(round.province.database);
    const seat = names.get(desk.store.read.identity()?.desk ?? '');
    expect(seat).toBeDefined();
    expect(taken.text).toContain(`Đã nhận từ ${seat}: `);
    const [, link = ''] =
      /href="(\/board\/envelopes\/[0-9a-f]{64}\/answer)"/.exec(taken.text) ?? [];
    const answer = await board(link);
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    writeFileSync(join(round.stick, name ?? ''), answer.bytes);
    expect(await desk.must('envelope.receive', { path: round.stick })).toMatchObject({ unsent: 0 });
    await board('/board/envelopes', { method: 'POST', body: form(token, file) });
    expect((await board('/board/envelopes')).text).toContain(name);
    expect(await round.entriesAt(desk)).toBe(desk.store.read.head().seq);
  });

  it('thiếu dấu của phiên, thiếu tệp, tệp hỏng, chưa đăng nhập: không ghi gì, mỗi thứ một câu', async () => {
    const desk = await round.newDesk();
    await accept(desk);
    const file = await round.seal(desk);
    const board = await signedInBrowser(round.province);
    const token = formTokenIn((await board('/board/envelopes')).text);
    const post = (body: FormData) => board('/board/envelopes', { method: 'POST', body });
    expect((await post(form(null, file))).status).toBe(403);
    expect((await post(form('bậy', file))).status).toBe(403);
    const texts = boardTextsOf('vi').envelopes.refused;
    const none = await post(form(token, null));
    expect([none.status, none.text.includes(texts.envelope_missing)]).toEqual([422, true]);
    const bad = await post(form(token, round.tampered(file, -80)));
    expect([bad.status, bad.text.includes(texts.envelope_damaged)]).toEqual([422, true]);
    const short = await board('/board/envelopes', {
      method: 'POST',
      body: `formToken=${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(short.status).toBe(415);
    const stranger = await fetch(new URL('/board/envelopes', round.province.ready.url), {
      method: 'POST',
      redirect: 'manual',
      body: form(token, file),
    });
    expect(stranger.status).toBe(303);
    expect(await round.entriesAt(desk)).toBe(0);
  });
});
