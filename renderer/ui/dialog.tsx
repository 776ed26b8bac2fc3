import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHeldKeys } from '#renderer/app/shortcuts.ts';
import styles from './dialog.module.css';

/** Something that stands before the screen: named, closed with Esc, and the keys of the screen rest meanwhile. */
export const Dialog = ({
  opened,
  onClose,
  title,
  size = 'md',
  covered = false,
  children,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: string | number;
  /** Another dialog stands before this one: Esc is that one's. */
  readonly covered?: boolean;
  readonly children: ReactNode;
}): ReactNode => {
  const { t } = useTranslation();
  useHeldKeys(opened);
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      closeOnEscape={!covered}
      size={size}
      centered
      radius="md"
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          <CloseButton aria-label={t('shell.common.close')} onClick={onClose} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
