/** What two desks of an office, or two offices, did with one dossier at once: one of them is taken, and people are told. */
import { describe, expect, it } from 'vitest';
import { sentBackWord } from '#shared/dossier/cross-area.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import { sameName, type OrderedEntry, type Verdict } from '#shared/journal/entry.ts';
import { refusal } from '#test/fixtures/calendar.ts';
import {
  HERE,
  THERE,
  OTHER,
  reason,
  move,
  sent,
  calledBack,
  taken,
  carried,
  written,
  sender,
  competent,
  codesOf,
} from '#test/fixtures/cross-area.ts';
import { openBench, type Bench } from '#test/fixtures/dossier.ts';

describe('hai quầy của một xã cùng chuyển một hồ sơ', () => {
  it('sang hai xã: lần trước có hiệu lực, lần sau chờ người xử lý', () => {
    const bench = sender(sent);
    written(bench, { step: 2, office: OTHER.name, to: OTHER });
    expect(bench.dossier()?.crossArea).toMatchObject({ step: 2, to: THERE });
    expect(codesOf(bench)).toEqual(['cross_area_moved_twice']);
  });

  it('người trả lại, người nhận: việc ghi trước có hiệu lực', () => {
    const back = { step: 1, office: THERE.name, reason, was: 2 };
    const first = competent(taken);
    written(first, back);
    expect(first.dossier()?.crossArea?.step).toBe(3);
    const second = competent();
    written(second, back);
    written(second, { step: 3, office: HERE.name });
    expect(second.dossier()?.crossArea?.step).toBe(1);
    for (const bench of [first, second]) expect(codesOf(bench)).toEqual(['cross_area_moved_twice']);
  });

  it('hồ sơ đã rút thì không chuyển đi được nữa', () => {
    const bench = sender('withdraw');
    written(bench, { step: 2, office: THERE.name, to: THERE });
    expect(bench.dossier()).toMatchObject({ state: 'withdrawn', crossArea: { step: 1, to: null } });
    expect(codesOf(bench)).toEqual(['cross_area_moved_twice']);
  });

  it('hồ sơ đã hủy cũng vậy', () => {
    const bench = sender('void');
    written(bench, { step: 2, office: THERE.name, to: THERE });
    expect(bench.dossier()?.crossArea).toMatchObject({ step: 1, to: null });
    expect(codesOf(bench)).toEqual(['dossier_voided']);
  });
});

describe('lời Tỉnh về một lần chuyển', () => {
  const undo = (bench: Bench, { header }: OrderedEntry): void => {
    const { epoch, seq } = header;
    bench.write({ type: 'command.undone', payload: { epoch, seq, reason } });
  };
  /** As the office's order holds it: that move bears the province's word. */
  const confirmed = (bench: Bench, sending: OrderedEntry, verdict: Verdict) =>
    foldDossier(
      bench.entries().map((entry, n) => {
        const isMove = sameName(entry.header, sending.header);
        return { ...entry, ord: n + 1, verdict: isMove ? verdict : { kind: 'applied' } };
      }),
    );
  const withdrawnAndSent = () => {
    const bench = sender('withdraw');
    const withdrawn = bench.entries().at(-1);
    if (withdrawn === undefined) throw new Error('nothing was withdrawn');
    const sending = written(bench, { step: 2, office: THERE.name, to: THERE });
    undo(bench, withdrawn);
    return { bench, sending };
  };

  it('không có hiệu lực thì vẫn không, dù việc trước nó đã hoàn tác', () => {
    const { bench, sending } = withdrawnAndSent();
    const code = 'cross_area_moved_twice';
    expect(confirmed(bench, sending, { kind: 'conflict', with: null, code })).toMatchObject({
      state: 'accepted',
      crossArea: { step: 1, to: null },
      conflicts: [{ code }],
    });
  });

  it('Tỉnh chưa nói gì thì theo sổ như đang đứng', () => {
    const { bench } = withdrawnAndSent();
    expect(bench.dossier()).toMatchObject({ crossArea: { step: 2, to: THERE }, conflicts: [] });
  });

  it('đã đi thì vẫn đi, dù việc trước nó đã hoàn tác', () => {
    const bench = sender('stop', 'resume');
    const resumed = bench.entries().at(-1);
    if (resumed === undefined) throw new Error('nothing goes on');
    const sending = written(bench, { step: 2, office: THERE.name, to: THERE });
    undo(bench, resumed);
    expect(confirmed(bench, sending, { kind: 'applied' })).toMatchObject({
      // The other office has it as one that runs.
      state: 'processing',
      crossArea: { step: 2, to: THERE },
      conflicts: [],
    });
  });
});

describe('gọi hồ sơ về', () => {
  it('nơi kia chưa nhận thì gọi về được; chuyển nơi khác được', () => {
    const bench = sender(sent, calledBack);
    expect(bench.dossier()?.crossArea).toMatchObject({
      step: 1,
      to: null,
      sentBack: { reason, by: HERE.name },
    });
    const { crossArea } = bench.dossier() ?? {};
    expect(crossArea && sentBackWord(crossArea)).toEqual({
      kind: 'calledBack',
      by: HERE.name,
      reason,
    });
    expect(bench.work(sent).crossArea).toMatchObject({ step: 2, sentBack: null });
  });

  it('nơi kia nhận rồi thì không', () => {
    const bench = sender(sent);
    written(bench, { step: 3, office: THERE.name, carried: carried(9) });
    expect(refusal(bench.ask(calledBack)).code).toBe('cross_area_step');
  });

  it('gọi về lúc nơi kia đã nhận mà chưa biết: theo nơi kia, dù đã chuyển xã khác', () => {
    for (const more of [[], [move({ step: 2, office: OTHER.name, to: OTHER })]]) {
      const bench = sender(sent, calledBack, ...more);
      written(bench, { step: 3, office: THERE.name, carried: carried(9) });
      expect(bench.dossier()?.crossArea).toMatchObject({ step: 3, to: THERE, sent: null });
      expect(codesOf(bench)).toEqual(['cross_area_taken_first']);
    }
  });

  it('ở nơi giải quyết: chưa nhận thì hồ sơ đi, nhận rồi thì ở lại', () => {
    const back = { step: 1, office: THERE.name, reason, carried: carried(9) };
    const waiting = competent();
    written(waiting, back);
    expect(waiting.dossier()?.crossArea).toMatchObject({ step: 1, sentBack: { by: THERE.name } });
    expect(codesOf(waiting)).toEqual([]);
    const working = competent(taken);
    written(working, back);
    expect(working.dossier()?.crossArea?.step).toBe(3);
    expect(codesOf(working)).toEqual(['cross_area_moved_twice']);
  });
});

describe('quầy khác dừng hồ sơ mà không biết nó vừa được chuyển đi', () => {
  const stop = (bench: Bench): void => {
    const other = openBench();
    other.work('accept', 'stop');
    const entry = other.entries().at(-1);
    if (entry === undefined) throw new Error('nothing was stopped');
    bench.write({ type: entry.header.type, payload: entry.payload });
  };

  it('nơi nhận hồ sơ gọi về được rồi xử lý tiếp', () => {
    const bench = sender(sent);
    stop(bench);
    expect(bench.work(calledBack)).toMatchObject({ state: 'stopped', crossArea: { step: 1 } });
    expect(bench.work('resume')).toMatchObject({ state: 'processing' });
  });

  it('nơi giải quyết trả lại được', () => {
    const bench = competent();
    stop(bench);
    const back = move({ step: 1, office: THERE.name, reason, was: 2 });
    expect(bench.work(back)).toMatchObject({ crossArea: { step: 1 } });
  });
});
