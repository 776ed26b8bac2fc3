import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lendKeys } from '#renderer/citizen/lent-keys.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A field as the page knows it, and what the shell is asked for; a deaf one is told nothing of focus. */
const written = ({ isDeaf = false } = {}) => {
  const asked: string[] = [];
  let isEnding = false;
  const field = Object.assign(new EventTarget(), {
    blur: (): void => {
      if (!isDeaf) field.dispatchEvent(new Event('blur'));
    },
  });
  const end = lendKeys(field as never, {
    borrow: () => asked.push('borrow'),
    release: () => asked.push('release'),
    warn: (ending) => {
      isEnding = ending;
    },
  });
  const press = (key: string, more = {}): void => {
    field.dispatchEvent(
      Object.assign(new Event('keydown', { cancelable: true }), { key, ...more }),
    );
  };
  const on = (name: string): boolean => field.dispatchEvent(new Event(name));
  return { asked, warned: () => isEnding, press, on, end };
};

describe('bàn phím trong ô ghi lý do', () => {
  it('chạm vào ô là mượn, dù cửa sổ chưa được chọn; chạm lại là mượn lại', () => {
    const { asked, on } = written();
    on('pointerdown');
    expect(asked).toEqual(['borrow']);
    // The officer was typing: the first touch had got nothing.
    on('pointerdown');
    expect(asked).toEqual(['borrow', 'borrow']);
  });

  it('không gõ, không chạm 45 giây thì trả, báo trước mười giây', () => {
    const { asked, warned, press, on } = written();
    on('focus');
    vi.advanceTimersByTime(44_000);
    expect(warned()).toBe(true);
    press('a');
    expect(warned()).toBe(false);
    vi.advanceTimersByTime(34_999);
    expect(warned()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(warned()).toBe(true);
    vi.advanceTimersByTime(9999);
    expect(asked).toEqual(['borrow']);
    vi.advanceTimersByTime(1);
    expect(asked).toEqual(['borrow', 'release']);
    expect(warned()).toBe(false);
  });

  it('gõ đều thì cứ gõ; năm phút không ai chạm màn hình thì có khi là cán bộ gõ: báo trước rồi trả', () => {
    const { asked, warned, press, on } = written();
    on('focus');
    for (let second = 0; second < 299; second += 1) {
      vi.advanceTimersByTime(1000);
      press('a');
    }
    expect(asked).toEqual(['borrow']);
    expect(warned()).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual(['borrow', 'release']);
  });

  it('cửa sổ không được bàn phím thì ô không biết là mất: hết giờ vẫn trả', () => {
    const { asked, on } = written({ isDeaf: true });
    on('pointerdown');
    vi.advanceTimersByTime(45_000);
    expect(asked).toEqual(['borrow', 'release']);
  });

  it.each([
    ['F9', {}],
    ['Escape', {}],
    ['l', { ctrlKey: true }],
    ['1', { altKey: true }],
  ])('phím của cán bộ (%s) thì trả ngay', (key, more) => {
    const { asked, press, on } = written();
    on('focus');
    press(key, { ctrlKey: false, altKey: false, metaKey: false, ...more });
    expect(asked).toEqual(['borrow', 'release']);
  });

  it('cảnh hết giữa chừng cũng trả', () => {
    const { asked, on, end } = written();
    on('focus');
    end();
    expect(asked).toEqual(['borrow', 'release']);
    vi.advanceTimersByTime(60_000);
    expect(asked).toHaveLength(2);
  });
});
