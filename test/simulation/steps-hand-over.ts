/** Many dossiers into other hands, and back. */
import { OFFICERS } from './base.ts';
import { DEPARTMENTS } from './departments.ts';
import { noteHandedOver } from './steps-departments.ts';
import { press } from './steps-officer.ts';
import { say, type Workplace, type World } from './world.ts';

const MOST_PICKED = 14;

/** Of those that are open here, and one or two that are not. */
const picked = (world: World, { seat }: Workplace): readonly string[] => {
  const rows =
    seat
      .life()
      ?.sql.all<{ readonly id: string }>(
        'SELECT DISTINCT dossier AS id FROM entry WHERE type = ? LIMIT ?',
        'dossier.accepted',
        MOST_PICKED,
      ) ?? [];
  return rows.map(({ id }) => id).filter(() => world.chance.happens(80));
};

interface Begun {
  readonly list: string;
  readonly from: string;
  readonly to: string;
}

/** Pieces are written as time passes; the desk may die between any two. */
const goOn = async (world: World, place: Workplace): Promise<void> => {
  if (world.chance.happens(35)) {
    const moment = world.chance.pick(['before', 'inside', 'after'] as const);
    place.seat.life()?.fate.arm(1 + world.chance.upTo(3), moment);
  }
  await world.time.pass(world.chance.upTo(3));
};

/** What was acknowledged is noted: it is ended, or shown, whatever comes. Into one's own hands nobody signs a list. */
const noteBegun = (
  world: World,
  { seat, nth }: Workplace,
  begun: Begun | null,
  dossiers: readonly string[],
): void => {
  if (begun === null || begun.from === begun.to) return;
  const desk = seat.life()?.disk.read.identity();
  if (desk == null) return;
  say(world, `  ${seat.name} bàn giao ${dossiers.length} hồ sơ theo danh sách ${begun.list}`);
  world.lists.push({ nth, desk: desk.desk, epoch: desk.epoch, list: begun.list, dossiers });
};

export const handOverMany = async (world: World, place: Workplace): Promise<void> => {
  const dossiers = [...picked(world, place)];
  if (dossiers.length === 0) return;
  const { chance } = world;
  const to = chance.happens(65) ? chance.pick(DEPARTMENTS).name : chance.pick(OFFICERS);
  if (chance.happens(80)) {
    const input = { dossiers, to, sheets: chance.happens(30) };
    await press(world, place, 'handOver.begin', input, (answer) => {
      if (!answer.ok) return;
      for (const id of dossiers) noteHandedOver(world, id, to);
      noteBegun(world, place, answer.value, dossiers);
    });
  } else {
    const input = { dossiers, to, reason: 'phân công lại' };
    await press(world, place, 'handOver.reassign', input, (answer) => {
      if (answer.ok) for (const id of dossiers) noteHandedOver(world, id, to);
    });
  }
  await goOn(world, place);
};

/** Everything that somebody brings back in one go: as it is, with its result, or wanting papers. */
export const receiveMany = async (world: World, place: Workplace): Promise<void> => {
  const { chance } = world;
  const items = picked(world, place).map((dossier) => {
    const nth = chance.upTo(3);
    if (nth === 0) return { dossier, cameBack: { as: 'hand' as const } };
    if (nth === 1)
      return { dossier, cameBack: { as: 'result' as const, outcome: 'granted' as const } };
    const cameBack = { as: 'supplement' as const, items: ['Tờ khai'], reason: 'còn thiếu' };
    return { dossier, cameBack };
  });
  if (items.length === 0) return;
  await press(world, place, 'handOver.receive', { items });
  await goOn(world, place);
};

/** Whoever finds a hand-over that broke off on the screen goes on with it, or ends it where it stands. */
export const goOnOrEnd = async (world: World, place: Workplace): Promise<void> => {
  const asked = world.chance.happens(70) ? 'handOver.goOn' : 'handOver.endHere';
  await press(world, place, 'handOver.state', {}, (state) => {
    if (state.ok && state.value !== null && state.value.open && !state.value.running)
      void press(world, place, asked, {});
  });
  await goOn(world, place);
};
