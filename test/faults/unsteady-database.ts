/** A way to a database on which transactions dawdle and, now and then, come to nothing at the last moment. */
import type { Luck } from '#electron/cli/day/luck.ts';
import type { Database } from '#server/store/database.ts';

export class RolledBack extends Error {}

export interface Unsteadiness {
  readonly luck: Luck;
  /** Of a hundred transactions, how many are undone when all their work is done. */
  readonly rollbacks: number;
  /** Milliseconds at most between the begin and the first statement. */
  readonly dawdleBefore: number;
  /** Milliseconds at most between the last statement and the commit. */
  readonly dawdleAfter: number;
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

export const unsteady = (
  database: Database,
  { luck, rollbacks, dawdleBefore, dawdleAfter }: Unsteadiness,
): Database => ({
  ...database,
  transaction: (work) =>
    database.transaction(async (tx) => {
      let begun = false;
      const result = await work({
        query: async (sql, params) => {
          if (!begun) await pause(luck.upTo(dawdleBefore + 1));
          begun = true;
          return tx.query(sql, params);
        },
      });
      await pause(luck.upTo(dawdleAfter + 1));
      if (luck.happens(rollbacks)) throw new RolledBack();
      return result;
    }),
});
