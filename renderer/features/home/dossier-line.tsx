import type { ReactNode } from 'react';
import type { DossierRowView } from '#shared/contract/outputs.ts';
import { usePlace } from '#renderer/app/place.ts';
import styles from './home.module.css';
import { shortNumber } from './short-number.ts';

/** One dossier in a column: enough to know it, one press to open it. */
export const DossierLine = ({
  row,
  detail,
  late = false,
}: {
  readonly row: DossierRowView;
  readonly detail: string;
  readonly late?: boolean;
}): ReactNode => {
  const { go } = usePlace();
  return (
    <button
      type="button"
      className={styles.line}
      onClick={() => go({ room: 'dossier', id: row.id, correcting: false })}
    >
      <span className={styles.lineHead}>
        <b title={row.number}>{shortNumber(row.number)}</b> {row.ownerName}
      </span>
      <span className={styles.procedure}>{row.procedureName}</span>
      <span className={late ? styles.lateWords : styles.quiet}>{detail}</span>
    </button>
  );
};
