/**
 * How a recovery key stands on paper and is typed again: 28 letters and digits in seven groups of four, without those
 * that look alike. What it opens, and whether it is one at all, only the desk can say.
 */

/** Crockford's base 32: no I, L, O, U. */
export const RECOVERY_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_LENGTH = 28;
export const RECOVERY_GROUP = 4;

/** Spaces, dashes and small letters do not matter; O is read as 0, I and L as 1. */
export const plainRecoveryLetters = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s.\-–—_]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

export interface RecoveryGroup {
  /** As it is read, at most four. */
  readonly letters: string;
  /** `foreign`: there is a letter in it that no key has. */
  readonly state: 'empty' | 'begun' | 'whole' | 'foreign';
}

export interface TypedRecoveryKey {
  /** Always seven. */
  readonly groups: readonly RecoveryGroup[];
  /** Letters beyond the last group. */
  readonly surplus: number;
  /** Seven whole groups and nothing else: worth trying. */
  readonly complete: boolean;
}

const stateOf = (letters: string): RecoveryGroup['state'] => {
  if (letters === '') return 'empty';
  if (Array.from(letters).some((letter) => !RECOVERY_LETTERS.includes(letter))) return 'foreign';
  return letters.length < RECOVERY_GROUP ? 'begun' : 'whole';
};

/** What has been typed so far, group by group. */
export const typedRecoveryKey = (text: string): TypedRecoveryKey => {
  const letters = Array.from(plainRecoveryLetters(text));
  const groups = Array.from({ length: RECOVERY_LENGTH / RECOVERY_GROUP }, (_, n) => {
    const group = letters.slice(n * RECOVERY_GROUP, (n + 1) * RECOVERY_GROUP).join('');
    return { letters: group, state: stateOf(group) };
  });
  const surplus = Math.max(0, letters.length - RECOVERY_LENGTH);
  return {
    groups,
    surplus,
    complete: surplus === 0 && groups.every(({ state }) => state === 'whole'),
  };
};
