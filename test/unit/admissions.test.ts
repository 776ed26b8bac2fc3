import { describe, expect, it } from 'vitest';
import { withAdmissions } from '#electron/desk/access/admissions.ts';
import { MAX_ADMISSIONS, type Admission } from '#shared/protocol/admission.ts';

interface Said {
  readonly desk?: string;
  readonly epoch: number;
  readonly ended?: number | null;
}

const said = ({ desk = 'quay-1', epoch, ended = null }: Said, signature = 'k1'): Admission => ({
  text: JSON.stringify({
    desk,
    office: 'H00.01',
    name: 'Quầy 1',
    slot: 1,
    epoch,
    publicKey: `khoá ${epoch}`,
    prev: '0'.repeat(64),
    at: '2026-11-23T00:30:00.000Z',
    side: false,
    ended,
  }),
  signature,
});

describe('những lần Tỉnh ký cho quầy vào', () => {
  const [first, second, third] = [said({ epoch: 1 }), said({ epoch: 7 }), said({ epoch: 30 })];

  it('câu trả lời đến muộn, chưa biết kỳ mới nhất, không làm mất kỳ ấy', () => {
    expect(withAdmissions([first, second, third], [first, second])).toEqual([first, second, third]);
  });

  it('Tỉnh về hôm qua chỉ kể một kỳ: các kỳ khác còn nguyên', () => {
    expect(withAdmissions([first, third], [second])).toEqual([first, second, third]);
  });

  it('cùng một kỳ thì giữ lời mới', () => {
    const anew = said({ epoch: 7 }, 'k2');
    expect(withAdmissions([first, second], [anew])).toEqual([first, anew]);
  });

  it('mục cuối của khoá đã thay không bị câu trả lời cũ hơn xoá đi', () => {
    const renewed = said({ epoch: 7, ended: 41 });
    expect(withAdmissions([second], [renewed])).toEqual([renewed]);
    expect(withAdmissions([renewed], [second])).toEqual([renewed]);
  });

  it('hai quầy cùng số kỳ không lẫn nhau', () => {
    const other = said({ desk: 'quay-2', epoch: 7 });
    expect(withAdmissions([second], [other])).toEqual([second, other]);
  });

  it('lời không đọc được thì bỏ; nhiều quá thì giữ những kỳ mới nhất', () => {
    const many = Array.from({ length: MAX_ADMISSIONS + 5 }, (_, i) => said({ epoch: i + 1 }));
    const kept = withAdmissions(many, [{ text: 'không phải JSON', signature: '' }]);
    expect(kept).toEqual(many.slice(5));
  });
});
