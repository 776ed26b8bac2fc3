import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '#shared/result.ts';
import { Damaged } from '#renderer/features/backup/damaged.tsx';
import { Blocked } from '#renderer/features/start/blocked.tsx';
import { ConfirmRecovery } from '#renderer/features/start/confirm-recovery.tsx';
import { Enrol } from '#renderer/features/start/enrol.tsx';
import { LockCover } from '#renderer/features/start/lock-cover.tsx';
import { PackOffered } from '#renderer/features/start/pack-offered.tsx';
import { SignIn } from '#renderer/features/start/sign-in.tsx';
import { useAsk } from './desk.ts';

const loadShell = () => import('./shell.tsx');

/** The rooms, with all that they need: nobody waits for them before somebody has signed in. */
const Shell = lazy(async () => ({ default: (await loadShell()).Shell }));

/** Fetches the rooms while the PIN is typed. One that cannot be had says so when it is to be drawn. */
const useRoomsInAdvance = (started: boolean): void => {
  useEffect(() => {
    if (!started) return;
    const idle = requestIdleCallback(() => void loadShell().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, [started]);
};

const Loading = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <p className="visually-hidden" role="status">
      {t('shell.loading')}
    </p>
  );
};

/** What the desk is ready for decides what is shown; a locked screen keeps the work mounted beneath its cover. */
export const StageGate = (): ReactNode => {
  const { data: stage, error } = useAsk('desk.stage', {});
  useRoomsInAdvance(stage !== undefined);
  if (error !== null) return <Blocked refusal={error.refusal} />;
  if (stage === undefined) return <Loading />;
  switch (stage.stage) {
    case 'blocked':
      return <Blocked refusal={stage} />;
    case 'damaged':
      return <Damaged stage={stage} />;
    case 'enrol':
      return <Enrol />;
    case 'confirm_recovery':
      return <ConfirmRecovery recoveryKey={stage.recoveryKey} />;
    case 'pack_offered':
      return <PackOffered />;
    case 'sign_in':
      return (
        <SignIn
          officers={stage.officers}
          tryOutPin={stage.tryOutPin}
          sealed={stage.sealed}
          keyringLost={stage.keyringLost}
        />
      );
    case 'locked':
    case 'ready':
      return (
        <Suspense fallback={<Loading />}>
          <Shell
            key={stage.session.officer.id}
            officer={stage.session.officer}
            covered={stage.stage === 'locked'}
          />
          {stage.stage === 'locked' && (
            <LockCover
              officer={stage.session.officer}
              officers={stage.officers}
              tryOutPin={stage.tryOutPin}
            />
          )}
        </Suspense>
      );
    default:
      return unreachable(stage);
  }
};
