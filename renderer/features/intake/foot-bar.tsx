import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localTimeOf } from '#shared/calendar/local-time.ts';
import type { FormRemark } from '#shared/contract/outputs.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useForm } from '#renderer/features/form/form-store.ts';
import { inTheWay, missingWords } from '#renderer/features/form/remarks.ts';
import { MoreButton } from '#renderer/features/group/more-button.tsx';
import { GuidanceButton } from '#renderer/features/guidance/guidance-button.tsx';
import { OneStepButton } from '#renderer/features/one-step/one-step-button.tsx';
import { AsNewButton } from '#renderer/features/work/as-new-button.tsx';
import { CounterButtons } from '#renderer/features/work/counter-buttons.tsx';
import type { CounterAnswer } from '#renderer/features/work/turned-away.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import { useIntake } from './intake-store.ts';
import styles from './intake.module.css';

const SHOWN = 4;
/** What was left out here is said at the foot before the key is pressed. */
const LEFT_OUT: ReadonlySet<string> = new Set(['papers', 'authority.ground']);

/** What became of the form: on disk, not on disk, or the one before it on the tray until the next is typed. */
const DraftState = (): ReactNode => {
  const { t } = useTranslation();
  const savedAt = useIntake((state) => state.savedAt);
  const refusal = useIntake((state) => state.saveRefusal);
  const putAside = useIntake((state) => state.putAside);
  if (putAside !== null)
    return (
      <span className={styles.putAside} role="status">
        {t('intake.tray.done', { clip: putAside })}
      </span>
    );
  if (refusal !== null)
    return <span className={styles.draftFailed}>{t('intake.draft.failed')}</span>;
  return (
    <span className={styles.draft}>
      {savedAt === null
        ? t('intake.draft.empty')
        : t('intake.draft.saved', { time: localTimeOf(savedAt).slice(11, 19).padEnd(8, ':00') })}
    </span>
  );
};

/** The one thing to do here, and in words what is still missing for it. */
export const FootBar = ({
  remarks,
  onAccept,
  onAtOnce,
  onPutAside,
  onGuide,
  onTurnAway,
  onMore,
  onJump,
}: {
  readonly remarks: readonly FormRemark[];
  readonly onAccept: () => void;
  /** Null where the procedure's record does not say that it is done on the day. */
  readonly onAtOnce: (() => void) | null;
  readonly onPutAside: () => void;
  readonly onGuide: () => void;
  readonly onTurnAway: (answer: CounterAnswer) => void;
  readonly onMore: () => void;
  readonly onJump: (field: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const attempted = useForm((state) => state.attempted);
  const accepting = useIntake((state) => state.accepting);
  const refusal = useIntake((state) => state.acceptRefusal);
  const saveRefusal = useIntake((state) => state.saveRefusal);
  const missing = inTheWay(remarks);
  const more = missing.length - SHOWN;
  return (
    <footer className={styles.foot}>
      <Button
        size="md"
        aria-keyshortcuts="F9 Control+9"
        rightSection={<KeyHint combo="F9" dark />}
        onClick={onAccept}
        // A scanner ends with Enter: on this button too it must not issue a legal number.
        onKeyDown={notByEnter}
      >
        {t(accepting ? 'intake.accept.busy' : 'intake.accept.button')}
      </Button>
      {onAtOnce !== null && <OneStepButton onAtOnce={onAtOnce} />}
      <Button
        size="md"
        variant="default"
        aria-keyshortcuts="F10 Control+0"
        rightSection={<KeyHint combo="F10" />}
        onClick={onPutAside}
      >
        {t('intake.tray.putAside')}
      </Button>
      <MoreButton onMore={onMore} />
      <GuidanceButton onGive={onGuide} />
      <CounterButtons onAnswer={onTurnAway} />
      <div className={styles.missing} data-asked={attempted} aria-live="polite">
        {missing.length === 0 ? (
          <>
            <span className={styles.complete}>{t('intake.missing.none')}</span>
            {remarks
              .filter(({ field, level }) => level === 'warning' && LEFT_OUT.has(field))
              .map((remark) => (
                <span key={remark.code} className={styles.doubt}>
                  {remarkSentence(texts, remark)}
                </span>
              ))}
          </>
        ) : (
          <>
            <span>{t('intake.missing.some')}:</span>
            {missing.slice(0, SHOWN).map((remark) => (
              <button
                key={`${remark.field}-${remark.code}`}
                type="button"
                className={styles.missingItem}
                onClick={() => onJump(remark.field)}
              >
                {missingWords(remark, texts)}
              </button>
            ))}
            {more > 0 && <span>{t('intake.missing.more', { total: more })}</span>}
          </>
        )}
      </div>
      <DraftState />
      {(refusal ?? saveRefusal) !== null && (
        <div className={styles.refused}>
          <RefusalNote refusal={refusal ?? saveRefusal} />
          {[refusal, saveRefusal].some((one) => one?.code === 'draft_ended') && <AsNewButton />}
        </div>
      )}
    </footer>
  );
};
