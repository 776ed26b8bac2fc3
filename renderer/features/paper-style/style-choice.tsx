import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { paperStyles, type PaperStyle } from '#shared/dossier/paper-style.ts';
import { nextStyle, suggestedStyle } from '#shared/intake/suggested-style.ts';
import { useAsk } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { intakeForm } from '#renderer/features/intake/intake-store.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import styles from './paper-style.module.css';

const KEY = 'Alt+C';

/** In which the paper of this form will be printed. */
export const useChosenStyle = (): PaperStyle => {
  const chosen = useStore(intakeForm, ({ form }) => form.paperStyle);
  const { data: office } = useAsk('paperStyle.office', {});
  return chosen ?? office?.style ?? 'plain';
};

/** Beside the paper: its style, and which one would be better for this reader. */
export const StyleChoice = ({ today }: { readonly today: LocalDate }): ReactNode => {
  const { t } = useTranslation();
  const form = useStore(intakeForm, (state) => state.form);
  const change = useStore(intakeForm, (state) => state.change);
  const style = useChosenStyle();
  const suggested = suggestedStyle(form, today);
  const choose = (paperStyle: PaperStyle): void => change((before) => ({ ...before, paperStyle }));
  useShortcuts('screen', [
    {
      combo: KEY,
      does: t('paperStyle.key'),
      run: () => choose(nextStyle(style, suggested?.style ?? null)),
    },
  ]);
  return (
    <div className={styles.choice}>
      <span className={styles.line}>
        <NativeSelect
          size="xs"
          className={styles.select ?? ''}
          label={t('paperStyle.label')}
          aria-keyshortcuts="Alt+C"
          value={style}
          data={paperStyles.map((value) => ({ value, label: t(`paperStyle.styles.${value}`) }))}
          onChange={(event) => {
            const next = paperStyles.find((one) => one === event.currentTarget.value);
            if (next !== undefined) choose(next);
          }}
        />
        <KeyHint combo={KEY} />
      </span>
      {suggested !== null && style === 'plain' && (
        <span className={styles.suggested} role="status">
          {t(suggested.foreign ? 'paperStyle.suggestForeign' : 'paperStyle.suggestAge', {
            age: suggested.age,
            style: t(`paperStyle.styles.${suggested.style}`).toLocaleLowerCase('vi'),
          })}
        </span>
      )}
    </div>
  );
};
