import { describe, expect, it } from 'vitest';
import type { Refusal } from '#electron/cli/command.ts';
import { DEADLINE_USAGE, type DeadlineDeps, deadlineCommand } from '#electron/cli/deadline.ts';
import { err, ok } from '#shared/result.ts';

const asked: unknown[] = [];
const deps: DeadlineDeps = {
  findDeadlineRule: (code, channel, caseNumber) => {
    asked.push([code, channel, caseNumber]);
    if (code === '1.000000') return err({ code: 'procedure_unknown' });
    if (caseNumber === 9) return err({ code: 'deadline_unconfirmed' });
    return ok({
      rule: { kind: 'amount', amount: 3, unit: 'working_day' },
      warnings: ['case_assumed'],
    });
  },
  readTextFile: async (path) => (path === '/không/có' ? null : path),
  sentence: ({ code }: Refusal) => `câu của ${code}`,
};
const run = (line: string, calendar?: string) =>
  deadlineCommand(
    [...line.split(' '), ...(calendar === undefined ? [] : ['--calendar', calendar])],
    deps,
  );

describe('lệnh deadline', () => {
  it('in ngày hẹn, từng ngày và lý do', async () => {
    expect(await run('--at 2026-11-23T10:00 --amount 1 --unit working_day')).toEqual({
      exit: 0,
      output: {
        dueAt: '2026-11-25T17:00',
        days: [
          { date: '2026-11-23', counts: false, reason: 'reception_day' },
          { date: '2026-11-24', counts: false, reason: 'day_off: Ngày Văn hóa Việt Nam' },
          { date: '2026-11-25', counts: true, reason: 'working_day' },
        ],
        warnings: [],
      },
    });
  });

  it('hạn theo giờ, ngày lịch, tháng, trong ngày', async () => {
    const dueAt = async (rest: string) =>
      (await run(`--at 2026-11-25T15:00:01 --json ${rest}`)).output;
    expect(await dueAt('--same-day')).toMatchObject({ dueAt: '2026-11-26T17:00' });
    expect(await dueAt('--amount 2 --unit working_hour')).toMatchObject({
      dueAt: '2026-11-25T17:00',
      days: [{ reason: 'working_day (120 min)', counts: true }],
    });
    expect(await dueAt('--amount 3 --unit day')).toMatchObject({
      dueAt: '2026-11-30T17:00',
      days: [{}, {}, {}, { reason: 'calendar_day, weekly_rest' }, {}, { reason: 'rolled_to' }],
    });
    expect(await dueAt('--amount 1.5 --unit working_day')).toMatchObject({
      dueAt: '2026-11-27T09:15',
    });
    expect(await dueAt('--amount 1 --unit month')).toMatchObject({ dueAt: '2026-12-25T17:00' });
  });

  it('hỏi danh mục khi biết mã thủ tục, và nói lại cảnh báo của danh mục', async () => {
    const line = '--at 2026-12-30T10:00 --procedure 1.001193 --channel in_person';
    expect(await run(line)).toMatchObject({
      exit: 0,
      output: { dueAt: '2027-01-05T17:00', warnings: ['calendar_not_covered', 'case_assumed'] },
    });
    await run(`${line} --case 2`);
    expect(asked).toEqual([
      ['1.001193', 'in_person', null],
      ['1.001193', 'in_person', 2],
    ]);
  });

  it('mỗi cảnh báo chỉ nói một lần', async () => {
    expect(await run('--at 2026-08-28T10:00 --amount 1 --unit working_day')).toMatchObject({
      output: { warnings: ['calendar_day_unverified'] },
    });
  });

  it.each([
    [
      '--at 2026-11-23T10:00 --procedure 1.001193 --channel online --case 9',
      'deadline_unconfirmed',
    ],
    ['--at 2026-11-23T10:00 --procedure 1.000000 --channel online', 'procedure_unknown'],
    ['--at 2026-11-23T10:00 --amount 24 --unit working_hour', 'deadline_unconfirmed'],
    ['--at 2026-11-23T10:00 --amount 0 --unit day', 'deadline_amount_invalid'],
    ['--at 2026-11-23T10:00 --amount=-1 --unit working_day', 'deadline_amount_invalid'],
    ['--at 2026-11-23T10:00 --amount 1.5 --unit month', 'deadline_amount_invalid'],
    ['--at 2026-11-23T10:00 --same-day --calendar /không/có', 'calendar_file_unreadable'],
  ])('%s: từ chối %s', async (line, code) => {
    expect(await run(line)).toEqual({
      exit: 1,
      output: { error: { code, message: `câu của ${code}` } },
    });
  });

  it('dùng lịch trong tệp; tệp hỏng thì từ chối', async () => {
    const file = (fields: unknown) =>
      run('--at 2026-11-23T10:00 --amount 1 --unit working_day', JSON.stringify(fields));
    expect(
      await file({ days_off: [], extra_working_days: [], complete_until: '2026-12-31' }),
    ).toMatchObject({ exit: 0, output: { dueAt: '2026-11-24T17:00', warnings: [] } });
    expect(
      await file({
        days_off: [{ date: '2026-11-24' }],
        extra_working_days: [{ date: '2026-11-24' }],
        complete_until: '2026-12-31',
      }),
    ).toMatchObject({ exit: 1, output: { error: { code: 'calendar_day_both_off_and_extra' } } });
    expect(
      await run('--at 2026-11-23T10:00 --amount 1 --unit working_day', 'không phải JSON'),
    ).toMatchObject({ exit: 1, output: { error: { code: 'calendar_not_json' } } });
  });

  it.each([
    '--amount 1 --unit day',
    '--at 2026-02-30T10:00 --same-day',
    '--at 2026-11-23 --same-day',
    '--at 2026-11-23T24:00 --same-day',
    '--at 2026-11-23T10:00',
    '--at 2026-11-23T10:00 --amount 1',
    '--at 2026-11-23T10:00 --unit day',
    '--at 2026-11-23T10:00 --amount một --unit day',
    '--at 2026-11-23T10:00 --amount 1 --unit week',
    '--at 2026-11-23T10:00 --amount 1 --unit day --same-day',
    '--at 2026-11-23T10:00 --procedure 1.001193',
    '--at 2026-11-23T10:00 --procedure 1.001193 --channel fax',
    '--at 2026-11-23T10:00 --procedure 1.001193 --channel online --case 0',
    '--at 2026-11-23T10:00 --channel online',
    '--at 2026-11-23T10:00 --same-day --lunch',
    '--at 2026-11-23T10:00 --same-day more',
  ])('gọi sai "%s" thì nhắc cách gọi', async (line) => {
    const { exit, output } = await run(line);
    expect(exit).toBe(2);
    expect(output).toHaveProperty('error.code', 'usage');
    expect(JSON.stringify(output)).toContain(DEADLINE_USAGE);
  });
});
