/** What happens to archived files on their way and at the province. */
import { carryThrough } from './steps-line.ts';
import { sendNow } from './steps-officer.ts';
import { say, type Workplace, type World } from './world.ts';

const MOST_LETTERS = 28;

const carryUntil = async (
  world: World,
  { seat }: Workplace,
  most: number,
  enough: () => boolean,
): Promise<void> => {
  const own = () => world.post.waiting().filter(({ from }) => from === seat.name);
  for (let nth = 0; nth < most && !enough(); nth += 1) {
    const [letter] = own();
    if (letter === undefined) return;
    await carryThrough(world, letter);
  }
};

/** The line is good for a while: long enough for entries, and for some of the files behind them. */
export const goodLine = async (world: World, place: Workplace): Promise<void> => {
  await sendNow(world, place);
  await carryUntil(world, place, 4 + world.chance.upTo(MOST_LETTERS), () => false);
};

/** The power goes at the province in the midst of a file: what was never synced is not what was sent. */
export const provinceDarkens = async (world: World, place: Workplace): Promise<void> => {
  const { blobs } = world.store;
  await sendNow(world, place);
  await carryUntil(world, place, MOST_LETTERS, () => blobs.parts().length > 0);
  const [first, ...others] = blobs.parts();
  if (first === undefined) return;
  blobs.spoil(world.chance.pick([first, ...others]));
  say(world, '  một tệp đang nhận dở bị hỏng ở Tỉnh');
};
