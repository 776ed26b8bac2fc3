import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlobStore, Chunk } from '#server/blobs/blob-store.ts';
import { admission } from '#server/blobs/admission.ts';
import { openFileStore } from '#server/blobs/file-store.ts';
import { revokeDesk } from '#server/board/revoke.ts';
import {
  BLOB_TYPE,
  blobChunkPath,
  blobPaths,
  blobsAnswer,
  blobStanding,
  MAX_BLOB_BYTES,
  MAX_CHUNK_BYTES,
} from '#shared/protocol/blobs.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { errorOf, parse, type InventedDesk } from './invented-desk.ts';
import { signedInBrowser } from './board-browser.ts';
import { accept, OFFICE, startTestProvince, type TestProvince } from './test-province.ts';

const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let made = 0;
/** A paper that nobody has sent yet. */
const paper = (length: number): Uint8Array => {
  made += 1;
  const begin = new TextEncoder().encode(`%PDF-1.7 Giấy của Nguyễn Thị Thử, số ${made} `);
  return Uint8Array.from({ length }, (_, i) => begin[i % begin.length] ?? 0);
};

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'qmc-blobs-'));

describe('kho tệp của Tỉnh', () => {
  const folders: string[] = [];
  const openNew = async (): Promise<{ store: BlobStore; folder: string }> => {
    const folder = newFolder();
    folders.push(folder);
    return { store: await openFileStore({ folder, reserveBytes: 0, now: Date.now }), folder };
  };
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  const chunkOf = (bytes: Uint8Array, from: number, to: number, more: Partial<Chunk> = {}) => ({
    name: nameOf(bytes),
    desk: 'quay-mot',
    offset: from,
    bytes: bytes.length,
    content: bytes.subarray(from, to),
    ...more,
  });
  const parts = (folder: string): readonly string[] => readdirSync(join(folder, 'parts'));

  it('đứt ở khúc nào thì nối tiếp từ khúc ấy, mở lại kho cũng vậy', async () => {
    const { store, folder } = await openNew();
    const bytes = paper(1_000);
    for (let cut = 100; cut < 1_000; cut += 100) {
      const opened = await openFileStore({ folder, reserveBytes: 0, now: Date.now });
      const { offset, held } = await opened.standing(nameOf(bytes), 'quay-mot');
      expect({ offset, held }).toEqual({ offset: cut - 100, held: false });
      expect((await opened.append(chunkOf(bytes, offset, cut))).ok).toBe(true);
    }
    expect(await store.has(nameOf(bytes))).toBe(false);
    expect(await store.append(chunkOf(bytes, 900, 1_000))).toMatchObject({ value: { held: true } });
    expect(await store.read(nameOf(bytes))).toEqual(bytes);
    expect(parts(folder)).toEqual([]);
  });

  it('khúc gửi lại không đổi gì, cả khi tệp đã đủ', async () => {
    const { store } = await openNew();
    const bytes = paper(300);
    await store.append(chunkOf(bytes, 0, 200));
    expect(await store.append(chunkOf(bytes, 0, 100))).toMatchObject({ value: { offset: 200 } });
    expect(await store.append(chunkOf(bytes, 150, 300))).toMatchObject({ value: { held: true } });
    expect(await store.append(chunkOf(bytes, 0, 100))).toMatchObject({ value: { held: true } });
    expect(await store.read(nameOf(bytes))).toEqual(bytes);
  });

  it('khúc cách quãng, khúc rỗng, khúc dài quá tệp: từ chối, phần đã có còn nguyên', async () => {
    const { store } = await openNew();
    const bytes = paper(300);
    await store.append(chunkOf(bytes, 0, 100));
    for (const wrong of [
      chunkOf(bytes, 101, 300),
      chunkOf(bytes, 100, 100),
      chunkOf(bytes, 100, 300, { bytes: 250 }),
    ])
      expect(await store.append(wrong)).toMatchObject({ error: { code: 'blob_offset' } });
    expect(await store.standing(nameOf(bytes), 'quay-mot')).toMatchObject({ offset: 100 });
  });

  it('sai băm thì bỏ hẳn, gửi lại từ đầu thì nhận', async () => {
    const { store, folder } = await openNew();
    const bytes = paper(300);
    await store.append(chunkOf(bytes, 0, 100, { content: new Uint8Array(100) }));
    const last = await store.append(chunkOf(bytes, 100, 300));
    expect(last).toMatchObject({ error: { code: 'blob_differs' } });
    expect(parts(folder)).toEqual([]);
    expect(await store.has(nameOf(bytes))).toBe(false);
    expect(await store.append(chunkOf(bytes, 0, 300))).toMatchObject({ value: { held: true } });
  });

  it('quầy này gửi bậy không làm hỏng phần của quầy kia', async () => {
    const { store } = await openNew();
    const bytes = paper(300);
    await store.append(chunkOf(bytes, 0, 100));
    const bad = { desk: 'quay-hai', content: new Uint8Array(200) };
    await store.append(chunkOf(bytes, 0, 200, bad));
    expect(await store.append(chunkOf(bytes, 100, 300))).toMatchObject({ value: { held: true } });
    expect(await store.read(nameOf(bytes))).toEqual(bytes);
  });

  it('hai lượt gửi cùng lúc vẫn là một tệp', async () => {
    const { store } = await openNew();
    const bytes = paper(5_000);
    const sent = Array.from({ length: 8 }, () => store.append(chunkOf(bytes, 0, 5_000)));
    for (const answer of await Promise.all(sent))
      expect(answer).toMatchObject({ value: { held: true } });
    expect(await store.read(nameOf(bytes))).toEqual(bytes);
  });

  it('phần bỏ dở quá lâu thì dọn khi mở kho, phần mới thì giữ', async () => {
    const { store, folder } = await openNew();
    const [old, young] = [paper(300), paper(301)];
    await store.append(chunkOf(old, 0, 100));
    const [file = ''] = parts(folder);
    utimesSync(join(folder, 'parts', file), 0, 0);
    await store.append(chunkOf(young, 0, 100));
    const again = await openFileStore({ folder, reserveBytes: 0, now: Date.now });
    expect(await again.standing(nameOf(old), 'quay-mot')).toMatchObject({ offset: 0 });
    expect(await again.standing(nameOf(young), 'quay-mot')).toMatchObject({ offset: 100 });
  });

  it('đĩa sắp đầy: tệp phải chờ, chỗ dành cho hồ sơ còn nguyên', async () => {
    const { folder } = await openNew();
    const store = await openFileStore({ folder, reserveBytes: 1e18, now: Date.now });
    const bytes = paper(300);
    const refused = await store.append(chunkOf(bytes, 0, 300));
    expect(refused).toMatchObject({ error: { code: 'province_full' } });
  });

  const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
  it.skipIf(!mayMount)('đĩa đầy thật: nói đầy, không nhận nhầm; có chỗ thì gửi tiếp', async () => {
    const folder = newFolder();
    folders.push(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
    try {
      // Without asking for room first: the write itself must say it.
      const reserveBytes = Number.NEGATIVE_INFINITY;
      const store = await openFileStore({ folder, reserveBytes, now: () => 0 });
      const bytes = paper(400_000);
      const first = await store.append(chunkOf(bytes, 0, 200_000));
      expect(first).toMatchObject({ value: { held: false } });
      expect(await store.append(chunkOf(bytes, 200_000, 400_000))).toMatchObject({
        error: { code: 'province_full' },
      });
      expect(await store.has(nameOf(bytes))).toBe(false);
      execFileSync('mount', ['-o', 'remount,size=2m', folder]);
      const { offset } = await store.standing(nameOf(bytes), 'quay-mot');
      const rest = await store.append(chunkOf(bytes, offset, 400_000));
      expect(rest).toMatchObject({ value: { held: true } });
      expect(await store.read(nameOf(bytes))).toEqual(bytes);
    } finally {
      execFileSync('umount', [folder]);
    }
  });
});

describe('đưa tệp lên Tỉnh', () => {
  let province: TestProvince;
  beforeAll(async () => {
    province = await startTestProvince({ perDesk: 30 });
  }, 60_000);
  afterAll(() => province.remove());

  const send = (
    desk: InventedDesk,
    bytes: Uint8Array,
    [from, to]: readonly [number, number] = [0, bytes.length],
    name = nameOf(bytes),
  ) =>
    desk.send({
      method: 'PATCH',
      path: blobChunkPath(name, from, bytes.length),
      body: bytes.subarray(from, to),
      type: BLOB_TYPE,
    });
  const ask = async (desk: InventedDesk, names: readonly string[]) =>
    parse(
      blobsAnswer,
      await desk.send({ path: blobPaths.standing, body: JSON.stringify({ names }) }),
    ).blobs;

  it('hỏi rồi gửi từng khúc; câu trả lời có chữ ký, tệp nằm trên đĩa đúng từng byte', async () => {
    const desk = await province.enrolDesk();
    const bytes = paper(100_000);
    const name = nameOf(bytes);
    expect(await ask(desk, [name])).toEqual([{ sha256: name, held: false, offset: 0 }]);
    const half = await send(desk, bytes, [0, 60_000]);
    expect(half).toMatchObject({ status: 200, believed: true });
    expect(parse(blobStanding, half)).toMatchObject({ held: false, offset: 60_000 });
    expect(await ask(desk, [name])).toEqual([{ sha256: name, held: false, offset: 60_000 }]);
    expect(parse(blobStanding, await send(desk, bytes, [60_000, 100_000])).held).toBe(true);
    const file = join(province.folder, 'blobs', name.slice(0, 2), name);
    expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true);
    expect(await ask(desk, [name])).toEqual([{ sha256: name, held: true, offset: 100_000 }]);
  });

  it('mỗi lỗi một mã đúng, không để lại gì', async () => {
    const desk = await province.enrolDesk();
    const bytes = paper(1_000);
    const gap = await send(desk, bytes, [10, 1_000]);
    expect([gap.status, errorOf(gap).code]).toEqual([409, 'blob_offset']);
    const differs = await send(desk, bytes, [0, 1_000], 'ab'.repeat(32));
    expect([differs.status, errorOf(differs).code]).toEqual([422, 'blob_differs']);
    const chunk = await send(desk, paper(MAX_CHUNK_BYTES + 1));
    expect([chunk.status, errorOf(chunk).code]).toEqual([413, 'body_too_large']);
    const huge = await desk.send({
      method: 'PATCH',
      path: blobChunkPath(nameOf(bytes), 0, MAX_BLOB_BYTES + 1),
      body: bytes,
      type: BLOB_TYPE,
    });
    expect([huge.status, errorOf(huge)]).toEqual([
      400,
      { code: 'request_invalid', field: 'bytes' },
    ]);
    const escaping = await send(desk, bytes, [0, 1_000], encodeURIComponent('../../desk'));
    expect(escaping.status).toBe(404);
    const unsigned = await desk.send({
      method: 'PATCH',
      path: blobChunkPath(nameOf(bytes), 0, 1_000),
      body: bytes,
      rawBody: bytes.map((byte) => byte ^ 1),
      type: BLOB_TYPE,
    });
    expect([unsigned.status, errorOf(unsigned).code]).toEqual([401, 'signature_invalid']);
    expect(await ask(desk, [nameOf(bytes)])).toMatchObject([{ held: false, offset: 0 }]);
  });

  it('quầy bị ngừng không đưa tệp được nữa', async () => {
    const desk = await province.enrolDesk();
    await revokeDesk(province.database, province.surroundings, desk.known.desk);
    const bytes = paper(100);
    const refused = await send(desk, bytes);
    expect([refused.status, errorOf(refused).code]).toEqual([403, 'desk_revoked']);
    const name = nameOf(bytes);
    expect(existsSync(join(province.folder, 'blobs', name.slice(0, 2), name))).toBe(false);
  });

  it('gửi tệp quá dày thì chờ, hồ sơ vẫn gửi được', async () => {
    const desk = await province.enrolDesk();
    const statuses = new Set<number>();
    for (let i = 0; i < 32; i += 1) statuses.add((await send(desk, paper(50))).status);
    expect([...statuses]).toEqual([200, 429]);
    const refused = await send(desk, paper(50));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.believed).toBe(true);
    await desk.contact();
  });

  it('nhà chật thì mời quay lại sau, ai ra thì có chỗ', () => {
    const house = admission(2);
    const leave = house.enter();
    expect(house.enter()).not.toBeNull();
    expect(house.enter()).toBeNull();
    leave?.();
    expect(house.enter()).not.toBeNull();
  });

  it('trang hồ sơ ở Tỉnh có bản lưu của giấy: tệp chưa về thì nói chưa về, về rồi thì mở được', async () => {
    const desk = await province.enrolDesk();
    const bytes = paper(4_000);
    const dossier = accept(desk);
    const document = 'giay-thu-1';
    desk.write({
      type: 'document.issued',
      dossier,
      payload: {
        document,
        kind: 'receipt',
        revision: 1,
        dossiers: [dossier],
        sha256: nameOf(bytes),
        bytes: bytes.length,
        paper: 'A5',
        copies: 1,
        formSet: 'thu',
        replaces: null,
      },
    });
    await desk.push();
    const board = await signedInBrowser(province);
    const page = `/board/dossiers/${OFFICE}/${dossier}`;
    expect((await board(page)).text).toContain(boardTextsOf('vi').papers.missing);
    const path = `/board/papers/${OFFICE}/${dossier}/${document}`;
    expect((await board(path)).status).toBe(404);
    await send(desk, bytes);
    expect((await board(page)).text).toContain(path);
    const image = await board(path);
    expect(image.type).toBe('application/pdf');
    expect(image.text).toBe(new TextDecoder().decode(bytes));
    const stranger = await fetch(new URL(path, province.ready.url), { redirect: 'manual' });
    expect(stranger.status).toBe(303);
  });
});
