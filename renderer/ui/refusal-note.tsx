import type { ReactNode } from 'react';
import type { Refusal } from '#shared/contract/contract.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { useTexts } from '#renderer/app/language.ts';
import styles from './note.module.css';

/** What could not be done: one sentence, spoken by screen readers as soon as it appears. */
export const RefusalNote = ({
  refusal,
}: {
  readonly refusal: Pick<Refusal, 'code' | 'values'> | null | undefined;
}): ReactNode => {
  const { texts } = useTexts();
  return refusal === null || refusal === undefined ? null : (
    <p className={styles.late} role="alert">
      {refusalSentence(texts, refusal)}
    </p>
  );
};
