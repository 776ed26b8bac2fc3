import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { tell, useAsk, useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { intakeForm } from '#renderer/features/intake/intake-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './citizen.module.css';
import { Standing } from './standing.tsx';

export const CITIZEN_KEY = 'Ctrl+Shift+C';
/** Of typing: a correction is before the citizen's eyes by then. */
const PAUSE_MS = 400;

/** In the intake's head, where the desk has a citizen's screen: what is typed goes there while the citizen reads it over. */
export const ShowCitizen = (): ReactNode => {
  const { data: state } = useAsk('citizen.state', {});
  return state?.isOn === true ? <Shown isChecking={state.at === 'check'} /> : null;
};

const Shown = ({ isChecking }: { readonly isChecking: boolean }): ReactNode => {
  const { t } = useTranslation();
  const form = useStore(intakeForm, (store) => store.form);
  const check = useTell('citizen.check');
  const { mutate } = check;
  /** What the citizen reads. */
  const last = useRef(form);
  const toggle = (): void => {
    if (isChecking) void tell('citizen.clear', { what: 'all' });
    else {
      last.current = form;
      mutate({ form });
    }
  };
  useEffect(() => {
    if (!isChecking || last.current === form) return;
    const timer = window.setTimeout(() => {
      last.current = form;
      mutate({ form });
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [isChecking, form, mutate]);
  // The officer has turned to something else, and perhaps to somebody else.
  useEffect(() => () => void tell('citizen.clear', { what: 'check' }), []);
  useShortcuts('screen', [{ combo: CITIZEN_KEY, does: t('citizen.key'), run: toggle }]);
  return (
    <span className={styles.show}>
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts="Control+Shift+C"
        rightSection={<KeyHint combo={CITIZEN_KEY} />}
        onClick={toggle}
      >
        {t(isChecking ? 'citizen.hide' : 'citizen.show')}
      </Button>
      <Standing />
      <RefusalNote refusal={check.error?.refusal} />
    </span>
  );
};
