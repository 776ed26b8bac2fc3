import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tell, useAsk } from '#renderer/app/desk.ts';
import styles from './settle.module.css';

/** The province forgets after two minutes. */
const EVERY_MS = 45_000;

/** Which other desk has this dossier open; a courtesy, never a lock. Without a line nobody is shown. */
export const PresenceNote = ({ dossier }: { readonly dossier: string }): ReactNode => {
  const { t } = useTranslation();
  const { data: others = [] } = useAsk('dossiers.presence', { id: dossier }, { every: EVERY_MS });
  useEffect(() => {
    const leave = (): void => void tell('dossiers.leave', {});
    return leave;
  }, []);
  return (
    <div role="status">
      {others.map(({ deskName, officer }) => (
        <p key={deskName} className={styles.presence}>
          {officer === null
            ? t('settle.presenceAlone', { desk: deskName })
            : t('settle.presence', { desk: deskName, officer })}
        </p>
      ))}
    </div>
  );
};
