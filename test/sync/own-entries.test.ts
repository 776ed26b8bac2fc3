import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differingProjections } from '#electron/store/projections/compare.ts';
import type { Exchange } from '#electron/sync/line.ts';
import { pullFeed, type PullPorts } from '#electron/sync/pull.ts';
import { sparingPage } from '#server/feed/own-entries.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { GENESIS } from '#shared/journal/hash-chain.ts';
import { decodeOwn, encodeOwn, MAX_OWN_CHAINS } from '#shared/protocol/own-entries.ts';
import { ok } from '#shared/result.ts';
import { applied, dump, otherDesk, ownEntries } from '../store/office.ts';
import {
  acceptedEntry,
  dossierId,
  identity,
  startTestStore,
  type TestStore,
} from '../store/test-store.ts';
import '#test/fixtures/property-runs.ts';

const open: TestStore[] = [];
const newStore = (): TestStore => {
  const fresh = startTestStore();
  open.push(fresh);
  return fresh;
};
let test: TestStore;
beforeEach(() => {
  test = newStore();
});
afterEach(() => {
  for (const each of open.splice(0)) each.end();
});

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** As the province holds them: the office's order is the order in which they are given. */
const officeOf = (entries: readonly SealedEntry[]) =>
  entries.map(({ desk, epoch, seq, headerBytes, payloadBytes, hash }, index) => ({
    ord: index + 1,
    desk,
    epoch,
    seq,
    h: text(headerBytes),
    p: text(payloadBytes),
    hash: Buffer.from(hash).toString('hex'),
    verdict: applied,
  }));

/** `whole`: it has never heard of `own`. `stubborn`: it names entries whatever it is asked. */
type Manner = 'sparing' | 'whole' | 'stubborn';

const startProvince = (entries: readonly SealedEntry[], manner: Manner = 'sparing') => {
  const office = officeOf(entries);
  const asked: string[] = [];
  const ask = ({ path }: Exchange) => {
    asked.push(path);
    const query = new URL(path, 'http://tinh.invalid').searchParams;
    const after = Number(query.get('after'));
    const rows = office.slice(after, after + Number(query.get('limit')));
    const more = after + rows.length < office.length;
    const page = { feedEpoch: 1, entries: rows, more, marks: [] };
    const everything = [{ epoch: identity.epoch, seq: 1_000_000 }];
    const own = manner === 'stubborn' ? everything : decodeOwn(query.get('own') ?? '');
    const body: unknown = manner === 'whole' ? page : sparingPage(page, identity.desk, own);
    return Promise.resolve(ok({ status: 200, body, provinceTime: 0, ownTime: 0, tookMs: 0 }));
  };
  return { ask, asked };
};

const pullInto = (
  { store }: Pick<TestStore, 'store'>,
  { ask }: Pick<ReturnType<typeof startProvince>, 'ask'>,
) => {
  const ports: PullPorts = {
    store,
    ask,
    overtaken: () => Promise.resolve(ok(null)),
    today: () => '2026-11-25' as LocalDate,
    arrived: () => undefined,
  };
  return pullFeed(ports, 1);
};

const TABLES = ['chain', 'entry', 'feed', 'dossier', 'quarantine'] as const;

/** Ours and another desk's, one after the other. */
const mixed = (own: readonly SealedEntry[]): readonly SealedEntry[] => {
  const other = otherDesk();
  return own.flatMap((entry, index) => {
    const { type, payload, dossier } = acceptedEntry(500 + index);
    return [entry, other.write({ type, payload, dossier })];
  });
};

const work = (at: TestStore, dossiers = 3): void => {
  for (let n = 1; n <= dossiers; n += 1) at.accept(n);
};

describe('mục của chính quầy về không kèm nội dung', () => {
  it('quầy lấy nội dung trong sổ của mình; kết quả y như khi Tỉnh gửi lại tất cả', async () => {
    work(test);
    const older = newStore();
    work(older);
    const office = mixed(ownEntries(test));
    expect(mixed(ownEntries(older))).toEqual(office);
    const province = startProvince(office);
    expect(await pullInto(test, province)).toEqual(ok({ received: office.length }));
    expect(await pullInto(older, startProvince(office, 'whole'))).toEqual(
      ok({ received: office.length }),
    );
    expect(province.asked).toEqual(['/v1/feed?epoch=1&after=0&limit=200&own=1.4']);
    expect(dump(test, TABLES)).toEqual(dump(older, TABLES));
    expect(differingProjections(test.db)).toEqual([]);
    expect(test.store.read.dossier(dossierId(1))?.unconfirmed).toBe(0);
    expect(test.store.read.quarantined()).toEqual([]);
  });

  it('quầy khôi phục từ bản cũ: phần nó không còn thì về đủ nội dung, không phải hỏi lại', async () => {
    work(test);
    const province = startProvince(mixed(ownEntries(test)));
    const restored = newStore();
    restored.store.write((tx) => tx.enrol({ ...identity, epoch: 2 }, new Uint8Array(GENESIS)));
    restored.append(acceptedEntry(9));
    expect(await pullInto(restored, province)).toMatchObject({ ok: true });
    expect(province.asked).toEqual(['/v1/feed?epoch=1&after=0&limit=200&own=2.1,1.1']);
    expect(restored.store.read.entriesAfter(1, 0, 100)).toEqual(ownEntries(test));
  });

  it('sổ hổng ở giữa: hỏi lại cả trang, mục thiếu vào đúng chỗ, không hổng trong im lặng', async () => {
    work(test);
    const [first, second, third, fourth] = ownEntries(test);
    if (!first || !second || !third || !fourth) throw new Error('no entries');
    const restored = newStore();
    restored.store.write((tx) => tx.enrol({ ...identity, epoch: 2 }, new Uint8Array(GENESIS)));
    // What waited at the province has its number now, behind what was written after it.
    await pullInto(restored, startProvince([first, second, fourth]));
    restored.store.write((tx) => tx.resetFeed(7));
    const province = startProvince([first, second, fourth, third]);
    expect(await pullInto(restored, province)).toEqual(ok({ received: 4 }));
    expect(province.asked).toEqual([
      '/v1/feed?epoch=1&after=0&limit=200&own=1.4',
      '/v1/feed?epoch=1&after=0&limit=200',
    ]);
    expect(restored.store.read.entriesAfter(1, 0, 100)).toEqual([first, second, third, fourth]);
    expect(differingProjections(restored.db)).toEqual([]);
  });

  it('mã băm khác: Tỉnh giữ thứ khác dưới tên ấy; lấy cả trang, của mình không đổi, người thấy được', async () => {
    work(test);
    const before = ownEntries(test);
    const twin = newStore();
    work(twin, 1);
    twin.append(acceptedEntry(77));
    const theirs = ownEntries(twin);
    const province = startProvince(theirs);
    expect(await pullInto(test, province)).toEqual(ok({ received: theirs.length }));
    expect(province.asked.map((path) => path.includes('own='))).toEqual([true, false]);
    expect(test.store.read.quarantined()).toMatchObject([{ seq: 3, ord: 3, reason: 'mismatch' }]);
    expect(ownEntries(test)).toEqual(before);
    expect(test.store.read.feedCursor()).toEqual({ feedEpoch: 1, ord: 3 });
  });

  it('Tỉnh vẫn chỉ nêu tên khi đã được hỏi cả trang: không tin, con trỏ đứng yên', async () => {
    work(test);
    const twin = newStore();
    twin.append(acceptedEntry(77));
    const province = startProvince(ownEntries(twin), 'stubborn');
    expect(await pullInto(test, province)).toMatchObject({
      ok: false,
      error: { code: 'province_not_believed' },
    });
    expect(province.asked).toHaveLength(2);
    expect(test.store.read.feedCursor()).toEqual({ feedEpoch: 1, ord: 0 });
  });

  it('chỉ trang có mục thiếu mới về cả trang; các trang sau lại chỉ nêu tên', async () => {
    work(test, 250);
    const office = ownEntries(test).map((entry, index) =>
      index === 10 ? { ...entry, hash: new Uint8Array(32) } : entry,
    );
    const province = startProvince(office);
    expect(await pullInto(test, province)).toEqual(ok({ received: 251 }));
    expect(province.asked.map((path) => path.includes('own='))).toEqual([true, false, true]);
  });
});

describe('câu hỏi "tôi có đến đâu"', () => {
  const reach = fc.record({
    epoch: fc.integer({ min: 1, max: 1_073_741_823 }),
    seq: fc.integer({ min: 1, max: 1_000_000 }),
  });

  it('viết ra rồi đọc lại là chính nó, không dài quá', () => {
    fc.assert(
      fc.property(fc.array(reach, { maxLength: 40 }), (reaches) => {
        const said = encodeOwn(reaches);
        expect(decodeOwn(said)).toEqual(reaches.slice(0, MAX_OWN_CHAINS));
        expect(said.length).toBeLessThan(400);
        expect(encodeURI(said)).toBe(said);
      }),
    );
  });

  it('chỗ không hiểu thì bỏ qua: mục về đủ nội dung', () => {
    expect(decodeOwn('')).toEqual([]);
    expect(decodeOwn('named')).toEqual([]);
    expect(decodeOwn('1.5,x.y,-3.4,2.7')).toEqual([
      { epoch: 1, seq: 5 },
      { epoch: 2, seq: 7 },
    ]);
    fc.assert(fc.property(fc.string(), (said) => void decodeOwn(said)));
  });
});
