import { Menu, UnstyledButton } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { leaveDesk } from '#renderer/features/start/leave-desk.ts';
import { useAsk } from './desk.ts';
import { isComposing } from './key-combo.ts';
import { usePlace } from './place.ts';
import { useShortcuts } from './shortcuts.ts';
import styles from './top-bar.module.css';
import { lockScreen } from './use-idle-lock.ts';

/** One search box for everything, and whose hands are at the desk. */
export const TopBar = ({ officer }: { readonly officer: OfficerView }): ReactNode => {
  const { t } = useTranslation();
  const { data: status } = useAsk('desk.status', {});
  const { place, list, openList } = usePlace();
  const box = useRef<HTMLInputElement>(null);
  const inList = place.room === 'dossiers' || place.room === 'dossier';
  useShortcuts('shell', [
    {
      combo: 'Ctrl+K',
      does: t('shell.keys.findDossier'),
      run: () => (box.current?.focus(), box.current?.select()),
    },
  ]);

  return (
    <header className={styles.top}>
      <div className={styles.search} role="search">
        <input
          ref={box}
          className={styles.box}
          aria-label={t('shell.search.label')}
          aria-keyshortcuts="Control+K"
          placeholder={t('shell.search.placeholder')}
          value={inList ? list.text : ''}
          maxLength={200}
          spellCheck={false}
          onChange={(event) => openList('all', event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) {
              openList('all', event.currentTarget.value);
            }
          }}
        />
        <KeyHint combo="Ctrl+K" />
      </div>
      {status?.tryOut === true && <p className={styles.tryOut}>{t('shell.tryOut')}</p>}
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <UnstyledButton className={styles.who}>
            <span className="visually-hidden">{t('shell.officer.menu')} </span>
            <span className={styles.name}>{officer.name}</span>
            {status !== undefined && (
              <span className={styles.desk}>
                {status.deskName} · {status.officeName}
              </span>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item rightSection={<KeyHint combo="Ctrl+L" />} onClick={() => void lockScreen()}>
            {t('shell.officer.lock')}
          </Menu.Item>
          <Menu.Item onClick={() => void leaveDesk()}>{t('shell.officer.change')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
};
