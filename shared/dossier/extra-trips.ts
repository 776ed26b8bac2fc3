/** "Lần thứ mấy phải quay lại": how often a citizen was sent for papers, and for which. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Dossier } from './dossier.ts';

export interface ExtraTrip {
  /** 1 for the first time. */
  readonly nth: number;
  readonly askedAt: Instant;
  /** The papers that caused it. */
  readonly items: readonly string[];
  readonly reason: string;
  /** Null while the citizen has not come back. */
  readonly backAt: Instant | null;
}

export const extraTrips = ({ supplements }: Pick<Dossier, 'supplements'>): readonly ExtraTrip[] =>
  supplements.map(({ requested: { at, items, reason }, received }, index) => ({
    nth: index + 1,
    askedAt: at,
    items,
    reason,
    backAt: received?.at ?? null,
  }));
