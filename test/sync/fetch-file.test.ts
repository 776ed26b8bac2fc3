import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#electron/store/digest.ts';
import { fetchFile } from '#electron/sync/fetch-file.ts';
import type { BelievedAnswer, LineFailure } from '#electron/sync/line.ts';
import { MAX_CHUNK_BYTES, MIN_CHUNK_BYTES } from '#shared/protocol/blobs.ts';
import { err, ok, type Result } from '#shared/result.ts';

const file = new Uint8Array(900_000).map((_, at) => (at * 31) % 251);
const name = createHash('sha256').update(file).digest('hex');

type Reply = Result<BelievedAnswer, LineFailure>;

const believed = (body: unknown): Reply =>
  ok({ status: 200, body, provinceTime: 0, ownTime: 0, tookMs: 0 });

/** A province that holds the file; `meddle` comes between. */
const province = (meddle: (reply: Reply, asked: number) => Reply = (reply) => reply) => {
  const lengths: number[] = [];
  const ask = ({ path }: { readonly path: string }): Promise<Reply> => {
    const query = new URL(path, 'http://tinh.invalid').searchParams;
    const [offset, length] = [Number(query.get('offset')), Number(query.get('length'))];
    lengths.push(length);
    const content = Buffer.from(file.subarray(offset, offset + length)).toString('base64');
    const piece = { sha256: name, offset, bytes: file.length, content };
    return Promise.resolve(meddle(believed(piece), lengths.length));
  };
  return { lengths, fetched: () => fetchFile({ ask, sha256 }, name) };
};

describe('lấy bản lưu về từng khúc', () => {
  it('khúc lớn dần, ghép lại đúng từng byte', async () => {
    const { lengths, fetched } = province();
    const got = await fetched();
    expect(got.ok && got.value !== null && Buffer.compare(got.value, file)).toBe(0);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(MAX_CHUNK_BYTES);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  });

  it('đường chậm thì khúc nhỏ lại; chậm mãi thì thôi, không treo', async () => {
    const slow: Reply = err({ code: 'province_too_slow' });
    const once = province((reply, asked) => (asked === 1 ? slow : reply));
    expect(await once.fetched()).toMatchObject({ ok: true });
    expect(once.lengths[1]).toBeLessThan(once.lengths[0] ?? 0);
    const always = province(() => slow);
    expect(await always.fetched()).toEqual(err({ code: 'province_unreachable' }));
    expect(always.lengths.at(-1)).toBe(MIN_CHUNK_BYTES);
  });

  it('Tỉnh không giữ thì nói là không có; lỗi khác không phải là không có', async () => {
    const refusing = (reason: string) =>
      province(() => err({ code: 'province_refused', reason })).fetched();
    expect(await refusing('blob_missing')).toEqual(ok(null));
    expect(await refusing('not_found')).toMatchObject({ ok: false });
  });

  it('một byte khác, khúc lạc chỗ, khúc rỗng: không tin', async () => {
    const changed = (change: (piece: Record<string, unknown>) => object) =>
      province((reply) =>
        reply.ok ? believed(change(reply.value.body as Record<string, unknown>)) : reply,
      ).fetched();
    const notBelieved = err({ code: 'province_not_believed' });
    const other = Buffer.alloc(65_536, 9).toString('base64');
    expect(await changed((piece) => ({ ...piece, content: other, bytes: 65_536 }))).toEqual(
      notBelieved,
    );
    expect(await changed((piece) => ({ ...piece, offset: 7 }))).toEqual(notBelieved);
    expect(await changed((piece) => ({ ...piece, content: '' }))).toEqual(notBelieved);
    expect(await changed((piece) => ({ ...piece, bytes: 99_000_000 }))).toEqual(notBelieved);
  });
});
