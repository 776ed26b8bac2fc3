import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { formatDate, formatNumber, formatSize } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import type { ExportProgress } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { PaperKept } from '#renderer/features/print/paper-kept.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import {
  askedList,
  type ListAsked,
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

/** A list as a file or on paper: which, of what days, what kind of file, where to. */
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
  const { texts } = useTexts();
  const { folder, setFolder } = useLastFolder();
  const [kind, setKind] = useState<ListKind>(first);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx');
  const [days, setDays] = useState<TypedDays>({ from: formatDate(day), to: formatDate(day) });
  const [asked, setAsked] = useState(false);
  const make = useTell('exports.list');
  const print = useTell('exports.print');
  const stop = useTell('exports.stop');
  /** Also of one begun before this window was opened, and what became of it. */
  const { data: progress = null } = useAsk('exports.progress', {}, { every: LOOK_MS });
  const isIdle = make.isIdle && print.isIdle;
  const busy =
    make.isPending || print.isPending || (isIdle && progress !== null && progress.ended === null);
  const before = isIdle ? (progress?.ended ?? null) : null;
  const wrong = asked && kind !== 'dossiers' ? wrongDays(days) : [];
  const toList = (then: (list: ListAsked) => void): void => {
    if (busy) return;
    setAsked(true);
    const list = askedList(kind, days, screen);
    make.reset();
    print.reset();
    if (list !== null) then(list);
  };
  const beforeWords = (ended: NonNullable<ExportProgress['ended']>): string => {
    if (!ended.ok) return refusalSentence(texts, ended.error);
    const rows = formatNumber(ended.value.rows);
    return 'name' in ended.value
      ? t('exports.beforeMade', { name: ended.value.name, rows })
      : t('exports.beforePrinted', { rows });
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
          <Button
            aria-busy={make.isPending}
            onClick={() => toList((list) => make.mutate({ list, format, folder }))}
          >
            {t('exports.make')}
          </Button>
          <Button
            variant="default"
            aria-busy={print.isPending}
            onClick={() => toList((list) => print.mutate({ list }))}
          >
            {t('exports.print')}
          </Button>
          {busy && (
            <>
              <Button variant="default" onClick={() => stop.mutate({})}>
                {t('exports.stop')}
              </Button>
              <span role="status" className={styles.quiet}>
                {t('exports.making', { rows: formatNumber(progress?.rows ?? 0) })}{' '}
                {(print.isPending || (make.isPending && format === 'pdf')) && t('exports.drawing')}
              </span>
            </>
          )}
        </div>
        {before !== null && (
          <p className={styles.quiet}>
            {t('exports.before')} {beforeWords(before)}
          </p>
        )}
        {make.data !== undefined && (
          <Note tone="proven" role="status">
            {t('exports.made', {
              name: make.data.name,
              rows: formatNumber(make.data.rows),
              size: formatSize(make.data.bytes),
            })}
          </Note>
        )}
        {print.data !== undefined && (
          <PaperKept
            words={t('exports.printed', { rows: formatNumber(print.data.rows) })}
            print={print.data.print}
          />
        )}
        <RefusalNote refusal={make.error?.refusal ?? print.error?.refusal} />
      </div>
    </Dialog>
  );
};
