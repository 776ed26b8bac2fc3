import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiskFound } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { FromCopies } from './from-copies.tsx';
import { NamedFolder } from './named-folder.tsx';
import styles from './backup.module.css';

const DiskLines = ({ found }: { readonly found: DiskFound }): ReactNode => {
  const { t } = useTranslation();
  return (
    <ul className={styles.found}>
      <li>{t(found.reads ? 'recovery.reads' : 'recovery.readsNot')}</li>
      <li>{t(found.writes ? 'recovery.writes' : 'recovery.writesNot')}</li>
      {found.reads && found.writes && <li>{t('recovery.healthy')}</li>}
    </ul>
  );
};

/** What lies in the folder that was named decides: the data goes there, is opened there, or another is to be named. */
const Place = ({ named }: { readonly named: string }): ReactNode => {
  const { t } = useTranslation();
  const { data: place, error } = useAsk('recovery.place', { path: named });
  const open = useTell('recovery.openPlace');
  if (place === undefined) return <RefusalNote refusal={error?.refusal} />;
  const { folder, holds } = place;
  if (holds === 'another') return <p role="status">{t('recovery.placeOther')}</p>;
  if (holds === 'nothing') {
    return (
      <>
        <p role="status">{t('recovery.placeFree', { folder })}</p>
        <FromCopies keysOnly={false} into={folder} />
      </>
    );
  }
  return (
    <>
      <p role="status">{t('recovery.placeOurs', { folder })}</p>
      <RefusalNote refusal={open.error?.refusal} />
      <Button aria-busy={open.isPending} onClick={() => open.mutate({ path: named })}>
        {t('recovery.placeOpen')}
      </Button>
    </>
  );
};

/** The disk fails: try again, see what it still does, go on somewhere else. */
export const FailingDisk = ({ again }: { readonly again: ReactNode }): ReactNode => {
  const { t } = useTranslation();
  const { data: found, error } = useAsk('recovery.probe', {});
  const [named, setNamed] = useState<string | null>(null);
  return (
    <>
      <h2 className={styles.step}>{t('recovery.stepAgain')}</h2>
      {again}
      <h2 className={styles.step}>{t('recovery.stepDisk')}</h2>
      <RefusalNote refusal={error?.refusal} />
      <div role="status">
        {found === undefined ? <p>{t('recovery.probing')}</p> : <DiskLines found={found} />}
      </div>
      <h2 className={styles.step}>{t('recovery.stepAgainstDisk')}</h2>
      <p>{t('recovery.placeAbout')}</p>
      <NamedFolder label={t('recovery.place')} use={t('recovery.placeUse')} onNamed={setNamed} />
      {named !== null && <Place key={named} named={named} />}
      {found?.writes === true && named === null && (
        <details className={styles.more}>
          <summary>{t('recovery.here')}</summary>
          <FromCopies keysOnly={false} into={null} />
        </details>
      )}
    </>
  );
};
