/** The last closes of this desk, and what became of those that were made without a line. */
import type { PastClose } from '#shared/contract/outputs.ts';
import { totalsDiffer } from '#shared/journal/day-totals.ts';
import type { StoreReader } from '../ports.ts';

const SHOWN = 7;

/** The newest first. */
export const pastCloses = (
  { closes }: Pick<StoreReader, 'closes'>,
  limit = SHOWN,
): readonly PastClose[] =>
  closes(limit).map(({ close: { header, payload }, completion }) => {
    const equal =
      payload.province === null
        ? (completion?.payload.equal ?? null)
        : totalsDiffer(payload.totals, payload.province).length === 0;
    return {
      day: payload.day,
      closedAt: header.at,
      state: equal === null ? 'waiting' : equal ? 'equal' : 'differs',
      completedAt: completion?.header.at ?? null,
    };
  });
