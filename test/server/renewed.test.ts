import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicationsAnswer } from '#shared/protocol/contact.ts';
import { restoredAnswer } from '#shared/protocol/restored.ts';
import { keysPublication } from '#shared/protocol/publications.ts';
import { goOn, later, newKey, send, statement, tell, workedDesk } from './going-on.ts';
import { errorOf, parse } from './invented-desk.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';

let province: TestProvince;

beforeAll(async () => {
  province = await startTestProvince();
});
afterAll(() => province.remove());

describe('đổi khóa', () => {
  it('khóa mới dùng từ sau mục đã nói; khóa cũ vẫn còn trong danh bạ', async () => {
    const desk = await workedDesk(province);
    const next = newKey(province);
    const { epoch } = await goOn(desk, next, 3, { reason: 'renewed' });
    accept(next, undefined, later(next, 500));
    expect(await next.pushed()).toMatchObject({ entries: [{ state: 'received' }] });
    const path = '/v1/publications?after=0&limit=50';
    const { publications } = parse(publicationsAnswer, await next.send({ method: 'GET', path }));
    const newest = publications.findLast(({ kind }) => kind === 'keys');
    const { keys } = keysPublication.parse(newest?.data);
    const own = keys.filter(({ owner }) => owner === desk.known.desk);
    expect(own).toMatchObject([
      { id: `${desk.known.desk}.1`, publicKey: desk.publicKey, until: 3 },
      { id: `${desk.known.desk}.${epoch}`, publicKey: next.publicKey, until: null },
    ]);
  });

  it('mục viết bằng khóa cũ sau lần đổi thì để riêng; phần trước đó gửi lại vẫn như một', async () => {
    const desk = await workedDesk(province);
    await goOn(desk, newKey(province), 3, { reason: 'renewed' });
    accept(desk);
    expect((await desk.pushed(1, 3)).entries.map(({ state }) => state)).toEqual(
      Array(3).fill('duplicate'),
    );
    expect((await desk.pushed(2, 4)).entries.map(({ state }) => state)).toEqual([
      'duplicate',
      'duplicate',
      'mismatch',
    ]);
    const reasons = await province.database.query<{ seq: number; reason: string }>(
      'select seq, reason from quarantine where desk = $1',
      [desk.known.desk],
    );
    expect(reasons).toEqual([{ seq: 4, reason: 'key_retired' }]);
  });

  it('lời giả: khóa lạ ký, khóa mới không ký, lời của quầy khác, lời bị sửa', async () => {
    const desk = await workedDesk(province);
    const other = await workedDesk(province);
    const next = newKey(province);
    const unproven = { code: 'signature_invalid', field: 'proof' };
    const said = statement(desk, next, 3, { reason: 'renewed' });
    const stranger = newKey(province);
    stranger.identity = desk.known;
    expect((await send(stranger, said)).status).toBe(401);
    expect(errorOf(await send(desk, { ...said, proof: undefined }))).toEqual(unproven);
    const { next: _number, ...unnumbered } = said;
    expect(errorOf(await send(desk, { ...unnumbered, proof: undefined }))).toEqual(unproven);
    expect(errorOf(await send(desk, { ...said, seq: 2 }))).toEqual(unproven);
    expect(errorOf(await send(desk, { ...said, reason: 'restored' }))).toEqual(unproven);
    expect(errorOf(await send(other, said))).toEqual(unproven);
    expect((await desk.contact()).currentEpoch).toBe(1);
  });

  it('lời cũ nói lại sau khi đã đổi tiếp: không đổi gì', async () => {
    const desk = await workedDesk(province);
    const next = newKey(province);
    await goOn(desk, next, 3, { reason: 'renewed' });
    const third = newKey(province);
    const { epoch } = await goOn(next, third, 0, { reason: 'renewed' });
    expect((await tell(desk, next, 3, { reason: 'renewed' })).status).toBe(200);
    expect((await third.contact()).currentEpoch).toBe(epoch);
  });

  it('khóa dùng quá lâu, hay người trực bảng bấm đổi: lần liên lạc kế nói với quầy, đổi xong thì thôi', async () => {
    const desk = await workedDesk(province);
    expect((await desk.contact()).renewKey).toBeUndefined();
    await province.database.query('update desk set renewal_asked_at = now() where id = $1', [
      desk.known.desk,
    ]);
    expect((await desk.contact()).renewKey).toBe(true);
    const next = newKey(province);
    await goOn(desk, next, 3, { reason: 'renewed' });
    expect((await next.contact()).renewKey).toBeUndefined();
    expect((await desk.contact()).renewKey).toBeUndefined();
    province.pass(366 * 24 * 3_600_000);
    expect((await next.contact()).renewKey).toBe(true);
    province.pass(-366 * 24 * 3_600_000);
  });

  it('khóa không phải khóa, khóa đã dùng: nói đúng ô', async () => {
    const desk = await workedDesk(province);
    const invalid = { code: 'request_invalid', field: 'publicKey' };
    expect(errorOf(await tell(desk, newKey(province), 3, { publicKey: 'AAAA' }))).toEqual(invalid);
    expect(errorOf(await tell(desk, desk, 3))).toEqual(invalid);
  });

  it('quầy bản cũ không nói số kỳ: là kỳ kế tiếp', async () => {
    const desk = await workedDesk(province);
    const { epoch, seq, hash, publicKey } = statement(desk, newKey(province), 3);
    const answer = await send(desk, { epoch, seq, hash, publicKey });
    expect(parse(restoredAnswer, answer).epoch).toBe(2);
  });
});
