/**
 * A keyboard-wedge scanner: every key is on its way before the first one is answered, and bears the moment at which a
 * scanner sent it, however busy the machine is.
 */
import type { CDPSession, Page } from '@playwright/test';

const SHIFT = 8;
/** From one key to the next. */
const KEY_MS = 4;

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

const strike = async (session: CDPSession, letter: string, atMs: number): Promise<void> => {
  const key = keyOf(letter);
  if (key === null) {
    await session.send('Input.insertText', { text: letter });
    return;
  }
  const { text, ...up } = key;
  const windowsVirtualKeyCode = letter === '\n' ? 13 : letter.toUpperCase().charCodeAt(0);
  // In seconds since 1970.
  const both = { ...up, windowsVirtualKeyCode, timestamp: atMs / 1000 };
  await Promise.all([
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...both, text }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...both }),
  ]);
};

/** What the scanner read, with Enter where it says `\n`. */
export const scanInto = async (page: Page, text: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  try {
    const begins = Date.now();
    await Promise.all(
      Array.from(text, (letter, n) => strike(session, letter, begins + n * KEY_MS)),
    );
  } finally {
    await session.detach();
  }
};
