/** Copies of the desk. */
import { z } from '#shared/schema.ts';
import { command, nothing, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';

export const backupEndpoints = {
  'backup.overview': query<out.BackupOverview>().with('signed_in', nothing),
  /** Answers when the copy is made or has failed. */
  'backup.now': command<out.BackupOverview>().with('signed_in', nothing),
  /** A folder on another disk, a stick, a share; null for none. It must be there now. */
  'backup.setSecondPlace': command<out.BackupOverview>().with(
    'signed_in',
    z.strictObject({ path: z.string().trim().min(1).max(1000).nullable() }),
  ),
  /** Asks with the system's own dialog; null when nothing was chosen. */
  'backup.chooseFolder': command<{ readonly path: string | null }>().with('signed_in', nothing),
} as const;
