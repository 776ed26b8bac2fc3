import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperGroupView, ProcedurePage } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { countWords } from './page-words.ts';
import styles from './procedures.module.css';

const Group = ({
  group,
  first,
}: {
  readonly group: PaperGroupView;
  /** A list without a name needs none when it stands first. */
  readonly first: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const listed = group.papers.filter(({ isNote }) => !isNote);
  if (listed.length === 0) return null;
  const name = group.name ?? (first ? null : t('procedures.page.otherPapers'));
  return (
    <>
      {name !== null && (
        <h3 className={styles.group}>
          {group.alternative ? t('procedures.page.alternative', { name }) : name}
        </h3>
      )}
      <ol className={styles.papers}>
        {listed.map((paper, nth) => (
          // Two papers may bear one name; the list never changes its order.
          <li key={`${nth} ${paper.name}`}>
            {paper.name}{' '}
            <span className={styles.count}>
              {countWords(paper, texts)}
              {paper.form !== null && ` · ${t('procedures.page.template')}`}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
};

/** What to bring, list by list; explanations of the source are folded away. */
export const ProcedurePapers = ({ page }: { readonly page: ProcedurePage }): ReactNode => {
  const { t } = useTranslation();
  const notes = page.papers.flatMap(({ papers }) => papers.filter(({ isNote }) => isNote));
  const none = page.papers.every(({ papers }) => papers.every(({ isNote }) => isNote));
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('procedures.page.papers')}</h2>
      {none && <p>{t('procedures.page.noPapers')}</p>}
      {page.papers.map((group, nth) => (
        <Group key={`${nth} ${group.name ?? ''}`} group={group} first={nth === 0} />
      ))}
      {notes.length > 0 && (
        <details className={styles.notes}>
          <summary>{t('procedures.page.notes', { total: notes.length })}</summary>
          <ul className={styles.bullets}>
            {notes.map(({ name }, nth) => (
              <li key={`${nth} ${name}`}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
