import { describe, expect, it } from 'vitest';
import { placesLeft } from '#shared/dossier/handed-out.ts';
import { noteOf, resultStanding } from '#shared/dossier/result-standing.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { openBench, receipt } from '#test/fixtures/dossier.ts';

const paper = (name: string) => ({ name, number: '', originals: 1, copies: 0 });
const results = [paper('Giấy khai sinh'), paper('Trích lục')];

const given = (...papers: readonly ReturnType<typeof paper>[]) => ({
  returnedAt: '2026-11-25T09:05',
  receiver: { name: 'Trần Văn Mẫu', idNumber: '', as: 'submitter' },
  how: 'office',
  given: papers,
});

const openFinished = () => {
  const bench = openBench();
  bench.work('accept');
  const payload = { outcome: 'granted', finishedAt: '2026-11-25T09:01', note: '', results };
  bench.write({ type: 'processing.finished', payload });
  const dossier = () => {
    const now = bench.dossier();
    if (now === null) throw new Error('no dossier');
    return now;
  };
  const takeBack = (handOver: EntryName | undefined): void => {
    const reason = 'Trao nhầm người trùng tên';
    bench.write({ type: 'result.takenBack', payload: { handOver, reason } });
  };
  return { bench, dossier, takeBack };
};

describe('thu hồi kết quả đã trao nhầm', () => {
  it('hồ sơ lại chờ trả, lần trao nhầm vẫn còn trong sổ, trao đúng người được', () => {
    const { bench, dossier, takeBack } = openFinished();
    bench.write({ type: 'result.returned', payload: given(...results) });
    const wrong = dossier().handedOut[0];
    takeBack(wrong?.entry);
    expect(dossier()).toMatchObject({ state: 'finished', returned: null, handedOut: [] });
    expect(dossier().takenBack).toMatchObject([
      { handOut: { receiver: { name: 'Trần Văn Mẫu' } } },
    ]);
    expect(dossier().conflicts).toEqual([]);
    expect(placesLeft(dossier())).toEqual([0, 1]);
    expect(resultStanding(dossier())).toEqual({ step: 'return' });
    bench.write({ type: 'result.returned', payload: given(...results) });
    expect(dossier()).toMatchObject({ state: 'returned', conflicts: [] });
    expect(dossier().handedOut.map(({ whole }) => whole)).toEqual([true]);
  });

  it('giấy biên nhận của lần trao nhầm hết giá trị vì lý do ấy, của lần khác thì không', () => {
    const { bench, dossier, takeBack } = openFinished();
    const note = (document: string, handOver: EntryName | undefined): void => {
      const { type, payload } = receipt(document);
      bench.write({ type, payload: { ...payload, kind: 'result_note', handOver } });
    };
    bench.write({ type: 'result.partReturned', payload: given(paper('Giấy khai sinh')) });
    note('phieu-1', dossier().handedOut[0]?.entry);
    bench.write({ type: 'result.returned', payload: given(paper('Trích lục')) });
    note('phieu-2', dossier().handedOut[1]?.entry);
    takeBack(dossier().handedOut[0]?.entry);
    const reasons = dossier().documents.map(({ voidReason }) => voidReason);
    expect(reasons).toEqual(['Trao nhầm người trùng tên', null]);
    expect(dossier()).toMatchObject({ state: 'finished', returned: null });
    expect(placesLeft(dossier())).toEqual([0]);
    const [rest] = dossier().handedOut;
    expect(rest === undefined ? null : noteOf(dossier(), rest)?.document).toBe('phieu-2');
    expect(rest?.whole).toBe(false);
  });

  it('hai lãnh đạo cùng thu hồi một lần trao: tính một, đánh dấu vướng; lần trao sau đó không mất', () => {
    const { bench, dossier, takeBack } = openFinished();
    bench.write({ type: 'result.returned', payload: given(...results) });
    const wrong = dossier().handedOut[0]?.entry;
    takeBack(wrong);
    bench.write({ type: 'result.returned', payload: given(...results) });
    takeBack(wrong);
    expect(dossier()).toMatchObject({
      state: 'returned',
      conflicts: [{ code: 'result_not_out' }],
    });
    expect(dossier().takenBack).toHaveLength(1);
  });

  it('hai quầy cùng trả: thu hồi một lần thì lần kia vẫn còn, hồ sơ vẫn là đã trả', () => {
    const { bench, dossier, takeBack } = openFinished();
    bench.write({ type: 'result.returned', payload: given(...results) });
    bench.write({ type: 'result.returned', payload: given(...results) });
    takeBack(dossier().handedOut[0]?.entry);
    expect(dossier()).toMatchObject({ state: 'returned' });
    expect(dossier().handedOut).toHaveLength(1);
  });

  it('lần trao không có, hoặc đã thu hồi, thì không thu hồi được; cán bộ không phải lãnh đạo cũng không', () => {
    const bench = openBench();
    bench.work('accept', 'finish', 'returnResult', 'takeBack');
    const gone = bench.dossier()?.takenBack[0]?.handOut.entry;
    if (gone === undefined) throw new Error('nothing was taken back');
    const again = { command: 'takeBack', input: { handOver: { ...gone }, reason: 'x' } } as const;
    expect(bench.ask(again)).toMatchObject({ error: { code: 'hand_over_unknown' } });
    expect(bench.ask(again, { officer: { id: 'thu', role: 'officer' } })).toMatchObject({
      error: { code: 'not_permitted' },
    });
  });
});
