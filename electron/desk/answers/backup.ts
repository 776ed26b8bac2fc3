import type { backupEndpoints } from '#shared/contract/endpoints/backup.ts';
import { ok } from '#shared/result.ts';
import type { DeskBackups } from '../recovery/backup.ts';
import type { HandlersOf } from '../router.ts';

export const backupAnswers = (backups: DeskBackups): HandlersOf<typeof backupEndpoints> => ({
  'backup.overview': () => ok(backups.overview()),
  'backup.now': () => backups.now(),
  'backup.setSecondPlace': ({ path }) => backups.setSecondPlace(path),
  'backup.chooseFolder': () => backups.chooseFolder(),
});
