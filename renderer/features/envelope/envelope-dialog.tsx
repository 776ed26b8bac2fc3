import { Button, Progress, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSize } from '#shared/text/format.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useNeighboursAlong } from '#renderer/features/neighbour/on-stick.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { receivedWords, sealedWords } from './envelope-words.ts';
import { Places } from './places.tsx';
import styles from './envelope.module.css';

const Sealing = (): ReactNode => {
  const { t } = useTranslation();
  const { data: status } = useAsk('desk.status', {});
  const sealing = status?.sealing ?? null;
  if (sealing === null) return null;
  const { doneBytes, totalBytes } = sealing;
  const done = formatSize(doneBytes);
  const total = formatSize(totalBytes);
  return (
    <div className={styles.progress} role="status">
      <span>{t('envelope.sealingBytes', { done, total })}</span>
      <Progress
        value={totalBytes === 0 ? 0 : (100 * doneBytes) / totalBytes}
        transitionDuration={0}
        aria-label={t('envelope.sealing')}
      />
    </div>
  );
};

const Said = ({
  words,
  proven,
}: {
  readonly words: readonly string[];
  readonly proven: boolean;
}): ReactNode => (
  <Note tone={proven ? 'proven' : 'wait'} role="status">
    {words.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </Note>
);

/** One place for both ways: the stick that carries the envelope brings the notice back. */
export const EnvelopeDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [folder, setFolder] = useState('');
  const choose = useTell('envelope.chooseFolder');
  const seal = useTell('envelope.seal');
  const receive = useTell('envelope.receive');
  const along = useNeighboursAlong();
  const busy = seal.isPending || receive.isPending;
  /** What was said of one place says nothing of the next. */
  const forget = (): void => {
    if (busy) return;
    seal.reset();
    receive.reset();
    along.reset();
  };
  const begin = (work: () => void): void => {
    if (busy) return;
    forget();
    work();
  };
  const goTo = (path: string): void => {
    forget();
    setFolder(path);
  };
  const close = (): void => {
    forget();
    onClose();
  };
  const ask = (): void =>
    choose.mutate({}, { onSuccess: ({ path }) => path !== null && goTo(path) });
  return (
    <Dialog opened={opened} onClose={close} title={t('envelope.title')} size="lg">
      <div className={styles.panel}>
        <p>{t('envelope.about')}</p>
        <TextInput
          label={t('envelope.folder')}
          description={t('envelope.folderAbout')}
          value={folder}
          onChange={(event) => goTo(event.currentTarget.value)}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
        />
        <div className={styles.row}>
          <Button size="compact-sm" variant="default" onClick={ask}>
            {t('envelope.choose')}
          </Button>
        </div>
        <Places onChoose={goTo} />
        <div className={styles.row}>
          <Button
            aria-busy={seal.isPending}
            onClick={() =>
              begin(() => seal.mutate({ folder }, { onSettled: () => along.toStick(folder) }))
            }
          >
            {seal.isPending ? t('envelope.sealing') : t('envelope.seal')}
          </Button>
          <Button
            variant="default"
            aria-busy={receive.isPending}
            onClick={() =>
              begin(() =>
                receive.mutate({ path: folder }, { onSettled: () => along.fromStick(folder) }),
              )
            }
          >
            {receive.isPending ? t('envelope.receiving') : t('envelope.receive')}
          </Button>
        </div>
        {seal.isPending && <Sealing />}
        {seal.data !== undefined && <Said words={sealedWords(seal.data, texts)} proven />}
        {receive.data !== undefined && (
          <Said
            words={receivedWords(receive.data, texts)}
            proven={receive.data.unsent === 0 && receive.data.refused.length === 0}
          />
        )}
        {along.said !== null && <Said words={[along.said]} proven />}
        <RefusalNote refusal={seal.error?.refusal ?? receive.error?.refusal ?? along.refusal} />
      </div>
    </Dialog>
  );
};
