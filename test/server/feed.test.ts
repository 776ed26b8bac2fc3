import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayTotals, totalsDiffer } from '#shared/journal/day-totals.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { feedAnswer, paths, publicationsAnswer, totalsAnswer } from '#shared/protocol/contact.ts';
import { encodeOwn, isNamed, sparingFeedAnswer } from '#shared/protocol/own-entries.ts';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { publish } from '#server/publishing/publish.ts';
import {
  accept,
  citizen,
  newDossierId,
  OFFICE,
  startTestProvince,
  type TestProvince,
} from './test-province.ts';
import { errorOf, hex, InventedDesk, parse } from './invented-desk.ts';

let province: TestProvince;
const desks: InventedDesk[] = [];

const desk = (index: number): InventedDesk => {
  const found = desks[index];
  if (found === undefined) throw new Error('không có quầy này');
  return found;
};

beforeAll(async () => {
  province = await startTestProvince();
  for (let i = 0; i < 4; i += 1) desks.push(await province.enrolDesk(`Quầy ${i + 1}`));
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

describe('phán quyết', () => {
  const verdictOf = async (of: InventedDesk) => {
    const { seq } = of.entries.at(-1) ?? { seq: 0 };
    const feed = await of.wholeFeed();
    return feed.findLast((entry) => entry.desk === of.known.desk && entry.seq === seq)?.verdict;
  };
  const sendOne = async (of: InventedDesk) => {
    await of.pushed(of.entries.length);
    return verdictOf(of);
  };
  const nameOf = (of: InventedDesk) => ({
    desk: of.known.desk,
    epoch: of.known.epoch,
    seq: of.entries.length,
  });

  it('hai hồ sơ cùng một số: cả hai được giữ, cái sau bị đánh dấu trùng', async () => {
    accept(desk(0), newDossierId(), { number: 'H00.01-261123-9001' });
    expect(await sendOne(desk(0))).toEqual({ kind: 'applied' });
    const first = nameOf(desk(0));
    accept(desk(1), newDossierId(), { number: 'H00.01-261123-9001' });
    expect(await sendOne(desk(1))).toEqual({
      kind: 'conflict',
      with: first,
      code: 'number_taken',
    });
    const rows = await province.database.query<{ conflict: boolean }>(
      `select conflict from dossier where number = 'H00.01-261123-9001' order by last_ord`,
    );
    expect(rows).toEqual([{ conflict: false }, { conflict: true }]);
  });

  it('hai quầy cùng trả một kết quả: lần sau là sự kiện trùng, không bị bỏ', async () => {
    const dossier = accept(desk(0));
    const finished = { outcome: 'granted', finishedAt: '2026-11-24T10:00', note: '' };
    desk(0).write({ type: 'processing.finished', dossier, payload: finished });
    await desk(0).pushed(desk(0).entries.length - 1);
    const payload = {
      returnedAt: '2026-11-25T10:00',
      receiver: { name: citizen.name, idNumber: '', as: 'owner' },
      how: 'office',
    };
    desk(0).write({ type: 'result.returned', dossier, payload });
    expect(await sendOne(desk(0))).toEqual({ kind: 'applied' });
    const first = nameOf(desk(0));
    desk(1).write({ type: 'result.returned', dossier, payload });
    expect(await sendOne(desk(1))).toEqual({
      kind: 'conflict',
      with: first,
      code: 'state_does_not_fit',
    });
  });

  it('hai quầy cùng sửa một ô: bản đến sau bị thay, ô khác vẫn sửa được', async () => {
    const dossier = accept(desk(0));
    await desk(0).pushed(desk(0).entries.length);
    const correction = (change: object, was: object) => ({
      changes: change,
      was,
      reason: 'gõ nhầm',
    });
    desk(1).write({
      type: 'dossier.corrected',
      dossier,
      payload: correction({ note: 'của quầy 2' }, { note: '' }),
    });
    expect(await sendOne(desk(1))).toEqual({ kind: 'applied' });
    const first = nameOf(desk(1));
    desk(0).write({
      type: 'dossier.corrected',
      dossier,
      payload: correction({ note: 'của quầy 1' }, { note: '' }),
    });
    expect(await sendOne(desk(0))).toEqual({ kind: 'superseded', by: first });
    desk(0).write({
      type: 'dossier.corrected',
      dossier,
      payload: correction({ sets: 2 }, { sets: 1 }),
    });
    expect(await sendOne(desk(0))).toEqual({ kind: 'applied' });
    desk(0).write({
      type: 'dossier.corrected',
      dossier,
      payload: correction({ sets: 3 }, { sets: 9 }),
    });
    expect(await sendOne(desk(0))).toMatchObject({ kind: 'superseded' });
  });

  it('sửa hồ sơ đã hủy hoặc không có: không áp dụng, nói vì sao', async () => {
    const payload = { changes: { sets: 2 }, was: { sets: 1 }, reason: 'gõ nhầm' };
    desk(0).write({ type: 'dossier.corrected', dossier: newDossierId(), payload });
    expect(await sendOne(desk(0))).toEqual({
      kind: 'rejected',
      code: 'dossier_missing',
      field: null,
    });
    const dossier = accept(desk(0));
    desk(0).write({ type: 'dossier.voided', dossier, payload: { reason: 'ghi nhầm' } });
    desk(0).write({ type: 'dossier.corrected', dossier, payload });
    await desk(0).pushed(desk(0).entries.length - 2);
    expect(await verdictOf(desk(0))).toEqual({
      kind: 'rejected',
      code: 'dossier_voided',
      field: null,
    });
  });
});

describe('số liệu khóa sổ', () => {
  const totals = async (of: InventedDesk, from: number, to: number) =>
    parse(
      totalsAnswer,
      await of.send({
        path: paths.totals,
        body: JSON.stringify({ epoch: of.known.epoch, from, to }),
      }),
    );
  const ownTotals = (of: InventedDesk, from: number, to: number) =>
    dayTotals(
      { from, to, hash: hex(of.entries[to - 1]?.hash ?? new Uint8Array(32)) },
      of.entries.slice(from - 1, to).map(({ headerBytes, payloadBytes }) => {
        const header = openHeader(headerBytes);
        const payload = openPayload(payloadBytes);
        if (!header.ok || !payload.ok) throw new Error('không đọc được');
        return { header: header.value, payload: payload.value };
      }),
    );

  it('hai bên tính ra đúng một con số trên cùng các mục, kể cả phí thu rồi hủy', async () => {
    const one = desk(3);
    const from = one.entries.length + 1;
    const dossier = accept(one);
    const take = { amount: 50_000, method: 'cash', receiptSerial: null };
    const fee = one.write({ type: 'fee.taken', dossier, payload: take });
    one.write({ type: 'fee.taken', dossier, payload: { ...take, amount: 8000 } });
    one.write({
      type: 'fee.voided',
      dossier,
      payload: {
        fee: { desk: fee.desk, epoch: fee.epoch, seq: fee.seq },
        amount: 50_000,
        reason: 'thu nhầm',
      },
    });
    await one.pushed(from);
    const to = one.entries.length;
    const theirs = await totals(one, from, to);
    const ours = ownTotals(one, from, to);
    expect(theirs).toEqual({ totals: ours, missing: [] });
    expect(totalsDiffer(ours, theirs.totals)).toEqual([]);
    expect(ours).toMatchObject({ count: 4, accepted: 1, fees: 8000 });
  });

  it('Tỉnh còn thiếu thì nói đúng mục nào, hai bên lệch thấy được', async () => {
    const one = desk(3);
    const to = one.entries.length;
    accept(one);
    accept(one);
    const theirs = await totals(one, to, to + 2);
    expect(theirs.missing).toEqual([to + 1, to + 2]);
    expect(totalsDiffer(ownTotals(one, to, to + 2), theirs.totals)).toEqual([
      'count',
      'hash',
      'byType',
      'accepted',
    ]);
  });

  it('khoảng rỗng là khóa sổ không có mục; khoảng ngược bị từ chối', async () => {
    const one = desk(3);
    const empty = await totals(one, 3, 2);
    expect(empty).toMatchObject({
      totals: { count: 0, fees: 0, hash: hex(one.entries[1]?.hash ?? new Uint8Array()) },
      missing: [],
    });
    const answered = await one.send({
      path: paths.totals,
      body: JSON.stringify({ epoch: 1, from: 5, to: 2 }),
    });
    expect(errorOf(answered)).toEqual({ code: 'request_invalid', field: 'to' });
  });
});

describe('công bố', () => {
  const publicationsAfter = async (after: number, limit: number) =>
    parse(
      publicationsAnswer,
      await desk(0).send({
        method: 'GET',
        path: `${paths.publications}?after=${after}&limit=${limit}`,
      }),
    );

  it('đọc từng trang là đủ; danh bạ khóa chỉ cần bản mới nhất', async () => {
    const whole = await publicationsAfter(0, 50);
    expect(whole.more).toBe(false);
    const paged = [];
    let more = true;
    while (more) {
      const page = await publicationsAfter(paged.at(-1)?.n ?? 0, 1);
      expect(page.publications).toHaveLength(1);
      paged.push(...page.publications);
      more = page.more;
    }
    expect(paged).toEqual(whole.publications);
    expect(whole.publications.filter(({ kind }) => kind === 'keys')).toHaveLength(1);
    expect((await desk(0).contact()).publication).toBe(whole.publications.at(-1)?.n);
  });

  it('nhiều người công bố cùng lúc: số công bố liền nhau, phiên bản liền nhau', async () => {
    const before = (await desk(0).contact()).publication;
    await Promise.all(
      Array.from({ length: 10 }, () =>
        province.database.transaction((tx) =>
          publish(tx, {
            office: OFFICE,
            kind: 'confirmed',
            data: { deadlines: [] },
            publishedAt: '2026-11-23T02:00:00.000Z' as Instant,
            effectiveFrom: '2026-11-23' as LocalDate,
          }),
        ),
      ),
    );
    const { publications } = await publicationsAfter(before, 50);
    expect(publications.map(({ n }) => n)).toEqual(publications.map((_, i) => before + 1 + i));
    expect(publications.map(({ version }) => version)).toEqual(publications.map((_, i) => i + 1));
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
    desks.splice(0, desks.length, ...again);
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
