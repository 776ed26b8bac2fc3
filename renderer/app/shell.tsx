import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import { unreachable } from '#shared/result.ts';
import { AppointmentsRoom } from '#renderer/features/appointments/appointments-room.tsx';
import { CertificationRoom } from '#renderer/features/certification/certification-room.tsx';
import { useFormerLeaves } from '#renderer/features/citizen/former-leaves.ts';
import { LostRating } from '#renderer/features/citizen/lost-rating.tsx';
import { ClockDialog } from '#renderer/features/clock/clock-dialog.tsx';
import { CloseRoom } from '#renderer/features/close/close-room.tsx';
import { DossierRoom } from '#renderer/features/dossier/dossier-room.tsx';
import { DossierList } from '#renderer/features/dossiers/dossier-list.tsx';
import { FormsRoom } from '#renderer/features/forms/forms-room.tsx';
import { ReceiveRoom } from '#renderer/features/hand-over/receive-room.tsx';
import { HomeRoom } from '#renderer/features/home/home-room.tsx';
import { IntakeRoom } from '#renderer/features/intake/intake-room.tsx';
import { CrossAreaRoom } from '#renderer/features/cross-area/cross-area-room.tsx';
import { DeadlinesRoom } from '#renderer/features/deadlines/deadlines-room.tsx';
import { NumbersRoom } from '#renderer/features/numbers/numbers-room.tsx';
import { RowProgress } from '#renderer/features/printing/row-progress.tsx';
import { SavePaper } from '#renderer/features/printing/save-paper.tsx';
import { OnlineRoom } from '#renderer/features/online/online-room.tsx';
import { ProceduresRoom } from '#renderer/features/procedures/procedures-room.tsx';
import { PapersDialog } from '#renderer/features/numbers/papers-dialog.tsx';
import { PaperScan } from '#renderer/features/scan/paper-scan.tsx';
import { ResultsRoom } from '#renderer/features/results/results-room.tsx';
import { SettleRoom } from '#renderer/features/settle/settle-room.tsx';
import { SettingsRoom } from '#renderer/features/settings/settings-room.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { KeyMap } from './key-map.tsx';
import { useLineReturns } from './line-returns.ts';
import { usePlace, type Place } from './place.ts';
import { Rail } from './rail.tsx';
import { rooms } from './rooms.ts';
import { RoomsInAdvance } from './rooms-in-advance.ts';
import styles from './shell.module.css';
import { useHeldKeys, useKeyListener, useShortcuts } from './shortcuts.ts';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { lockScreen, useIdleLock } from './use-idle-lock.ts';

const RoomOf = ({ place, officer }: { readonly place: Place; readonly officer: OfficerView }) => {
  switch (place.room) {
    case 'home':
      return <HomeRoom officer={officer} />;
    case 'intake':
      return <IntakeRoom />;
    case 'certification':
      return <CertificationRoom />;
    case 'dossiers':
      return <DossierList />;
    case 'dossier':
      return (
        <DossierRoom
          key={place.id}
          id={place.id}
          correcting={place.correcting}
          proposal={place.proposal ?? null}
        />
      );
    case 'receive':
      return <ReceiveRoom />;
    case 'results':
      return <ResultsRoom id={place.id ?? null} />;
    case 'appointments':
      return <AppointmentsRoom number={place.number ?? ''} />;
    case 'procedures':
      return <ProceduresRoom />;
    case 'settle':
      return <SettleRoom />;
    case 'deadlines':
      return <DeadlinesRoom />;
    case 'crossArea':
      return <CrossAreaRoom />;
    case 'online':
      return <OnlineRoom key={place.id ?? ''} id={place.id ?? null} />;
    case 'numbers':
      return <NumbersRoom />;
    case 'close':
      return <CloseRoom />;
    case 'settings':
      return <SettingsRoom />;
    case 'forms':
      return <FormsRoom mayChange={officer.role === 'administrator'} />;
    default:
      return unreachable(place);
  }
};

/** The frame around every room. While covered it stays mounted, but nothing in it can be reached. */
export const Shell = ({
  officer,
  covered,
}: {
  readonly officer: OfficerView;
  readonly covered: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { place, go } = usePlace();
  const [keysShown, showKeys] = useState(false);
  useKeyListener();
  useHeldKeys(covered);
  useIdleLock(!covered);
  useLineReturns();
  useFormerLeaves();
  useShortcuts('shell', [
    ...rooms.flatMap(({ name, combo }) =>
      combo === null
        ? []
        : [{ combo, does: t(`shell.rooms.${name}`), run: () => go({ room: name }) }],
    ),
    { combo: 'Ctrl+L', does: t('shell.keys.lock'), run: () => void lockScreen() },
    { combo: 'F1', does: t('shell.keys.showKeys'), run: () => showKeys(true) },
  ]);
  return (
    <div className={styles.shell} inert={covered}>
      <RoomsInAdvance covered={covered} />
      <Rail place={place} onGo={go} onKeys={() => showKeys(true)} />
      <TopBar officer={officer} />
      <div className={styles.row}>
        <RowProgress />
        <LostRating />
        <SavePaper />
      </div>
      <main className={styles.room}>
        <FaultBoundary key={place.room}>
          <RoomOf place={place} officer={officer} />
        </FaultBoundary>
      </main>
      <StatusLine />
      <ClockDialog />
      <PapersDialog />
      <PaperScan covered={covered} />
      <KeyMap opened={keysShown} onClose={() => showKeys(false)} />
    </div>
  );
};
