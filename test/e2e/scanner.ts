/** A keyboard-wedge scanner: every key is on its way before the first one is answered, however busy the machine is. */
import type { CDPSession, Page } from '@playwright/test';

const SHIFT = 8;

/** Of a US keyboard, which is what scanners speak: the key's code, without and with Shift. */
const keys: readonly (readonly [code: string, plain: string, shifted: string])[] = [
  ['Comma', ',', '<'],
  ['Period', '.', '>'],
  ['Slash', '/', '?'],
  ['Semicolon', ';', ':'],
  ['Minus', '-', '_'],
  ['Equal', '=', '+'],
  ['Backslash', '\\', '|'],
  ['Space', ' ', ' '],
  ...Array.from(
    ')!@#$%^&*(',
    (shifted, digit) => [`Digit${digit}`, String(digit), shifted] as const,
  ),
];

interface Key {
  readonly key: string;
  readonly code: string;
  readonly text: string;
  readonly modifiers: number;
}

/** Null for a letter that no key bears: it arrives as text. */
const keyOf = (letter: string): Key | null => {
  if (letter === '\n') return { key: 'Enter', code: 'Enter', text: '\r', modifiers: 0 };
  if (/^[a-z]$/i.test(letter)) {
    const upper = letter.toUpperCase();
    return {
      key: letter,
      code: `Key${upper}`,
      text: letter,
      modifiers: letter === upper ? SHIFT : 0,
    };
  }
  const found = keys.find(([, plain, shifted]) => letter === plain || letter === shifted);
  if (found === undefined) return null;
  const [code, plain] = found;
  return { key: letter, code, text: letter, modifiers: letter === plain ? 0 : SHIFT };
};

const strike = async (session: CDPSession, letter: string): Promise<void> => {
  const key = keyOf(letter);
  if (key === null) {
    await session.send('Input.insertText', { text: letter });
    return;
  }
  const { text, ...up } = key;
  const windowsVirtualKeyCode = letter === '\n' ? 13 : letter.toUpperCase().charCodeAt(0);
  await Promise.all([
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...up, text, windowsVirtualKeyCode }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...up, windowsVirtualKeyCode }),
  ]);
};

/** What the scanner read, with Enter where it says `\n`. */
export const scanInto = async (page: Page, text: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  try {
    await Promise.all(Array.from(text, (letter) => strike(session, letter)));
  } finally {
    await session.detach();
  }
};
