/** A folder that was put back from a copy goes on as the product does: in its next epoch, behind the newest paper. */
import { identityOf } from '#electron/store/local/identity.ts';
import { raiseEpoch } from '#electron/store/copies/raise-epoch.ts';
import { dateOf, instantOf, localTimeOf } from '#shared/calendar/local-time.ts';
import { drawKeyPair } from './keys.ts';
import { breach, type Workplace, type World } from './world.ts';

/** By the pattern of the try-out's office. */
const PER_SLOT = 1000;

/** As it stands at the end of the newest number that any receipt of this desk bears today; null when there is none. */
const counterOnPaper = (world: World, desk: string, slot: number, day: string): number | null => {
  const today = `-${day.slice(2).replaceAll('-', '')}-`;
  const counters = world.receipts
    .filter((receipt) => receipt.desk === desk && receipt.number.includes(today))
    .map(({ number }) => Number(number.split('-').at(-1)))
    .filter((counter) => Math.floor(counter / PER_SLOT) === slot);
  return counters.length === 0 ? null : Math.max(...counters);
};

/** After a second loss the paper is asked for. Whoever has given none that day says so: before the slot's first. */
const noneOfToday = (slot: number): number => slot * PER_SLOT;

export const goOnFromCopy = (world: World, place: Workplace, desk: string): void => {
  const { seat, lostDisk } = place;
  const sql = seat.sql();
  const at = instantOf(Math.floor(world.time.now() + seat.skew()));
  const day = dateOf(localTimeOf(at));
  const slot = identityOf(sql)?.slot ?? 0;
  const next = {
    at,
    day,
    keys: drawKeyPair(world.chance),
    counterOnPaper: counterOnPaper(world, desk, slot, day) ?? (lostDisk ? noneOfToday(slot) : null),
  };
  const raised = sql.write(() => raiseEpoch(sql, next, false));
  if (!raised.ok) breach(world, 'a_copy_goes_on', JSON.stringify(raised.error));
};
