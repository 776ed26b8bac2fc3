import { Button, Progress } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { GroupListRow } from '#shared/contract/outputs.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import { tell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { isToTake, takeList } from './take-list.ts';
import styles from './list.module.css';

const Row = ({ row }: { readonly row: GroupListRow }): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const [first] = row.refused;
  return (
    <tr data-refused={first !== undefined}>
      <td className={styles.figure}>{row.row}</td>
      <td>{row.form.submitter.name}</td>
      <td>
        {row.number !== null
          ? t('group.list.number', { number: row.number })
          : first === undefined
            ? t('group.list.waiting')
            : row.refused.map((remark) => remarkSentence(texts, remark)).join(' ')}
      </td>
    </tr>
  );
};

const Rows = ({ rows }: { readonly rows: readonly GroupListRow[] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('group.list.rows')}>
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col" className={styles.figure}>
              {t('group.list.row')}
            </th>
            <th scope="col">{t('group.list.name')}</th>
            <th scope="col">{t('group.list.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface Running {
  readonly done: number;
  readonly total: number;
}

/** A spreadsheet of people: read, looked at, then taken in one after the other; stopped and gone on at any time. */
export const ListDialog = ({
  opened,
  form,
  onClose,
}: {
  readonly opened: boolean;
  /** What is the same for everybody. */
  readonly form: IntakeForm;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const file = useRef<HTMLInputElement>(null);
  const stop = useRef(false);
  const [rows, showRows] = useState<readonly GroupListRow[] | null>(null);
  const [reading, read] = useState(false);
  const [running, run] = useState<Running | null>(null);
  const [said, say] = useState('');
  const [refusal, refuse] = useState<Refusal | null>(null);
  const waiting = (rows ?? []).filter(isToTake).length;
  const taken = (rows ?? []).filter(({ number }) => number !== null).length;
  const refused = (rows ?? []).filter(
    (row) => row.refused.length > 0 && row.number === null,
  ).length;

  const open = async (chosen: File): Promise<void> => {
    read(true);
    refuse(null);
    say('');
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const answer = await tell('group.read', { file: chosen.name, bytes, form });
    read(false);
    showRows(answer.ok ? answer.value.rows : null);
    refuse(answer.ok ? null : answer.error);
  };

  const take = async (): Promise<void> => {
    if (rows === null || running !== null) return;
    stop.current = false;
    run({ done: 0, total: waiting });
    let accepted = 0;
    const ended = await takeList(rows, {
      accept: ({ draft, form: own }) => tell('intake.accept', { draft, form: own, visit: null }),
      stopped: () => stop.current,
      told: ({ draft }, outcome) => {
        if (outcome.ok) accepted += 1;
        showRows((before) =>
          (before ?? []).map((row) => {
            if (row.draft !== draft) return row;
            if (outcome.ok) return { ...row, number: outcome.value.number };
            const { code, field = '', values = {} } = outcome.error;
            return { ...row, refused: [{ code, field, level: 'invalid', values }] };
          }),
        );
        run((before) => (before === null ? null : { ...before, done: before.done + 1 }));
      },
    });
    run(null);
    refuse(ended);
    say(
      stop.current || ended !== null
        ? t('group.list.stopped')
        : t('group.list.finished', { total: accepted }),
    );
  };

  return (
    <Dialog
      opened={opened}
      // What is being taken in is stopped by its own button, never by a stray Esc.
      onClose={() => {
        if (running !== null) return;
        showRows(null);
        refuse(null);
        say('');
        onClose();
      }}
      title={t('group.list.title')}
      size="xl"
    >
      <div className={styles.dialog}>
        <p className={styles.quiet}>{t('group.list.about')}</p>
        <div className={styles.tools}>
          <Button
            variant={rows === null ? 'filled' : 'default'}
            data-autofocus=""
            disabled={running !== null}
            aria-busy={reading}
            onClick={() => file.current?.click()}
          >
            {t(reading ? 'group.list.reading' : 'group.list.choose')}
          </Button>
          <input
            ref={file}
            type="file"
            hidden
            accept=".xlsx"
            data-list=""
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (chosen !== undefined) void open(chosen);
            }}
          />
          {waiting > 0 && running === null && (
            <Button
              rightSection={<KeyHint combo={t('shell.keys.spaceBar')} dark />}
              onClick={() => void take()}
              onKeyDown={notByEnter}
            >
              {t('group.list.accept', { total: waiting })}
            </Button>
          )}
          {running !== null && (
            <Button
              variant="default"
              onClick={() => {
                stop.current = true;
              }}
            >
              {t('group.list.stop')}
            </Button>
          )}
        </div>
        <RefusalNote refusal={refusal} />
        {running !== null && (
          <>
            <p role="status">{t('group.list.running', { ...running })}</p>
            <Progress
              value={(100 * running.done) / Math.max(1, running.total)}
              aria-label={t('group.list.running', { ...running })}
            />
          </>
        )}
        {said !== '' && <p role="status">{said}</p>}
        {rows !== null && (
          <>
            <p>
              <b>{t('group.list.ready', { total: waiting })}</b>
              {taken > 0 && ` · ${t('group.list.before', { total: taken })}`}
              {refused > 0 && (
                <span className={styles.late}>
                  {' '}
                  · {t('group.list.refused', { total: refused })}
                </span>
              )}
            </p>
            <Rows rows={rows} />
          </>
        )}
      </div>
    </Dialog>
  );
};
