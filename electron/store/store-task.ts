/** Long work on whole files, done in a thread of its own so that the desk goes on answering. */
import { carryOutRound, type BackupRound, type RoundDone } from './backup-round.ts';

export type StoreTask = BackupRound;

export type AnswerTo<T extends StoreTask> = T extends BackupRound ? RoundDone : never;

export const carryOutTask = (task: StoreTask): RoundDone => carryOutRound(task);
