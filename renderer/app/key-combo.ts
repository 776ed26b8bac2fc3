/** Key combinations as written on the buttons (`F9`, `Ctrl+9`, `Alt+1`), matched by the key's place on the keyboard. */

export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** True while an input method is in the middle of a word: such a key belongs to the word. */
export const isComposing = ({
  isComposing: composing,
  keyCode,
}: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean => composing || keyCode === 229;

const codesOf = (name: string): readonly string[] => {
  if (/^\d$/.test(name)) return [`Digit${name}`, `Numpad${name}`];
  if (/^[A-Z]$/.test(name)) return [`Key${name}`];
  switch (name) {
    case '↑':
      return ['ArrowUp'];
    case '↓':
      return ['ArrowDown'];
    case '/':
      return ['Slash'];
    case '-':
      return ['Minus'];
    case '=':
      return ['Equal'];
    case 'Esc':
      return ['Escape'];
    default:
      return [name];
  }
};

/** Digits and letters by code, so that a Vietnamese layout, which has letters with marks there, changes nothing. */
export const matchesCombo = (combo: string, press: KeyPress): boolean => {
  if (isComposing(press)) return false;
  const parts = combo.split('+');
  const name = parts.at(-1) ?? '';
  const modifiers = new Set(parts.slice(0, -1));
  return (
    codesOf(name).includes(press.code) &&
    press.ctrlKey === modifiers.has('Ctrl') &&
    press.altKey === modifiers.has('Alt') &&
    press.shiftKey === modifiers.has('Shift') &&
    !press.metaKey
  );
};

/** Keyboards without function keys: Ctrl with the key that stands below the F-key does the same. */
export const twinOf = (combo: string): string | null => {
  if (combo === 'F11') return 'Ctrl+-';
  if (combo === 'F12') return 'Ctrl+=';
  const match = /^F([2-9]|10)$/.exec(combo);
  return match === null ? null : `Ctrl+${Number(match[1]) % 10}`;
};

/** The key on the button, and its twin where it has one. */
export const twinsOf = (combo: string): readonly string[] =>
  [combo, twinOf(combo)].filter((one) => one !== null);

/** `aria-keyshortcuts` wants its own spelling. */
export const ariaKeys = (combos: readonly string[]): string =>
  combos
    .map((combo) =>
      combo
        .replace('Ctrl', 'Control')
        .replace('↑', 'ArrowUp')
        .replace('↓', 'ArrowDown')
        .replace('Esc', 'Escape'),
    )
    .join(' ');
