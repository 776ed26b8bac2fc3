import { describe, expect, it } from 'vitest';
import { remembering } from '#shared/remembering.ts';

const counted = (most: number) => {
  const made: string[] = [];
  const ask = remembering(most, (text) => {
    made.push(text);
    return { text };
  });
  return { ask, made };
};

describe('nhớ điều đã làm', () => {
  it('hỏi lại cùng một chữ thì được đúng vật đã làm, không làm lại', () => {
    const { ask, made } = counted(3);
    expect(ask('a')).toBe(ask('a'));
    expect(ask('b')).toEqual({ text: 'b' });
    expect(made).toEqual(['a', 'b']);
  });

  it('chỉ giữ những vật mới nhất; cái đã bỏ thì làm lại y như cũ', () => {
    const { ask, made } = counted(2);
    for (const text of ['a', 'b', 'c', 'b', 'c', 'a']) expect(ask(text)).toEqual({ text });
    expect(made).toEqual(['a', 'b', 'c', 'a']);
  });
});
