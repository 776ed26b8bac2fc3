import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { formatDate, formatNumber, formatSize } from '#shared/text/format.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import {
  askedList,
  listKinds,
  wrongDays,
  type ListKind,
  type ScreenList,
  type TypedDays,
} from './asked-list.ts';
import styles from './export.module.css';
import { FolderField } from './folder-field.tsx';
import { useLastFolder } from './last-folder.ts';

const FORMATS = ['xlsx', 'pdf'] as const;
const LOOK_MS = 400;

const Progress = ({ drawn }: { readonly drawn: boolean }): ReactNode => {
  const { t } = useTranslation();
  const { data } = useAsk('exports.progress', {}, { every: LOOK_MS });
  const rows = formatNumber(data?.rows ?? 0);
  return (
    <span role="status" className={styles.quiet}>
      {t('exports.making', { rows })} {drawn && t('exports.drawing')}
    </span>
  );
};

/** A list as a file: which, of what days, what kind of file, where to. */
export const ExportDialog = ({
  kind: first,
  day,
  screen = null,
  onClose,
}: {
  readonly kind: ListKind;
  /** The day that the screen shows: the period until another is typed. */
  readonly day: LocalDate;
  readonly screen?: ScreenList | null;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { folder, setFolder } = useLastFolder();
  const [kind, setKind] = useState<ListKind>(first);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx');
  const [days, setDays] = useState<TypedDays>({ from: formatDate(day), to: formatDate(day) });
  const [asked, setAsked] = useState(false);
  const make = useTell('exports.list');
  const stop = useTell('exports.stop');
  const wrong = asked && kind !== 'dossiers' ? wrongDays(days) : [];
  const write = (): void => {
    if (make.isPending) return;
    setAsked(true);
    const list = askedList(kind, days, screen);
    if (list !== null) make.mutate({ list, format, folder });
  };
  const dayField = (field: keyof TypedDays): ReactNode => (
    <TextInput
      label={t(`exports.${field}`)}
      value={days[field]}
      placeholder={t('exports.dateHint')}
      autoComplete="off"
      error={wrong.includes(field) ? t('deadlines.dayWrong') : null}
      onChange={(event) => setDays({ ...days, [field]: event.currentTarget.value })}
    />
  );
  return (
    <Dialog opened onClose={onClose} title={t('exports.title')} size="lg">
      <div className={styles.panel}>
        <p className={styles.quiet}>{t('exports.about')}</p>
        <NativeSelect
          label={t('exports.list')}
          data-autofocus
          value={kind}
          data={listKinds(screen).map((value) => ({ value, label: t(`exports.lists.${value}`) }))}
          onChange={(event) => {
            const chosen = listKinds(screen).find((one) => one === event.currentTarget.value);
            if (chosen !== undefined) setKind(chosen);
          }}
        />
        {kind !== 'dossiers' && (
          <div className={styles.pair}>
            {dayField('from')}
            {dayField('to')}
          </div>
        )}
        <div className={styles.row}>
          <span>{t('exports.format')}</span>
          <SegmentedControl
            aria-label={t('exports.format')}
            value={format}
            data={FORMATS.map((value) => ({ value, label: t(`exports.formats.${value}`) }))}
            onChange={(value) => {
              const chosen = FORMATS.find((one) => one === value);
              if (chosen !== undefined) setFormat(chosen);
            }}
          />
        </div>
        <FolderField
          label={t('exports.place.folder')}
          about={t('exports.place.folderAbout')}
          folder={folder}
          onFolder={setFolder}
        />
        <div className={styles.row}>
          <Button aria-busy={make.isPending} onClick={write}>
            {t('exports.make')}
          </Button>
          {make.isPending && (
            <>
              <Button variant="default" onClick={() => stop.mutate({})}>
                {t('exports.stop')}
              </Button>
              <Progress drawn={format === 'pdf'} />
            </>
          )}
        </div>
        {make.data !== undefined && (
          <Note tone="proven" role="status">
            {t('exports.made', {
              name: make.data.name,
              rows: formatNumber(make.data.rows),
              size: formatSize(make.data.bytes),
            })}
          </Note>
        )}
        <RefusalNote refusal={make.error?.refusal} />
      </div>
    </Dialog>
  );
};
