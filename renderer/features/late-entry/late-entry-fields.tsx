import { Checkbox } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import { noLateEntry, type LateEntryForm } from '#shared/contract/intake-form.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useDeskClock } from '#renderer/app/use-desk-clock.ts';
import { useForm } from '#renderer/features/form/form-store.ts';
import { focusField } from '#renderer/features/form/next-field.ts';
import { TextField } from '#renderer/features/form/text-field.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { freshLateEntry } from './fresh-late-entry.ts';
import styles from './late-entry.module.css';

/** When the citizen was received, and with which slip, where it happened on paper. */
export const LateEntryFields = (): ReactNode => {
  const { t } = useTranslation();
  const late = useForm(({ form }) => form.lateEntry);
  const change = useForm((state) => state.change);
  const now = useDeskClock();
  const root = useRef<HTMLDivElement>(null);
  const set = (part: Partial<LateEntryForm>): void =>
    change((old) => ({ ...old, lateEntry: { ...old.lateEntry, ...part } }));
  const toggle = (): void => {
    if (now === null) return;
    const today = localDayOf(instantOf(now));
    const next = late.on ? noLateEntry : freshLateEntry(today, t('lateEntry.usualReason'));
    change((old) => ({ ...old, lateEntry: next }));
    requestAnimationFrame(() => {
      if (next.on && root.current !== null) focusField(root.current, 'lateEntry.time');
    });
  };
  useShortcuts('screen', [{ combo: 'Alt+N', does: t('lateEntry.key'), run: toggle }]);
  return (
    <div ref={root} className={late.on ? styles.open : styles.closed}>
      <Checkbox
        size="sm"
        checked={late.on}
        aria-keyshortcuts="Alt+N"
        label={
          <>
            {t('lateEntry.toggle')} <KeyHint combo="Alt+N" />
          </>
        }
        onChange={toggle}
      />
      {late.on && (
        <div className={styles.fields}>
          <TextField
            field="lateEntry.day"
            label={t('lateEntry.day')}
            value={late.day}
            onValue={(day) => set({ day })}
          />
          <TextField
            field="lateEntry.time"
            label={t('lateEntry.time')}
            value={late.time}
            placeholder="9:05"
            onValue={(time) => set({ time })}
          />
          <TextField
            field="lateEntry.slip"
            label={t('lateEntry.slip')}
            value={late.slip}
            inputMode="numeric"
            hint={t('lateEntry.slipHint')}
            className={styles.wide}
            onValue={(slip) => set({ slip })}
          />
          <TextField
            field="lateEntry.reason"
            label={t('lateEntry.reason')}
            value={late.reason}
            className={styles.wide}
            onValue={(reason) => set({ reason })}
          />
        </div>
      )}
    </div>
  );
};
