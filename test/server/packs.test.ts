import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revokeDesk } from '#server/board/revoke.ts';
import { BLOB_TYPE, blobPiece, blobStanding } from '#shared/protocol/blobs.ts';
import {
  MAX_PACK_BYTES,
  packChunkPath,
  packPaths,
  packPiecePath,
  packsAnswer,
  PACKS_KEPT,
} from '#shared/protocol/packs.ts';
import { errorOf, InventedDesk, parse } from './invented-desk.ts';
import { startTestProvince, type TestProvince } from './test-province.ts';

const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const newPack = (length = 1_000): Uint8Array => new Uint8Array(randomBytes(length));

describe('gói niêm phong của quầy, giữ ở Tỉnh', () => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await startTestProvince();
  }, 60_000);
  afterAll(() => province.remove());

  const send = (
    desk: InventedDesk,
    pack: Uint8Array,
    [from, to]: readonly [number, number] = [0, pack.length],
    name = nameOf(pack),
  ) =>
    desk.send({
      method: 'PATCH',
      path: packChunkPath(name, from, pack.length),
      body: pack.subarray(from, to),
      type: BLOB_TYPE,
    });
  const kept = async (desk: InventedDesk) =>
    parse(packsAnswer, await desk.send({ method: 'GET', path: packPaths.kept }));
  const piece = (desk: InventedDesk, name: string, offset: number, length: number) =>
    desk.send({ method: 'GET', path: packPiecePath(name, offset, length) });

  it('gửi từng khúc, đứt thì nối tiếp; đủ và đúng băm mới nói là giữ; lấy về đúng từng byte', async () => {
    const desk = await province.enrolDesk();
    const pack = newPack();
    const name = nameOf(pack);
    expect(await kept(desk)).toEqual({ packs: [], part: null });
    const half = await send(desk, pack, [0, 600]);
    expect(half).toMatchObject({ status: 200, believed: true });
    expect(parse(blobStanding, half)).toEqual({ sha256: name, held: false, offset: 600 });
    expect((await kept(desk)).part).toEqual({ sha256: name, offset: 600 });
    // The answer got lost: the same again, and a piece of it again.
    expect(parse(blobStanding, await send(desk, pack, [0, 600])).offset).toBe(600);
    expect(parse(blobStanding, await send(desk, pack, [500, 1_000])).held).toBe(true);
    expect(parse(blobStanding, await send(desk, pack, [0, 10])).held).toBe(true);
    expect(await kept(desk)).toMatchObject({ packs: [{ sha256: name, bytes: 1_000 }], part: null });
    const back = [await piece(desk, name, 0, 700), await piece(desk, name, 700, 700)].map(
      (answered) => Buffer.from(parse(blobPiece, answered).content, 'base64'),
    );
    expect(Buffer.concat(back).equals(pack)).toBe(true);
    expect((await piece(desk, name, 1_000, 1)).status).toBe(409);
  });

  it('Tỉnh khởi động lại giữa chừng: phần đã có còn nguyên', async () => {
    const desk = await province.enrolDesk();
    const pack = newPack();
    await send(desk, pack, [0, 300]);
    province = await province.restart();
    const again = new InventedDesk(province.ready.url, {
      privateKey: desk.privateKey,
      publicKey: desk.publicKeyObject,
    });
    again.identity = desk.identity;
    expect((await kept(again)).part).toEqual({ sha256: nameOf(pack), offset: 300 });
    expect(parse(blobStanding, await send(again, pack, [300, 1_000])).held).toBe(true);
  }, 60_000);

  it('mỗi quầy giữ ba gói mới nhất; gói khác đang dở thì bắt đầu lại', async () => {
    const desk = await province.enrolDesk();
    const packs = Array.from({ length: PACKS_KEPT + 2 }, () => newPack());
    await send(desk, newPack(), [0, 100]);
    for (const pack of packs) await send(desk, pack);
    const newest = packs.map(nameOf).toReversed().slice(0, PACKS_KEPT);
    expect((await kept(desk)).packs.map(({ sha256 }) => sha256)).toEqual(newest);
    expect((await kept(desk)).part).toBeNull();
    expect((await piece(desk, nameOf(packs[0] ?? newPack()), 0, 10)).status).toBe(404);
  });

  it('quầy khác không thấy, không lấy được; quầy bị ngừng, máy bị thay thì không gửi, không lấy', async () => {
    const [mine, other] = [await province.enrolDesk(), await province.enrolDesk()];
    const pack = newPack();
    await send(mine, pack);
    expect((await kept(other)).packs).toEqual([]);
    const asked = await piece(other, nameOf(pack), 0, 100);
    expect([asked.status, errorOf(asked).code]).toEqual([404, 'pack_missing']);

    const anew = new InventedDesk(province.ready.url);
    await anew.enrol(await province.mint(mine.known.desk));
    const aside = await send(mine, newPack());
    expect([aside.status, errorOf(aside).code]).toEqual([409, 'desk_superseded']);
    expect((await piece(mine, nameOf(pack), 0, 100)).status).toBe(409);
    expect((await piece(anew, nameOf(pack), 0, 100)).status).toBe(200);

    await revokeDesk(province.database, province.surroundings, other.known.desk);
    const stopped = await send(other, newPack());
    expect([stopped.status, errorOf(stopped).code]).toEqual([403, 'desk_revoked']);
  });

  it('khúc cách quãng, sai băm, quá lớn: mỗi lỗi một mã, không giữ gì', async () => {
    const desk = await province.enrolDesk();
    const pack = newPack();
    const gap = await send(desk, pack, [10, 1_000]);
    expect([gap.status, errorOf(gap).code]).toEqual([409, 'blob_offset']);
    const differs = await send(desk, pack, [0, 1_000], 'ab'.repeat(32));
    expect([differs.status, errorOf(differs).code]).toEqual([422, 'blob_differs']);
    const huge = await desk.send({
      method: 'PATCH',
      path: packChunkPath(nameOf(pack), 0, MAX_PACK_BYTES + 1),
      body: pack,
      type: BLOB_TYPE,
    });
    expect([huge.status, errorOf(huge)]).toEqual([
      400,
      { code: 'request_invalid', field: 'bytes' },
    ]);
    expect(await kept(desk)).toEqual({ packs: [], part: null });
  });
});
