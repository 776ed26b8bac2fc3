import { describe, expect, it } from 'vitest';
import { emptyIntakeForm, type PaperForm } from '#shared/contract/intake-form.ts';
import type { DeadlinePromise } from '#shared/dossier/intake.ts';
import { oneStepOf } from '#shared/intake/one-step.ts';
import { at, day } from '#test/fixtures/calendar.ts';

const promise = (kind: string, dueAt: string): DeadlinePromise => ({
  state: 'promised',
  rule: { kind },
  dueAt: at(dueAt),
  days: [{ date: day('2026-11-23'), counts: true }],
  warnings: [],
  calendarVersion: 1,
});
const today = promise('same_day', '2026-11-23T17:00');

const paper = (name: string, ticked: boolean): PaperForm => ({
  name,
  ticked,
  originals: ticked ? 1 : 0,
  certified: 0,
  photocopies: 0,
  unforeseen: false,
});
const form = { ...emptyIntakeForm, papers: [paper('Tờ khai', true)] };

describe('một bước tại quầy', () => {
  it('trong ngày, đủ giấy tờ: làm ngay; quá giờ hay có hẹn: cần lý do', () => {
    expect(oneStepOf(form, today)).toEqual({ state: 'at_once' });
    expect(oneStepOf(form, promise('same_day', '2026-11-25T17:00'))).toEqual({
      state: 'with_reason',
      because: 'after_limit',
    });
    const dated = { state: 'with_reason', because: 'not_same_day' };
    expect(oneStepOf(form, promise('amount', '2026-11-23T17:00'))).toEqual(dated);
    expect(oneStepOf(form, { state: 'unconfirmed', reason: 'no_time' })).toEqual(dated);
    expect(oneStepOf(form, null)).toEqual(dated);
  });

  it('giấy tờ chỉ cần trong vài trường hợp thì không giữ ai lại; giấy tờ khác thì có', () => {
    const some = paper('Trường hợp trẻ em bị bỏ rơi thì có biên bản', false);
    expect(oneStepOf({ ...form, papers: [...form.papers, some] }, today).state).toBe('at_once');
    const left = { ...form, papers: [...form.papers, paper('Giấy chứng sinh', false)] };
    expect(oneStepOf(left, today)).toEqual({ state: 'with_reason', because: 'papers_left' });
  });

  it('hồ sơ phi địa giới hay nộp trực tuyến hộ thì không làm một bước', () => {
    const arrival = { ...form.arrival, crossArea: true };
    expect(oneStepOf({ ...form, arrival }, today)).toMatchObject({ code: 'one_step_channel' });
  });
});
