/** What may be asked of the way back from a copy: open where the data does not open. */
import { z } from '#shared/schema.ts';
import { command, nothing, query, stickPath } from '../endpoint.ts';
import type * as out from '../outputs.ts';

/** `copy`: the folder of the copy; `counterOnPaper`: the digits at the end of today's newest number on paper. */
const restoreAsked = z.strictObject({
  copy: z.string().min(1).max(2000),
  counterOnPaper: z.int().min(1).max(999_999).nullable(),
  /** The desk's own folder on another disk, as `recovery.place` names it. */
  into: stickPath.nullable().default(null),
});

export const recoveryEndpoints = {
  /** Open where the data does not open; in an open desk only for whoever answers for it. */
  'recovery.copies': query<readonly out.CopyFound[]>().with(
    'open',
    z.strictObject({ elsewhere: z.string().trim().min(1).max(1000).nullable() }),
  ),
  'recovery.chooseFolder': command<{ readonly path: string | null }>().with('open', nothing),
  'recovery.rehearse': command<out.RestoreReport>().with('open', restoreAsked),
  'recovery.restore': command<out.RestoreReport>().with('open', restoreAsked),
  'recovery.restoreKeys': command<null>().with(
    'open',
    z.strictObject({ copy: z.string().min(1).max(2000) }),
  ),

  /** Of a disk that failed: does it still give the data, does it still take any? */
  'recovery.probe': query<out.DiskFound>().with('open', nothing),
  'recovery.place': query<out.PlaceFound>().with('open', z.strictObject({ path: stickPath })),
  /** Goes on with this desk's data that lies in another place already. */
  'recovery.openPlace': command<null>().with('open', z.strictObject({ path: stickPath })),
  /** Sets everything of the desk aside, whole, and leaves an empty folder for a code of the province. */
  'recovery.beginAnew': command<null>().with('open', nothing),
  'recovery.again': command<null>().with('open', nothing),
} as const;
