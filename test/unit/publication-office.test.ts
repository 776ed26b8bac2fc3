import { describe, expect, it } from 'vitest';
import office from '#shared/try-out/office.json' with { type: 'json' };
import { checkPublication } from '#server/publishing/publication-data.ts';
import { refusal } from '#test/fixtures/calendar.ts';

const withPattern = (change: Readonly<Record<string, unknown>>) =>
  checkPublication('office', { ...office, numberPattern: { ...office.numberPattern, ...change } });

describe('công bố cơ quan', () => {
  it('cơ quan của Tỉnh thử, có phần số cho phiếu giấy, thì nhận', () => {
    expect(withPattern({})).toMatchObject({ ok: true });
    expect(withPattern({ slips: 0 })).toMatchObject({ ok: true });
  });

  it.each([
    [{ slips: 999 }, 'pattern_bad_slots'],
    [{ perSlot: 6000 }, 'pattern_bad_slots'],
    [{ template: '{yymmdd}-{counter}' }, 'pattern_token_count'],
  ])('mẫu số %j làm quầy không cấp được số thì không ra khỏi Tỉnh', (change, code) => {
    expect(refusal(withPattern(change))).toMatchObject({ field: `numberPattern: ${code}` });
  });
});
