/** Where a paper goes as a file when nobody names a place: chosen once, else a folder of ours among the user's documents. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { PapersFolder } from '#shared/contract/outputs.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse, type DeskContext } from '../context.ts';

const KEY = 'exports.folder';

export const createPapersFolder = ({
  store,
  papersFolder = null,
  exportFolder,
  emit,
}: Pick<DeskContext, 'store' | 'papersFolder' | 'exportFolder' | 'emit'>) => {
  const view = (): PapersFolder => {
    const chosen = store.read.setting(KEY);
    return { folder: chosen ?? papersFolder, chosen: chosen !== null, usual: papersFolder };
  };
  return {
    view,

    /** Null: among the documents again. Kept once a file can be put there: a citizen waits when it is used first. */
    choose: async (folder: string | null): Promise<Result<PapersFolder, Refusal>> => {
      if (folder !== null) {
        if (exportFolder == null) return refuse('export_unavailable');
        const proven = await exportFolder.prove(folder);
        if (!proven.ok) return proven;
      }
      store.write((tx) => {
        if (folder === null) tx.deleteSetting(KEY);
        else tx.saveSetting(KEY, folder);
      });
      emit('changed', { rooms: ['settings'] });
      return ok(view());
    },
  };
};
