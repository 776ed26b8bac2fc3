/** Results that come back after their date: why is asked once for all of them. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import { isPastPromise } from '#shared/calendar/timeliness.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import type { ScannedRow } from './use-scanned.ts';

export const isLateResult = (
  { scanned: { dueAt }, cameBack }: ScannedRow,
  now: LocalDateTime | null,
): boolean => cameBack.as === 'result' && now !== null && isPastPromise(dueAt, now);

/** What is sent with one key. */
export const receivedItems = (
  rows: readonly ScannedRow[],
  lateReason: string,
  now: LocalDateTime | null,
): InputOf<'handOver.receive'>['items'] => {
  const why = lateReason.trim();
  return rows.map((row) => {
    const { scanned, cameBack } = row;
    const isAsked = cameBack.as === 'result' && why !== '' && isLateResult(row, now);
    return {
      dossier: scanned.dossier,
      cameBack: isAsked ? { ...cameBack, lateReason: why } : cameBack,
    };
  });
};
