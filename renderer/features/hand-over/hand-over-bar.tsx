import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_HANDED } from '#shared/contract/endpoints/hand-over.ts';
import { formatNumber } from '#shared/text/format.ts';
import { ariaKeys, twinsOf } from '#renderer/app/key-combo.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useOfficer } from '#renderer/app/use-officer.ts';
import { useMarks } from '#renderer/features/dossiers/marks.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HandOverProgress } from './hand-over-progress.tsx';
import styles from './hand-over.module.css';
import { HoldersDialog } from './holders-dialog.tsx';
import { ReassignManyDialog } from './reassign-many-dialog.tsx';

type Shown = 'give' | 'reassign' | 'holders';

/** What the marked dossiers of the list can be done with from hand to hand, and who has what. */
export const HandOverBar = (): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const { marked, clear } = useMarks();
  const [shown, show] = useState<Shown | null>(null);
  const [tooMany, sayTooMany] = useState(false);
  const isHead = useOfficer()?.role === 'head';
  const dossiers = [...marked];
  const open = (wanted: Shown): void => {
    const isOver = wanted !== 'holders' && dossiers.length > MOST_HANDED;
    sayTooMany(isOver);
    if (!isOver) show(wanted);
  };
  const receive = (): void => go({ room: 'receive' });
  const close = (): void => show(null);
  const begun = (): void => {
    show(null);
    clear();
  };
  const keyed = [
    ...(dossiers.length === 0
      ? []
      : [
          {
            combo: 'F9',
            words: t('handOver.button'),
            does: t('handOver.keys.give'),
            run: () => open('give'),
          },
          ...(isHead
            ? [
                {
                  combo: 'F12',
                  words: t('handOver.reassignButton'),
                  does: t('handOver.reassignButton'),
                  run: () => open('reassign'),
                },
              ]
            : []),
        ]),
    {
      combo: 'F10',
      words: t('handOver.holdersButton'),
      does: t('handOver.keys.holders'),
      run: () => open('holders'),
    },
    {
      combo: 'F11',
      words: t('handOver.receiveButton'),
      does: t('handOver.keys.receive'),
      run: receive,
    },
  ];
  useShortcuts('screen', keyed, [{ combo: 'Shift+↑ Shift+↓', does: t('handOver.keys.extend') }]);
  return (
    <>
      <div className={styles.bar}>
        {keyed.map(({ combo, words, run }) => (
          <Button
            key={combo}
            size="compact-md"
            variant="default"
            aria-keyshortcuts={ariaKeys(twinsOf(combo))}
            rightSection={<KeyHint combo={combo} />}
            onClick={run}
          >
            {words}
          </Button>
        ))}
      </div>
      {tooMany && dossiers.length > MOST_HANDED && (
        <Note tone="wait" role="alert">
          {t('handOver.give.tooMany', {
            total: formatNumber(dossiers.length),
            most: formatNumber(MOST_HANDED),
          })}
        </Note>
      )}
      <HandOverProgress />
      {shown === 'give' && <HandOverDialog dossiers={dossiers} onBegun={begun} onClose={close} />}
      {shown === 'reassign' && (
        <ReassignManyDialog dossiers={dossiers} onBegun={begun} onClose={close} />
      )}
      {shown === 'holders' && <HoldersDialog onClose={close} />}
    </>
  );
};
