import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '#renderer/features/form/form-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { useGuidance } from './give-guidance.ts';

/** Stands at the foot while papers of the chosen procedure are missing. */
export const GuidanceButton = ({ onGive }: { readonly onGive: () => void }): ReactNode => {
  const { t } = useTranslation();
  const busy = useGuidance((state) => state.busy);
  const missing = useForm(
    ({ form }) => form.procedureCode !== '' && form.papers.some(({ ticked }) => !ticked),
  );
  return missing ? (
    <Button
      size="md"
      variant="default"
      aria-keyshortcuts="Control+H"
      aria-busy={busy}
      rightSection={<KeyHint combo="Ctrl+H" />}
      onClick={onGive}
    >
      {t(busy ? 'guidance.busy' : 'guidance.button')}
    </Button>
  ) : null;
};
