import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import styles from './visit.module.css';
import { useVisit, type Visit } from './visit.ts';

const Open = ({
  visit,
  onEnd,
}: {
  readonly visit: Visit;
  readonly onEnd: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { accepted, submitter } = visit;
  useShortcuts('screen', [{ combo: 'Ctrl+Shift+N', does: t('group.keys.end'), run: onEnd }]);
  return (
    <Note tone="wait" role="status">
      <div className={styles.note}>
        <p>
          <b>{t('group.open', { name: submitter.name, total: accepted.length })}</b>{' '}
          {t('group.numbers', { numbers: accepted.map(({ number }) => number).join(', ') })}
        </p>
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts="Control+Shift+N"
          rightSection={<KeyHint combo="Ctrl+Shift+N" />}
          onClick={onEnd}
        >
          {t('group.end')}
        </Button>
      </div>
    </Note>
  );
};

/** What was taken in of this person and waits for its common receipt. */
export const VisitNote = ({ onEnd }: { readonly onEnd: () => void }): ReactNode => {
  const visit = useVisit((state) => state.visit);
  return visit === null ? null : <Open visit={visit} onEnd={onEnd} />;
};
