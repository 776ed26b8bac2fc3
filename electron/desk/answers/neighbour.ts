import type { neighbourEndpoints } from '#shared/contract/endpoints/neighbour.ts';
import type { NeighbourDesk } from '../line/neighbour.ts';
import type { HandlersOf } from '../router.ts';

export const neighbourAnswers = (
  neighbour: NeighbourDesk,
): HandlersOf<typeof neighbourEndpoints> => ({
  'neighbour.overview': () => neighbour.overview(),
  'neighbour.openDoor': ({ at }) => neighbour.openDoor(at),
  'neighbour.newCode': () => neighbour.newCode(),
  'neighbour.part': ({ desk }) => neighbour.part(desk),
  'neighbour.join': ({ at, code }) => neighbour.join(at, code),
  'neighbour.leave': () => neighbour.leave(),
  'neighbour.setAfterMinutes': ({ minutes }) => neighbour.setAfterMinutes(minutes),
  'neighbour.giveNow': () => neighbour.giveNow(),
  'neighbour.toStick': ({ folder }) => neighbour.toStick(folder),
  'neighbour.fromStick': ({ path }) => neighbour.fromStick(path),
});
