import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultView } from '#shared/contract/outputs.ts';
import { showIdentityNumber } from '#shared/identity/identity-number.ts';
import { showPhone } from '#shared/identity/phone.ts';
import { formatDateTime, formatMoney } from '#shared/text/format.ts';
import { useTell } from '#renderer/app/desk.ts';
import { useTexts } from '#renderer/app/language.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { stateWords } from '#renderer/features/dossiers/row-words.ts';
import { authorityLine } from '#renderer/features/form/authority-words.ts';
import { onEnterGoNext } from '#renderer/features/form/next-field.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Note } from '#renderer/ui/note.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import type { Done } from './done-note.tsx';
import { FinishPart } from './finish-part.tsx';
import styles from './results.module.css';
import { ReturnPart } from './return-part.tsx';

const Person = ({
  title,
  party,
}: {
  readonly title: string;
  readonly party: ResultView['submitter'];
}): ReactNode => (
  <div>
    <h3 className={styles.small}>{title}</h3>
    <p className={styles.big}>{party.name}</p>
    <p className={styles.quiet}>
      {[showIdentityNumber(party.idNumber), showPhone(party.phone)]
        .filter((part) => part !== '')
        .join(' · ')}
    </p>
  </div>
);

/** Big: who, what, what is due. Then the one thing that can be done. */
export const ResultPage = ({
  view,
  isJustDone,
  onWriting,
  onDone,
}: {
  readonly view: ResultView;
  /** What was just written is said above: no word about why it cannot be written again. */
  readonly isJustDone: boolean;
  readonly onWriting: (isWriting: boolean) => void;
  readonly onDone: (done: Done) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const { go } = usePlace();
  const note = useTell('results.note');
  const root = useRef<HTMLDivElement>(null);
  const { row, submitter, owner, authority, delivery, step, refusal, feeDue, handed, twice } = view;
  const open = (): void => go({ room: 'dossier', id: row.id, correcting: false });
  const print = (): void => {
    if (handed.length > 0 && !note.isPending) note.mutate({ id: row.id });
  };
  // Before it is drawn: what is pressed as soon as the page is seen reaches its first field.
  useLayoutEffect(() => {
    if (isJustDone) return;
    const first = root.current?.querySelector<HTMLElement>('[data-first]');
    const chosen = first?.querySelector<HTMLElement>('input:checked');
    (chosen ?? first?.querySelector<HTMLElement>('input'))?.focus();
  }, [isJustDone]);
  useShortcuts('screen', [
    { combo: 'Ctrl+E', does: t('results.openDossier'), run: open },
    ...(handed.length > 0 ? [{ combo: 'Ctrl+P', does: t('results.keys.print'), run: print }] : []),
  ]);
  return (
    <div ref={root} className={styles.view} data-form="" onKeyDown={onEnterGoNext}>
      <div className={styles.viewHead}>
        <h2 className={styles.number}>{row.number}</h2>
        <span className={styles.tone}>{stateWords(row, texts).words}</span>
        <Button
          size="compact-sm"
          variant="subtle"
          rightSection={<KeyHint combo="Ctrl+E" />}
          onClick={open}
        >
          {t('results.openDossier')}
        </Button>
      </div>
      <p className={styles.what}>{row.procedureName}</p>
      <div className={styles.people}>
        {owner !== null && <Person title={t('results.owner')} party={owner} />}
        <div>
          <Person
            title={t(owner === null ? 'results.same' : 'results.submitter')}
            party={submitter}
          />
          <p className={styles.quiet}>{authorityLine(authority, texts)}</p>
        </div>
        <div>
          <h3 className={styles.small}>{t('results.feeDue')}</h3>
          <p className={styles.big} data-due={feeDue > 0}>
            {feeDue > 0 ? formatMoney(feeDue) : t('results.feeNone')}
          </p>
        </div>
        <div>
          <h3 className={styles.small}>{t('results.wishes')}</h3>
          <p>
            {t(`intake.procedure.deliveries.${delivery.kind}`)}
            {delivery.address !== '' && ` · ${delivery.address}`}
          </p>
        </div>
      </div>
      {twice !== null && (
        <Note tone="late">{t(twice === 'all' ? 'results.twice' : 'results.twicePapers')}</Note>
      )}
      {!isJustDone && <RefusalNote refusal={refusal} />}
      {handed.length > 0 && (
        <section>
          <h3 className={styles.small}>{t('results.handed')}</h3>
          <ul className={styles.handed}>
            {handed.map((one) => (
              <li key={`${one.returnedAt} ${one.desk} ${one.given.join(' ')}`}>
                {t(one.whole ? 'results.handedLine' : 'results.handedPart', {
                  at: formatDateTime(one.returnedAt),
                  officer: one.officer,
                  desk: one.desk,
                  receiver: one.receiver,
                  given: one.given.length === 0 ? '' : `: ${one.given.join('; ')}`,
                })}
              </li>
            ))}
          </ul>
          <Button
            size="compact-sm"
            variant="default"
            aria-busy={note.isPending}
            rightSection={<KeyHint combo="Ctrl+P" />}
            onClick={print}
          >
            {t('results.printNote')}
          </Button>
          <RefusalNote refusal={note.error?.refusal} />
        </section>
      )}
      {step === 'finish' && <FinishPart view={view} onWriting={onWriting} onDone={onDone} />}
      {step === 'return' && (
        <ReturnPart key={view.left.join(' ')} view={view} onWriting={onWriting} onDone={onDone} />
      )}
    </div>
  );
};
