import type { ReactNode } from 'react';
import styles from './note.module.css';

/** A quiet line that says something: amber waits, green is proven, red is late or lost. */
export const Note = ({
  tone,
  children,
  role,
}: {
  readonly tone: 'late' | 'wait' | 'proven';
  readonly children: ReactNode;
  readonly role?: 'status' | 'alert';
}): ReactNode => (
  <div className={styles[tone]} role={role}>
    {children}
  </div>
);
