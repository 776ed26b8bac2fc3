import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './hand-over.module.css';
import type { CameBack } from './use-scanned.ts';

export const modes = ['result', 'supplement', 'hand'] as const;
export type Mode = (typeof modes)[number];

const outcomes = ['granted', 'denied'] as const;

export interface Choice {
  readonly mode: Mode;
  readonly outcome: (typeof outcomes)[number];
  /** Missing papers, one a line. */
  readonly items: string;
  readonly reason: string;
}

export const firstChoice: Choice = { mode: 'result', outcome: 'granted', items: '', reason: '' };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is not said yet: which papers are missing, or why it comes back. */
export type Unsaid = 'items' | 'reason';

export const cameBackOf = ({ mode, outcome, items, reason }: Choice): CameBack | Unsaid => {
  if (mode === 'hand') return { as: 'hand' };
  if (mode === 'result') return { as: 'result', outcome };
  const lines = linesOf(items);
  if (lines.length === 0) return 'items';
  return reason.trim() === ''
    ? 'reason'
    : { as: 'supplement', items: lines, reason: reason.trim() };
};

/** What the next papers under the scanner come back as. */
export const ReceiveChoice = ({
  choice,
  unsaid,
  onChoice,
}: {
  readonly choice: Choice;
  /** The last paper under the scanner was not taken for want of it. */
  readonly unsaid: Unsaid | null;
  readonly onChoice: (change: Partial<Choice>) => void;
}): ReactNode => {
  const { t } = useTranslation();
  const items = useRef<HTMLTextAreaElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (unsaid !== null) ({ items, reason })[unsaid].current?.focus();
  }, [unsaid]);
  return (
    <div className={styles.choice}>
      <SegmentedControl
        aria-label={t('handOver.receive.mode')}
        value={choice.mode}
        data={modes.map((value) => ({ value, label: t(`handOver.receive.modes.${value}`) }))}
        onChange={(value) => {
          const mode = modes.find((one) => one === value);
          if (mode !== undefined) onChoice({ mode });
        }}
      />
      {choice.mode === 'result' && (
        <SegmentedControl
          aria-label={t('handOver.receive.outcome')}
          value={choice.outcome}
          data={outcomes.map((value) => ({
            value,
            label: t(`handOver.receive.outcomes.${value}`),
          }))}
          onChange={(value) => {
            const outcome = outcomes.find((one) => one === value);
            if (outcome !== undefined) onChoice({ outcome });
          }}
        />
      )}
      {choice.mode === 'supplement' && (
        <>
          <Textarea
            ref={items}
            required
            error={unsaid === 'items' && t('handOver.receive.itemsMissing')}
            className={styles.typed ?? ''}
            label={t('handOver.receive.items')}
            placeholder={t('handOver.receive.itemsHint')}
            value={choice.items}
            maxLength={4000}
            autosize
            minRows={1}
            onChange={({ currentTarget }) => onChoice({ items: currentTarget.value })}
          />
          <TextInput
            ref={reason}
            required
            error={unsaid === 'reason' && t('handOver.receive.reasonMissing')}
            className={styles.typed ?? ''}
            label={t('handOver.receive.reason')}
            placeholder={t('handOver.receive.reasonHint')}
            value={choice.reason}
            maxLength={2000}
            onChange={({ currentTarget }) => onChoice({ reason: currentTarget.value })}
          />
        </>
      )}
    </div>
  );
};
