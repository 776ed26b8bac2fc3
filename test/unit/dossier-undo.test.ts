import { describe, expect, it } from 'vitest';
import { decide, type Command } from '#shared/dossier/decide.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import { commandOf, commandNames, transitionOf } from '#shared/dossier/transitions.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { refusal, value } from '#test/fixtures/calendar.ts';
import {
  contextAt,
  DESK,
  openBench,
  printed,
  receipt,
  type Bench,
} from '#test/fixtures/dossier.ts';

const undo = (entry: EntryName): Command => ({
  command: 'undo',
  input: { entry, reason: 'bấm nhầm' },
});

const last = (bench: Bench): EntryName => {
  const dossier = bench.dossier();
  if (dossier === null) throw new Error('no dossier');
  return dossier.lastEntry;
};

const apology = (document: string) => {
  const paper = receipt(document);
  return { ...paper, payload: { ...paper.payload, kind: 'apology' } };
};

describe('hoàn tác', () => {
  it('hồ sơ trở lại như trước, mục cũ vẫn nằm trong chuyện kể với lý do', () => {
    const bench = openBench();
    const before = bench.work('accept');
    bench.work('handOver');
    const target = last(bench);
    bench.work(undo(target));
    const after = bench.dossier();
    expect(after).toMatchObject({ state: 'accepted', holder: before.holder, conflicts: [] });
    expect(after?.story.map(({ type, skippedBecause }) => [type, skippedBecause?.code])).toEqual([
      ['dossier.accepted', undefined],
      ['dossier.handedOver', 'undone'],
      ['command.undone', undefined],
    ]);
  });

  it('mọi lệnh hoàn tác được đều trả hồ sơ về đúng trạng thái và hạn trước đó', () => {
    const before = {
      handOver: ['accept'],
      requestSupplement: ['accept'],
      receiveSupplement: ['accept', 'requestSupplement'],
      requestObligation: ['accept'],
      meetObligation: ['accept', 'requestObligation'],
      withdraw: ['accept', 'requestSupplement'],
      stop: ['accept', 'requestSupplement'],
      resume: ['accept', 'stop'],
      finish: ['accept'],
      returnResult: ['accept', 'finish'],
      extend: ['accept'],
      excludeTime: ['accept'],
      moveCrossArea: ['accept'],
    } as const;
    for (const [command, path] of Object.entries(before)) {
      const name = commandNames.find((known) => known === command);
      if (name === undefined) throw new Error(command);
      expect(transitionOf(name).undoable).toBe(true);
      const bench = openBench();
      const start = bench.work(...path);
      bench.work(name);
      const end = bench.work(undo(last(bench)));
      expect({
        state: end.state,
        deadline: end.deadline,
        outcome: end.outcome,
        holder: end.holder,
      }).toEqual({
        state: start.state,
        deadline: start.deadline,
        outcome: start.outcome,
        holder: start.holder,
      });
    }
  });

  it('giấy lập theo mà chưa in thì hết giá trị cùng lúc', () => {
    const bench = openBench();
    bench.work('accept');
    bench.write(receipt('bien-nhan'));
    bench.work('extend');
    const extended = last(bench);
    bench.write(apology('xin-loi'));
    const decided = value(bench.ask(undo(extended)));
    expect(decided).toMatchObject([
      { type: 'command.undone', payload: { epoch: 1, seq: extended.seq } },
      { type: 'document.voided', payload: { document: 'xin-loi' } },
    ]);
    expect(bench.dossier()?.documents.map(({ voidReason }) => voidReason)).toEqual([
      null,
      'bấm nhầm',
    ]);
  });

  it('giấy có thể đã ra khỏi máy in thì thôi; việc in hỏng thì chưa', () => {
    const because = (outcome: 'handed_over' | 'confirmed' | 'jammed' | 'failed') => {
      const bench = openBench();
      bench.work('accept', 'extend');
      const extended = last(bench);
      bench.write(apology('xin-loi'));
      bench.write(printed('xin-loi', outcome));
      const decision = bench.ask(undo(extended));
      return decision.ok ? 'undone' : decision.error;
    };
    const tooLate = { code: 'undo_too_late', because: 'printed', instead: 'extend' };
    expect(because('handed_over')).toEqual(tooLate);
    expect(because('confirmed')).toEqual(tooLate);
    expect(because('jammed')).toEqual(tooLate);
    expect(because('failed')).toBe('undone');
  });

  it('giấy tiếp nhận in từ trước không cản việc hoàn tác bàn giao', () => {
    const bench = openBench();
    bench.work('accept');
    bench.write(receipt('bien-nhan'));
    bench.work('handOver');
    const handed = last(bench);
    bench.write(printed('bien-nhan', 'confirmed'));
    expect(bench.ask(undo(handed)).ok).toBe(true);
  });

  it('giấy tiếp nhận lập lại sau đó vì sửa cũng không cản, và không mất giá trị theo', () => {
    const bench = openBench();
    bench.work('accept', 'handOver');
    const handed = last(bench);
    bench.work('correct');
    bench.write(receipt('bien-nhan-2'));
    bench.write(printed('bien-nhan-2', 'confirmed'));
    expect(value(bench.ask(undo(handed))).map(({ type }) => type)).toEqual(['command.undone']);
  });

  it('Tỉnh đã xác nhận thì coi như đã gửi, dù quầy không nhớ là đã gửi', () => {
    const bench = openBench();
    bench.work('accept', 'finish');
    const confirmed = bench.entries().map((entry, index) => ({ ...entry, ord: index + 1 }));
    const decision = decide(foldDossier(confirmed), undo(last(bench)), contextAt(bench.now()));
    expect(refusal(decision)).toMatchObject({ code: 'undo_too_late', because: 'sent' });
  });

  it('của người khác, của hôm qua, đã gửi đi: từ chối và chỉ cách khác', () => {
    const bench = openBench();
    bench.work('accept', 'finish');
    const finished = last(bench);
    const tooLate = (because: string) => ({
      code: 'undo_too_late',
      because,
      instead: 'correct',
    });
    const officer = { id: 'mau', role: 'head' } as const;
    expect(refusal(bench.ask(undo(finished), { officer }))).toEqual(tooLate('other_officer'));
    const sent = ({ seq }: EntryName) => seq === finished.seq;
    expect(refusal(bench.ask(undo(finished), { sent }))).toEqual(tooLate('sent'));
    bench.wait(24 * 60);
    expect(refusal(bench.ask(undo(finished)))).toEqual(tooLate('other_day'));
  });

  it('cùng ngày là ngày ở Việt Nam, không phải ngày của giờ quốc tế', () => {
    const bench = openBench();
    bench.wait(-9 * 60 + 1);
    bench.work('accept', 'finish');
    const finished = last(bench);
    bench.wait(20 * 60);
    expect(bench.now().slice(0, 10)).not.toBe('2026-11-24');
    expect(bench.ask(undo(finished)).ok).toBe(true);
  });

  it('mỗi giới hạn là chính sách: bỏ đi thì hoàn tác được', () => {
    const bench = openBench();
    bench.work('accept', 'extend');
    const extended = last(bench);
    bench.write(apology('xin-loi'));
    bench.write(printed('xin-loi', 'confirmed'));
    bench.wait(24 * 60);
    const undoPolicy = { sameOfficer: false, sameDay: false, unprinted: false, unsent: false };
    const context = {
      officer: { id: 'mau', role: 'head' } as const,
      sent: () => true,
      policy: { ...defaultPolicy, undo: undoPolicy },
    };
    expect(bench.ask(undo(extended), context).ok).toBe(true);
    expect(bench.dossier()?.deadline.extensions).toBe(0);
  });

  it('chỉ hoàn tác việc cuối cùng; hoàn tác lần lượt thì về đến lúc tiếp nhận', () => {
    const bench = openBench();
    bench.work('accept', 'handOver');
    const handed = last(bench);
    bench.work('finish');
    const finished = last(bench);
    expect(refusal(bench.ask(undo(handed)))).toEqual({
      code: 'undo_impossible',
      because: 'not_last',
      instead: 'handOver',
    });
    expect(bench.work(undo(finished), undo(handed)).state).toBe('accepted');
  });

  it('không hoàn tác tiếp nhận, khoản thu, hủy: chỉ lệnh phải dùng thay', () => {
    const because = (...path: ('accept' | 'takeFee' | 'correct')[]) => {
      const bench = openBench();
      bench.work(...path);
      return refusal(bench.ask(undo(last(bench))));
    };
    expect(because('accept')).toMatchObject({ because: 'not_undoable', instead: 'void' });
    expect(because('accept', 'takeFee')).toMatchObject({ instead: 'voidFee' });
    expect(because('accept', 'correct')).toMatchObject({ instead: 'correct' });
  });

  it('không hoàn tác mục lạ, mục của quầy khác, mục đã hoàn tác', () => {
    const bench = openBench();
    bench.work('accept', 'finish');
    const finished = last(bench);
    const because = (entry: EntryName, context = {}) => {
      const refused = refusal(bench.ask(undo(entry), context));
      return refused.code === 'undo_impossible' ? refused.because : refused.code;
    };
    expect(because({ desk: DESK, epoch: 1, seq: 99 })).toBe('not_found');
    expect(because(finished, { desk: 'quaymau3cd' })).toBe('other_desk');
    bench.work(undo(finished));
    expect(because(finished)).toBe('not_counting');
  });

  it('mục hoàn tác không tìm thấy đích thì được giữ và báo vướng', () => {
    const bench = openBench();
    bench.work('accept');
    bench.write({ type: 'command.undone', payload: { epoch: 1, seq: 77, reason: 'lạ' } });
    const dossier = bench.dossier();
    expect(dossier?.state).toBe('accepted');
    expect(dossier?.conflicts).toMatchObject([{ code: 'undo_without_target' }]);
    expect(commandOf('command.undone')).toBe('undo');
  });

  it('hai lần hoàn tác một việc thì lần sau báo vướng với lần trước', () => {
    const bench = openBench();
    bench.work('accept', 'finish');
    const { epoch, seq } = last(bench);
    const first = bench.write({ type: 'command.undone', payload: { epoch, seq, reason: 'một' } });
    bench.write({ type: 'command.undone', payload: { epoch, seq, reason: 'hai' } });
    expect(bench.dossier()).toMatchObject({
      state: 'accepted',
      conflicts: [{ code: 'undone_twice', with: { seq: first.header.seq } }],
    });
  });
});
