import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useIntake } from '#renderer/features/intake/intake-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { chipWords } from './tray-words.ts';
import styles from './tray.module.css';

/** What lies on the tray, as long as anything does; and the clip that the papers of this form bear. */
export const TrayChip = ({ onOpen }: { readonly onOpen: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: drafts = [] } = useAsk('draft.parked', {});
  const clip = useIntake((state) => state.clip);
  return (
    <>
      {clip !== null && <span className={styles.taken}>{t('intake.tray.taken', { clip })}</span>}
      {drafts.length > 0 && (
        <button
          type="button"
          className={styles.chip}
          aria-keyshortcuts="Control+G"
          onClick={onOpen}
        >
          {chipWords(
            drafts.map((draft) => draft.clip),
            texts,
          )}
          <KeyHint combo="Ctrl+G" />
        </button>
      )}
    </>
  );
};
