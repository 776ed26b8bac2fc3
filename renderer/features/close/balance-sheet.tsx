import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosePreview } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { balanceLines } from './balance.ts';
import styles from './close.module.css';

export const BalanceSheet = ({ preview }: { readonly preview: ClosePreview }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('close.about')}>
      <table className={styles.sheet}>
        <caption className="visually-hidden">{t('close.about')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('close.line')}</th>
            <th scope="col">{t('close.desk')}</th>
            <th scope="col">
              {t('close.province')}
              {preview.province === null && ` (${t('close.noProvince')})`}
            </th>
          </tr>
        </thead>
        <tbody>
          {balanceLines(preview, texts).map(({ name, words, desk, province, differs, detail }) => (
            <tr key={name} data-differs={differs} data-detail={detail}>
              <th scope="row">{words}</th>
              <td>{desk}</td>
              <td>
                {differs && <span className={styles.mark}>≠ </span>}
                {province ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
