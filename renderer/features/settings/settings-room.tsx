import { Button, NativeSelect, NumberInput, SegmentedControl } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterSettings } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { ScannerCard } from '#renderer/features/attachments/scanner-card.tsx';
import { BackupCard } from '#renderer/features/backup/backup-card.tsx';
import { CitizenCard } from '#renderer/features/citizen/citizen-card.tsx';
import { PapersFolderCard } from '#renderer/features/export/papers-folder-card.tsx';
import { FormsCard } from '#renderer/features/forms/forms-card.tsx';
import { OfficeStyle } from '#renderer/features/paper-style/office-style.tsx';
import { OwnPrinters } from '#renderer/features/printing/own-printers.tsx';
import { NeighbourCard } from '#renderer/features/neighbour/neighbour-card.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { EnrolAnew, EnrolByHead } from './enrol-anew.tsx';
import { printerWords } from './printer-words.ts';
import styles from './settings.module.css';

const paperSizes = ['A4', 'A5', '80mm'] as const;
const idleChoices = [3, 5, 10, 15, 30];

const Labelled = ({
  label,
  about,
  children,
}: {
  readonly label: string;
  readonly about?: string;
  readonly children: (labelId: string) => ReactNode;
}): ReactNode => {
  const id = useId();
  return (
    <div className={styles.field}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {children(id)}
      {about !== undefined && <span className={styles.about}>{about}</span>}
    </div>
  );
};

const Screen = (): ReactNode => {
  const { t } = useTranslation();
  const { data: settings } = useAsk('settings.read', {});
  const write = useTell('settings.write');
  if (settings === undefined) return null;
  return (
    <section className={styles.card} aria-labelledby="settings-screen">
      <h2 id="settings-screen" className={styles.heading}>
        {t('settings.screen')}
      </h2>
      <Labelled label={t('settings.language')}>
        {(id) => (
          <SegmentedControl
            aria-labelledby={id}
            value={settings.language}
            data={[
              { value: 'vi', label: t('settings.languages.vi') },
              { value: 'en', label: t('settings.languages.en') },
            ]}
            onChange={(value) => write.mutate({ language: value === 'en' ? 'en' : 'vi' })}
          />
        )}
      </Labelled>
      <Labelled label={t('settings.textSize')}>
        {(id) => (
          <SegmentedControl
            aria-labelledby={id}
            value={settings.textSize}
            data={[
              { value: 'normal', label: t('settings.textSizes.normal') },
              { value: 'large', label: t('settings.textSizes.large') },
            ]}
            onChange={(value) => write.mutate({ textSize: value === 'large' ? 'large' : 'normal' })}
          />
        )}
      </Labelled>
      <NativeSelect
        className={styles.narrow ?? ''}
        label={t('settings.idle')}
        description={t('settings.idleAbout')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={String(settings.idleMinutes)}
        data={[...new Set([...idleChoices, settings.idleMinutes])]
          .toSorted((a, b) => a - b)
          .map((minutes) => ({
            value: String(minutes),
            label: t('settings.idleMinutes', { minutes }),
          }))}
        onChange={(event) => write.mutate({ idleMinutes: Number(event.currentTarget.value) })}
      />
      <RefusalNote refusal={write.error?.refusal} />
    </section>
  );
};

const Paper = (): ReactNode => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: printing } = useAsk('printers.list', {});
  const choose = useTell('printers.choose');
  if (printing === undefined) return null;
  const { printers, chosen, paper, copies } = printing;
  const change = (
    part: Partial<Pick<PrinterSettings, 'paper' | 'copies'>> & { printer?: string | null },
  ) => choose.mutate({ printer: chosen, paper, copies, ...part });
  const known = chosen === null || printers.some(({ name }) => name === chosen);
  return (
    <section className={styles.card} aria-labelledby="settings-paper">
      <h2 id="settings-paper" className={styles.heading}>
        {t('settings.paper')}
      </h2>
      <NativeSelect
        label={t('settings.printer')}
        value={chosen ?? ''}
        data={[
          { value: '', label: t('settings.noPrinter') },
          ...printers.map(({ name, description, ready }) => ({
            value: name,
            label: `${printerWords(name, description)}${ready ? '' : ` (${t('settings.notReady')})`}`,
          })),
          ...(known || chosen === null
            ? []
            : [{ value: chosen, label: `${chosen} (${t('settings.notReady')})` }]),
        ]}
        onChange={(event) => {
          const name = event.currentTarget.value;
          change({ printer: name === '' ? null : name });
        }}
      />
      {printers.length === 0 && <p className={styles.about}>{t('settings.noneFound')}</p>}
      <div className={styles.row}>
        <Labelled label={t('settings.size')}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              value={paper}
              data={paperSizes.map((value) => ({ value, label: t(`settings.sizes.${value}`) }))}
              onChange={(value) => {
                const size = paperSizes.find((one) => one === value);
                if (size !== undefined) change({ paper: size });
              }}
            />
          )}
        </Labelled>
        <NumberInput
          className={styles.copies ?? ''}
          label={t('settings.copies')}
          min={1}
          max={5}
          clampBehavior="strict"
          allowDecimal={false}
          value={copies}
          onChange={(value) => {
            const next = Number(value);
            if (Number.isInteger(next) && next >= 1 && next <= 5) change({ copies: next });
          }}
        />
      </div>
      <p className={styles.about}>{t('settings.copiesAbout')}</p>
      <RefusalNote refusal={choose.error?.refusal} />
      <Button
        variant="default"
        className={styles.again ?? ''}
        onClick={() => void client.invalidateQueries({ queryKey: ['printers.list'] })}
      >
        {t('settings.lookAgain')}
      </Button>
      <OfficeStyle />
      <OwnPrinters />
    </section>
  );
};

export const SettingsRoom = (): ReactNode => {
  const { t } = useTranslation();
  const { data: status } = useAsk('desk.status', {});
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t('settings.title')}</h1>
      <EnrolByHead />
      <div className={styles.cards}>
        <Screen />
        <Paper />
        <FormsCard className={styles.card ?? ''} headingClass={styles.heading ?? ''} />
        <CitizenCard className={styles.card ?? ''} headingClass={styles.heading ?? ''} />
        <ScannerCard className={styles.card ?? ''} headingClass={styles.heading ?? ''} />
        <PapersFolderCard className={styles.card ?? ''} headingClass={styles.heading ?? ''} />
        <BackupCard className={styles.card ?? ''} headingClass={styles.heading ?? ''} />
        <NeighbourCard className={styles.card ?? ''} headingClass={styles.heading ?? ''} />
        {status !== undefined && (
          <section className={styles.card} aria-labelledby="settings-desk">
            <h2 id="settings-desk" className={styles.heading}>
              {t('settings.about')}
            </h2>
            <dl className={styles.desk}>
              <dt>{t('settings.desk')}</dt>
              <dd>{status.deskName}</dd>
              <dt>{t('settings.office')}</dt>
              <dd>{status.officeName}</dd>
            </dl>
            {status.tryOut && <p className={styles.tryOut}>{t('shell.tryOut')}</p>}
            <EnrolAnew />
          </section>
        )}
      </div>
    </div>
  );
};
