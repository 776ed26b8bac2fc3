import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberLine } from '#shared/contract/outputs.ts';
import { formatDateTime } from '#shared/text/format.ts';
import { usePlace } from '#renderer/app/place.ts';
import styles from './numbers.module.css';

/** What is said of a line beside its state: why, and what to do where something is wrong. */
const useWhy = () => {
  const { t } = useTranslation();
  return ({ state, reason, bearers }: NumberLine): string => {
    if (bearers.length > 1) return t('numbers.twiceAbout');
    if (state === 'missing') return t('numbers.missingAbout');
    return reason ?? '';
  };
};

const Numbered = ({ line }: { readonly line: NumberLine }): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const { first, last, count, bearers } = line;
  const [bearer] = bearers;
  if (bearer === undefined)
    return <b>{count === 1 ? first : t('numbers.run', { first, last, count })}</b>;
  return (
    <button
      type="button"
      className={styles.open}
      data-number-line=""
      onClick={() => go({ room: 'dossier', id: bearer.id, correcting: false })}
    >
      {first}
    </button>
  );
};

/** Every number of the day; those that bear a dossier open it. */
export const DayLines = ({ lines }: { readonly lines: readonly NumberLine[] }): ReactNode => {
  const { t } = useTranslation();
  const why = useWhy();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('numbers.title')}>
      <table className={styles.lines}>
        <thead>
          <tr>
            <th scope="col">{t('numbers.columns.number')}</th>
            <th scope="col">{t('numbers.columns.state')}</th>
            <th scope="col">{t('numbers.columns.bearer')}</th>
            <th scope="col">{t('numbers.columns.received')}</th>
            <th scope="col">{t('numbers.columns.why')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const twice = line.bearers.length > 1;
            return (
              <tr key={line.first} data-wrong={twice || line.state === 'missing'}>
                <td>
                  <Numbered line={line} />
                </td>
                <td>
                  {twice ? t('numbers.twice') : t(`numbers.states.${line.state}`)}
                  {line.borrowed && <span className={styles.mark}>{t('numbers.onLoan')}</span>}
                  {line.onSlip && <span className={styles.mark}>{t('numbers.onSlip')}</span>}
                </td>
                <td>
                  {line.bearers.map(({ id, ownerName, procedureName }) => (
                    <span key={id} className={styles.bearer}>
                      {ownerName} <span className={styles.quiet}>{procedureName}</span>
                    </span>
                  ))}
                </td>
                <td>
                  {line.bearers.map(({ id, receivedAt }) => (
                    <span key={id} className={styles.bearer}>
                      {formatDateTime(receivedAt)}
                    </span>
                  ))}
                </td>
                <td>{why(line)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
