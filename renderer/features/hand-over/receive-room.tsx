import { Button, TextInput } from '@mantine/core';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { ariaKeys, isComposing, twinsOf } from '#renderer/app/key-combo.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useDeskTime } from '#renderer/app/use-desk-clock.ts';
import { useOfficer } from '#renderer/app/use-officer.ts';
import { paperText } from '#renderer/features/scan/scan-start.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import room from '#renderer/ui/room.module.css';
import { HandOverProgress } from './hand-over-progress.tsx';
import styles from './hand-over.module.css';
import { isLateResult, receivedItems } from './late-results.ts';
import {
  cameBackOf,
  firstChoice,
  modes,
  ReceiveChoice,
  type Choice,
  type Unsaid,
} from './receive-choice.tsx';
import { ReceiveTable } from './receive-table.tsx';
import { useScanned, useScannerHere } from './use-scanned.ts';

/** Papers come back from the departments: each scan a row, then one key for all. */
export const ReceiveRoom = (): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const { rows, refusal, lateReason, take, drop, sent, sayLate, belongTo } = useScanned();
  const officer = useOfficer()?.id ?? null;
  const now = useDeskTime();
  const late = rows.filter((row) => isLateResult(row, now)).length;
  const receive = useTell('handOver.receive');
  const [choice, setChoice] = useState<Choice>(firstChoice);
  const [typed, setTyped] = useState('');
  const [unsaid, sayUnsaid] = useState<Unsaid | null>(null);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  useLayoutEffect(() => {
    if (officer !== null) belongTo(officer);
  }, [officer, belongTo]);
  const scan = useCallback(
    (text: string): void => {
      const cameBack = cameBackOf(choice);
      const isSaid = typeof cameBack === 'object';
      sayUnsaid(isSaid ? null : cameBack);
      if (isSaid && text !== '') void take(text, cameBack);
    },
    [choice, take],
  );
  useScannerHere(scan);
  const change = (by: Partial<Choice>): void => {
    setChoice((before) => ({ ...before, ...by }));
    sayUnsaid(null);
    if (by.mode !== undefined && by.mode !== 'supplement') box.current?.focus();
  };
  const nextMode = (): void =>
    change({ mode: modes[(modes.indexOf(choice.mode) + 1) % modes.length] ?? 'result' });
  const takeAll = (): void => {
    if (rows.length === 0 || receive.isPending) return;
    const items = receivedItems(rows, lateReason, now);
    receive.mutate(
      { items },
      {
        onSuccess: () => {
          sent(items.map(({ dossier }) => dossier));
          box.current?.focus();
        },
      },
    );
  };
  const back = (): void => go({ room: 'dossiers' });
  useShortcuts('screen', [
    { combo: 'Esc', does: t('handOver.receive.back'), run: back },
    { combo: 'F9', does: t('handOver.keys.take'), run: takeAll },
    { combo: 'F10', does: t('handOver.keys.mode'), run: nextMode },
  ]);
  return (
    <div className={room.page}>
      <header className={room.head}>
        <Button size="compact-sm" variant="subtle" onClick={back}>
          ← {t('handOver.receive.back')}
        </Button>
        <h1 className={room.title}>{t('handOver.receive.title')}</h1>
        <p className={room.quiet}>{t('handOver.receive.about')}</p>
      </header>
      <HandOverProgress />
      <ReceiveChoice choice={choice} unsaid={unsaid} onChoice={change} />
      <div className={styles.choice}>
        <TextInput
          ref={box}
          className={styles.field ?? ''}
          label={t('handOver.receive.field')}
          placeholder={t('handOver.receive.fieldHint')}
          value={typed}
          maxLength={4000}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
            event.preventDefault();
            scan(paperText(typed.trim()));
            setTyped('');
          }}
        />
        <Button
          aria-busy={receive.isPending}
          aria-keyshortcuts={ariaKeys(twinsOf('F9'))}
          disabled={rows.length === 0}
          rightSection={<KeyHint combo="F9" />}
          onKeyDown={notByEnter}
          onClick={takeAll}
        >
          {t('handOver.receive.take', { total: formatNumber(rows.length) })}
        </Button>
      </div>
      {unsaid !== null && (
        <Note tone="wait" role="alert">
          {t(`handOver.receive.${unsaid}Missing`)}
        </Note>
      )}
      {late > 0 && (
        <TextInput
          label={t('late.reason')}
          description={t('handOver.receive.lateHint', { total: formatNumber(late) })}
          value={lateReason}
          maxLength={2000}
          onChange={(event) => sayLate(event.currentTarget.value)}
        />
      )}
      <RefusalNote refusal={refusal ?? receive.error?.refusal} />
      <p role="status">
        {rows.length === 0
          ? t('handOver.receive.empty')
          : t('handOver.receive.list', { total: formatNumber(rows.length) })}
      </p>
      {rows.length > 0 && <ReceiveTable rows={rows} onDrop={drop} />}
    </div>
  );
};
