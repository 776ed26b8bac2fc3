import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/contract/contract.ts';
import type { ProcedureFlag, ProcedureHit } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { takeInProcedure } from '#renderer/features/intake/take-in-procedure.ts';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { FlagDialog } from './flag-dialog.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import { ProcedureList } from './procedure-list.tsx';
import { ProcedureReading } from './procedure-page.tsx';
import styles from './procedures.module.css';
import { useProcedures } from './procedures-store.ts';

type Shown =
  | { readonly dialog: 'flag'; readonly settles: ProcedureFlag | null }
  | { readonly dialog: 'notice' }
  | null;

/** All procedures on the left, one of them to be read out on the right. */
export const ProceduresRoom = (): ReactNode => {
  const { t } = useTranslation();
  const { code, open } = useProcedures();
  const [active, setActive] = useState<ProcedureHit | null>(null);
  const [shown, show] = useState<Shown>(null);
  const [flagged, tellFlagged] = useState(false);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const frame = useRef<HTMLElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const marking = useTell('catalogue.favour');
  const { data: page, error } = useAsk(
    'procedures.page',
    { code: code ?? '-' },
    { enabled: code !== null },
  );

  const search = useCallback((): void => {
    root.current?.querySelector<HTMLElement>('[role=combobox]')?.focus();
  }, []);
  useEffect(search, [search]);
  // The page that Enter asked for takes the keyboard when it is there.
  useEffect(() => {
    if (page === undefined || !wanted.current) return;
    wanted.current = false;
    frame.current?.focus();
  }, [page]);

  const read = (asked: string): void => {
    tellFlagged(false);
    refuse(null);
    wanted.current = true;
    if (asked === code && page !== undefined) frame.current?.focus();
    open(asked);
  };
  const favour = (): void => {
    const of =
      document.activeElement?.getAttribute('role') === 'combobox' ? active : (page ?? active);
    if (of !== null) marking.mutate({ code: of.code, favourite: !of.favourite });
  };
  const take = (): void => {
    const of = document.activeElement?.getAttribute('role') === 'combobox' ? active?.code : code;
    if (of == null) return;
    void takeInProcedure(of, t('intake.fees.title')).then(refuse);
  };
  const flag = (): void => {
    if (page !== undefined) show({ dialog: 'flag', settles: null });
  };
  const notice = (): void => {
    if (page !== undefined && page.ended === null) show({ dialog: 'notice' });
  };
  useShortcuts(
    'screen',
    [
      { combo: 'F9', does: t('procedures.keys.take'), run: take },
      { combo: 'Ctrl+B', does: t('procedures.keys.favour'), run: favour },
      { combo: 'Ctrl+M', does: t('procedures.keys.flag'), run: flag },
      { combo: 'Ctrl+P', does: t('procedures.keys.notice'), run: notice },
      { combo: 'Esc', does: t('procedures.keys.back'), run: search },
    ],
    [
      { combo: '↑ ↓', does: t('procedures.keys.move') },
      { combo: 'Enter', does: t('procedures.keys.open') },
    ],
  );
  return (
    <div ref={root} className={styles.room}>
      <aside className={styles.side} aria-label={t('procedures.title')}>
        <ProcedureList onActive={setActive} onOpen={read} />
      </aside>
      <div className={styles.pane}>
        <RefusalNote refusal={refusal ?? error?.refusal ?? marking.error?.refusal} />
        {flagged && (
          <Note tone="proven" role="status">
            {t('procedures.flags.done')}
          </Note>
        )}
        {page === undefined || code === null ? (
          <p className={styles.hint}>{t('procedures.open')}</p>
        ) : (
          <ProcedureReading
            page={page}
            frame={frame}
            actions={{
              take,
              favour,
              flag,
              notice,
              settle: (settles) => show({ dialog: 'flag', settles }),
              openNext: read,
            }}
          />
        )}
      </div>
      {page !== undefined && shown?.dialog === 'flag' && (
        <FlagDialog
          code={page.code}
          settles={shown.settles}
          onClose={(done) => {
            show(null);
            tellFlagged(done);
          }}
        />
      )}
      {page !== undefined && shown?.dialog === 'notice' && (
        <NoticeDialog code={page.code} onClose={() => show(null)} />
      )}
    </div>
  );
};
