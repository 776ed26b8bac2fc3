import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { remarkSentence } from '#shared/text/sentence.ts';
import { useTexts } from '#renderer/app/language.ts';
import type { ScanSaid } from '#renderer/features/intake/use-card-scan.ts';
import { useForm } from '#renderer/features/form/form-store.ts';
import styles from './scan.module.css';

/** Whose card was read, or why it could not be. */
export const ScanNote = ({ said }: { readonly said: ScanSaid | null }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const name = useForm(({ form }) => (said === null ? '' : form[said.who].name));
  // Once the form is another's, the note is old.
  if (said === null || (said.name !== null && said.name !== name)) return null;
  const words = said.zone ? 'scannedZone' : said.who === 'owner' ? 'scannedOwner' : 'scanned';
  return said.name === null ? (
    <span className={styles.failed} role="alert">
      {remarkSentence(texts, { code: said.code ?? 'identity_qr_not_a_card' })}
    </span>
  ) : (
    <span className={styles.read} role="status">
      {t(`intake.people.${words}`, { name: said.name })}
    </span>
  );
};
