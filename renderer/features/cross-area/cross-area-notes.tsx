import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrossAreaAct } from '#shared/contract/outputs.ts';
import { sentBackWord } from '#shared/dossier/cross-area.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { ariaKeys } from '#renderer/app/key-combo.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { actWords } from './act-words.ts';
import { crossAreaDialogs } from './cross-area-dialogs.tsx';
import styles from './cross-area.module.css';

/** The way on first, then the way back. */
const KEYS = ['Alt+G', 'Alt+V'] as const;

const goesBack = (act: CrossAreaAct): boolean =>
  act === 'giveBack' || act === 'callBack' || act === 'askAgain';

/** Whose it is and what is next, in the words of the side that looks. */
const useGuide = (dossier: Dossier): string | null => {
  const { t } = useTranslation();
  const { crossArea, state } = dossier;
  if (crossArea === null || state === 'returned' || state === 'withdrawn') return null;
  const { step, from, to } = crossArea;
  if (from === null)
    return to !== null && (step === 2 || step === 3)
      ? t('crossArea.away', { office: to.name })
      : null;
  if (step === 2)
    return `${t('crossArea.cameFrom', { office: from.name })} ${t('crossArea.takeFirst')}`;
  return step === 3 ? t('crossArea.ours', { office: from.name }) : null;
};

const Guide = ({ dossier }: { readonly dossier: Dossier }): ReactNode => {
  const { t } = useTranslation();
  const guide = useGuide(dossier);
  const { crossArea } = dossier;
  if (crossArea === null) return null;
  const { step, office } = crossArea;
  const word = sentBackWord(crossArea);
  return (
    <>
      <p>{t('crossArea.atPlace', { step: t(`crossArea.steps.${step}`), office })}</p>
      {guide !== null && <p>{guide}</p>}
      {word !== null && (
        <p>{t(`crossArea.${word.kind}`, { office: word.by, reason: word.reason })}</p>
      )}
    </>
  );
};

const Strip = ({ dossier }: { readonly dossier: Dossier }): ReactNode => {
  const { t } = useTranslation();
  const [shown, show] = useState<CrossAreaAct | null>(null);
  const { data: view } = useAsk('crossArea.view', { id: dossier.id });
  // Sending goes on, going back does not: whatever else stands first.
  const acts = (view?.acts ?? []).toSorted((a, b) => Number(goesBack(a)) - Number(goesBack(b)));
  const keyed = acts.slice(0, KEYS.length).map((act, place) => ({
    act,
    combo: goesBack(act) ? KEYS[1] : (KEYS[place] ?? KEYS[0]),
  }));
  useShortcuts(
    'screen',
    keyed.map(({ act, combo }) => ({
      combo,
      does: t(`crossArea.${actWords(dossier, act)}`),
      run: () => show(act),
    })),
  );
  const ActOpened = shown === null ? null : crossAreaDialogs[shown];
  return (
    <>
      {keyed.length > 0 && (
        <div className={styles.buttons}>
          {keyed.map(({ act, combo }) => (
            <Button
              key={act}
              size="compact-sm"
              variant={goesBack(act) ? 'default' : 'filled'}
              aria-keyshortcuts={ariaKeys([combo])}
              rightSection={<KeyHint combo={combo} />}
              onClick={() => show(act)}
            >
              {t(`crossArea.${actWords(dossier, act)}`)}
            </Button>
          ))}
        </div>
      )}
      {ActOpened !== null && view !== undefined && (
        <ActOpened
          dossier={dossier}
          view={view}
          onClose={() => show(null)}
          onDone={() => show(null)}
        />
      )}
    </>
  );
};

/** On a dossier's page: between which offices it is, and what may be done about it here. */
export const CrossAreaNotes = ({ dossier }: { readonly dossier: Dossier }): ReactNode => {
  const { crossArea, voided } = dossier;
  if (crossArea === null || voided !== null) return null;
  const waits = crossArea.sentBack !== null || (crossArea.from !== null && crossArea.step === 2);
  return (
    <Note tone={waits ? 'wait' : 'proven'}>
      <Guide dossier={dossier} />
      <Strip dossier={dossier} />
    </Note>
  );
};
