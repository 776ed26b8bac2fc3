/** What the minutes leave open: entries on which the two sides differ, numbers nobody knows of, and people's word on it. */
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatDateTime, formatNumber } from '#shared/text/format.ts';
import { unreachable } from '#shared/result.ts';
import type { ReconciliationData, ShownDifference } from './reconciliation-data.ts';
import type { ReconciliationForm } from './reconciliation-form.ts';
import { Line } from './sheet.tsx';

interface OpenProps {
  readonly data: ReconciliationData;
}

const kindWords = (kind: ShownDifference['kind'], { sentences }: ReconciliationForm): string => {
  switch (kind) {
    case 'not_held':
      return sentences.notHeld;
    case 'held_apart':
      return sentences.heldApart;
    case 'held_differently':
      return sentences.heldDifferently;
    case 'not_understood':
      return sentences.notUnderstood;
    default:
      return unreachable(kind);
  }
};

const Differences = ({ data: { differences, moreDifferences, form } }: OpenProps) =>
  differences.length === 0 && !moreDifferences ? null : (
    <>
      <p className="flow">
        <b>{form.labels.differences}</b>
      </p>
      {differences.map(({ kind, number, entries }) => (
        <Line key={`${kind} ${number ?? ''}`} label={number ?? form.labels.ofDesk}>
          {kindWords(kind, form)}:{' '}
          {entries
            .map(({ type, at }) => `${form.types[type] ?? type} (${formatDateTime(at)})`)
            .join(', ')}
        </Line>
      ))}
      {moreDifferences && <p className="flow">{form.sentences.differencesMore}</p>}
    </>
  );

export const LeftOpen = ({ data }: OpenProps) => {
  const { labels, sentences } = data.form;
  return (
    <>
      <Differences data={data} />
      {data.openNumbers.map(({ day, first, last, count }) => (
        <Line key={`${day} ${first}`} label={labels.openNumbers}>
          {fill(sentences.openNumbers, {
            first,
            last,
            count: formatNumber(count),
            day: formatDate(day),
          })}
        </Line>
      ))}
      {data.note === null ? null : <Line label={labels.note}>{data.note}</Line>}
    </>
  );
};
