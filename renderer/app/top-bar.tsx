import { Menu, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficerView } from '#shared/contract/outputs.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { leaveDesk } from '#renderer/features/start/leave-desk.ts';
import { useAsk } from './desk.ts';
import { SearchBox } from './search-box.tsx';
import styles from './top-bar.module.css';
import { lockScreen } from './use-idle-lock.ts';

/** The search, and whose hands are at the desk. */
export const TopBar = ({ officer }: { readonly officer: OfficerView }): ReactNode => {
  const { t } = useTranslation();
  const { data: status } = useAsk('desk.status', {});

  return (
    <header className={styles.top}>
      <SearchBox />
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
