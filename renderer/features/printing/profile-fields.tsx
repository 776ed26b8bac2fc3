import { NativeSelect, NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterView } from '#shared/contract/outputs.ts';
import { choiceOf } from '#shared/forms/test-page-data.ts';
import {
  canTake,
  sizesOf,
  type Placement,
  type PrinterProfile,
  type PrintUse,
} from '#shared/printing/printer-profile.ts';
import { Note } from '#renderer/ui/note.tsx';
import styles from './printing.module.css';

const AS_PRINTER = '';

const Choice = ({
  label,
  offered,
  value,
  onChange,
}: {
  readonly label: string;
  readonly offered: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}): ReactNode => {
  const { t } = useTranslation();
  return offered.length === 0 ? null : (
    <NativeSelect
      label={label}
      value={value ?? AS_PRINTER}
      data={[
        { value: AS_PRINTER, label: t('printing.form.asPrinter') },
        ...offered.map((option) => ({ value: option, label: choiceOf(option) })),
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === AS_PRINTER ? null : chosen);
      }}
    />
  );
};

const places = [
  { name: 'right', least: -20, most: 20, step: 0.5 },
  { name: 'down', least: -20, most: 20, step: 0.5 },
  { name: 'scale', least: 80, most: 110, step: 1 },
] as const satisfies readonly {
  readonly name: keyof Placement;
  readonly [more: string]: unknown;
}[];

/** The half millimetre that a hand can measure. */
const rounded = (value: number, step: number): number => Math.round(value / step) * step;

/** Whether the printer has the paper: nothing is said where its driver does not say either. */
const PaperNote = ({
  printer,
  profile: { paper },
}: {
  readonly printer: PrinterView;
  readonly profile: PrinterProfile;
}): ReactNode => {
  const { t } = useTranslation();
  if (printer.sizes === null || printer.sizes.includes(paper)) return null;
  return canTake(printer.sizes, paper) ? (
    <Note tone="wait">{t('printing.form.larger', { paper: t(`settings.sizes.${paper}`) })}</Note>
  ) : (
    <Note tone="late" role="status">
      {t('printing.form.notOffered', { paper: t(`settings.sizes.${paper}`) })}
    </Note>
  );
};

/** How a type of paper is put on one printer; only what that printer can be told. */
export const ProfileFields = ({
  use,
  printer,
  profile,
  onChange,
}: {
  readonly use: PrintUse;
  readonly printer: PrinterView;
  readonly profile: PrinterProfile;
  readonly onChange: (part: Partial<PrinterProfile>) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const sizes = sizesOf(use);
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect
          label={t('printing.form.paper')}
          value={profile.paper}
          disabled={sizes.length === 1}
          data={sizes.map((size) => ({ value: size, label: t(`settings.sizes.${size}`) }))}
          onChange={(event) => {
            const paper = sizes.find((size) => size === event.currentTarget.value);
            if (paper !== undefined) onChange({ paper });
          }}
        />
        <NumberInput
          label={t('printing.form.copies')}
          min={1}
          max={5}
          clampBehavior="strict"
          allowDecimal={false}
          value={profile.copies}
          onChange={(value) => {
            const copies = Number(value);
            if (Number.isInteger(copies) && copies >= 1 && copies <= 5) onChange({ copies });
          }}
        />
        <Choice
          label={t('printing.form.tray')}
          offered={printer.trays}
          value={profile.tray}
          onChange={(tray) => onChange({ tray })}
        />
        <Choice
          label={t('printing.form.darkness')}
          offered={printer.darkness}
          value={profile.darkness}
          onChange={(darkness) => onChange({ darkness })}
        />
      </div>
      <PaperNote printer={printer} profile={profile} />
      <div className={styles.triple}>
        {places.map(({ name, least, most, step }) => (
          <NumberInput
            key={name}
            label={t(`printing.form.${name}`)}
            min={least}
            max={most}
            step={step}
            decimalSeparator=","
            allowedDecimalSeparators={['.', ',']}
            value={profile.placement[name]}
            onChange={(value) => {
              const next = Number(value);
              if (value === '' || !Number.isFinite(next) || next < least || next > most) return;
              onChange({ placement: { ...profile.placement, [name]: rounded(next, step) } });
            }}
          />
        ))}
      </div>
      <p className={styles.about}>{t('printing.form.placeAbout')}</p>
    </>
  );
};
