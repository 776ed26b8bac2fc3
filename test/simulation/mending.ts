/** A folder that was put back from a copy goes on as the product does: in its next epoch, behind what is on paper. */
import { identityOf } from '#electron/store/local/identity.ts';
import { raiseEpoch } from '#electron/store/copies/raise-epoch.ts';
import { instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import { drawKeyPair } from './keys.ts';
import { counterOnPaper } from './papers-out.ts';
import { breach, type Workplace, type World } from './world.ts';

/** In so many of a hundred restores somebody has a paper at hand; else the desk asks before its first number. */
const AT_HAND = 50;

export const goOnFromCopy = (world: World, place: Workplace): void => {
  const { seat } = place;
  const sql = seat.sql();
  const at = instantOf(Math.floor(world.time.now() + seat.skew()));
  const day = localDayOf(at);
  const slot = identityOf(sql)?.slot ?? 0;
  const next = {
    at,
    day,
    keys: drawKeyPair(world.chance),
    counterOnPaper: world.chance.happens(AT_HAND) ? counterOnPaper(world, place, slot, day) : null,
  };
  const raised = sql.write(() => raiseEpoch(sql, next, false));
  if (!raised.ok) breach(world, 'a_copy_goes_on', JSON.stringify(raised.error));
};
