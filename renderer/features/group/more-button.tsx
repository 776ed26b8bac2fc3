import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '#renderer/features/form/form-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';

/** Stands at the foot as soon as there is a matter to take in. */
export const MoreButton = ({ onMore }: { readonly onMore: () => void }): ReactNode => {
  const { t } = useTranslation();
  const chosen = useForm(({ form }) => form.procedureCode !== '');
  return chosen ? (
    <Button
      size="md"
      variant="default"
      aria-keyshortcuts="Control+N"
      rightSection={<KeyHint combo="Ctrl+N" />}
      onClick={onMore}
      // A scanner ends with Enter: on this button too it must not issue a legal number.
      onKeyDown={notByEnter}
    >
      {t('group.button')}
    </Button>
  ) : null;
};
