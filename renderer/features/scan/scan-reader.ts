/**
 * A scanner is a keyboard that types very fast. A Vietnamese input method sits between it and the field and turns
 * `aa` into `â`, so what arrives in the field cannot be trusted: the code is read from the keys themselves and from
 * their haste, and kept away from the field as soon as it is recognised.
 *
 * What starts a code stands in `scan-start.ts`, and is typed faster than hands do. What ends it: Enter, after the last
 * line where there are several, or silence.
 * Pure: time comes in with each event, in milliseconds.
 */
import type { ScanStart } from './scan-start.ts';

export interface ScanKey {
  /** The key's place on the keyboard, e.g. `KeyA`; empty for characters that software puts in. */
  readonly code: string;
  /** What the system made of it; `Process` or `Unidentified` while an input method has it. */
  readonly key: string;
  readonly shift: boolean;
  readonly time: number;
}

export type ScanVerdict =
  /** Leave the key to the field. */
  | { readonly kind: 'pass' }
  /** Keep the key from the field; `began` on the key that made the code certain. */
  | { readonly kind: 'swallow'; readonly began: boolean }
  /** The whole text; the Enter that ended it must not reach the field either. */
  | { readonly kind: 'done'; readonly text: string };

export interface ScanReader {
  readonly key: (press: ScanKey) => ScanVerdict;
  /** Characters that reached the field without a key press of their own. */
  readonly text: (data: string, time: number) => ScanVerdict;
  /** No key for a while: a code without an Enter at its end is complete. Null when none was being read. */
  readonly silence: () => string | null;
  readonly reading: () => boolean;
}

/** Hands need more than this between two keys, a scanner much less. */
const HASTE_MS = 80;
const shifted: Readonly<Record<string, string>> = {
  Digit1: '!',
  Digit2: '@',
  Digit3: '#',
  Digit4: '$',
  Digit5: '%',
  Digit6: '^',
  Digit7: '&',
  Digit8: '*',
  Digit9: '(',
  Digit0: ')',
  Backslash: '|',
  Minus: '_',
  Equal: '+',
  Slash: '?',
  Period: '>',
  Comma: '<',
  Semicolon: ':',
  Quote: '"',
  BracketLeft: '{',
  BracketRight: '}',
};

const plain: Readonly<Record<string, string>> = {
  Space: ' ',
  Backslash: '\\',
  Minus: '-',
  Equal: '=',
  Slash: '/',
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  NumpadDecimal: '.',
  NumpadSubtract: '-',
  NumpadAdd: '+',
  NumpadDivide: '/',
  NumpadMultiply: '*',
};

/** The character of a key by its place on the US layout, which scanners are set to; null for keys without one. */
const byPlace = (code: string, shift: boolean): string | null => {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && !(shift && code.startsWith('Digit'))) return digit;
  return (shift ? shifted[code] : undefined) ?? plain[code] ?? null;
};

/** Software characters (`code` empty) and characters outside ASCII are taken as they are. */
export const charOfKey = ({
  code,
  key,
  shift,
}: Pick<ScanKey, 'code' | 'key' | 'shift'>): string | null => {
  const single = Array.from(key).length === 1 ? key : null;
  if (single !== null && (code === '' || !/^[\x20-\x7e]$/.test(single))) return single;
  // Both signs of a key are its own; any other came from a layout that the scanner does not know.
  if (single !== null && [byPlace(code, false), byPlace(code, true)].includes(single))
    return single;
  return byPlace(code, shift) ?? single;
};

const unmarked = (press: ScanKey): string | null => {
  const char = charOfKey(press);
  return char === null || /^[\x20-\x7e]$/.test(char) ? char : byPlace(press.code, press.shift);
};

export const createScanReader = (start: ScanStart): ScanReader => {
  let buffer = '';
  let last = Number.NEGATIVE_INFINITY;
  let reading = false;

  const reset = (): void => {
    buffer = '';
    reading = false;
  };

  const take = (text: string, time: number): ScanVerdict => {
    if (reading) {
      buffer += text;
      last = time;
      return { kind: 'swallow', began: false };
    }
    if (time - last > HASTE_MS) buffer = '';
    last = time;
    buffer = (buffer + text).slice(-start.length);
    if (!start.begins(buffer)) return { kind: 'pass' };
    reading = true;
    return { kind: 'swallow', began: true };
  };

  return {
    key: (press) => {
      if (press.key === 'Enter' || press.key === 'Tab') {
        if (reading && start.wantsMore(buffer)) return take('\n', press.time);
        const text = buffer;
        const was = reading;
        reset();
        return was ? { kind: 'done', text } : { kind: 'pass' };
      }
      // An input method that replaces what it let through first takes it back.
      if (press.key === 'Backspace' || press.code === 'Backspace') {
        if (!reading) {
          buffer = '';
          return { kind: 'pass' };
        }
        buffer = Array.from(buffer).slice(0, -1).join('');
        last = press.time;
        return { kind: 'swallow', began: false };
      }
      const char = start.unmarked ? unmarked(press) : charOfKey(press);
      if (char === null) return reading ? { kind: 'swallow', began: false } : { kind: 'pass' };
      return take(char, press.time);
    },
    text: (data, time) => (reading ? take(data, time) : { kind: 'pass' }),
    silence: () => {
      const text = reading ? buffer : null;
      reset();
      return text;
    },
    reading: () => reading,
  };
};
