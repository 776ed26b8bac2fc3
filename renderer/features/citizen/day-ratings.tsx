import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { RatingCounts } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import styles from './citizen.module.css';

const totalOf = ({ best, good, poor }: RatingCounts): number => best + good + poor;

/** On the page of the day: what citizens answered, in all and by procedure. */
export const DayRatings = ({ day }: { readonly day: LocalDate }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: ratings } = useAsk('citizen.ratings', { day });
  if (ratings === undefined || totalOf(ratings.all) === 0) return null;
  const { all, procedures, reasons } = ratings;
  const cells = (counts: RatingCounts): ReactNode => (
    <>
      <td>{counts.best}</td>
      <td>{counts.good}</td>
      <td>{counts.poor}</td>
      <td>{totalOf(counts)}</td>
    </>
  );
  const reasonNames: Readonly<Record<string, string>> = texts.citizen.reasons;
  return (
    <section className={styles.figures} aria-labelledby="citizen-figures">
      <h2 id="citizen-figures" className={styles.heading}>
        {t('citizen.figures.title')}
      </h2>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('citizen.figures.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('citizen.figures.procedure')}</th>
            <th scope="col">{texts.citizen.ratings[3]}</th>
            <th scope="col">{texts.citizen.ratings[2]}</th>
            <th scope="col">{texts.citizen.ratings[1]}</th>
            <th scope="col">{t('citizen.figures.total')}</th>
          </tr>
        </thead>
        <tbody>
          {procedures.map(({ code, name, ...counts }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              {cells(counts)}
            </tr>
          ))}
          <tr data-all="">
            <th scope="row">{t('citizen.figures.all')}</th>
            {cells(all)}
          </tr>
        </tbody>
      </table>
      {reasons.length > 0 && (
        <p className={styles.about}>
          {reasons
            .map(({ reason, count }) => `${reasonNames[reason] ?? reason}: ${count}`)
            .join(' · ')}
        </p>
      )}
    </section>
  );
};
