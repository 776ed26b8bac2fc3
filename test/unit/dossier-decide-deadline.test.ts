import { describe, expect, it } from 'vitest';
import { warningsOf, type Command } from '#shared/dossier/decide.ts';
import { finalDueAt } from '#shared/dossier/dossier.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import { at, day, refusal, value } from '#test/fixtures/calendar.ts';
import {
  acceptance,
  openBench,
  sampleCommand,
  unconfirmed,
  type Bench,
} from '#test/fixtures/dossier.ts';

const accept = (changes: Parameters<typeof acceptance>[0] = {}): Command => ({
  command: 'accept',
  input: acceptance(changes),
});

const sample = (bench: Bench, name: Command['command']): Command =>
  sampleCommand(name, bench.dossier(), bench.now());

const codeOf = (bench: Bench, command: Command, context = {}): string =>
  refusal(bench.ask(command, context)).code;

describe('yêu cầu bổ sung', () => {
  it('mặc định chỉ một lần', () => {
    const bench = openBench();
    bench.work('accept', 'requestSupplement', 'receiveSupplement');
    expect(refusal(bench.ask(sample(bench, 'requestSupplement')))).toEqual({
      code: 'supplement_limit',
      limit: 1,
      given: 1,
    });
  });

  it('nơi cho hai lần thì được hai lần', () => {
    const bench = openBench();
    bench.work('accept', 'requestSupplement', 'receiveSupplement');
    const policy = { ...defaultPolicy, supplements: { times: 2, beyond: 'refuse' } as const };
    expect(bench.ask(sample(bench, 'requestSupplement'), { policy }).ok).toBe(true);
  });

  it('nơi chỉ nhắc thì nhắc trước và vẫn cho làm', () => {
    const bench = openBench();
    const dossier = bench.work('accept', 'requestSupplement', 'receiveSupplement');
    const policy = { ...defaultPolicy, supplements: { times: 1, beyond: 'warn' } as const };
    expect(warningsOf(dossier, 'requestSupplement', { policy })).toEqual([
      { code: 'supplement_limit', limit: 1, given: 1 },
    ]);
    expect(bench.ask(sample(bench, 'requestSupplement'), { policy }).ok).toBe(true);
  });

  it('chưa nhận mà đang chờ bổ sung thì từ chối được, và không còn chờ nữa', () => {
    const bench = openBench();
    expect(bench.work('register', 'requestSupplement').deadline.pause).not.toBeNull();
    expect(bench.work('refuse')).toMatchObject({ state: 'refused', deadline: { pause: null } });
  });

  it('đồng hồ dừng với phần còn lại, chạy tiếp với hạn mới', () => {
    const bench = openBench();
    const paused = bench.work(accept(), 'requestSupplement');
    expect(paused.deadline.pause).toEqual({
      since: '2026-11-25T09:01',
      remaining: { unit: 'working_day', days: 2 },
      ownRemaining: null,
    });
    expect(finalDueAt(paused)).toBeNull();
    const resumed = bench.work('receiveSupplement');
    expect(resumed.deadline.pause).toBeNull();
    expect(finalDueAt(resumed)).toBe('2026-11-29T17:00');
    expect(resumed.supplements).toMatchObject([
      { requested: { items: ['Giấy chứng sinh'] }, received: { items: ['Giấy chứng sinh'] } },
    ]);
  });

  it('còn hạn mà không nói còn bao nhiêu thì không dừng được', () => {
    const bench = openBench();
    bench.work(accept());
    const pausedAt = at('2026-11-25T09:01');
    const input = { items: ['Giấy thử'], reason: 'thiếu', pausedAt, remaining: null };
    expect(codeOf(bench, { command: 'requestSupplement', input })).toBe('remaining_missing');
  });

  it('dừng đúng lúc đến hạn thì vẫn còn hạn', () => {
    const bench = openBench();
    bench.work(accept());
    bench.wait(3 * 24 * 60);
    const pausedAt = at('2026-11-27T17:00');
    const input = { items: ['Giấy thử'], reason: 'thiếu', pausedAt, remaining: null };
    expect(codeOf(bench, { command: 'requestSupplement', input })).toBe('remaining_missing');
  });

  it('đã quá hạn thì không còn gì để giữ, và hạn cũ giữ nguyên khi chạy tiếp', () => {
    const bench = openBench();
    bench.work(accept());
    bench.wait(5 * 24 * 60);
    const pausedAt = at('2026-11-30T09:00');
    const input = { items: ['Giấy thử'], reason: 'thiếu', pausedAt, remaining: null };
    value(bench.ask({ command: 'requestSupplement', input }));
    const dueAt = at('2026-11-27T17:00');
    value(
      bench.ask({ command: 'receiveSupplement', input: { items: [], resumedAt: pausedAt, dueAt } }),
    );
    expect(bench.dossier()?.deadline.dueAt).toBe(dueAt);
  });

  it('không dừng trước lúc nhận, không dừng ở ngày mai', () => {
    const bench = openBench();
    bench.work(accept());
    const pause = (pausedAt: string): Command => ({
      command: 'requestSupplement',
      input: {
        items: ['Giấy thử'],
        reason: 'thiếu',
        pausedAt: at(pausedAt),
        remaining: { unit: 'working_day', days: 1 },
      },
    });
    expect(codeOf(bench, pause('2026-11-25T08:59'))).toBe('time_too_early');
    expect(codeOf(bench, pause('2026-11-26T09:00'))).toBe('time_in_future');
  });

  it('chạy tiếp phải có hạn, và hạn không lùi về trước', () => {
    const bench = openBench();
    bench.work(accept(), 'requestSupplement');
    const receive = (resumedAt: string, dueAt: string | null): Command => ({
      command: 'receiveSupplement',
      input: { items: [], resumedAt: at(resumedAt), dueAt: dueAt === null ? null : at(dueAt) },
    });
    expect(codeOf(bench, receive('2026-11-25T09:02', null))).toBe('due_missing');
    expect(codeOf(bench, receive('2026-11-25T09:00', '2026-11-27T17:00'))).toBe('time_too_early');
    expect(codeOf(bench, receive('2026-11-25T09:02', '2026-11-25T09:01'))).toBe('due_too_early');
  });

  it('hồ sơ chưa có hạn thì dừng và chạy tiếp đều không có hạn', () => {
    const bench = openBench();
    bench.work({ command: 'accept', input: unconfirmed });
    const pausedAt = at('2026-11-25T09:01');
    const input = { items: ['Giấy thử'], reason: 'thiếu', pausedAt };
    const remaining = { unit: 'day', days: 1 } as const;
    expect(codeOf(bench, { command: 'requestSupplement', input: { ...input, remaining } })).toBe(
      'deadline_not_set',
    );
    value(bench.ask({ command: 'requestSupplement', input: { ...input, remaining: null } }));
    const resumed = { items: [], resumedAt: pausedAt };
    expect(
      codeOf(bench, {
        command: 'receiveSupplement',
        input: { ...resumed, dueAt: at('2026-11-27T17:00') },
      }),
    ).toBe('deadline_not_set');
    value(bench.ask({ command: 'receiveSupplement', input: { ...resumed, dueAt: null } }));
    expect(bench.dossier()).toMatchObject({ state: 'processing', deadline: { dueAt: null } });
  });

  it('dừng xử lý giữa lúc chờ bổ sung không tính lại phần còn lại', () => {
    const bench = openBench();
    const first = bench.work(accept(), 'requestSupplement').deadline.pause;
    bench.wait(60);
    expect(bench.work('stop').deadline.pause).toEqual(first);
  });
});

describe('gia hạn, trừ thời gian, xác nhận hạn', () => {
  it('lần đầu không nhắc; lần hai nhắc mà không cấm', () => {
    const bench = openBench();
    const accepted = bench.work('accept');
    const context = { policy: defaultPolicy };
    expect(warningsOf(accepted, 'extend', context)).toEqual([]);
    const once = bench.work('extend');
    expect(warningsOf(once, 'extend', context)).toEqual([
      { code: 'extension_limit', limit: 1, given: 1 },
    ]);
    expect(bench.work('extend').deadline.extensions).toBe(2);
  });

  it('nơi cấm gia hạn lần hai thì bị từ chối', () => {
    const bench = openBench();
    bench.work('accept', 'extend');
    const policy = { ...defaultPolicy, extensions: { times: 1, beyond: 'refuse' } as const };
    expect(codeOf(bench, sample(bench, 'extend'), { policy })).toBe('extension_limit');
  });

  it('hạn mới phải sau hạn cũ', () => {
    const bench = openBench();
    bench.work(accept());
    const extend = (dueAt: string): Command => ({
      command: 'extend',
      input: { reason: 'bận', dueAt: at(dueAt), apology: null },
    });
    expect(codeOf(bench, extend('2026-11-27T17:00'))).toBe('nothing_changes');
    expect(codeOf(bench, extend('2026-11-27T16:59'))).toBe('due_too_early');
  });

  it('chưa có hạn thì không gia hạn, không trừ; Tỉnh xác nhận rồi thì không xác nhận nữa', () => {
    const bench = openBench();
    bench.work({ command: 'accept', input: unconfirmed });
    expect(codeOf(bench, sample(bench, 'extend'))).toBe('deadline_not_set');
    expect(codeOf(bench, sample(bench, 'excludeTime'))).toBe('deadline_not_set');
    const dossier = bench.work('confirmDeadline');
    expect(dossier.deadline).toMatchObject({ dueAt: '2026-11-27T17:00', confirmedBy: 'Tỉnh thử' });
    expect(codeOf(bench, sample(bench, 'confirmDeadline'))).toBe('deadline_already_set');
  });

  it('khoảng trừ phải có thật và sau lúc nhận', () => {
    const bench = openBench();
    bench.work(accept());
    const exclude = (from: string, to: string): Command => ({
      command: 'excludeTime',
      input: { from: day(from), to: day(to), reason: 'bão', dueAt: at('2026-11-30T17:00') },
    });
    expect(codeOf(bench, exclude('2026-11-27', '2026-11-26'))).toBe('excluded_time_empty');
    expect(codeOf(bench, exclude('2026-11-20', '2026-11-24'))).toBe('excluded_time_empty');
    value(bench.ask(exclude('2026-11-26', '2026-11-26')));
    expect(bench.dossier()?.deadline).toMatchObject({
      dueAt: '2026-11-30T17:00',
      excluded: [{ from: '2026-11-26', to: '2026-11-26' }],
    });
  });
});
