import { Button, Menu } from '@mantine/core';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkDone } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { WorkAct } from '#shared/dossier/work-acts.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { ariaKeys, twinsOf } from '#renderer/app/key-combo.ts';
import { useHeldKeys, useShortcuts } from '#renderer/app/shortcuts.ts';
import { Held } from '#renderer/features/hand-over/held.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefuseDialog, UndoDialog, WithdrawDialog } from './ending-dialogs.tsx';
import { HandOverDialog, ReassignDialog } from './hand-dialogs.tsx';
import type { ActDialogProps } from './one-act.ts';
import { MeetDialog, ReceiveDialog, ResumeDialog } from './running-dialog.tsx';
import { ObligationDialog, RequestDialog, StopDialog } from './stopping-dialogs.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import styles from './work.module.css';

type Shown = WorkAct | 'undo';

const dialogs: Readonly<Record<Shown, ComponentType<ActDialogProps>>> = {
  requestSupplement: RequestDialog,
  receiveSupplement: ReceiveDialog,
  requestObligation: ObligationDialog,
  meetObligation: MeetDialog,
  stop: StopDialog,
  resume: ResumeDialog,
  withdraw: WithdrawDialog,
  handOver: HandOverDialog,
  reassign: ReassignDialog,
  refuse: RefuseDialog,
  takeBack: TakeBackDialog,
  undo: UndoDialog,
};

/** F11: the papers or the payment that the citizen owes. F12: an end to work, or its beginning again. */
const F11: readonly WorkAct[] = ['requestSupplement', 'receiveSupplement', 'meetObligation'];
const F12: readonly WorkAct[] = ['resume', 'stop', 'refuse'];

/** What may be done with the dossier now, each on its key; the rest in one menu. */
export const WorkStrip = ({
  dossier,
  number,
  onDone,
}: {
  readonly dossier: Dossier;
  readonly number: string;
  readonly onDone: (act: string, done: WorkDone) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [shown, show] = useState<Shown | null>(null);
  const [opened, open] = useState(false);
  useHeldKeys(opened);
  const { data: view } = useAsk('work.view', { id: dossier.id });
  const may = (acts: readonly WorkAct[]): WorkAct | null =>
    acts.find((act) => view?.acts.includes(act) === true) ?? null;
  const [first, second] = [may(F11), may(F12)];
  const rest: readonly Shown[] =
    view === undefined
      ? []
      : [
          ...view.acts.filter((act) => act !== first && act !== second),
          ...(view.undo === null ? [] : (['undo'] as const)),
        ];
  const spent = view?.spent ?? [];
  const keyed = [
    ...(first === null ? [] : [{ combo: 'F11', act: first }]),
    ...(second === null ? [] : [{ combo: 'F12', act: second }]),
  ];
  useShortcuts('screen', [
    ...keyed.map(({ combo, act }) => ({
      combo,
      does: t(`work.acts.${act}`),
      run: () => show(act),
    })),
    ...(rest.length === 0 && spent.length === 0
      ? []
      : [{ combo: 'F10', does: t('work.keys.more'), run: () => open(true) }]),
  ]);
  if (view === undefined || keyed.length + rest.length + spent.length === 0) return null;
  const ActOpened = shown === null ? null : dialogs[shown];
  return (
    <div className={styles.strip} role="group" aria-label={t('work.strip')}>
      {keyed.map(({ combo, act }) => (
        <Button
          key={combo}
          variant="default"
          aria-keyshortcuts={ariaKeys(twinsOf(combo))}
          rightSection={<KeyHint combo={combo} />}
          onClick={() => show(act)}
        >
          {t(`work.acts.${act}`)}
        </Button>
      ))}
      {rest.length + spent.length > 0 && (
        <Menu opened={opened} onChange={open} trapFocus returnFocus loop position="bottom-start">
          <Menu.Target>
            <Button
              variant="default"
              aria-keyshortcuts={ariaKeys(twinsOf('F10'))}
              rightSection={<KeyHint combo="F10" />}
            >
              {t('work.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown aria-label={t('work.more')}>
            {rest.map((act) => (
              <Menu.Item key={act} onClick={() => show(act)}>
                {t(`work.acts.${act}`)}
              </Menu.Item>
            ))}
            {spent.map((act) => (
              <Menu.Item key={act} disabled>
                {t('work.spent', { act: t(`work.acts.${act}`) })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {view.holder !== null && (
        <p className={styles.holder}>
          <Held name={view.holder} dossier={dossier} />
        </p>
      )}
      {ActOpened !== null && shown !== null && (
        <ActOpened
          dossier={dossier}
          number={number}
          view={view}
          onClose={() => show(null)}
          onDone={(done) => {
            show(null);
            onDone(t(`work.acts.${shown}`), done);
          }}
        />
      )}
    </div>
  );
};
