import { describe, expect, it } from 'vitest';
import { colours, readablePairs } from '#renderer/app/colours.ts';

/** WCAG 2.2: relative luminance and contrast. */
const luminance = (hex: string): number => {
  const parts = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (parts[0] ?? 0) + 0.7152 * (parts[1] ?? 0) + 0.0722 * (parts[2] ?? 0);
};
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

describe('màu chữ', () => {
  it.each(readablePairs.map((pair) => [...pair]))(
    '%s trên %s đọc được: ít nhất 4,5:1',
    (text, surface) => {
      expect(contrast(colours[text], colours[surface])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('màu nhấn trên trắng ít nhất 7:1', () => {
    expect(contrast(colours.accent, colours.white)).toBeGreaterThanOrEqual(7);
  });

  it('viền ô nhập phân biệt được với nền: ít nhất 3:1', () => {
    expect(contrast(colours.lineStrong, colours.white)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.lineStrong, colours.ground)).toBeGreaterThanOrEqual(2.9);
  });
});
