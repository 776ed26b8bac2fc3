/** A desk that writes and sends on and on, whatever becomes of the province meanwhile. */
import type { Luck } from '#electron/cli/day/luck.ts';
import { pushAnswer } from '#shared/protocol/journal-push.ts';
import type { Answered, InventedDesk } from '../server/invented-desk.ts';
import { accept } from '../server/test-province.ts';
import { pause } from './unsteady-database.ts';

export interface PushingDesk {
  readonly desk: InventedDesk;
  /** The last seq that the province has acknowledged with its signature. */
  readonly acknowledged: () => number;
  /** Answers that were neither a yes nor "later": there must be none. */
  readonly surprises: readonly string[];
  /** Sends what is left and ends; rejects when the province does not take it. */
  readonly finish: () => Promise<void>;
}

const LATER = new Set([429, 503]);
const PATIENCE_MS = 30_000;

export const keepPushing = (desk: InventedDesk, luck: Luck): PushingDesk => {
  const surprises: string[] = [];
  let acknowledged = 0;
  let finishing = false;

  const hear = (answered: Answered): boolean => {
    const taken = pushAnswer.safeParse(answered.body);
    if (answered.status === 200 && answered.believed && taken.success) {
      acknowledged = taken.data.holds.seq;
      return true;
    }
    if (!LATER.has(answered.status) || !answered.believed)
      surprises.push(`${answered.status} ${JSON.stringify(answered.body)}`);
    return false;
  };

  const work = async (): Promise<void> => {
    let failingSince: number | null = null;
    while (!finishing || acknowledged < desk.entries.length) {
      const from = acknowledged + 1;
      const to = finishing ? Math.min(desk.entries.length, from + 499) : from + luck.upTo(30);
      while (desk.entries.length < to) accept(desk);
      const answered = await desk.push(from, to).catch(() => null);
      if (answered !== null && hear(answered)) failingSince = null;
      else {
        failingSince ??= Date.now();
        if (Date.now() - failingSince > PATIENCE_MS) throw new Error('the province stays away');
        await pause(20 + luck.upTo(60));
      }
    }
  };
  const working = work();
  // Whoever finishes hears of it; until then it is nobody's.
  working.catch(() => undefined);

  return {
    desk,
    acknowledged: () => acknowledged,
    surprises,
    finish: () => {
      finishing = true;
      return working;
    },
  };
};
