/** Somebody at the province gave two desks one range of numbers; what stands on two papers gets another number. */
import { takeSlot } from '#electron/sync/slot.ts';
import { isNumberTaken } from '#shared/dossier/renumbering.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { press } from './steps-officer.ts';
import { isRefused, lostOf } from './twins.ts';
import { say, type Workplace, type World } from './world.ts';

/** As the base lets desks in: one after the other. */
const slotOf = ({ nth }: Workplace): number => nth + 1;

const count = (world: World, place: Workplace, slot: number): void => {
  const disk = place.seat.life()?.disk;
  const known = disk?.read.identity() ?? null;
  if (disk === undefined || known === null || known.slot === slot) return;
  disk.write((tx) => takeSlot(tx, known.desk, slot));
  say(world, `  ${place.seat.name} đếm trong dải ${slot}`);
};

export const countInOthers = async (world: World, place: Workplace): Promise<void> => {
  const [first] = world.places;
  if (first !== undefined) count(world, place, slotOf(first));
};

interface Taken {
  readonly dossier: string;
  readonly entry: Pick<EntryName, 'desk' | 'epoch' | 'seq'>;
}

const takenAt = ({ seat }: Workplace): readonly Taken[] => {
  const read = seat.life()?.disk.read;
  return (read?.conflictedDossiers() ?? []).flatMap(({ id }) =>
    (read?.dossier(id)?.conflicts ?? [])
      .filter(isNumberTaken)
      .map(({ entry: { desk, epoch, seq } }) => ({ dossier: id, entry: { desk, epoch, seq } })),
  );
};

/** At the desk that gave the number. */
export const renumberOne = async (world: World, place: Workplace): Promise<void> => {
  const own = place.seat.life()?.disk.read.identity()?.desk;
  const found = takenAt(place).find(({ entry }) => entry.desk === own);
  if (found === undefined) return;
  await press(world, place, 'settle.renumber', { ...found, reason: 'trùng số' }, (answer) => {
    if (answer.ok) say(world, `  ${place.seat.name} đổi số thành ${answer.value.number}`);
  });
};

const MOST_ROUNDS = 12;

/** Ranges are set right, and people mend what is on two papers, one after the other. @returns whether nothing is left */
export const mendNumbers = async (
  world: World,
  becomesQuiet: (world: World) => Promise<boolean>,
): Promise<boolean> => {
  for (const place of world.places) count(world, place, slotOf(place));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const able = world.places.filter((place) => !isRefused(place) && lostOf(place) === null);
    const waiting = able.filter((place) => takenAt(place).length > 0);
    const [place] = waiting;
    if (place === undefined) return true;
    const own = place.seat.life()?.disk.read.identity()?.desk;
    const taken = takenAt(place);
    const found = taken.find(({ entry }) => entry.desk === own) ?? taken[0];
    if (found === undefined) return true;
    const voided = place.seat.life()?.disk.read.dossier(found.dossier)?.voided != null;
    if (voided) await press(world, place, 'settle.conflict', { ...found, note: 'đã thu lại giấy' });
    else await press(world, place, 'settle.renumber', { ...found, reason: 'trùng số' });
    if (!(await becomesQuiet(world))) return false;
  }
  return false;
};
