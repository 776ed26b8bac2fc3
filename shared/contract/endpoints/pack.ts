/** One more copy at the province, of what is in no journal; and the way back from it on another machine. */
import { blobName } from '#shared/protocol/blobs.ts';
import { z } from '#shared/schema.ts';
import { command, nothing, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';

export const packEndpoints = {
  'pack.state': query<out.PackState>().with('signed_in', nothing),
  'pack.keep': command<out.PackState>().with('signed_in', z.strictObject({ on: z.boolean() })),
  /** One now, if anything changed; answers when the province holds it or it failed. */
  'pack.now': command<out.PackState>().with('signed_in', nothing),
  /** Those of this desk, the newest first. Open while a new machine is asked whether it wants one back. */
  'pack.found': query<readonly out.PackFound[]>().with('open', nothing),
  /**
   * `key`: the recovery key of the machine that made it; `name`: null for the newest that this key opens. The journal comes
   * first, to its end.
   */
  'pack.restore': command<out.PackReturned>().with(
    'open',
    z.strictObject({ name: blobName.nullable(), key: z.string().trim().min(1).max(100) }),
  ),
  /** The new machine goes to work, with what came back or without; the settings room offers it again. */
  'pack.goOn': command<null>().with('open', nothing),
} as const;
