import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RESTORED_PATH, restoredAnswer } from '#shared/protocol/restored.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';
import { errorOf, hex, InventedDesk, parse } from './invented-desk.ts';

let province: TestProvince;

beforeAll(async () => {
  province = await startTestProvince();
});
afterAll(() => province.remove());

const newKey = (): InventedDesk => new InventedDesk(province.ready.url);

/** Three dossiers, all sent. */
const workedDesk = async (): Promise<InventedDesk> => {
  const desk = await province.enrolDesk();
  for (let n = 0; n < 3; n += 1) accept(desk);
  await desk.pushed();
  return desk;
};

/** "My epoch ended at entry `seq`; I go on under the key of `next`." */
const tell = (desk: InventedDesk, next: InventedDesk, seq: number, hash?: string) =>
  desk.send({
    path: RESTORED_PATH,
    body: JSON.stringify({
      epoch: desk.known.epoch,
      seq,
      hash:
        hash ??
        (seq === 0 ? desk.known.prev : hex(desk.entries[seq - 1]?.hash ?? Buffer.alloc(32))),
      publicKey: next.publicKey,
    }),
  });

/** The desk as it goes on: its chain stands on what it told. */
const goOn = (desk: InventedDesk, next: InventedDesk, prev: string): void => {
  next.identity = { ...desk.known, epoch: desk.known.epoch + 1, prev };
};

describe('quầy khôi phục từ bản sao lưu', () => {
  it('đi tiếp trong kỳ mới, đứng trên mục của kỳ trước; mục Tỉnh có thêm vẫn còn và về lại', async () => {
    const desk = await workedDesk();
    const next = newKey();
    const begun = parse(restoredAnswer, await tell(desk, next, 1));
    expect(begun).toMatchObject({ epoch: 2, prev: hex(desk.entries[0]?.hash ?? Buffer.alloc(0)) });
    goOn(desk, next, begun.prev);
    accept(next, undefined, {
      number: `${next.known.office}-261123-${next.known.slot * 1000 + 500}`,
    });
    expect(await next.pushed()).toMatchObject({ holds: { epoch: 2, seq: 1 } });
    const names = (await next.wholeFeed())
      .filter((entry) => entry.desk === desk.known.desk)
      .map(({ epoch, seq }) => `${epoch}/${seq}`);
    expect(names).toEqual(['1/1', '1/2', '1/3', '2/1']);
    expect((await desk.contact()).currentEpoch).toBe(2);
  });

  it('báo hai lần cũng như một; khóa khác đến sau thì bị từ chối', async () => {
    const desk = await workedDesk();
    const next = newKey();
    const first = parse(restoredAnswer, await tell(desk, next, 2));
    expect(parse(restoredAnswer, await tell(desk, next, 2))).toEqual(first);
    expect(errorOf(await tell(desk, newKey(), 2))).toEqual({
      code: 'desk_superseded',
      field: 'epoch',
    });
  });

  it('mục cuối chưa gửi thì phải gửi trước; mục khác ở chỗ ấy thì không nhận', async () => {
    const desk = await workedDesk();
    accept(desk);
    expect(errorOf(await tell(desk, newKey(), 4))).toEqual({ code: 'batch_gap', field: 'seq' });
    expect(errorOf(await tell(desk, newKey(), 2, 'ab'.repeat(32)))).toEqual({
      code: 'chain_broken',
      field: 'hash',
    });
    await desk.pushed();
    expect((await tell(desk, newKey(), 4)).status).toBe(200);
  });

  it('bản sao lưu từ lúc chưa gửi gì: kỳ mới đứng trên gốc của kỳ trước', async () => {
    const desk = await province.enrolDesk();
    expect(parse(restoredAnswer, await tell(desk, newKey(), 0)).prev).toBe('0'.repeat(64));
  });

  it('quầy đã bị ngừng, hay đã ghi danh ở máy khác: không được đi tiếp', async () => {
    const desk = await workedDesk();
    const moved = newKey();
    await moved.enrol(await province.mint(desk.known.desk));
    expect(errorOf(await tell(desk, newKey(), 3)).code).toBe('desk_superseded');
    await province.database.query('update desk_epoch set revoked_at = now() where desk = $1', [
      desk.known.desk,
    ]);
    expect(errorOf(await tell(desk, newKey(), 3)).code).toBe('desk_revoked');
  });

  it('khóa không phải khóa: nói đúng ô', async () => {
    const desk = await workedDesk();
    const body = { epoch: 1, seq: 3, hash: hex(desk.entries[2]?.hash ?? Buffer.alloc(0)) };
    const bad = await desk.send({
      path: RESTORED_PATH,
      body: JSON.stringify({ ...body, publicKey: 'AAAA' }),
    });
    expect(errorOf(bad)).toEqual({ code: 'request_invalid', field: 'publicKey' });
  });
});
