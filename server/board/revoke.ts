/** Takes a desk out of use: its keys are marked in the directory, what it still sends goes to quarantine. */
import { localDayOf } from '#shared/calendar/local-time.ts';
import { publishKeys } from '#server/publishing/keys.ts';
import type { Database } from '#server/store/database.ts';
import { instantNow, type Surroundings } from '#server/surroundings.ts';

export const revokeDesk = async (
  database: Database,
  surroundings: Surroundings,
  desk: string,
): Promise<void> => {
  const at = instantNow(surroundings);
  await database.transaction(async (tx) => {
    await tx.query('select 1 from province for update');
    await tx.query('update desk_epoch set revoked_at = $2 where desk = $1 and revoked_at is null', [
      desk,
      at,
    ]);
    await publishKeys(tx, at, localDayOf(at));
  });
};
