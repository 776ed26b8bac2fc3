import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goOnAsNew, useIntake } from '#renderer/features/intake/intake-store.ts';

/** Beside the refusal of a form whose dossier was refused or withdrawn meanwhile: the way on for what was typed. */
export const AsNewButton = (): ReactNode => {
  const { t } = useTranslation();
  const goOn = async (): Promise<void> => useIntake.setState({ acceptRefusal: await goOnAsNew() });
  return (
    <Button size="compact-sm" variant="default" onClick={() => void goOn()}>
      {t('work.counter.asNew')}
    </Button>
  );
};
