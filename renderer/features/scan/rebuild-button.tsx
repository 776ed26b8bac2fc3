import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RebuildDialog } from './rebuild-dialog.tsx';

export const RebuildButton = (): ReactNode => {
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => open(true)}>
        {t('codes.rebuild.button')}
      </Button>
      <RebuildDialog opened={opened} onClose={() => open(false)} />
    </>
  );
};
