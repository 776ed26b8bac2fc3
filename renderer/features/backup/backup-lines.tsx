import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { firstPlace, packPlace, secondPlace } from './backup-words.ts';
import { PACK_EVERY_MS } from './pack-card.tsx';
import styles from './backup.module.css';

/** In the readiness list: is there a proven copy, and the button where there is none. */
export const BackupLines = ({ markClass }: { readonly markClass: string }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { data: state } = useAsk('backup.overview', {});
  const { data: pack } = useAsk('pack.state', {}, { every: PACK_EVERY_MS });
  const copy = useTell('backup.now');
  if (state === undefined) return null;
  const first = firstPlace(state, texts);
  const atProvince = pack === undefined ? null : packPlace(pack, texts);
  const lines = [first, secondPlace(state, texts), atProvince].filter((line) => line !== null);
  return lines.map(({ ready, words }) => (
    <li key={words} data-ready={ready}>
      <span className={markClass} aria-hidden="true">
        {ready ? '✓' : '!'}
      </span>
      <span className="visually-hidden">
        {t(ready ? 'home.ready.isReady' : 'home.ready.needsCare')}:
      </span>
      <span>
        {words}
        {!ready && words === first.words && (
          <Button
            className={styles.inLine ?? ''}
            size="compact-sm"
            variant="default"
            aria-busy={copy.isPending || state.running}
            onClick={() => {
              if (!copy.isPending) copy.mutate({});
            }}
          >
            {t('backup.now')}
          </Button>
        )}
      </span>
    </li>
  ));
};
