import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatesDecided } from '#shared/contract/outputs.ts';
import type { Refused } from '#renderer/app/desk.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { notByEnter } from '#renderer/ui/not-by-enter.ts';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './deadlines.module.css';
import { DecidedNote } from './decided-note.tsx';

export interface Decision {
  readonly kind: 'move' | 'keep' | 'exclude';
  readonly total: number;
  /** What it does, in a sentence. */
  readonly about: string;
  /** Stands in the field already. */
  readonly usualReason: string;
}

/** The reason, and whether the citizens get a letter; afterwards what became of each. */
export const DecideDialog = ({
  decision: { kind, total, about, usualReason },
  pending,
  decided,
  error,
  onDecide,
  onClose,
}: {
  readonly decision: Decision;
  readonly pending: boolean;
  readonly decided: DatesDecided | undefined;
  readonly error: Refused | null;
  readonly onDecide: (reason: string, letter: boolean) => void;
  readonly onClose: () => void;
}): ReactNode => {
  const { t } = useTranslation();
  const [reason, setReason] = useState(usualReason);
  const [letter, setLetter] = useState(true);
  const [attempted, attempt] = useState(false);
  const missing = reason.trim() === '';
  const save = (): void => {
    attempt(true);
    if (!missing && !pending) onDecide(reason.trim(), letter);
  };
  return (
    <Dialog opened onClose={onClose} title={t(`deadlines.decision.${kind}`, { total })}>
      {decided === undefined ? (
        <div className={styles.form}>
          <p>{about}</p>
          {/* The hands come to the reason: Enter there is only a new line, whoever sends it. */}
          <Textarea
            data-autofocus
            label={t('deadlines.decision.reason')}
            value={reason}
            maxLength={2000}
            autosize
            minRows={2}
            error={attempted && missing ? t('deadlines.decision.reasonMissing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {kind !== 'keep' && (
            <Checkbox
              size="sm"
              checked={letter}
              label={t('deadlines.decision.letter')}
              onChange={(event) => setLetter(event.currentTarget.checked)}
            />
          )}
          <RefusalNote refusal={error?.refusal} />
          <div className={styles.buttons}>
            <Button variant="default" onClick={onClose}>
              {t('shell.common.cancel')}
            </Button>
            <Button
              aria-busy={pending}
              rightSection={<KeyHint combo={t('shell.keys.spaceBar')} dark />}
              onClick={save}
              onKeyDown={notByEnter}
            >
              {t('deadlines.decision.save')}
            </Button>
          </div>
        </div>
      ) : (
        <DecidedNote decided={decided} kept={kind === 'keep'} onClose={onClose} />
      )}
    </Dialog>
  );
};
