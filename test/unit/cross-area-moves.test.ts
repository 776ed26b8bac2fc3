/** What two desks of an office, or two offices, did with one dossier at once: one of them is taken, and people are told. */
import { describe, expect, it } from 'vitest';
import { crossAreaPlaceOf, isGivenBack, sentBackWord } from '#shared/dossier/cross-area.ts';
import type { Command, InputOf } from '#shared/dossier/decision.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { CommandName } from '#shared/dossier/transitions.ts';
import { sameName, type OrderedEntry, type Verdict } from '#shared/journal/entry.ts';
import { refusal } from '#test/fixtures/calendar.ts';
import { acceptance, openBench, type Bench } from '#test/fixtures/dossier.ts';

const HERE = { code: 'xa-thu', name: 'UBND xã Thử' };
const THERE = { code: 'xa-mau', name: 'UBND xã Mẫu' };
const OTHER = { code: 'xa-khac', name: 'UBND xã Khác' };
const reason = 'Lý do thử';

const move = (input: InputOf<'moveCrossArea'>): Command => ({ command: 'moveCrossArea', input });
const received = move({ step: 1, office: HERE.name });
const sent = move({ step: 2, office: THERE.name, to: THERE });
const calledBack = move({ step: 1, office: HERE.name, reason, was: 2 });
const askedAgain = move({ step: 3, office: THERE.name, reason, was: 4 });
const taken = move({ step: 3, office: HERE.name });
const resultSent = move({ step: 4, office: THERE.name });

const carried = (seq: number, office = THERE) => ({
  office,
  entry: { desk: 'quayxamau1', epoch: 1, seq },
});
const written = (bench: Bench, payload: object) =>
  bench.write({ type: 'crossArea.moved', payload });

const sender = (...done: readonly (CommandName | Command)[]): Bench => {
  const bench = openBench();
  bench.work('accept', received, ...done);
  return bench;
};

const arrive = (bench: Bench, seq: number, more: object = {}): void => {
  const intake = acceptance();
  const dueAt = intake.deadline.state === 'promised' ? intake.deadline.dueAt : null;
  bench.write({
    type: 'crossArea.arrived',
    payload: { from: THERE, to: HERE, intake, dueAt, carried: carried(seq), ...more },
  });
  bench.wait(1);
};

const competent = (...done: readonly (CommandName | Command)[]): Bench => {
  const bench = openBench();
  arrive(bench, 1);
  bench.work(...done);
  return bench;
};

const codesOf = (bench: Bench): readonly string[] =>
  bench.dossier()?.conflicts.map(({ code }) => code) ?? [];

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
      state: 'stopped',
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

describe('hai quầy của nơi giải quyết làm một lúc: theo đúng cách nơi nhận hồ sơ hiểu', () => {
  const finished = { outcome: 'granted', finishedAt: '2026-11-25T09:00' };
  const finishUnaware = (bench: Bench, note: string) =>
    bench.write({ type: 'processing.finished', payload: { ...finished, note } });
  const asked = {
    items: ['Giấy chứng sinh'],
    reason,
    pausedAt: '2026-11-25T09:00',
    remaining: null,
  };

  it('dân đã rút, hồ sơ đã dừng thì kết quả không kéo hồ sơ lại', () => {
    const withdrawn = competent(taken, 'withdraw');
    finishUnaware(withdrawn, 'Thử');
    expect(withdrawn.dossier()?.state).toBe('withdrawn');
    expect(codesOf(withdrawn)).toEqual(['withdrawn_and_finished']);
    const stopped = competent(taken, 'stop');
    finishUnaware(stopped, 'Thử');
    expect(stopped.dossier()?.state).toBe('stopped');
    expect(codesOf(stopped)).toEqual(['stopped_and_finished']);
    expect(stopped.work('resume').state).toBe('finished');
  });

  it('hai kết quả thì kết quả Tỉnh nhận trước được tính', () => {
    const bench = competent(taken);
    finishUnaware(bench, 'trước');
    finishUnaware(bench, 'sau');
    expect(bench.dossier()).toMatchObject({ state: 'finished', outcome: { note: 'trước' } });
    expect(codesOf(bench)).toEqual(['finished_twice']);
  });

  it('hỏi giấy khi đã có kết quả thì hồ sơ vẫn chờ trả, dù quầy của xã nào hỏi', () => {
    for (const [more, code] of [
      [{}, 'asked_too_late'],
      [{ carried: carried(30) }, 'worked_on_and_finished'],
    ] as const) {
      const bench = competent(taken, 'finish');
      bench.write({ type: 'supplement.requested', payload: { ...asked, ...more } });
      expect(bench.dossier()?.state).toBe('finished');
      expect(codesOf(bench)).toEqual([code]);
    }
  });
});

describe('kết quả về sai', () => {
  const resultHere = (): Bench => {
    const bench = sender(sent);
    written(bench, { step: 3, office: THERE.name, carried: carried(9) });
    const finished = { outcome: 'granted', finishedAt: '2026-11-25T09:00', note: '' };
    bench.write({ type: 'processing.finished', payload: { ...finished, carried: carried(10) } });
    written(bench, { step: 4, office: HERE.name, carried: carried(11) });
    return bench;
  };

  it('trả lại nơi giải quyết làm lại, kèm lý do; kết quả cũ thôi là kết quả', () => {
    expect(resultHere().work(askedAgain)).toMatchObject({
      state: 'processing',
      outcome: null,
      crossArea: { step: 3, to: THERE, sentBack: { reason, by: HERE.name } },
      conflicts: [],
    });
  });

  it('đã trả dân rồi thì không trả lại nữa', () => {
    const bench = resultHere();
    bench.work('returnResult');
    written(bench, { step: 3, office: THERE.name, reason });
    expect(bench.dossier()).toMatchObject({ state: 'returned', crossArea: { step: 4 } });
    expect(codesOf(bench)).toEqual(['cross_area_moved_twice']);
  });

  it('nơi giải quyết làm lại rồi chuyển về lần nữa', () => {
    const bench = competent(taken, 'finish', resultSent);
    written(bench, { step: 3, office: HERE.name, reason, carried: carried(20) });
    expect(bench.dossier()).toMatchObject({ state: 'processing', outcome: null });
    expect(bench.work('finish', resultSent)).toMatchObject({ state: 'finished', conflicts: [] });
  });
});

describe('hồ sơ đến nơi giải quyết', () => {
  const back = move({ step: 1, office: THERE.name, reason, was: 3 });

  it('trả lại rồi thì không còn là việc đang làm ở đây', () => {
    const dossier = competent(taken, back).dossier();
    expect(dossier !== null && isGivenBack(dossier)).toBe(true);
  });

  it('đến lần nữa thì làm tiếp: việc đã làm còn nguyên', () => {
    const bench = competent(taken, 'handOver', 'extend', back);
    const before = bench.dossier();
    arrive(bench, 30);
    expect(bench.dossier()).toMatchObject({
      state: 'processing',
      numbers: before?.numbers,
      deadline: { extensions: 1 },
      crossArea: { step: 2 },
      conflicts: [],
    });
    expect(bench.work(taken).crossArea?.step).toBe(3);
  });

  it('giữa hai lần nơi nhận đã đổi số: mang số đang đứng trên giấy', () => {
    const bench = competent(taken, back);
    const was = bench.dossier()?.number ?? '';
    const intake = { ...acceptance(), number: was.replace(/\d$/u, '9') };
    arrive(bench, 30, { intake });
    expect(bench.dossier()).toMatchObject({ number: intake.number, numbers: [was, intake.number] });
  });

  it('trả lại rồi mà người khác ghi xong: không phải kết quả để trả ở đây', () => {
    const bench = competent(taken, back);
    const finished = { outcome: 'granted', finishedAt: '2026-11-25T09:00', note: '' };
    bench.write({ type: 'processing.finished', payload: finished });
    const dossier = bench.dossier();
    expect(dossier && crossAreaPlaceOf(dossier)).toBe('sent_back');
  });

  it('đã có kết quả thì giữ kết quả', () => {
    const bench = competent(taken, back);
    const finished = { outcome: 'granted', finishedAt: '2026-11-25T09:00', note: '' };
    bench.write({ type: 'processing.finished', payload: finished });
    arrive(bench, 30);
    expect(bench.dossier()).toMatchObject({ state: 'finished', outcome: { outcome: 'granted' } });
    const dossier = bench.work(taken);
    expect(crossAreaPlaceOf(dossier)).toBe('to_send_back');
  });

  it('việc đã làm về trước mục chuyển đến thì vẫn tính', () => {
    const bench = openBench();
    written(bench, { step: 3, office: HERE.name });
    arrive(bench, 1);
    expect(bench.dossier()).toMatchObject({
      state: 'accepted',
      crossArea: { step: 3, from: THERE, to: HERE },
    });
  });

  it('chỉ nợ phần dân chưa nộp ở nơi nhận; mục cũ không nói thì như trước', () => {
    for (const [feeDue, owed] of [
      [0, 0],
      [3000, 3000],
      [undefined, 8000],
    ] as const) {
      const bench = openBench();
      arrive(bench, 1, feeDue === undefined ? {} : { feeDue });
      expect(bench.dossier()?.fees).toMatchObject({ owed, total: 0 });
    }
  });
});
