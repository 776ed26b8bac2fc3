import { describe, expect, it } from 'vitest';
import { carryOutHash } from '#electron/store/keys/argon2.ts';
import { binaryHash, encodedHash, hashMatches } from '#electron/store/keys/slow-hash.ts';

/** From this much memory on a hash has a thread of its own. */
const large = { memoryKiB: 16_384, passes: 1 };
const small = { memoryKiB: 64, passes: 1 };
const salt = new Uint8Array(16).fill(7);

describe('băm chậm', () => {
  it.each([
    ['ít bộ nhớ: tại chỗ', small],
    ['nhiều bộ nhớ: ở luồng riêng', large],
  ])('%s, kết quả vẫn là một', async (_, cost) => {
    const task = { kind: 'make', secret: '258036', salt, cost } as const;
    expect(await binaryHash('258036', salt, cost)).toEqual(
      await carryOutHash({ ...task, as: 'binary' }),
    );
    expect(await encodedHash('258036', salt, cost)).toBe(
      await carryOutHash({ ...task, as: 'encoded' }),
    );
  });

  it.each([small, large])('đúng thì khớp, sai thì không ($memoryKiB KiB)', async (cost) => {
    const encoded = await encodedHash('258036', salt, cost);
    expect(await hashMatches('258036', encoded)).toBe(true);
    expect(await hashMatches('258037', encoded)).toBe(false);
  });

  it('băm ở luồng riêng thì nơi gọi vẫn chạy tiếp', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await encodedHash('258036', salt, { ...large, passes: 3 });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it('luồng riêng không băm được thì nói ra, không treo', async () => {
    await expect(encodedHash('', salt, large)).rejects.toThrow(/password/i);
  });
});
