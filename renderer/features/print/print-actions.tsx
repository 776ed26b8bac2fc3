import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintState } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './print.module.css';
import { printActions, type PrintAction } from './print-words.ts';

const wordKey = {
  confirmed: 'print.yes',
  jammed: 'print.jam',
  again: 'print.again',
  dropped: 'print.drop',
  choose: 'print.choose',
} as const satisfies Readonly<Record<PrintAction, string>>;

/** The answers to "is the paper out?": never in the way, always one press. */
export const PrintActions = ({
  job,
  confirmKey,
  brief = false,
}: {
  readonly job: PrintState;
  readonly confirmKey?: string;
  /** Only the likeliest answer, where there is little room. */
  readonly brief?: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const { go } = usePlace();
  const outcome = useTell('documents.outcome');
  const { data: status } = useAsk('desk.status', {});
  const hasPrinter = status !== undefined && status.printer.name !== null;
  const id = job.job;
  const act = (action: PrintAction): void => {
    if (action === 'choose') go({ room: 'settings' });
    else if (id !== null) outcome.mutate({ job: id, outcome: action });
  };
  const actions = printActions(job.state, hasPrinter)
    .filter((action) => action === 'choose' || id !== null)
    .slice(0, brief && job.state === 'no_printer' ? 1 : undefined);
  return (
    <span className={styles.actions}>
      {actions.map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant="default"
          disabled={outcome.isPending}
          onClick={() => act(action)}
          rightSection={
            action === 'confirmed' && confirmKey !== undefined ? (
              <KeyHint combo={confirmKey} />
            ) : undefined
          }
        >
          {t(wordKey[action])}
        </Button>
      ))}
      <RefusalNote refusal={outcome.error?.refusal} />
    </span>
  );
};
