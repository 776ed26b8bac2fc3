/** Somebody copies a data folder: onto the same machine, where both are started, or onto another one. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { diskOf } from './seat-disk.ts';
import { carryOwn } from './steps-line.ts';
import { start } from './steps-machine.ts';
import { acceptOne, press } from './steps-officer.ts';
import { hasTwin } from './twins.ts';
import { say, type Workplace, type World } from './world.ts';

export const copyFolder = async (world: World, place: Workplace): Promise<void> => {
  const { seat, nth, lostDisk, rangeEnded } = place;
  const epoch = seat.life()?.disk.read.identity()?.epoch;
  if (epoch === undefined || hasTwin(world)) return;
  const folder = join(world.folder, 'twin');
  mkdirSync(folder);
  seat.copyArchiveInto(folder);
  const disk = diskOf(seat.image(), join(folder, 'desk.db'));
  const moved = world.chance.happens(50);
  const name = `${seat.name} (bản sao)`;
  const machine = moved ? name : seat.name;
  say(world, `  ${seat.name} có bản sao trên ${moved ? 'máy khác' : 'cùng máy'}`);
  const twin: Workplace = {
    seat: world.newSeat({ name, folder, disk, machine }),
    nth,
    twin: { epoch, moved },
    lastPress: null,
    presses: 0,
    lostDisk,
    rangeEnded,
  };
  world.places.push(twin);
  await start(world, twin);
  // The first citizen at the counter waits for nobody's explanation.
  await acceptOne(world, twin);
};

/** Whoever answers for the desk enters a code of the province on the new machine. */
export const letInAgain = async (world: World, place: Workplace): Promise<void> => {
  const desk = place.seat.life()?.disk.read.identity()?.desk;
  if (desk === undefined) return;
  const code = await world.store.mint(world.surroundings, world.office, desk);
  await press(world, place, 'desk.enrolAnew', { code });
};

/** It is let in on a good line and reads what there is; the old machine serves the next citizen without hearing of it. */
export const letInBesideOld = async (world: World, place: Workplace): Promise<void> => {
  await letInAgain(world, place);
  await carryOwn(world, place);
  for (const other of world.places.filter(({ nth }) => nth === place.nth))
    await acceptOne(world, other);
};
