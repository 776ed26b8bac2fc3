import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EnvelopeDialog } from './envelope-dialog.tsx';

/** The way to hand over by stick, where the day is closed. */
export const EnvelopeEntry = (): ReactNode => {
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  return (
    <div>
      <Button size="compact-md" variant="default" onClick={() => open(true)}>
        {t('envelope.open')}
      </Button>
      <EnvelopeDialog opened={opened} onClose={() => open(false)} />
    </div>
  );
};
