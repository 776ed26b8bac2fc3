import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isTimeToGive,
  keptBy,
  onItsWay,
  stillKept,
} from '#electron/desk/line/neighbour-reckoning.ts';
import type { GivenEnvelope } from '#electron/desk/line/neighbour-settings.ts';
import { instantOf } from '#shared/calendar/local-time.ts';

const EPOCH = 3;

const given = (from: number, to: number, more: Partial<GivenEnvelope> = {}): GivenEnvelope => ({
  sha256: String(from).padStart(64, '0'),
  epoch: EPOCH,
  from,
  to,
  files: [],
  at: instantOf(from * 1_000),
  ...more,
});

const own = (held: number) => ({ epoch: EPOCH, held });

describe('cái gì đang ở quầy bên cạnh', () => {
  it('nối liền nhau thì không niêm lại; thiếu ở giữa thì niêm lại từ chỗ thiếu', () => {
    expect(onItsWay([given(1, 4), given(5, 9)], own(0)).upTo).toBe(9);
    expect(onItsWay([given(5, 9), given(1, 4)], own(0)).upTo).toBe(9);
    expect(onItsWay([given(1, 4), given(8, 9)], own(0)).upTo).toBe(4);
    expect(onItsWay([given(8, 9)], own(7)).upTo).toBe(9);
    expect(onItsWay([], own(7)).upTo).toBe(7);
  });

  it('của kỳ ghi danh trước thì không tính là đã gửi', () => {
    expect(onItsWay([given(1, 4, { epoch: 2 })], own(0)).upTo).toBe(0);
    expect(keptBy('Quầy 1', [given(1, 4, { epoch: 2 })], own(0))).toBeNull();
  });

  it('đếm mỗi mục một lần, kể từ lúc đưa phong bì đầu; Tỉnh có rồi thì thôi đếm', () => {
    const all = [given(1, 4), given(3, 6), given(9, 9)];
    expect(keptBy('Quầy 1', all, own(0))).toEqual({
      name: 'Quầy 1',
      entries: 7,
      since: instantOf(1_000),
    });
    expect(keptBy('Quầy 1', all, own(5))?.entries).toBe(2);
    expect(keptBy('Quầy 1', all, own(9))).toBeNull();
  });

  it('quầy bên không còn kể tên thì không còn ở đó', () => {
    const [first, second] = [given(1, 4), given(5, 9)];
    const keeping = { envelopes: [{ sha256: second.sha256, refused: null }], notices: [] };
    expect(stillKept([first, second], keeping)).toEqual([second]);
  });

  it('không bao giờ bỏ sót: từ chỗ niêm tiếp trở lên, phần dưới đều ở Tỉnh hoặc ở quầy bên', () => {
    const envelopes = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 8 })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(envelopes, fc.integer({ min: 0, max: 30 }), (ranges, held) => {
        const all = ranges.map(([from, length]) => given(from, from + length - 1));
        const { upTo } = onItsWay(all, own(held));
        for (let seq = held + 1; seq <= upTo; seq += 1)
          expect(all.some(({ from, to }) => from <= seq && seq <= to)).toBe(true);
        expect(upTo).toBeGreaterThanOrEqual(held);
        expect(keptBy('Quầy 1', all, own(held))?.entries ?? 0).toBeLessThanOrEqual(
          new Set(
            all.flatMap(({ from, to }) =>
              Array.from({ length: Math.max(0, to - from + 1) }, (_, n) => from + n),
            ),
          ).size,
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('lúc nào thì tự gửi nhờ', () => {
  it('đủ số phút không có Tỉnh, và đủ số phút từ lần gửi trước', () => {
    expect(isTimeToGive({ withoutProvince: 14, sinceGiven: 99 }, 15)).toBe(false);
    expect(isTimeToGive({ withoutProvince: 15, sinceGiven: 14 }, 15)).toBe(false);
    expect(isTimeToGive({ withoutProvince: 15, sinceGiven: 15 }, 15)).toBe(true);
  });
});
