/** To whom desks seal their envelopes: a part of the directory of keys. */
import { localDayOf } from '#shared/calendar/local-time.ts';
import type { Database } from '#server/store/database.ts';
import { instantNow, realSurroundings } from '#server/surroundings.ts';
import { publishKeys } from './keys.ts';

/** Remembers it for every later publication of the keys; where desks know the keys without it, they are told. */
export const publishRecipient = async (database: Database, recipient: string): Promise<void> =>
  database.transaction(async (tx) => {
    const changed = await tx.query(
      `update province set envelope_recipient = $1
       where envelope_recipient is distinct from $1 returning 1`,
      [recipient],
    );
    if (changed.length === 0) return;
    const known = await tx.query(`select 1 from publication where kind = 'keys' limit 1`);
    const now = instantNow(realSurroundings);
    if (known.length > 0) await publishKeys(tx, now, localDayOf(now));
  });
