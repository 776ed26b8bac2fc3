/** Long work on whole files, done in a thread of its own so that the desk goes on answering. */
import type { Result } from '#shared/result.ts';
import { carryOutRound, type BackupRound, type RoundDone } from './copies/backup-round.ts';
import { restore, type Restore, type Restored, type RestoreRefusal } from './copies/restore.ts';

export type StoreTask = BackupRound | Restore;

export type AnswerTo<T extends StoreTask> = T extends BackupRound
  ? RoundDone
  : Result<Restored, RestoreRefusal>;

export const carryOutTask = (task: StoreTask): AnswerTo<BackupRound> | AnswerTo<Restore> =>
  task.kind === 'backup' ? carryOutRound(task) : restore(task);
