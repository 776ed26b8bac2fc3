import { describe, expect, it } from 'vitest';
import { createKeyboardLoan } from '#electron/main/citizen/keyboard-loan.ts';

/** Who has the keys on a made-up machine; time stands still between steps of the test. */
const machine = (has: 'officers' | 'another') => {
  const now = { has: has as 'officers' | 'another' | 'citizens', ms: 1000, canHave: false };
  const loan = createKeyboardLoan({
    citizens: {
      isDestroyed: () => false,
      isFocused: () => now.has === 'citizens',
      focus: () => take(),
      blur: () => {
        now.has = 'another';
      },
      setFocusable: (focusable) => {
        now.canHave = focusable;
      },
    },
    officers: {
      isDestroyed: () => false,
      isFocused: () => now.has === 'officers',
      focus: () => {
        now.has = 'officers';
      },
    },
    elapsed: () => now.ms,
  });
  /** As the system tells it: first who lost them, then who got them. */
  const take = (): void => {
    if (now.has === 'officers') loan.officersLost();
    now.has = 'citizens';
    loan.citizensGot();
  };
  return { now, loan, take };
};

describe('bàn phím khi người dân chạm màn hình', () => {
  it('lấy của cửa sổ quầy thì trả về cửa sổ quầy', () => {
    const { now, loan } = machine('officers');
    loan.borrow();
    expect(now).toMatchObject({ has: 'citizens', canHave: true });
    loan.giveBack();
    expect(now).toMatchObject({ has: 'officers', canHave: false });
  });

  it('lấy của chương trình khác thì không đẩy sang quầy', () => {
    const { now, loan, take } = machine('another');
    loan.officersLost();
    now.ms += 60_000;
    take();
    loan.giveBack();
    expect(now.has).toBe('another');
  });

  it('cán bộ đang gõ thì không ai lấy bàn phím: chữ của cán bộ không rơi vào ô của dân', () => {
    const { now, loan, take } = machine('officers');
    loan.officersTyped();
    now.ms += 2999;
    loan.borrow();
    expect(now).toMatchObject({ has: 'officers', canHave: false });
    // Where a touch takes it whatever we want, it goes straight back.
    take();
    loan.borrow();
    expect(now.has).toBe('officers');
    now.ms += 1;
    loan.borrow();
    expect(now).toMatchObject({ has: 'citizens', canHave: true });
  });

  it('không lấy thì không trả: chạm xong, cán bộ vẫn gõ ở nơi đang gõ', () => {
    const { now, loan } = machine('another');
    loan.giveBack();
    expect(now.has).toBe('another');
  });
});
