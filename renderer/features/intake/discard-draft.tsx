import { Button, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { emptyIntakeForm } from '#shared/contract/intake-form.ts';
import { discardDraft, intakeForm, useIntake } from './intake-store.ts';
import styles from './intake.module.css';

/** Throws away what is typed, after asking: a draft is the only thing here that can be lost. */
export const DiscardDraft = (): ReactNode => {
  const { t } = useTranslation();
  const [asking, ask] = useState(false);
  const empty = useStore(intakeForm, ({ form }) => form === emptyIntakeForm);
  const discard = async (): Promise<void> => {
    ask(false);
    useIntake.setState({ acceptRefusal: await discardDraft() });
  };
  if (empty) return null;
  return (
    <Popover opened={asking} onChange={ask} trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => ask(!asking)}>
          {t('intake.draft.discard')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('intake.draft.discard')}>
        <div className={styles.asking}>
          <p>{t('intake.draft.discardAsk')}</p>
          <Button size="xs" color="brick" onClick={() => void discard()}>
            {t('intake.draft.discardYes')}
          </Button>
          <Button size="xs" variant="default" onClick={() => ask(false)}>
            {t('shell.common.cancel')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};
