import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupOverview } from '#shared/contract/outputs.ts';
import { formatInstant } from '#shared/text/format.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { RebuildButton } from '#renderer/features/scan/rebuild-button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { firstPlace, secondPlace } from './backup-words.ts';
import { PackCard } from './pack-card.tsx';
import { RestoreForm } from './restore-form.tsx';
import styles from './backup.module.css';

const Lines = ({ state }: { readonly state: BackupOverview }): ReactNode => {
  const { texts } = useTexts();
  const lines = [firstPlace(state, texts), secondPlace(state, texts)];
  return (
    <div role="status">
      <ul className={styles.lines}>
        {lines
          .filter((line) => line !== null)
          .map(({ ready, words }) => (
            <li key={words} data-ready={ready}>
              <span className={styles.mark} aria-hidden="true">
                {ready ? '✓' : '!'}
              </span>
              <span>{words}</span>
            </li>
          ))}
      </ul>
    </div>
  );
};

/** A folder typed or chosen with the system's dialog; it counts once it is saved. */
const SecondPlace = ({ state }: { readonly state: BackupOverview }): ReactNode => {
  const { t } = useTranslation();
  const choose = useTell('backup.chooseFolder');
  const save = useTell('backup.setSecondPlace');
  const kept = state.second?.path ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const path = typed ?? kept;

  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const chosen = path.trim();
    save.mutate({ path: chosen === '' ? null : chosen }, { onSuccess: () => setTyped(null) });
  };

  return (
    <form className={styles.row} onSubmit={keep}>
      <TextInput
        className={styles.path ?? ''}
        label={t('backup.second')}
        description={t('backup.secondAbout')}
        value={path}
        maxLength={1000}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button
        variant="default"
        onClick={() =>
          choose.mutate(
            {},
            { onSuccess: ({ path: chosen }) => chosen !== null && setTyped(chosen) },
          )
        }
      >
        {t('backup.choose')}
      </Button>
      <Button type="submit" variant="default" disabled={path.trim() === kept}>
        {t('backup.save')}
      </Button>
      <RefusalNote refusal={save.error?.refusal} />
    </form>
  );
};

/** For whoever answers for the desk: back to an earlier copy, rehearsed first. */
const Restore = (): ReactNode => {
  const { t } = useTranslation();
  const { data: stage } = useAsk('desk.stage', {});
  const [opened, setOpened] = useState(false);
  const role = stage?.stage === 'ready' ? stage.session.officer.role : 'officer';
  const may = role !== 'officer';
  const { data: copies } = useAsk(
    'recovery.copies',
    { elsewhere: null },
    { enabled: may && opened },
  );
  if (!may) return null;
  const close = (): void => setOpened(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('backup.restore')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('backup.restore')} size="lg">
        <p className={styles.about}>{t('backup.restoreAbout')}</p>
        {copies !== undefined && copies.length > 0 && (
          <RestoreForm copies={copies} onCancel={close} />
        )}
      </Dialog>
    </>
  );
};

/** In the settings room: what copies there are, where else they go, and one now. */
export const BackupCard = ({
  className,
  headingClass,
}: {
  readonly className: string;
  readonly headingClass: string;
}): ReactNode => {
  const { t } = useTranslation();
  const { data: state } = useAsk('backup.overview', {});
  const copy = useTell('backup.now');
  if (state === undefined) return null;
  return (
    <section className={className} aria-labelledby="settings-backup">
      <h2 id="settings-backup" className={headingClass}>
        {t('backup.title')}
      </h2>
      <p className={styles.about}>{t('backup.about')}</p>
      <Lines state={state} />
      <Button
        className={styles.again ?? ''}
        variant="default"
        aria-busy={copy.isPending || state.running}
        onClick={() => {
          if (!copy.isPending) copy.mutate({});
        }}
      >
        {t('backup.now')}
      </Button>
      <RefusalNote refusal={copy.error?.refusal} />
      <SecondPlace state={state} />
      <PackCard />
      <RebuildButton />
      {state.copies.length > 0 && (
        <>
          <h3 className={styles.about}>{t('backup.copies')}</h3>
          <ul className={styles.copies}>
            {state.copies.map(({ name, madeAt, entries }) => (
              <li key={name}>{t('backup.copy', { at: formatInstant(madeAt), total: entries })}</li>
            ))}
          </ul>
          <Restore />
        </>
      )}
    </section>
  );
};
