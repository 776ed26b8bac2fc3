import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readUnreadableAgain } from '#electron/store/journal/read-again.ts';
import { leftToSettle } from '#electron/desk/dossiers/to-settle.ts';
import type { Exchange } from '#electron/sync/line.ts';
import { pullFeed, pullPublications, type PullPorts } from '#electron/sync/pull.ts';
import { batchOf, pushJournal } from '#electron/sync/push.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { instantOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { MAX_BATCH_BYTES } from '#shared/protocol/journal-push.ts';
import { ok } from '#shared/result.ts';
import { otherDesk, pull as takeFromFeed, ownEntries } from '../store/office.ts';
import {
  acceptedEntry,
  dossierId,
  identity,
  startTestStore,
  type TestStore,
} from '../store/test-store.ts';
import '#test/fixtures/property-runs.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
});
afterEach(() => test.end());

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const line = ({ desk, epoch, seq, headerBytes, payloadBytes, hash }: SealedEntry, ord: number) => ({
  ord,
  desk,
  epoch,
  seq,
  h: text(headerBytes),
  p: text(payloadBytes),
  hash: Buffer.from(hash).toString('hex'),
  verdict: { kind: 'applied' } as { kind: string; [more: string]: unknown },
});
type Line = ReturnType<typeof line>;

const believed = (body: unknown) =>
  Promise.resolve(ok({ status: 200, body, provinceTime: 0, ownTime: 0, tookMs: 0 }));

/** A province that answers these pages, one after the other. */
const portsOf = (pages: readonly unknown[], arrived: () => void = () => undefined): PullPorts => {
  const left = [...pages];
  return {
    store: test.store,
    ask: () => believed(left.shift()),
    overtaken: () => Promise.resolve(ok(null)),
    today: () => '2026-11-25' as LocalDate,
    arrived,
  };
};

const page = (entries: readonly Line[], more = false) => ({ feedEpoch: 1, entries, more });

/** Entries of another desk: an acceptance each. */
const received = (count: number): readonly SealedEntry[] => {
  const other = otherDesk();
  return Array.from({ length: count }, (_, index) => {
    const { type, payload, dossier } = acceptedEntry(index + 1);
    return other.write({ type, payload, dossier });
  });
};

describe('điều chưa hiểu không chặn điều hiểu được', () => {
  it('phán quyết lạ: mục vẫn vào, hồ sơ hiện trong "Cần xử lý", lời của Tỉnh còn nguyên', async () => {
    const [first, second] = received(2).map((entry, index) => line(entry, index + 1));
    if (first === undefined || second === undefined) throw new Error('no entries');
    const strange = { ...first, verdict: { kind: 'deferred', until: 'khi có mẫu mới' } };
    const outcome = await pullFeed(portsOf([page([strange, second])]), 1);
    expect(outcome).toEqual(ok({ received: 2 }));
    expect(test.store.read.feedCursor()).toMatchObject({ ord: 2 });
    expect(test.store.read.conflictedDossiers()).toMatchObject([
      { id: dossierId(1), code: 'verdict_unknown' },
    ]);
    const [kept] = test.sql.all<{ readonly verdict: string }>(
      'SELECT verdict FROM entry WHERE ord = 1',
    );
    expect(JSON.parse(kept?.verdict ?? '')).toMatchObject({ said: strange.verdict });
  });

  it('phán quyết quen mà thiếu phần thì cũng là chưa hiểu', async () => {
    const [entry] = received(1);
    if (entry === undefined) throw new Error('no entry');
    const half = { ...line(entry, 1), verdict: { kind: 'rejected' } };
    expect((await pullFeed(portsOf([page([half])]), 1)).ok).toBe(true);
    expect(test.store.read.conflictedDossiers()).toMatchObject([{ code: 'verdict_unknown' }]);
  });

  it('phần đầu không đọc được, hay mang tên khác nhãn: để riêng nguyên vẹn, hiện ra, các mục sau vẫn vào', async () => {
    const [first, second, third, fourth] = received(4).map((entry, index) =>
      line(entry, index + 1),
    );
    if (!first || !second || !third || !fourth) throw new Error('no entries');
    const garbled = { ...first, h: '{"schema":7}' };
    const misnamed = { ...second, seq: 77 };
    const noPayload = { ...third, p: 'không phải JSON' };
    const outcome = await pullFeed(portsOf([page([garbled, misnamed, noPayload, fourth])]), 1);
    expect(outcome).toEqual(ok({ received: 4 }));
    expect(test.store.read.feedCursor()).toMatchObject({ ord: 4 });
    expect(test.store.read.dossier(dossierId(4))).not.toBeNull();
    const apart = test.store.read.quarantined();
    expect(apart.map(({ reason, ord }) => ({ reason, ord }))).toEqual([
      { reason: 'unreadable', ord: 1 },
      { reason: 'unreadable', ord: 2 },
      { reason: 'unreadable', ord: 3 },
    ]);
    expect(apart.map(({ headerBytes }) => text(headerBytes))).toEqual([
      garbled.h,
      misnamed.h,
      noPayload.h,
    ]);
    expect(leftToSettle(test.store)).toEqual([
      { code: 'entry_unreadable', dossier: null, number: null, values: { total: 3 } },
    ]);
  });

  it('chương trình mới đọc được thì mục để riêng tự vào, không mục nào vào hai lần', async () => {
    const [first, second] = received(2).map((entry, index) => line(entry, index + 1));
    if (!first || !second) throw new Error('no entries');
    const garbled = { ...first, h: '{"schema":7}' };
    await pullFeed(portsOf([page([garbled, second])]), 1);
    expect(test.store.read.dossier(dossierId(1))).toBeNull();
    readUnreadableAgain(test.sql);
    expect(test.store.read.feedCursor()).toMatchObject({ ord: 0 });
    await pullFeed(portsOf([page([first, second])]), 1);
    expect(test.store.read.quarantined()).toEqual([]);
    expect(test.store.read.dossier(dossierId(1))).not.toBeNull();
    expect(test.store.read.feedCursor()).toMatchObject({ ord: 2 });
    readUnreadableAgain(test.sql);
    expect(test.store.read.feedCursor()).toMatchObject({ ord: 2 });
  });

  it('loại công bố lạ: được giữ, hiện ra, các công bố sau vẫn vào và không hỏi lại mãi', async () => {
    const base = {
      version: 1,
      publishedAt: '2026-11-25T00:00:00.000Z',
      effectiveFrom: '2026-11-25',
    };
    const strange = { ...base, n: 50, kind: 'phi-moi', data: { gì: 'đó' } };
    const known = { ...base, n: 51, kind: 'keys', data: { keys: [] } };
    const publications = { publications: [strange, known], more: false };
    const outcome = await pullPublications(portsOf([publications]));
    expect(outcome).toEqual(ok({ received: 2 }));
    expect(test.store.read.publicationHead()).toBe(51);
    expect(test.store.read.publication('keys')).toMatchObject({ n: 51 });
    expect(test.sql.all('SELECT data FROM publication WHERE kind = ?', 'phi-moi')).toMatchObject([
      { data: JSON.stringify(strange.data) },
    ]);
    expect(leftToSettle(test.store)).toEqual([
      { code: 'publication_unknown', dossier: null, number: null, values: { kind: 'phi-moi' } },
    ]);
  });

  it('trang nào đã ghi thì báo ngay, dù trang sau hỏng', async () => {
    const lines = received(2).map((entry, index) => line(entry, index + 1));
    let seen = 0;
    const ports = portsOf([page(lines.slice(0, 1), true), 'hỏng'], () => {
      seen += 1;
      expect(test.store.read.feedCursor()).toMatchObject({ ord: 1 });
    });
    expect(await pullFeed(ports, 1)).toMatchObject({ error: { code: 'province_not_believed' } });
    expect(seen).toBe(1);
  });
});

describe('Tỉnh giữ mà chưa hiểu', () => {
  /** Takes everything, and says of each what `stateOf` says. */
  const push = (stateOf: (seq: number) => string) => {
    const keys = ed25519.newKeyPair();
    const own = { ...identity, ...keys };
    const { head } = test.store.read;
    const ask = ({ body }: Exchange) => {
      const seqs = (body !== undefined && 'text' in body ? body.text : '')
        .split('\n')
        .filter((row) => row !== '')
        .slice(1)
        .map((row) => (JSON.parse(row) as { readonly seq: number }).seq);
      const hash = Buffer.from(head().hash).toString('hex');
      return believed({
        holds: { epoch: own.epoch, seq: head().seq, hash },
        entries: seqs.map((seq) => ({ seq, state: stateOf(seq) })),
      });
    };
    const nothing = { epoch: own.epoch, seq: 0, hash: '0'.repeat(64) };
    return pushJournal(
      {
        store: test.store,
        signer: ed25519,
        ask,
        now: () => instantOf(Date.UTC(2026, 10, 25)),
        maxEntries: 500,
        progress: () => undefined,
      },
      own,
      nothing,
    );
  };

  it('mục được giữ riêng hiện ở hồ sơ của nó, hết khi Tỉnh đã hiểu; không chặn việc gửi', async () => {
    test.store.write((tx) => tx.append(acceptedEntry(1)));
    test.store.write((tx) => tx.append(acceptedEntry(2)));
    const { seq } = test.store.read.head();
    const outcome = await push((each) => (each === seq ? 'parked' : 'received'));
    expect(outcome).toMatchObject({ ok: true });
    expect(leftToSettle(test.store)).toMatchObject([
      { code: 'entry_parked', dossier: dossierId(2) },
    ]);
    takeFromFeed(test, ownEntries(test));
    expect(leftToSettle(test.store)).toEqual([]);
  });
});

describe('gói gửi vừa giới hạn của Tỉnh', () => {
  it('kể cả khi nội dung đầy dấu nháy và chữ có dấu: JSON trong JSON dài thêm', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '\\', 'ệ', 'a', '\u{1F600}'), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1_000, max: 60_000 }),
        (letters, repeat) => {
          const payloadBytes = new Uint8Array(
            Buffer.from(JSON.stringify({ t: letters.join('').repeat(repeat) })),
          );
          const entries = Array.from({ length: 12 }, (_, index) => ({
            desk: 'quay-thu-1',
            epoch: 1,
            seq: index + 1,
            headerBytes: new TextEncoder().encode('{"schema":1}'),
            payloadBytes,
            hash: new Uint8Array(32),
          }));
          const batch = batchOf(entries);
          const bytes = batch.reduce((sum, { seq, headerBytes, payloadBytes: p }) => {
            const row = JSON.stringify({ seq, h: text(headerBytes), p: text(p) });
            return sum + Buffer.byteLength(`${row}\n`);
          }, 500);
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length === 1 || bytes <= MAX_BATCH_BYTES).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });
});
