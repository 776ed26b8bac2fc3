import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIntake } from '#renderer/features/intake/intake-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';

/** Beside the ordinary acceptance, where the procedure is one of the same day. */
export const OneStepButton = ({ onAtOnce }: { readonly onAtOnce: () => void }): ReactNode => {
  const { t } = useTranslation();
  const accepting = useIntake((state) => state.accepting);
  return (
    <Button
      size="md"
      variant="default"
      aria-keyshortcuts="Control+F9"
      aria-busy={accepting}
      rightSection={<KeyHint combo="Ctrl+F9" />}
      onClick={onAtOnce}
      onKeyDown={notByEnter}
    >
      {t(accepting ? 'oneStep.busy' : 'oneStep.button')}
    </Button>
  );
};
