import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrinterView, RouteView } from '#shared/contract/outputs.ts';
import { printUses, type PrinterProfile, type PrintUse } from '#shared/printing/printer-profile.ts';
import { tell, useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { printerWords } from '../settings/printer-words.ts';
import { ProfileFields } from './profile-fields.tsx';
import styles from './printing.module.css';

interface Typed {
  readonly use: PrintUse | null;
  readonly printer: string | null;
  readonly profile: PrinterProfile | null;
}

const Form = ({
  route,
  taken,
  printers,
  onClose,
}: {
  /** Null for a type of paper that has no line yet. */
  readonly route: RouteView | null;
  readonly taken: readonly PrintUse[];
  readonly printers: readonly PrinterView[];
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const save = useTell('printing.save');
  const test = useTell('printing.test');
  const [{ use, printer, profile }, setTyped] = useState<Typed>({
    use: route?.use ?? null,
    printer: route?.printer ?? null,
    profile: route?.profile ?? null,
  });
  const known = printers.find(({ name }) => name === printer);

  /** What was measured on that printer before comes with it. */
  const choose = async (next: Pick<Typed, 'use' | 'printer'>): Promise<void> => {
    setTyped({ ...next, profile: null });
    if (next.use === null || next.printer === null) return;
    const { use: forUse, printer: name } = next;
    const answer = await tell('printing.profile', { use: forUse, printer: name });
    if (answer.ok) setTyped({ ...next, profile: answer.value.profile });
  };

  const whole =
    use === null || printer === null || profile === null ? null : { use, printer, profile };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (whole !== null) save.mutate(whole, { onSuccess: onClose });
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      {route === null && (
        <NativeSelect
          label={t('printing.form.use')}
          data-autofocus
          value={use ?? ''}
          data={[
            { value: '', label: t('printing.form.choose') },
            ...printUses
              .filter((one) => !taken.includes(one))
              .map((one) => ({ value: one, label: t(`printing.uses.${one}`) })),
          ]}
          onChange={(event) => {
            const chosen = printUses.find((one) => one === event.currentTarget.value) ?? null;
            void choose({ use: chosen, printer });
          }}
        />
      )}
      <NativeSelect
        label={t('printing.form.printer')}
        value={known === undefined ? '' : known.name}
        data={[
          { value: '', label: t('printing.form.choose') },
          ...printers.map(({ name, description, ready }) => ({
            value: name,
            label: `${printerWords(name, description)}${ready ? '' : ` (${t('printing.notReady')})`}`,
          })),
        ]}
        onChange={(event) => {
          const name = event.currentTarget.value;
          void choose({ use, printer: name === '' ? null : name });
        }}
      />
      {use !== null && known !== undefined && profile !== null && (
        <ProfileFields
          use={use}
          printer={known}
          profile={profile}
          onChange={(part) => setTyped({ use, printer, profile: { ...profile, ...part } })}
        />
      )}
      <RefusalNote refusal={save.error?.refusal ?? test.error?.refusal} />
      {test.data !== undefined && !test.isPending && (
        <Note tone="proven" role="status">
          {t('printing.form.tested', { printer: test.data.printer })}
        </Note>
      )}
      <div className={styles.buttons}>
        <Button
          variant="default"
          disabled={whole === null || known === undefined}
          aria-busy={test.isPending}
          onClick={() => whole !== null && test.mutate(whole)}
        >
          {t('printing.form.test')}
        </Button>
        <span className={styles.room} />
        <Button variant="subtle" onClick={onClose}>
          {t('printing.form.cancel')}
        </Button>
        <Button type="submit" disabled={whole === null || known === undefined}>
          {t('printing.form.save')}
        </Button>
      </div>
    </form>
  );
};

export const ProfileDialog = ({
  shown,
  taken,
  printers,
  onClose,
}: {
  /** `new` asks for the type of paper as well. */
  readonly shown: RouteView | 'new' | null;
  readonly taken: readonly PrintUse[];
  readonly printers: readonly PrinterView[];
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const route = shown === 'new' ? null : shown;
  return (
    <Dialog
      opened={shown !== null}
      onClose={onClose}
      size="lg"
      title={
        route === null
          ? t('printing.form.newTitle')
          : t('printing.form.title', { use: t(`printing.uses.${route.use}`) })
      }
    >
      {shown !== null && <Form {...{ route, taken, printers, onClose }} />}
    </Dialog>
  );
};
