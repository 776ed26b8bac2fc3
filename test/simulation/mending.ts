/** A folder that was put back from a copy goes on as the product does: in its next epoch, behind the newest paper. */
import { createSql } from '#electron/store/sql.ts';
import { raiseEpoch } from '#electron/store/raise-epoch.ts';
import { dateOf, instantOf, localTimeOf } from '#shared/calendar/local-time.ts';
import { drawKeyPair } from './keys.ts';
import { openFile } from './seat.ts';
import { breach, type Workplace, type World } from './world.ts';

/** As it stands at the end of the newest number that any receipt of this desk bears today; null when there is none. */
const counterOnPaper = (world: World, desk: string, day: string): number | null => {
  const today = `-${day.slice(2).replaceAll('-', '')}-`;
  const counters = world.receipts
    .filter((receipt) => receipt.desk === desk && receipt.number.includes(today))
    .map(({ number }) => Number(number.split('-').at(-1)));
  return counters.length === 0 ? null : Math.max(...counters);
};

export const goOnFromCopy = (world: World, { seat }: Workplace, desk: string): void => {
  const connection = openFile(seat.file);
  const at = instantOf(Math.floor(world.time.now() + seat.skew()));
  const day = dateOf(localTimeOf(at));
  const next = {
    at,
    day,
    keys: drawKeyPair(world.chance),
    counterOnPaper: counterOnPaper(world, desk, day),
  };
  const raised = connection
    .transaction(() => raiseEpoch(createSql(connection), next, false))
    .immediate();
  connection.close();
  if (!raised.ok) breach(world, 'a_copy_goes_on', JSON.stringify(raised.error));
};
