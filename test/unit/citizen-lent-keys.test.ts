import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lendKeys } from '#renderer/citizen/lent-keys.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A field as the page knows it, and what the shell is asked for. */
const written = () => {
  const asked: string[] = [];
  const field = Object.assign(new EventTarget(), {
    blur: (): void => {
      field.dispatchEvent(new Event('blur'));
    },
  });
  const end = lendKeys(field as never, {
    borrow: () => asked.push('borrow'),
    release: () => asked.push('release'),
  });
  const press = (key: string, more = {}): void => {
    field.dispatchEvent(
      Object.assign(new Event('keydown', { cancelable: true }), { key, ...more }),
    );
  };
  const on = (name: string): boolean => field.dispatchEvent(new Event(name));
  return { asked, press, on, end };
};

describe('bàn phím trong ô ghi lý do', () => {
  it('chọn ô thì mượn; tám giây không ai gõ, không ai chạm thì trả', () => {
    const { asked, press, on } = written();
    on('focus');
    vi.advanceTimersByTime(7000);
    press('a');
    vi.advanceTimersByTime(7000);
    on('pointerdown');
    vi.advanceTimersByTime(7999);
    expect(asked).toEqual(['borrow']);
    vi.advanceTimersByTime(1);
    expect(asked).toEqual(['borrow', 'release']);
  });

  it('gõ mãi mà không ai chạm màn hình: có khi là cán bộ gõ, cũng trả', () => {
    const { asked, press, on } = written();
    on('focus');
    for (let second = 0; second < 44; second += 1) {
      vi.advanceTimersByTime(1000);
      press('a');
    }
    expect(asked).toEqual(['borrow']);
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual(['borrow', 'release']);
  });

  it.each([
    ['F9', {}],
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
