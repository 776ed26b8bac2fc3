import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedurePage } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { deadlineLines } from './page-words.ts';
import styles from './procedures.module.css';

/** When the result is ready: one line for each way and case, said alike where it is alike. */
export const ProcedureTimes = ({ page }: { readonly page: ProcedurePage }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const lines = deadlineLines(page.channels, texts);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('procedures.page.deadline')}</h2>
      {lines.length === 0 && <p>{t('procedures.page.noChannel')}</p>}
      <dl className={styles.lines}>
        {lines.map(({ key, when, deadline, more, unconfirmed }) => (
          <div key={key} className={styles.line}>
            <dt>{when}</dt>
            <dd>
              <b className={unconfirmed ? styles.waits : undefined}>{deadline}</b>
              {more.map((sentence) => (
                <p key={sentence} className={styles.quiet}>
                  {sentence}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {lines.some(({ unconfirmed }) => unconfirmed) && (
        <p className={styles.quiet}>{t('procedures.page.unconfirmed')}</p>
      )}
    </section>
  );
};
