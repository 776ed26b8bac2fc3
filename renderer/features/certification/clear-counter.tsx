import { Button, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useHeldKeys, useShortcuts } from '#renderer/app/shortcuts.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import styles from './certification.module.css';
import { counterPerson, discardVisit, isUntouched, useCounter } from './counter-store.ts';

/** The citizen has gone, or another stands here: what is typed is thrown away, after asking. */
export const ClearCounter = ({ onCleared }: { readonly onCleared: () => void }): ReactNode => {
  const { t } = useTranslation();
  const [asking, ask] = useState(false);
  const form = useStore(counterPerson, (person) => person.form);
  const nothingTyped = useCounter((state) => isUntouched(state, form));
  const busy = useCounter((state) => state.busy);
  const useless = nothingTyped || busy;
  useHeldKeys(asking && !useless);
  useShortcuts(
    'screen',
    useless ? [] : [{ combo: 'Alt+X', does: t('certification.keys.clear'), run: () => ask(true) }],
  );
  if (useless) return null;
  const clear = (): void => {
    ask(false);
    void discardVisit();
    onCleared();
  };
  return (
    <Popover opened={asking} onChange={ask} trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-keyshortcuts="Alt+X"
          rightSection={<KeyHint combo="Alt+X" />}
          onClick={() => ask(!asking)}
        >
          {t('certification.clear.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('certification.clear.button')}>
        <div className={styles.asking}>
          <p>{t('certification.clear.ask')}</p>
          <Button
            size="xs"
            color="brick"
            rightSection={<KeyHint combo={t('shell.keys.spaceBar')} dark />}
            onClick={clear}
            onKeyDown={notByEnter}
          >
            {t('certification.clear.yes')}
          </Button>
          <Button size="xs" variant="default" onClick={() => ask(false)}>
            {t('shell.common.cancel')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};
