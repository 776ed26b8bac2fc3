import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGuidance } from '#renderer/features/guidance/give-guidance.ts';
import { useIntake } from '#renderer/features/intake/intake-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';

/** Where a procedure is chosen: the same for everybody of a list. It gives its place to the news of the last citizen. */
export const ListButton = ({ onOpen }: { readonly onOpen: () => void }): ReactNode => {
  const { t } = useTranslation();
  const last = useIntake((state) => state.last);
  const slip = useGuidance((state) => state.given);
  return last !== null || slip !== null ? null : (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-keyshortcuts="Control+J"
      rightSection={<KeyHint combo="Ctrl+J" />}
      onClick={onOpen}
    >
      {t('group.list.button')}
    </Button>
  );
};
