import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedurePage } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { feeLines } from './page-words.ts';
import styles from './procedures.module.css';

/** What it costs today, until when, and who pays nothing; the source's own words stand beside the amount. */
export const ProcedureFees = ({ page }: { readonly page: ProcedurePage }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const lines = feeLines(page.channels, texts);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('procedures.page.fees')}</h2>
      {lines.length === 0 && <p>{t('procedures.page.free')}</p>}
      <dl className={styles.lines}>
        {lines.map(({ key, when, amount, relief, words, exemptions }) => (
          <div key={key} className={styles.line}>
            <dt>{when}</dt>
            <dd>
              <b>{amount}</b>
              {relief !== '' && <p className={styles.waits}>{relief}</p>}
              <p className={styles.quiet}>{words}</p>
              {exemptions.length > 0 && (
                <>
                  <p>{t('procedures.page.exemptions')}:</p>
                  <ul className={styles.bullets}>
                    {exemptions.map((reason) => (
                      <li key={reason}>{reason}</li>
                    ))}
                  </ul>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
