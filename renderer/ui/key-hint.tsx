import type { ReactNode } from 'react';
import styles from './key-hint.module.css';

/** The key that does it, printed beside the words; screen readers get it from aria-keyshortcuts. */
export const KeyHint = ({
  combo,
  dark = false,
}: {
  readonly combo: string;
  readonly dark?: boolean;
}): ReactNode => (
  <kbd className={dark ? `${styles.key} ${styles.dark}` : styles.key} aria-hidden="true">
    {combo.replace(/(?<=\w)\+(?=\S)/u, ' ')}
  </kbd>
);
