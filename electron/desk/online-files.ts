/** Files of online dossiers come down by themselves while there is a line, so that they are here when the officer looks. */
import { filesOfDossier } from '#shared/dossier/attached.ts';
import type { DeskContext } from './context.ts';
import { storeFailureOf } from './store-failure.ts';

type FilePorts = Pick<DeskContext, 'store' | 'blobs' | 'province' | 'emit' | 'log'>;

export const createOnlineFiles = ({ store, blobs, province, emit, log }: FilePorts) => {
  /** Looked at once in a run: a file that is here stays. */
  const here = new Set<string>();
  let under: Promise<void> | null = null;
  let stopped = false;

  const isHere = (sha256: string): boolean => {
    if (here.has(sha256)) return true;
    try {
      if (blobs.get(sha256) === null) return false;
    } catch (fault) {
      // What the disk gives no more is fetched again.
      if (storeFailureOf(fault)?.code !== 'damaged') throw fault;
      return false;
    }
    here.add(sha256);
    return true;
  };

  const missing = (): readonly string[] => [
    ...new Set(
      store.read.onlineWaiting().flatMap((id) => {
        const dossier = store.read.dossier(id);
        const files = dossier === null ? [] : filesOfDossier(dossier);
        return files.map(({ sha256 }) => sha256).filter((sha256) => !isHere(sha256));
      }),
    ),
  ];

  /** One after the other, the longest waiting dossier first; a broken line ends the round. */
  const fetchAll = async (): Promise<void> => {
    for (const sha256 of missing()) {
      if (stopped) return;
      const found = await province.fetchFile(sha256);
      if (!found.ok) return;
      if (found.value === null || stopped) continue;
      blobs.put(found.value);
      here.add(sha256);
      emit('changed', { rooms: ['dossiers'] });
    }
  };

  return {
    isHere,
    /** Never rejects; a call during a round changes nothing. */
    fetch: (): Promise<void> => {
      under ??= fetchAll()
        .catch((fault: unknown) => {
          log('files of online dossiers', fault instanceof Error ? fault.stack : fault);
        })
        .finally(() => {
          under = null;
        });
      return under;
    },
    stop: (): void => {
      stopped = true;
    },
  };
};

export type OnlineFiles = ReturnType<typeof createOnlineFiles>;
