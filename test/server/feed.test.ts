import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedAnswer } from '#shared/protocol/contact.ts';
import { encodeOwn, isNamed, sparingFeedAnswer } from '#shared/protocol/own-entries.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';
import { errorOf, hex, InventedDesk, parse } from './invented-desk.ts';
import { among, enrolFour } from './four-desks.ts';

let province: TestProvince;
let desks: InventedDesk[] = [];
const desk = among(() => desks);

beforeAll(async () => {
  province = await startTestProvince();
  desks = await enrolFour(province);
});
afterAll(() => province.remove());

const ordsAndNames = (entries: readonly { ord: number; desk: string; seq: number }[]) =>
  entries.map(({ ord, desk: of, seq }) => `${ord} ${of} ${seq}`);

describe('thứ tự của đơn vị', () => {
  it('bốn quầy gửi cùng lúc: thứ tự không hổng, ai đọc lúc nào cũng không sót, không trùng', async () => {
    const seen: string[] = [];
    let writing = true;
    const reader = (async () => {
      const { feedEpoch } = await desk(0).contact();
      let after = 0;
      for (;;) {
        const last = !writing;
        const page = parse(
          feedAnswer,
          await desk(0).feed(`epoch=${feedEpoch}&after=${after}&limit=7`),
        );
        expect(page.entries.map(({ ord }) => ord)).toEqual(
          page.entries.map((_, i) => after + 1 + i),
        );
        seen.push(...ordsAndNames(page.entries));
        after = page.entries.at(-1)?.ord ?? after;
        if (last && !page.more) return;
      }
    })();
    const writers = desks.map(async (one) => {
      for (let round = 0; round < 12; round += 1) {
        const from = one.entries.length + 1;
        for (let i = 0; i <= round % 4; i += 1) accept(one);
        const [first, second] = await Promise.all([one.push(from), one.push(from)]);
        expect([first?.status, second?.status]).toEqual([200, 200]);
      }
    });
    await Promise.all(writers);
    writing = false;
    await reader;
    const sent = desks.reduce((sum, { entries }) => sum + entries.length, 0);
    expect(new Set(seen).size).toBe(sent);
    expect(seen).toEqual(ordsAndNames(await desk(1).wholeFeed(50)));
  });

  it('bảng tin chứa từng mục đúng byte quầy đã ghi, kèm phán quyết', async () => {
    const feed = await desk(2).wholeFeed();
    const own = feed.filter((entry) => entry.desk === desk(2).known.desk);
    expect(own.map(({ hash }) => hash)).toEqual(desk(2).entries.map(({ hash }) => hex(hash)));
    expect(own.map(({ h }) => h)).toEqual(
      desk(2).entries.map(({ headerBytes }) => Buffer.from(headerBytes).toString('utf8')),
    );
    expect(feed.every(({ verdict }) => verdict.kind === 'applied')).toBe(true);
  });

  it('quầy nói mình có đến đâu thì mục của chính nó chỉ về tên, chỗ và mã băm; của quầy khác về đủ', async () => {
    const { feedEpoch } = await desk(0).contact();
    const { desk: id, epoch } = desk(0).known;
    const ask = async (of: InventedDesk, own: string) =>
      parse(sparingFeedAnswer, await of.feed(`epoch=${feedEpoch}&after=0&limit=200&own=${own}`))
        .entries;
    const whole = await ask(desk(0), '');
    const reach = desk(0).entries.length - 1;
    const spared = await ask(desk(0), encodeOwn([{ epoch, seq: reach }]));
    expect(whole.some(isNamed)).toBe(false);
    expect(spared.filter(isNamed).map(({ seq }) => seq)).toEqual(
      whole.flatMap((entry) => (entry.desk === id && entry.seq <= reach ? [entry.seq] : [])),
    );
    expect(spared).toEqual(
      whole.map((entry) => {
        if (entry.desk !== id || entry.seq > reach) return entry;
        const { h: _h, p: _p, ...place } = entry;
        return { ...place, named: true };
      }),
    );
    // Nobody is spared another desk's entries, another epoch's, or for a question that makes no sense.
    expect(await ask(desk(0), encodeOwn([{ epoch: epoch + 1, seq: reach }]))).toEqual(whole);
    expect(await ask(desk(0), 'named')).toEqual(whole);
    const other = (await ask(desk(1), encodeOwn([{ epoch, seq: reach }]))).filter(isNamed);
    expect(other.every((entry) => entry.desk === desk(1).known.desk)).toBe(true);
  });

  it('hỏi sai kỳ bảng tin, sai tham số: lỗi chính xác', async () => {
    expect(errorOf(await desk(0).feed('epoch=7&after=0'))).toEqual({
      code: 'epoch_unknown',
      field: 'epoch',
    });
    expect(errorOf(await desk(0).feed('epoch=1&after=-1'))).toEqual({
      code: 'request_invalid',
      field: 'after',
    });
    expect(errorOf(await desk(0).feed('epoch=1&after=0&limit=201')).field).toBe('limit');
  });
});

describe('Tỉnh khởi động lại', () => {
  it('giữ đủ mọi thứ; quầy nói chuyện tiếp như chưa có gì', async () => {
    const before = await desk(0).wholeFeed();
    const totalsBefore = await province.database.query('select * from dossier order by id');
    const restarted = await province.restart();
    province = restarted;
    const again = desks.map((one) => {
      const fresh = new InventedDesk(restarted.ready.url, {
        privateKey: one.privateKey,
        publicKey: one.publicKeyObject,
      });
      fresh.identity = one.identity;
      fresh.entries = one.entries;
      return fresh;
    });
    desks = again;
    expect(await desk(0).wholeFeed()).toEqual(before);
    expect(await province.database.query('select * from dossier order by id')).toEqual(
      totalsBefore,
    );
    accept(desk(0));
    const answer = await desk(0).pushed(desk(0).entries.length);
    expect(answer.entries).toEqual([{ seq: desk(0).entries.length, state: 'received' }]);
    expect((await desk(0).wholeFeed()).at(-1)?.ord).toBe(before.length + 1);
  });

  it('mất phần đuôi thì quầy gửi lại từ chỗ Tỉnh còn giữ, bảng tin sang kỳ mới', async () => {
    const { feedEpoch, ord } = await desk(0).contact();
    const { desk: id, epoch } = desk(0).known;
    const kept = desk(0).entries.length - 1;
    const lost = await desk(0).wholeFeed();
    await province.database.transaction(async (tx) => {
      await tx.query('delete from dossier_entry where ord = $1', [ord]);
      await tx.query('delete from journal where ord = $1', [ord]);
      await tx.query('update office set ord = ord - 1');
      await tx.query('update desk_epoch set seq = $3, hash = $4 where desk = $1 and epoch = $2', [
        id,
        epoch,
        kept,
        desk(0).entries[kept - 1]?.hash ?? new Uint8Array(),
      ]);
    });
    expect(errorOf(await desk(1).feed(`epoch=${feedEpoch}&after=${ord}`)).code).toBe(
      'epoch_unknown',
    );
    const { holds, feedEpoch: next } = await desk(0).contact();
    expect(holds.seq).toBe(kept);
    expect(next).toBeGreaterThan(feedEpoch);
    expect((await desk(0).pushed(kept + 1)).holds.seq).toBe(kept + 1);
    expect(ordsAndNames(await desk(1).wholeFeed())).toEqual(ordsAndNames(lost));
  });
});
