import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ingestBatch } from '#server/ingest/push.ts';
import { reviewParked } from '#server/ingest/review-parked.ts';
import { MAX_BATCH_ENTRIES } from '#shared/protocol/journal-push.ts';
import type { LedgerBench } from '../server/ledger-contract.ts';
import { memoryBench } from '../server/ledger-benches.ts';
import { enrol } from '#server/enrolment/enrol.ts';
import { surroundings } from '../server/direct-desk.ts';
import { InventedDesk } from '../server/invented-desk.ts';
import { accept, newDossierId } from '../server/test-province.ts';

/** The dossier on which the province's own program fails, until it is mended. */
const broken = vi.hoisted(() => ({ dossier: '' }));
vi.mock(import('#server/ingest/judge.ts'), async (original) => {
  const { judge } = await original();
  return {
    judge: (judged) => {
      if (judged.entry.header.dossier === broken.dossier) throw new Error('a bug of ours');
      return judge(judged);
    },
  };
});

describe('chương trình của Tỉnh đổ vỡ trên một mục', () => {
  let bench: LedgerBench;
  beforeAll(async () => {
    bench = await memoryBench();
  });
  afterAll(() => bench.close());

  it('chỉ mục ấy chờ, 499 mục kia vào ngay; sửa chương trình xong thì nó vào, không mất gì', async () => {
    const { ledger } = bench;
    await bench.openOffice('H20.01');
    const desk = new InventedDesk('http://127.0.0.1:9');
    const entered = await enrol(
      { ledger, surroundings, provinceKey: new Uint8Array(32), tryOut: true },
      {
        code: await bench.mint('H20.01', null),
        publicKey: desk.publicKey,
        deskName: 'Quầy thử',
      },
    );
    if (!entered.ok) throw new Error(entered.error.code);
    desk.identity = entered.value;
    broken.dossier = newDossierId();
    while (desk.entries.length < MAX_BATCH_ENTRIES)
      accept(desk, desk.entries.length === 249 ? broken.dossier : newDossierId());
    const [speaking] = await ledger.epochsOf(desk.known.desk);
    if (speaking === undefined) throw new Error('quầy lạ');

    const defects: number[] = [];
    const onDefect = (_: unknown, { raw }: { readonly raw: { readonly seq: number } }): void => {
      defects.push(raw.seq);
    };
    const taken = await ingestBatch(
      { ledger, surroundings, onDefect },
      speaking,
      desk.batch(1, MAX_BATCH_ENTRIES),
    );
    if (!taken.ok) throw new Error(taken.error.code);
    expect(taken.value.holds.seq).toBe(MAX_BATCH_ENTRIES);
    expect(taken.value.entries.filter(({ state }) => state !== 'received')).toEqual([
      { seq: 250, state: 'parked' },
    ]);
    expect(defects).toEqual([250]);
    expect((await ledger.heads('H20.01')).ord).toBe(MAX_BATCH_ENTRIES - 1);

    broken.dossier = '';
    expect(await reviewParked({ ledger, surroundings }, onDefect)).toBe(0);
    expect((await ledger.heads('H20.01')).ord).toBe(MAX_BATCH_ENTRIES);
  });
});
