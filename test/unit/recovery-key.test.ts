import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECOVERY_LETTERS, typedRecoveryKey } from '#shared/keys/recovery-key.ts';

const statesOf = (text: string): readonly string[] =>
  typedRecoveryKey(text).groups.map(({ state }) => state);

describe('khóa khôi phục đang gõ', () => {
  it('luôn đủ bảy nhóm; chưa gõ gì thì cả bảy còn trống', () => {
    expect(statesOf('')).toEqual(Array.from({ length: 7 }, () => 'empty'));
    expect(typedRecoveryKey('').complete).toBe(false);
  });

  it('nhóm đủ bốn chữ thì đủ, nhóm đang gõ thì chưa', () => {
    expect(statesOf('7k3m 9q').slice(0, 3)).toEqual(['whole', 'begun', 'empty']);
  });

  it('gõ O, I, L thay 0 và 1, có gạch, có cách, chữ thường: đọc như nhau', () => {
    const [group] = typedRecoveryKey('o1-iL').groups;
    expect(group).toEqual({ letters: '0111', state: 'whole' });
  });

  it('chữ không có trong khóa nào thì báo ngay ở đúng nhóm', () => {
    expect(statesOf('7K3M-9QXU-RT').slice(0, 3)).toEqual(['whole', 'foreign', 'begun']);
    expect(statesOf('ế')[0]).toBe('foreign');
  });

  it('chỉ 28 chữ đúng, không thừa không thiếu, mới đáng thử', () => {
    const letters = fc.constantFrom(...Array.from(RECOVERY_LETTERS));
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), (typed) => {
        const { complete, surplus } = typedRecoveryKey(typed.join(''));
        expect(complete).toBe(typed.length === 28);
        expect(surplus).toBe(Math.max(0, typed.length - 28));
      }),
    );
  });
});
