import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintState } from '#shared/contract/outputs.ts';
import { useAsk, useTell } from '#renderer/app/desk.ts';
import { usePlace } from '#renderer/app/place.ts';
import { useShortcuts } from '#renderer/app/shortcuts.ts';
import { useSavedPaper } from '#renderer/features/printing/saved-paper.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { RefusalNote } from '#renderer/ui/refusal-note.tsx';
import styles from './print.module.css';
import { printActions, waysOut, type PrintAction, type WayOut } from './print-words.ts';

/** The keys of the ways out, where one paper is in question. */
const wayKeys = { elsewhere: 'Alt+M', save: 'Alt+L' } as const satisfies Readonly<
  Record<WayOut, string>
>;
const wayDoes = {
  elsewhere: 'printing.keys.elsewhere',
  save: 'exports.paper.atOnce',
} as const satisfies Readonly<Record<WayOut, string>>;

const wordKey = {
  elsewhere: 'printing.elsewhereShort',
  save: 'printing.saveShort',
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
  const elsewhere = useTell('printing.elsewhere');
  const save = useSavedPaper((state) => state.save);
  const { data: status } = useAsk('desk.status', {});
  const hasPrinter = status !== undefined && status.printer.name !== null;
  const id = job.job;
  const act = (action: PrintAction): void => {
    if (action === 'choose') go({ room: 'settings' });
    else if (action === 'save') void save(job);
    else if (id === null) return;
    else if (action === 'elsewhere') elsewhere.mutate({ job: id });
    else outcome.mutate({ job: id, outcome: action });
  };
  const actions = printActions(job, hasPrinter)
    .filter((action) => action === 'choose' || id !== null)
    .filter((action) => !(brief && job.because !== undefined && action === 'dropped'))
    .slice(0, brief && job.state === 'no_printer' ? 1 : undefined);
  const keys: Readonly<Partial<Record<PrintAction, string | undefined>>> = {
    confirmed: confirmKey,
    ...(confirmKey === undefined ? {} : wayKeys),
  };
  useShortcuts(
    'screen',
    confirmKey === undefined
      ? []
      : waysOut(job).map((way) => ({
          combo: wayKeys[way],
          does: t(wayDoes[way]),
          run: () => act(way),
        })),
  );
  return (
    <span className={styles.actions}>
      {actions.map((action) => (
        <Button
          key={action}
          size="compact-sm"
          variant="default"
          disabled={outcome.isPending || elsewhere.isPending}
          onClick={() => act(action)}
          rightSection={keys[action] === undefined ? undefined : <KeyHint combo={keys[action]} />}
          title={
            action === 'elsewhere' ? t('printing.elsewhere', { printer: job.elsewhere }) : undefined
          }
        >
          {t(wordKey[action])}
        </Button>
      ))}
      <RefusalNote refusal={outcome.error?.refusal ?? elsewhere.error?.refusal} />
    </span>
  );
};
