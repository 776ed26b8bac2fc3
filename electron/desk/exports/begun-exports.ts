/**
 * Files that were begun outside the desk and may lie there half: noted before the first byte, so that what a power cut
 * or a stick pulled out left behind is cleared away when its folder can be reached again.
 */
import { z } from '#shared/schema.ts';
import type { DeskContext } from '../context.ts';

/** Of this machine: no pack carries it. */
const KEY = 'files.begun';

const begunFile = z.strictObject({ folder: z.string(), name: z.string() });
type BegunFile = z.infer<typeof begunFile>;

const isSame = (one: BegunFile, other: BegunFile): boolean =>
  one.folder === other.folder && one.name === other.name;

export const createBegunExports = ({
  store,
  exportFolder,
  log,
}: Pick<DeskContext, 'store' | 'exportFolder' | 'log'>) => {
  const noted = (): readonly BegunFile[] =>
    z.array(begunFile).parse(JSON.parse(store.read.setting(KEY) ?? '[]'));

  const save = (files: readonly BegunFile[]): void =>
    store.write((tx) =>
      files.length === 0 ? tx.deleteSetting(KEY) : tx.saveSetting(KEY, JSON.stringify(files)),
    );

  const ended = (file: BegunFile): void => save(noted().filter((one) => !isSame(one, file)));

  return {
    begun: (file: BegunFile): void => save([...noted().filter((one) => !isSame(one, file)), file]),

    ended,

    /** Never rejects; what cannot be reached is tried again at the next start or export. */
    tidy: async (): Promise<void> => {
      try {
        for (const file of noted()) {
          const gone = await exportFolder?.discard(file.folder, file.name);
          if (gone !== true) continue;
          ended(file);
          log('what an export left unfinished is cleared away', file.name);
        }
      } catch (fault) {
        log('unfinished exports could not be cleared away', fault);
      }
    },
  };
};
