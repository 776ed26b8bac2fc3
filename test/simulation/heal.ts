/** All faults end: the line is good, clocks are right, the province runs today's program. Nobody presses a button. */
import { owedLists } from '#electron/desk/dossiers/hand-over-batches.ts';
import { OWED } from '#electron/desk/dossiers/held-marks.ts';
import { carryThrough } from './steps-line.ts';
import { newerProgram, start } from './steps-machine.ts';
import { mendNumbers } from './steps-numbers.ts';
import { letInAgain } from './steps-twin.ts';
import { hasTwin, isRefused, lostOf } from './twins.ts';
import { settled } from './virtual-time.ts';
import { say, type World } from './world.ts';

const MINUTE = 60_000;
/** Longer than the longest pause of the schedule, several times over. */
const PATIENCE_MINUTES = 40;

export const carryAll = async (world: World): Promise<void> => {
  await settled();
  for (let letters = world.post.waiting(); letters.length > 0; letters = world.post.waiting())
    for (const letter of letters) await carryThrough(world, letter);
};

const isQuiet = async (world: World): Promise<boolean> => {
  const { feedEpoch, ord } = await world.ledger.heads(world.office);
  const files = world.plays.has('files');
  return world.places.every((place) => {
    const { seat } = place;
    const read = seat.life()?.disk.read;
    // Of a refused twin the province keeps apart what it goes on to write; the twin says so.
    if (isRefused(place)) return lostOf(place) === 'desk_moved' || read?.unsent().count === 0;
    if (read === undefined) return false;
    const cursor = read.feedCursor();
    // What colleagues wrote is confirmed again, or brought.
    const owed = read.setting(OWED) !== null;
    // A close without a line gets the other side's half; where two folders closed, people have to say which is right.
    const closed = hasTwin(world) || read.unfinishedCloses().length === 0;
    const drawn = seat.life()?.mayDraw() !== true || owedLists(read).length === 0;
    const sent =
      !owed &&
      closed &&
      drawn &&
      read.unsent().count === 0 &&
      (!files || read.unsentFilesTotal().count === 0);
    return sent && cursor.feedEpoch === feedEpoch && cursor.ord === ord;
  });
};

const allAlive = async (world: World): Promise<void> => {
  for (const place of world.places) {
    const { seat } = place;
    seat.life()?.fate.disarm();
    if (seat.life()?.fate.dead() === true) seat.kill();
    if (seat.life() === null) await start(world, place);
  }
};

/** @returns false when it does not become quiet by itself */
export const becomesQuiet = async (world: World): Promise<boolean> => {
  for (let minute = 0; minute < PATIENCE_MINUTES; minute += 1) {
    await allAlive(world);
    await carryAll(world);
    if (await isQuiet(world)) return true;
    await world.time.pass(MINUTE);
  }
  return false;
};

/** A disk that was lost twice went on twice from one copy: whoever answers for the desk lets its newest life in. */
const letInTheLost = async (world: World): Promise<boolean> => {
  const lost = world.places.filter((place) => place.lostDisk && lostOf(place) !== null);
  for (const place of lost) {
    say(world, `  Tỉnh cho ${place.seat.name} vào lại`);
    await letInAgain(world, place);
  }
  return lost.length === 0 || becomesQuiet(world);
};

const everyLifeKnown = async (world: World): Promise<boolean> => {
  if (!hasTwin(world)) return letInTheLost(world);
  // A twin that has only read learns at its next contact that it is one.
  await world.time.pass(2 * MINUTE);
  return becomesQuiet(world);
};

export const heal = async (world: World): Promise<boolean> => {
  const { troubles } = world;
  troubles.dieAtCommit = false;
  troubles.died = false;
  world.provinceClock.skew = 0;
  for (const { seat } of world.places) seat.setSkew(0);
  world.late.length = 0;
  world.withoutLine = null;
  await newerProgram(world);
  if (!(await becomesQuiet(world))) return false;
  if (!(await everyLifeKnown(world))) return false;
  // Files of departments come down beside a desk's own synchronisation, whoever has brought their entries.
  if (world.plays.has('departments')) {
    await world.time.pass(2 * MINUTE);
    if (!(await becomesQuiet(world))) return false;
  }
  return !world.plays.has('sharedNumbers') || mendNumbers(world, becomesQuiet);
};
