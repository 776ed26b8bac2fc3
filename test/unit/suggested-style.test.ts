import { describe, expect, it } from 'vitest';
import { emptyIntakeForm, emptyParty } from '#shared/contract/intake-form.ts';
import { paperStyles } from '#shared/dossier/paper-style.ts';
import { nextStyle, suggestedStyle } from '#shared/intake/suggested-style.ts';
import { localDateOf } from '#shared/calendar/local-time.ts';

const today = localDateOf({ year: 2026, month: 11, day: 23 });
const formOf = (party: Partial<typeof emptyParty>) => ({
  ...emptyIntakeForm,
  submitter: { ...emptyParty, ...party },
});

describe('kiểu giấy nên in', () => {
  it.each([
    ['người sáu mươi tuổi: chữ lớn', { birthDate: '05/03/1966' }, 'large'],
    ['người trẻ: giấy thường', { birthDate: '1987' }, null],
    ['hộ chiếu: song ngữ', { idNumber: 'C 1234567', birthDate: '1990' }, 'bilingual'],
    [
      'hộ chiếu và cao tuổi: cả hai',
      { idNumber: 'AB1234567', birthDate: '1950' },
      'large_bilingual',
    ],
    ['thẻ căn cước: giấy thường', { idNumber: '001187000123' }, null],
    ['doanh nghiệp: giấy thường', { kind: 'company' as const, birthDate: '1950' }, null],
    ['năm gõ dở: giấy thường', { birthDate: '1/1/0019' }, null],
  ])('%s', (_what, party, style) => {
    expect(suggestedStyle(formOf(party), today)?.style ?? null).toBe(style);
  });

  it('phím đổi kiểu lấy kiểu nên in trước, rồi đi hết vòng', () => {
    expect(nextStyle('plain', 'bilingual')).toBe('bilingual');
    const round = paperStyles.map((style) => nextStyle(style, null));
    expect(new Set(round)).toEqual(new Set(paperStyles));
  });
});
