import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ariaKeys, twinsOf } from '#renderer/app/key-combo.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import type { CounterAnswer } from './turned-away.ts';

/** At the foot of the intake: the two answers to somebody who cannot be taken in. */
export const CounterButtons = ({
  onAnswer,
}: {
  readonly onAnswer: (answer: CounterAnswer) => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Button
        size="md"
        px="sm"
        variant="default"
        aria-keyshortcuts={ariaKeys(twinsOf('F11'))}
        rightSection={<KeyHint combo="F11" />}
        onClick={() => onAnswer('ask')}
      >
        {t('work.counter.ask')}
      </Button>
      <Button
        size="md"
        px="sm"
        variant="subtle"
        color="brick"
        aria-keyshortcuts={ariaKeys(twinsOf('F12'))}
        rightSection={<KeyHint combo="F12" />}
        onClick={() => onAnswer('refuse')}
      >
        {t('work.counter.refuse')}
      </Button>
    </>
  );
};
