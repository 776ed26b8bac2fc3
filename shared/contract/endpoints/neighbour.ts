/** The desk next door. */
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, stickPath } from '../endpoint.ts';
import { neighbourAddress } from '../neighbour-address.ts';
import type * as out from '../outputs.ts';

export const neighbourEndpoints = {
  'neighbour.overview': query<out.NeighbourOverview>().with('signed_in', nothing),
  /** At this address of the PC other desks of the office may give envelopes into keeping; null shuts the door. */
  'neighbour.openDoor': command<out.NeighbourOverview>().with(
    'head',
    z.strictObject({ at: neighbourAddress.nullable() }),
  ),
  /** Lets one desk in, once, for ten minutes. */
  'neighbour.newCode': command<out.NeighbourOverview>().with('head', nothing),
  /** The desk is let in no more; what was kept for it goes, and it counts its own entries as unsent as ever. */
  'neighbour.part': command<out.NeighbourOverview>().with('head', z.strictObject({ desk: id })),
  /** Gives into the keeping of the desk that shows this code. */
  'neighbour.join': command<out.NeighbourOverview>().with(
    'head',
    z.strictObject({ at: neighbourAddress, code: z.string().trim().min(1).max(64) }),
  ),
  'neighbour.leave': command<out.NeighbourOverview>().with('head', nothing),
  'neighbour.setAfterMinutes': command<out.NeighbourOverview>().with(
    'head',
    z.strictObject({ minutes: z.int().min(1).max(480) }),
  ),
  'neighbour.giveNow': command<out.NeighbourOverview>().with('signed_in', nothing),
  /** What lies here for other desks goes along on the stick, and their notices come back on it. */
  'neighbour.toStick': command<out.NeighboursOnStick>().with(
    'signed_in',
    z.strictObject({ folder: stickPath }),
  ),
  'neighbour.fromStick': command<out.NeighboursOnStick>().with(
    'signed_in',
    z.strictObject({ path: stickPath }),
  ),
} as const;
