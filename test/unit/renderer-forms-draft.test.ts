import { describe, expect, it } from 'vitest';
import { draftOver } from '#renderer/features/forms/forms-store.ts';
import { day } from '#test/fixtures/calendar.ts';

const spring = day('2027-01-01');
const page = {
  commune: { phone: '11', address: 'Ấp 9' },
  coming: [{ effectiveFrom: spring, texts: { phone: '22' } }],
};

describe('lời đang gõ dở của mẫu giấy', () => {
  it('chưa gõ gì thì là lời đang dùng', () => {
    expect(draftOver(page, undefined)).toMatchObject({ texts: page.commune, moved: false });
  });

  it('người khác sửa chỗ khác thì lấy vào và nói; chỗ đang gõ giữ nguyên', () => {
    const base = { phone: '11' };
    const typed = { base, texts: { phone: '33' }, coming: null, moved: false };
    expect(draftOver(page, typed)).toEqual({
      base: page.commune,
      texts: { phone: '33', address: 'Ấp 9' },
      coming: null,
      moved: true,
    });
  });

  it('mở lời hẹn ngày sau thì so với lời hẹn ấy, không so với hôm nay', () => {
    const { texts } = page.coming[0] ?? { texts: {} };
    const opened = { base: texts, texts, coming: spring, moved: false };
    expect(draftOver(page, opened)).toEqual(opened);
  });
});
