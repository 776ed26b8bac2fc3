import { describe, expect, it } from 'vitest';
import { crossAreaPlaceOf } from '#shared/dossier/cross-area.ts';
import type { Command, InputOf } from '#shared/dossier/decision.ts';
import type { CommandName } from '#shared/dossier/transitions.ts';
import { refusal } from '#test/fixtures/calendar.ts';
import { acceptance, DESK, openBench, sampleCommand, type Bench } from '#test/fixtures/dossier.ts';

const HERE = { code: 'xa-thu', name: 'UBND xã Thử' };
const THERE = { code: 'xa-mau', name: 'UBND xã Mẫu' };
const paper = { how: 'post', reference: 'EB123' } as const;

const move = (input: InputOf<'moveCrossArea'>): Command => ({ command: 'moveCrossArea', input });
const received = move({ step: 1, office: HERE.name });
const sent = move({ step: 2, office: THERE.name, to: THERE, paper });
const taken = move({ step: 3, office: HERE.name });
const back = move({ step: 1, office: THERE.name, reason: 'Không thuộc thẩm quyền' });
const resultSent = move({ step: 4, office: THERE.name, paper });

/** Where the citizen handed it in. */
const sender = (...done: readonly (CommandName | Command)[]): Bench => {
  const bench = openBench();
  bench.work('accept', received, ...done);
  return bench;
};

const carried = (seq: number) => ({ office: THERE, entry: { desk: 'quayxamau1', epoch: 1, seq } });

/** What the other office did, as the province carries it over. */
const carriedMove = (bench: Bench, seq: number, payload: object) =>
  bench.write({ type: 'crossArea.moved', payload: { ...payload, carried: carried(seq) } });

/** Where it is decided. */
const competent = (...done: readonly (CommandName | Command)[]): Bench => {
  const bench = openBench();
  const intake = acceptance();
  const dueAt = intake.deadline.state === 'promised' ? intake.deadline.dueAt : null;
  const payload = { from: THERE, to: HERE, intake, dueAt, paper, carried: carried(1) };
  bench.write({ type: 'crossArea.arrived', payload });
  bench.wait(1);
  bench.work(...done);
  return bench;
};

const codeOf = (bench: Bench, command: Command): string => refusal(bench.ask(command)).code;

describe('nơi nhận hồ sơ phi địa giới', () => {
  it('chuyển đi thì hồ sơ ở nơi giải quyết, biết giấy đi đường nào', () => {
    expect(sender(sent).dossier()?.crossArea).toMatchObject({
      step: 2,
      office: THERE.name,
      from: null,
      to: THERE,
      paper,
      sentBack: null,
    });
  });

  it('đã chuyển đi thì không giải quyết, không trả, không hủy được nữa', () => {
    const bench = sender(sent);
    for (const name of ['handOver', 'finish', 'stop', 'void', 'requestSupplement'] as const)
      expect(refusal(bench.ask(sampleCommand(name, bench.dossier(), bench.now())))).toEqual({
        code: 'cross_area_elsewhere',
        office: THERE.name,
      });
  });

  it('đã chuyển đi vẫn thu phí, sửa và cho dân rút', () => {
    expect(sender(sent, 'takeFee', 'correct', 'withdraw').dossier()?.state).toBe('withdrawn');
  });

  it('đã chuyển đi mà số trùng với hồ sơ khác thì vẫn cấp số mới được', () => {
    const bench = sender(sent);
    const refused = bench.ask(sampleCommand('renumber', bench.dossier(), bench.now()));
    expect(refused.ok ? null : refused.error.code).not.toBe('cross_area_elsewhere');
  });

  it('bước nhận và bước có kết quả là của nơi giải quyết', () => {
    const bench = sender(sent);
    expect(refusal(bench.ask(taken))).toEqual({
      code: 'cross_area_other_office',
      office: THERE.name,
    });
  });

  it('bị trả lại thì làm tiếp được, chuyển nơi khác được; lý do còn đó', () => {
    const bench = sender(sent);
    carriedMove(bench, 9, { step: 1, office: HERE.name, reason: 'Sai thẩm quyền' });
    expect(bench.dossier()?.crossArea).toMatchObject({
      step: 1,
      to: null,
      sentBack: { reason: 'Sai thẩm quyền', by: THERE.name },
    });
    expect(bench.work('handOver').state).toBe('processing');
    expect(bench.work(sent).crossArea).toMatchObject({ step: 2, sentBack: null });
  });

  it('kết quả chưa về thì chưa trả; về rồi thì trả', () => {
    const bench = sender(sent);
    carriedMove(bench, 9, { step: 3, office: THERE.name });
    bench.write({
      type: 'processing.finished',
      payload: {
        outcome: 'granted',
        finishedAt: '2026-11-25T09:00',
        note: '',
        carried: carried(10),
      },
    });
    expect(codeOf(bench, sampleCommand('returnResult', bench.dossier(), bench.now()))).toBe(
      'cross_area_elsewhere',
    );
    carriedMove(bench, 11, { step: 4, office: HERE.name });
    expect(bench.work('returnResult')).toMatchObject({ state: 'returned', conflicts: [] });
  });

  it('nơi ngoài tỉnh: gửi bằng giấy, quầy tự ghi cả bốn bước', () => {
    const outside = (step: 2 | 3 | 4): Command => move({ step, office: 'UBND xã Xa' });
    const bench = sender(outside(2), 'handOver', outside(3), 'finish', outside(4));
    expect(bench.work('returnResult').crossArea?.step).toBe(4);
  });

  it('trả lại mà không có lý do thì không được', () => {
    const bench = sender(move({ step: 2, office: 'UBND xã Xa' }));
    expect(codeOf(bench, move({ step: 1, office: HERE.name }))).toBe('cross_area_step');
  });

  it('hồ sơ đang chờ bổ sung thì chưa chuyển đi', () => {
    expect(codeOf(sender('requestSupplement'), sent)).toBe('cross_area_stands_still');
  });

  it('chuyển nhầm thì hoàn tác khi chưa gửi đi; gửi đi rồi thì không', () => {
    const bench = sender(sent);
    const entry = bench.dossier()?.lastEntry ?? { desk: DESK, epoch: 1, seq: 1 };
    const undo: Command = { command: 'undo', input: { entry, reason: 'Nhầm xã' } };
    expect(refusal(bench.ask(undo, { sent: () => true }))).toMatchObject({ because: 'sent' });
    expect(bench.work(undo).crossArea).toMatchObject({ step: 1, to: null });
  });
});

describe('nơi giải quyết', () => {
  it('hồ sơ đến mang số, người nộp và ngày hẹn của nơi nhận', () => {
    const { number, deadline, submitter } = acceptance();
    expect(competent().dossier()).toMatchObject({
      number,
      state: 'accepted',
      intake: { submitter },
      deadline: { dueAt: deadline.state === 'promised' ? deadline.dueAt : null, moved: false },
      crossArea: { step: 2, from: THERE, to: HERE },
      conflicts: [],
    });
  });

  it('chưa nhận thì chưa làm được gì ngoài nhận và trả lại', () => {
    const bench = competent();
    expect(codeOf(bench, sampleCommand('handOver', bench.dossier(), bench.now()))).toBe(
      'cross_area_not_taken',
    );
    expect(bench.work(back).crossArea).toMatchObject({ step: 1, office: THERE.name });
    expect(codeOf(bench, sampleCommand('handOver', bench.dossier(), bench.now()))).toBe(
      'cross_area_elsewhere',
    );
  });

  it('nhận rồi thì giải quyết như hồ sơ của mình, trừ số, giấy tiếp nhận và tiền', () => {
    const bench = competent(taken);
    for (const name of ['correct', 'void', 'takeFee'] as const)
      expect(codeOf(bench, sampleCommand(name, bench.dossier(), bench.now()))).toBe(
        'cross_area_of_sender',
      );
    bench.work('handOver', 'requestSupplement', 'receiveSupplement', 'extend', 'finish');
    expect(bench.dossier()).toMatchObject({ state: 'finished', conflicts: [] });
  });

  it('chuyển kết quả về khi đã có; chuyển rồi thì không trả ở đây nữa', () => {
    const bench = competent(taken);
    expect(codeOf(bench, resultSent)).toBe('cross_area_no_result');
    bench.work('finish', resultSent);
    expect(codeOf(bench, sampleCommand('returnResult', bench.dossier(), bench.now()))).toBe(
      'cross_area_elsewhere',
    );
  });

  it('hoặc trả thẳng cho dân', () => {
    expect(competent(taken, 'finish', 'returnResult').dossier()?.state).toBe('returned');
  });

  it('cùng một mục được mang sang hai lần thì tính một lần', () => {
    const bench = competent(taken);
    const asked = {
      type: 'supplement.requested',
      payload: {
        items: ['Bản sao'],
        reason: 'Mờ',
        pausedAt: '2026-11-25T09:10',
        remaining: { unit: 'working_day', days: 1 },
        carried: carried(20),
      },
    };
    bench.write(asked);
    bench.write(asked);
    expect(bench.dossier()).toMatchObject({ supplements: [{}], conflicts: [] });
  });

  it('không ai tự ghi được là hồ sơ đã đến', () => {
    const bench = openBench();
    bench.work('accept');
    expect(codeOf(bench, sampleCommand('arrive', bench.dossier(), bench.now()))).toBe(
      'not_permitted',
    );
  });
});

describe('hồ sơ nằm ở danh sách nào', () => {
  const placeOf = (bench: Bench) => {
    const dossier = bench.dossier();
    return dossier === null ? null : crossAreaPlaceOf(dossier);
  };

  it('nơi nhận: cần chuyển, đang ở nơi giải quyết, hết việc', () => {
    expect(placeOf(sender())).toBe('to_send');
    expect(placeOf(sender(sent))).toBe('under_way');
    expect(placeOf(sender(sent, 'withdraw'))).toBeNull();
  });

  it('chuyển bằng giấy, nơi nhận tự ghi kết quả: kết quả ở đây, chờ trả', () => {
    const byPaper = move({ step: 2, office: THERE.name });
    expect(placeOf(sender(byPaper))).toBe('under_way');
    expect(placeOf(sender(byPaper, 'finish'))).toBe('to_hand_out');
  });

  it('nơi giải quyết: chờ nhận, đang giải quyết, chờ chuyển kết quả, hết việc', () => {
    expect(placeOf(competent())).toBe('came');
    expect(placeOf(competent(taken))).toBe('in_work');
    expect(placeOf(competent(taken, 'finish'))).toBe('to_send_back');
    expect(placeOf(competent(taken, 'finish', resultSent))).toBe('sent_back');
    expect(placeOf(competent(back))).toBeNull();
  });
});
