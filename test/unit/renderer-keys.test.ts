import { describe, expect, it } from 'vitest';
import {
  ariaKeys,
  isComposing,
  matchesCombo,
  twinOf,
  type KeyPress,
} from '#renderer/app/key-combo.ts';

const press = (change: Partial<KeyPress>): KeyPress => ({
  code: '',
  key: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...change,
});

describe('phím tắt', () => {
  it('F9 chỉ là F9, không kèm phím khác', () => {
    expect(matchesCombo('F9', press({ code: 'F9', key: 'F9' }))).toBe(true);
    expect(matchesCombo('F9', press({ code: 'F9', key: 'F9', shiftKey: true }))).toBe(false);
    expect(matchesCombo('F9', press({ code: 'F8', key: 'F8' }))).toBe(false);
  });

  it('Ctrl+9 nhận theo vị trí phím, dù bàn phím tiếng Việt cho chữ khác', () => {
    expect(matchesCombo('Ctrl+9', press({ code: 'Digit9', key: 'đ', ctrlKey: true }))).toBe(true);
    expect(matchesCombo('Ctrl+9', press({ code: 'Numpad9', key: '9', ctrlKey: true }))).toBe(true);
    expect(matchesCombo('Ctrl+9', press({ code: 'Digit9', key: '9' }))).toBe(false);
  });

  it('chữ đang ghép bằng bộ gõ không bao giờ là phím tắt', () => {
    expect(matchesCombo('F9', press({ code: 'F9', isComposing: true }))).toBe(false);
    expect(matchesCombo('F9', press({ code: 'F9', keyCode: 229 }))).toBe(false);
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });

  it('mũi tên, gạch chéo, Esc viết như trên nút', () => {
    expect(matchesCombo('Ctrl+↓', press({ code: 'ArrowDown', ctrlKey: true }))).toBe(true);
    expect(matchesCombo('Ctrl+/', press({ code: 'Slash', ctrlKey: true }))).toBe(true);
    expect(matchesCombo('Esc', press({ code: 'Escape' }))).toBe(true);
    expect(matchesCombo('Ctrl+K', press({ code: 'KeyK', key: 'k', ctrlKey: true }))).toBe(true);
  });

  it('bàn phím nhỏ: Ctrl với cùng số làm việc của phím F; phím không phải F thì không có', () => {
    expect(twinOf('F9')).toBe('Ctrl+9');
    expect(twinOf('F2')).toBe('Ctrl+2');
    expect(twinOf('F11')).toBe('Ctrl+-');
    expect(twinOf('F12')).toBe('Ctrl+=');
    expect(matchesCombo('Ctrl+=', press({ code: 'Equal', key: '=', ctrlKey: true }))).toBe(true);
    expect(matchesCombo('Ctrl+-', press({ code: 'Minus', key: '-', ctrlKey: true }))).toBe(true);
    expect(twinOf('F1')).toBeNull();
    expect(twinOf('Alt+1')).toBeNull();
  });

  it('trình đọc màn hình được báo bằng tên chuẩn', () => {
    expect(ariaKeys(['F9', 'Ctrl+9', 'Ctrl+↓'])).toBe('F9 Control+9 Control+ArrowDown');
  });
});
