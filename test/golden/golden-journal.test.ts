import { afterEach, describe, expect, it } from 'vitest';
import { differingProjections } from '#electron/store/projections/compare.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { OrderedEntry, Verdict } from '#shared/journal/entry.ts';
import { dossiersOf, entryTypes, knowEntry } from '#shared/journal/entry-types.ts';
import { GENESIS, openHeader, openPayload, verifyChain } from '#shared/journal/hash-chain.ts';
import { sha256 } from '../fixtures/dossier.ts';
import { startTestStore, type TestStore } from '../store/test-store.ts';
import { goldenFiles, readGolden, summaryOf, type GoldenJournal } from './golden-journal.ts';

const opened = ({ sealed }: GoldenJournal): readonly OrderedEntry[] =>
  sealed.map(({ headerBytes, payloadBytes }) => {
    const header = openHeader(headerBytes);
    const payload = openPayload(payloadBytes);
    if (!header.ok || !payload.ok) throw new Error('a golden entry cannot be read');
    return { header: header.value, payload: payload.value, ord: null, verdict: null };
  });

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

let test: TestStore | null = null;
afterEach(() => {
  test?.end();
  test = null;
});

it('có sổ vàng của ít nhất một bản phát hành', () => {
  expect(goldenFiles()).toContain('0.1.0.ndjson');
});

describe.each(goldenFiles())('sổ của bản phát hành cũ %s', (file) => {
  const golden = readGolden(file);

  it('chuỗi băm vẫn tính ra đúng như ngày nó được viết', () => {
    const walked = verifyChain({ seq: 0, hash: GENESIS }, golden.sealed, sha256);
    expect(walked.ok && Buffer.from(walked.value.hash).toString('hex')).toBe(golden.hash);
    expect(golden.sealed).toHaveLength(golden.entries);
  });

  it('mọi mục vẫn hiểu được, không sót loại nào của bản ấy', () => {
    for (const entry of opened(golden)) expect(knowEntry(entry)).toMatchObject({ ok: true });
    const types = new Set(opened(golden).map(({ header }) => header.type));
    expect(types.size).toBeGreaterThanOrEqual(35);
    expect(Object.keys(entryTypes)).toEqual(expect.arrayContaining([...types]));
  });

  it('từng hồ sơ gấp lại vẫn ra đúng số, ngày hẹn, tiền và giấy đã giao', () => {
    const entries = opened(golden);
    for (const [id, expected] of Object.entries(golden.dossiers)) {
      const dossier = foldDossier(entries.filter((entry) => dossiersOf(entry).includes(id)));
      expect(dossier === null ? null : plain(summaryOf(dossier))).toEqual(expected);
    }
  });

  it('quầy ngày nay nhận từ Tỉnh mà không tách mục nào ra, và bảng kê khớp với sổ', () => {
    test = startTestStore();
    const applied: Verdict = { kind: 'applied' };
    const entries = opened(golden);
    const items = golden.sealed.map((sealed, index) => {
      const entry = entries[index];
      if (entry === undefined) throw new Error('no entry');
      const { header, payload } = entry;
      return { sealed, header, payload, ord: index + 1, verdict: applied };
    });
    const { store, db } = test;
    store.write((tx) => tx.resetFeed(1));
    const to = { feedEpoch: 1, ord: items.length };
    expect(store.write((tx) => tx.applyFeed({ feedEpoch: 1, ord: 0 }, items, to)).ok).toBe(true);
    expect(store.read.quarantined()).toEqual([]);
    for (const [id, expected] of Object.entries(golden.dossiers)) {
      const dossier = store.read.dossier(id);
      expect(dossier === null ? null : plain(summaryOf(dossier))).toEqual(expected);
    }
    expect(differingProjections(db)).toEqual([]);
  });
});
