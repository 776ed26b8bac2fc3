import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import { restoredAnswer } from '#shared/protocol/restored.ts';
import { revokeDesk } from '#server/board/revoke.ts';
import { goOn, hashAt, later, newKey, tell, workedDesk } from './going-on.ts';
import { errorOf, parse } from './invented-desk.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';

let province: TestProvince;

beforeAll(async () => {
  province = await startTestProvince();
});
afterAll(() => province.remove());

describe('quầy khôi phục từ bản sao lưu', () => {
  it('đi tiếp trong kỳ mới, đứng trên mục của kỳ trước; mục Tỉnh có thêm vẫn còn và về lại', async () => {
    const desk = await workedDesk(province);
    const next = newKey(province);
    const begun = await goOn(desk, next, 1);
    expect(begun).toMatchObject({ epoch: epochAfter(1, next.publicKey), prev: hashAt(desk, 1) });
    accept(next, undefined, later(next, 500));
    expect(await next.pushed()).toMatchObject({ holds: { epoch: begun.epoch, seq: 1 } });
    const names = (await next.wholeFeed())
      .filter((entry) => entry.desk === desk.known.desk)
      .map(({ epoch, seq }) => `${epoch}/${seq}`);
    expect(names).toEqual(['1/1', '1/2', '1/3', `${begun.epoch}/1`]);
    expect((await desk.contact()).currentEpoch).toBe(begun.epoch);
  });

  it('báo hai lần cũng như một', async () => {
    const desk = await workedDesk(province);
    const next = newKey(province);
    const first = await goOn(desk, next, 2);
    const second = parse(restoredAnswer, await tell(desk, next, 2));
    expect([second.epoch, second.prev]).toEqual([first.epoch, first.prev]);
  });

  it('hai máy cùng khôi phục: máy đến sau không thành quầy, nhưng nộp được hết, trong kỳ của nó', async () => {
    const desk = await workedDesk(province);
    const winner = newKey(province);
    const begun = await goOn(desk, winner, 3);
    const twin = newKey(province);
    const aside = await goOn(desk, twin, 3);
    expect(aside.epoch).not.toBe(begun.epoch);
    expect((await twin.contact()).currentEpoch).toBe(begun.epoch);
    expect((await winner.contact()).currentEpoch).toBe(begun.epoch);
    accept(twin, undefined, later(twin, 600));
    expect(await twin.pushed()).toMatchObject({ entries: [{ seq: 1, state: 'received' }] });
    const names = (await winner.wholeFeed()).map(({ epoch, seq }) => `${epoch}/${seq}`);
    expect(names).toContain(`${aside.epoch}/1`);
  });

  it('mã của Tỉnh cho máy đến sau làm tiếp: kỳ mới cao hơn cả hai', async () => {
    const desk = await workedDesk(province);
    const winner = newKey(province);
    const twin = newKey(province);
    await goOn(desk, winner, 3);
    await goOn(desk, twin, 3);
    const again = newKey(province);
    await again.enrol(await province.mint(desk.known.desk));
    expect(again.known.epoch).toBeGreaterThan(Math.max(winner.known.epoch, twin.known.epoch));
    expect((await twin.contact()).currentEpoch).toBe(again.known.epoch);
  });

  it('số kỳ đã là của đời khác thì không nhận', async () => {
    const desk = await workedDesk(province);
    const { epoch } = await goOn(desk, newKey(province), 2);
    expect(errorOf(await tell(desk, newKey(province), 2, { next: epoch }))).toEqual({
      code: 'desk_superseded',
      field: 'epoch',
    });
  });

  it('mục cuối chưa gửi thì phải gửi trước; mục khác ở chỗ ấy thì không nhận, trừ khi chỉ để nộp', async () => {
    const desk = await workedDesk(province);
    accept(desk);
    expect(errorOf(await tell(desk, newKey(province), 4))).toEqual({
      code: 'batch_gap',
      field: 'seq',
    });
    const other = { hash: 'ab'.repeat(32) };
    expect(errorOf(await tell(desk, newKey(province), 2, other))).toEqual({
      code: 'chain_broken',
      field: 'hash',
    });
    const twin = newKey(province);
    await goOn(desk, twin, 2, { ...other, aside: true });
    expect((await twin.contact()).currentEpoch).toBe(1);
    await desk.pushed();
    expect((await tell(desk, newKey(province), 4)).status).toBe(200);
  });

  it('bản sao lưu từ lúc chưa gửi gì: kỳ mới đứng trên gốc của kỳ trước', async () => {
    const desk = await province.enrolDesk();
    expect(parse(restoredAnswer, await tell(desk, newKey(province), 0)).prev).toBe('0'.repeat(64));
  });

  it('quầy đã ghi danh ở máy khác: máy cũ chỉ còn nộp', async () => {
    const desk = await workedDesk(province);
    const moved = newKey(province);
    await moved.enrol(await province.mint(desk.known.desk));
    const old = newKey(province);
    await goOn(desk, old, 3);
    expect((await old.contact()).currentEpoch).toBe(moved.known.epoch);
  });

  it('quầy đã bị ngừng vẫn báo được; kỳ mới của nó cũng bị ngừng, mục vào danh sách cách ly', async () => {
    const desk = await workedDesk(province);
    accept(desk);
    await revokeDesk(province.database, province.surroundings, desk.known.desk);
    const next = newKey(province);
    await goOn(desk, next, 4);
    expect(await next.contact()).toMatchObject({ revoked: true });
    accept(next, undefined, later(next, 700));
    expect(errorOf(await next.push()).code).toBe('desk_revoked');
    const [kept] = await province.database.query<{ n: number }>(
      'select count(*)::int as n from quarantine where desk = $1 and epoch = $2',
      [next.known.desk, next.known.epoch],
    );
    expect(kept?.n).toBe(1);
  });
});
