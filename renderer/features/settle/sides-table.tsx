import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettleItem } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { actWords, fieldWords, valueWords } from './settle-words.ts';
import styles from './settle.module.css';

/** Both values side by side at the exact field, and whose they are. */
export const SidesTable = ({ item }: { readonly item: SettleItem }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { sides, acts } = item;
  return (
    <>
      {acts.length > 0 && (
        <ul className={styles.acts} aria-label={t('settle.acts')}>
          {acts.map((act) => (
            <li key={`${act.at}-${act.deskName}-${act.type}`}>{actWords(act, texts)}</li>
          ))}
        </ul>
      )}
      {sides.length > 0 && (
        <table className={styles.sides}>
          <caption className="visually-hidden">{t('settle.sides')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('settle.field')}</th>
              <th scope="col">{t('settle.ours')}</th>
              <th scope="col">{t('settle.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {sides.map(({ field, ours, theirs }) => (
              <tr key={field}>
                <th scope="row">{fieldWords(field, texts)}</th>
                <td>{valueWords(ours, texts)}</td>
                <td>
                  <b>{valueWords(theirs, texts)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {item.proposal !== null && <p className={styles.quiet}>{t('settle.paper')}</p>}
    </>
  );
};
