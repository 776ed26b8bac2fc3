/** The owner on a code that anybody may scan: `Nguyễn Thị Thử` → `NTT`. */
import { searchWords } from '#shared/search/search-key.ts';

const LONGEST = 6;

/** At most six letters or digits without accents; empty for a name without any. */
export const initialsOf = (name: string): string =>
  searchWords(name)
    .map((word) => word.charAt(0))
    .filter((letter) => /[a-z0-9]/.test(letter))
    .slice(0, LONGEST)
    .join('')
    .toUpperCase();
