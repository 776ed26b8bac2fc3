import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Remark } from '#shared/intake/remarks.ts';
import { blocks } from '#shared/intake/remarks.ts';
import { useTexts } from '#renderer/app/language.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './certification.module.css';
import { useCounter } from './counter-store.ts';
import { missingWord } from './counter-words.ts';

/** The two ways in which a visit ends, and what is missing for it. */
export const CounterFoot = ({
  remarks,
  attempted,
  onDone,
  onLater,
  onJump,
}: {
  readonly remarks: readonly Remark[];
  readonly attempted: boolean;
  readonly onDone: () => void;
  readonly onLater: () => void;
  readonly onJump: (field: string) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const { texts } = useTexts();
  const busy = useCounter((state) => state.busy);
  const refusal = useCounter((state) => state.refusal);
  const missing = remarks.filter(blocks);
  return (
    <footer className={styles.foot}>
      <Button
        size="md"
        aria-keyshortcuts="F9 Control+9"
        rightSection={<KeyHint combo="F9" dark />}
        onClick={onDone}
        onKeyDown={notByEnter}
      >
        {t(busy ? 'certification.accept.busy' : 'certification.accept.done')}
      </Button>
      <Button
        size="md"
        variant="default"
        aria-keyshortcuts="F6 Control+6"
        rightSection={<KeyHint combo="F6" />}
        onClick={onLater}
        onKeyDown={notByEnter}
      >
        {t('certification.accept.later')}
      </Button>
      <div
        className={styles.missing}
        data-asked={attempted && missing.length > 0}
        aria-live="polite"
      >
        {missing.length === 0 ? (
          <span>{t('certification.missing.none')}</span>
        ) : (
          <>
            <span>{t('certification.missing.some')}:</span>
            {missing.map((remark) => (
              <button
                key={`${remark.field}-${remark.code}`}
                type="button"
                className={styles.missingItem}
                onClick={() => onJump(remark.field)}
              >
                {missingWord(remark, texts)}
              </button>
            ))}
          </>
        )}
      </div>
      <RefusalNote refusal={refusal} />
    </footer>
  );
};
