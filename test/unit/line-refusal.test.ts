import { expect, it } from 'vitest';
import { refusalOf } from '#electron/desk/line/line-refusal.ts';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';

it('sổ của Tỉnh đổi trong lúc gửi: cán bộ đọc được một câu, không phải một mã', () => {
  for (const reason of ['batch_gap', 'epoch_unknown', 'no_progress']) {
    const { code } = refusalOf({ code: 'province_refused', reason }).error;
    expect(Object.keys(vi.refusals)).toContain(code);
    expect(Object.keys(en.refusals)).toContain(code);
  }
});
