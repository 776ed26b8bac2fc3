import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierPaperKinds, type DocumentKind } from '#shared/dossier/documents.ts';
import { slipKinds } from '#shared/dossier/slips-issued.ts';
import { formatNumber } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './printing.module.css';

const NONE = '';
/** From so many on, somebody should look into the tray. */
const LONG = 200;
const WIDTH_PX = 760;

const Form = ({
  dossiers,
  onBegun,
  onClose,
}: {
  readonly dossiers: readonly string[];
  readonly onBegun: () => void;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const row = useTell('printing.row');
  const [first, setFirst] = useState<DocumentKind>('receipt');
  const [second, setSecond] = useState<DocumentKind | null>(null);
  const [copies, setCopies] = useState(1);
  const kinds = second === null || second === first ? [first] : [first, second];
  const papers = dossiers.length * kinds.length;
  const kindOf = (value: string): DocumentKind | null =>
    dossierPaperKinds.find((kind) => kind === value) ?? null;
  const words = dossierPaperKinds.map((kind) => ({
    value: kind,
    label: t(`printing.uses.${kind}`),
  }));
  return (
    <div className={styles.form}>
      <div className={styles.papers}>
        <NativeSelect
          label={t('printing.row.first')}
          data-autofocus
          value={first}
          data={words}
          onChange={(event) => setFirst(kindOf(event.currentTarget.value) ?? first)}
        />
        <NativeSelect
          label={t('printing.row.second')}
          value={second ?? NONE}
          data={[{ value: NONE, label: t('printing.row.noSecond') }, ...words]}
          onChange={(event) => setSecond(kindOf(event.currentTarget.value))}
        />
        <NumberInput
          label={t('printing.row.copies')}
          min={1}
          max={5}
          clampBehavior="strict"
          allowDecimal={false}
          value={copies}
          onChange={(value) => {
            const next = Number(value);
            if (Number.isInteger(next) && next >= 1 && next <= 5) setCopies(next);
          }}
        />
      </div>
      <p>{t('printing.row.sentence', { papers: formatNumber(papers), copies })}</p>
      {kinds.some((kind) => slipKinds.some((slip) => slip === kind)) && (
        <p>{t('printing.row.issues')}</p>
      )}
      {papers >= LONG && <Note tone="wait">{t('printing.row.long')}</Note>}
      <RefusalNote refusal={row.error?.refusal} />
      <div className={styles.buttons}>
        <span className={styles.room} />
        <Button variant="subtle" onClick={onClose}>
          {t('printing.form.cancel')}
        </Button>
        <Button
          aria-busy={row.isPending}
          disabled={row.isPending}
          onKeyDown={notByEnter}
          onClick={() =>
            row.mutate({ dossiers: [...dossiers], kinds, copies }, { onSuccess: onBegun })
          }
        >
          {t(row.isPending ? 'printing.row.filling' : 'printing.row.begin')}
        </Button>
      </div>
    </div>
  );
};

/** What shall be printed of the marked dossiers, said before anything is. */
export const RowDialog = ({
  dossiers,
  opened,
  onBegun,
  onClose,
}: {
  readonly dossiers: readonly string[];
  readonly opened: boolean;
  readonly onBegun: () => void;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size={WIDTH_PX}
      title={t('printing.row.title', { total: formatNumber(dossiers.length) })}
    >
      {opened && <Form {...{ dossiers, onBegun, onClose }} />}
    </Dialog>
  );
};
