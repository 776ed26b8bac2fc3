import { useId, type ReactNode } from 'react';
import styles from './form.module.css';

/** One part of the long form: a landmark with its number, so that keys and eyes can go from part to part. */
export const Zone = ({
  name,
  number,
  title,
  aside,
  className,
  children,
}: {
  readonly name: string;
  readonly number: number;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}): ReactNode => {
  const id = useId();
  return (
    <section className={`${styles.zone} ${className ?? ''}`} data-zone={name} aria-labelledby={id}>
      <header className={styles.zoneHead}>
        <h2 id={id} className={styles.zoneTitle}>
          {number} · {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
};
