/** A dossier at the office that decides: how it comes, what several do there at once, and a result that was wrong. */
import { describe, expect, it } from 'vitest';
import { crossAreaPlaceOf, isGivenBack } from '#shared/dossier/cross-area.ts';
import {
  HERE,
  THERE,
  reason,
  move,
  sent,
  askedAgain,
  taken,
  resultSent,
  carried,
  written,
  sender,
  arrive,
  competent,
  codesOf,
} from '#test/fixtures/cross-area.ts';
import { acceptance, openBench, type Bench } from '#test/fixtures/dossier.ts';

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
