/** One seed from morning to quiet: what was found, and how to see it again. */
import { epochMsOf, instantOfLocal } from '#shared/calendar/local-time.ts';
import type { Breach } from '../invariants/rules.ts';
import { becomesQuiet, heal } from './heal.ts';
import { checkAll, checkRows } from './check.ts';
import { certifyOne } from './steps-certification.ts';
import { acceptOne, mayEndRange } from './steps-officer.ts';
import { start } from './steps-machine.ts';
import { takeStep } from './steps.ts';
import { isCaught } from './tally.ts';
import { hasTwin, lostOf } from './twins.ts';
import { breach, openWorld, type World, type WorldPorts } from './world.ts';

export interface Outcome {
  readonly seed: number;
  readonly receipts: number;
  readonly steps: number;
  readonly breaches: readonly Breach[];
  /** What happened, step by step. */
  readonly trace: readonly string[];
}

const HOUR = 3_600_000;

/** After all of it an officer can serve the next citizen, and the paper bears the right time. */
const serveOneMore = async (world: World): Promise<void> => {
  for (const place of world.places) {
    const before = world.receipts.length;
    // A clock that had jumped is settled first, and the papers of the day are told; then it must go.
    for (let press = 0; press < 3 && world.receipts.length === before; press += 1)
      await acceptOne(world, place);
    const receipt = world.receipts[before];
    if (receipt === undefined) {
      // Which of two folders goes on, people decide; the other gives no number meanwhile.
      if (hasTwin(world) && lostOf(place) !== null) continue;
      if (place.rangeEnded && mayEndRange(world, place)) continue;
      breach(world, 'next_citizen_is_served', place.seat.name);
      continue;
    }
    const intake = place.seat.life()?.disk.read.dossier(receipt.dossier)?.intake;
    const at = intake == null ? Number.NaN : epochMsOf(instantOfLocal(intake.receivedAt));
    if (!(Math.abs(at - world.time.now()) < HOUR))
      breach(world, 'time_is_right_again', `${place.seat.name}: ${intake?.receivedAt ?? ''}`);
  }
};

/** The books go on as well, wherever the desk knows how far they went. */
const certifyOnceMore = async (world: World): Promise<void> => {
  for (const place of world.places) await certifyOne(world, place);
};

/** Of a planted mistake one waits for a rule that names it, whatever else it breaks before. */
const isDecided = ({ mutant, breaches }: World): boolean =>
  mutant === null ? breaches.length > 0 : isCaught(mutant, breaches);

export const runSeed = async (seed: number, ports: WorldPorts): Promise<Outcome> => {
  const world = await openWorld(seed, ports);
  let steps = 0;
  try {
    if (world.course.awake) for (const place of world.places) await start(world, place);
    while (steps < world.course.steps && !isDecided(world)) {
      await takeStep(world);
      steps += 1;
    }
    if (!isDecided(world)) {
      if (!(await heal(world))) breach(world, 'queue_drains_by_itself', whereItStands(world));
      if (world.course.thorough) {
        await serveOneMore(world);
        if (world.plays.has('certification')) await certifyOnceMore(world);
        if (!(await becomesQuiet(world)))
          breach(world, 'queue_drains_by_itself', whereItStands(world));
      }
      await checkAll(world);
      checkRows(world);
    }
  } catch (fault) {
    breach(
      world,
      'simulation_goes_on',
      fault instanceof Error ? (fault.stack ?? '') : String(fault),
    );
  } finally {
    world.end();
  }
  const { receipts, breaches, trace } = world;
  return { seed, receipts: receipts.length, steps, breaches, trace };
};

const whereItStands = (world: World): string =>
  world.places
    .map(({ seat }) => {
      const read = seat.life()?.disk.read;
      const line = seat.life()?.line.state();
      return `${seat.name}: ${read?.unsent().count ?? '?'} unsent, ${JSON.stringify(read?.feedCursor())}, ${line?.state} ${line?.code}`;
    })
    .join('; ');
