import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './start.module.css';

/** The key straight to a printer, for as long as it stands on the screen. */
export const PrintRecovery = (): ReactNode => {
  const { t } = useTranslation();
  const { data: printers } = useAsk('desk.recoveryPrinters', {});
  const print = useTell('desk.printRecovery');
  const [chosen, setChosen] = useState<string | null>(null);
  const [first] = printers ?? [];
  if (printers === undefined) return null;
  if (first === undefined) return <p className={styles.about}>{t('start.recovery.noPrinter')}</p>;
  const printer = chosen ?? printers.find(({ ready }) => ready)?.name ?? first.name;
  return (
    <>
      <div className={styles.printRow}>
        <NativeSelect
          className={styles.printer ?? ''}
          label={t('start.recovery.printer')}
          value={printer}
          data={printers.map(({ name, description }) => ({
            value: name,
            label: description === '' ? name : description,
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button
          variant="default"
          aria-busy={print.isPending}
          onClick={() => {
            if (!print.isPending) print.mutate({ printer });
          }}
        >
          {t('start.recovery.print')}
        </Button>
      </div>
      <RefusalNote refusal={print.error?.refusal} />
      {print.isSuccess && <p role="status">{t('start.recovery.printed')}</p>}
    </>
  );
};
