/**
 * Slips of a long row that could not be issued: by their dossier's own fault, which takes them out of the row, or by the
 * desk's, at which the row halts with all of them. Of one that could not be drawn it shows by whether another one can be.
 */

/** The dossier has no such slip to be issued, now or later in this row. */
const OWN_REASONS: ReadonlySet<string> = new Set([
  'dossier_unknown',
  'dossier_voided',
  'dossier_not_accepted',
  'fee_slip_none',
  'due_slip_none',
  'due_slip_paused',
  'paper_overtaken',
]);

/** So many in succession mean that nothing can be drawn at present. */
const MOST_UNDRAWN = 3;

/** `held`: it waits on, and others are tried first. */
export type Verdict = 'own' | 'held' | 'halt';

export const createUndrawn = () => {
  /** Since the last slip that could be drawn. */
  const held = new Set<string>();
  /** Others could be drawn after it: tried once more, and only then given up. */
  const suspected = new Set<string>();

  return {
    isHeld: (job: string): boolean => held.has(job),
    heldCount: (): number => held.size,

    drawn: (): void => {
      for (const job of held) suspected.add(job);
      held.clear();
    },

    judge: (job: string, code: string): Verdict => {
      if (OWN_REASONS.has(code)) return 'own';
      if (code !== 'render_failed') return 'halt';
      if (suspected.has(job)) return 'own';
      held.add(job);
      return held.size < MOST_UNDRAWN ? 'held' : 'halt';
    },
  };
};
