/** What happens to archived files on their way and at the province. */
import { carryThrough } from './steps-line.ts';
import { sendNow } from './steps-officer.ts';
import { say, type Workplace, type World } from './world.ts';

const MOST_LETTERS = 24;

/** The line is good for a while: long enough for entries, and for some of the files behind them. */
export const goodLine = async (world: World, place: Workplace): Promise<void> => {
  await sendNow(world, place);
  const own = () => world.post.waiting().filter(({ from }) => from === place.seat.name);
  const most = 4 + world.chance.upTo(MOST_LETTERS);
  for (let nth = 0; nth < most && own().length > 0; nth += 1)
    for (const letter of own().slice(0, 1)) await carryThrough(world, letter);
};

/** A part that was never synced is not what was sent, once the power is back. */
export const spoilPart = async (world: World): Promise<void> => {
  const [first, ...others] = world.store.blobs.parts();
  if (first === undefined) return;
  world.store.blobs.spoil(world.chance.pick([first, ...others]));
  say(world, '  một tệp đang nhận dở bị hỏng ở Tỉnh');
};
