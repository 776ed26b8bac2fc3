import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useDeskClock } from '#renderer/app/use-desk-clock.ts';
import type { PartyName } from '#renderer/features/form/form-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { knownLines } from './known-words.ts';
import styles from './known.module.css';
import { fillKnown, useFillable, useKnownPerson } from './use-known-person.ts';

const COPY_KEY = { submitter: 'Ctrl+D', owner: 'Ctrl+Shift+D' } as const satisfies Record<
  PartyName,
  string
>;

/** What this office knows of the person: a doubt where the same matter is under way, never in the way. */
export const KnownNote = ({ who }: { readonly who: PartyName }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const known = useKnownPerson(who);
  const fillable = useFillable(who, known);
  const copy = (): void => {
    if (known !== null) fillKnown(who, known);
  };
  useShortcuts(
    'screen',
    fillable ? [{ combo: COPY_KEY[who], does: t('intake.keys.copyKnown'), run: copy }] : [],
  );
  const now = useDeskClock();
  if (known === null || now === null) return null;
  const today = localDayOf(instantOf(now));
  const lines = knownLines(known, today, texts);
  return (
    <div className={styles.known} data-doubt={known.underWay.length > 0} role="status">
      {lines.map(({ dossier, number, words, underWay }) => (
        <p key={dossier} className={underWay ? styles.underWay : styles.line}>
          {words}{' '}
          <button
            type="button"
            className={styles.open}
            aria-label={t('intake.known.openNamed', { number })}
            onClick={() => go({ room: 'dossier', id: dossier, correcting: false })}
          >
            {t('intake.known.open')}
          </button>
        </p>
      ))}
      {known.by === 'name_and_year' && <p className={styles.line}>{t('intake.known.byName')}</p>}
      {fillable && (
        <Button
          className={styles.copy ?? ''}
          size="compact-sm"
          variant="default"
          aria-keyshortcuts={COPY_KEY[who].replace('Ctrl', 'Control')}
          rightSection={<KeyHint combo={COPY_KEY[who]} />}
          onClick={copy}
        >
          {t('intake.known.copy')}
        </Button>
      )}
    </div>
  );
};
