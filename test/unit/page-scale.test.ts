import { describe, expect, it } from 'vitest';
import { pageScale } from '#renderer/features/print/page-scale.ts';

const A4 = { width: 595, height: 842 };

describe('trang PDF trên màn hình', () => {
  it('trang thường thì rõ đúng bề ngang đã chọn', () => {
    expect(595 * pageScale(A4, 760, 1)).toBeCloseTo(760);
    expect(595 * pageScale(A4, 760, 2)).toBeCloseTo(1520);
  });

  it('trang dài bất thường thì vẽ thô đi, không bao giờ cao quá 4096 điểm', () => {
    const strip = { width: 20, height: 14_400 };
    expect(strip.height * pageScale(strip, 760, 2)).toBeCloseTo(4096);
  });
});
