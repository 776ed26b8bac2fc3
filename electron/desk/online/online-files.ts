/** Files of online dossiers come down by themselves while there is a line, so that they are here when the officer looks. */
import { addDays, atMinute } from '#shared/calendar/local-time.ts';
import { filesOfDossier } from '#shared/dossier/attached.ts';
import { todayOf, type DeskContext } from '../context.ts';
import { fetchFile } from '../line/fetched-file.ts';

type FilePorts = Pick<
  DeskContext,
  'store' | 'blobs' | 'province' | 'emit' | 'log' | 'surroundings'
>;

/** Whoever answered before the files came keeps them too: so long they are asked for after the acceptance. */
const DAYS_AFTER = 30;

export const createOnlineFiles = (ports: FilePorts) => {
  const { store, blobs, emit, log } = ports;
  /** Looked at once in a run: a dossier with all its files keeps them. */
  const whole = new Set<string>();
  let under: Promise<void> | null = null;
  let stopped = false;

  const missingOf = (id: string): readonly string[] => {
    if (whole.has(id)) return [];
    const dossier = store.read.dossier(id);
    const files = dossier === null ? [] : filesOfDossier(dossier);
    const missing = files.map(({ sha256 }) => sha256).filter((sha256) => !blobs.has(sha256));
    if (missing.length === 0) whole.add(id);
    return [...new Set(missing)];
  };

  /** Those that wait first, then what was accepted without all its files. */
  const dossiers = (): readonly string[] => {
    const since = addDays(todayOf(ports), -DAYS_AFTER);
    return [...store.read.onlineWaiting(), ...store.read.onlineAccepted(atMinute(since, 0))];
  };

  /** False where the line broke. A file that is not what it should be stands in nobody's way. */
  const fetchOf = async (id: string): Promise<boolean> => {
    let came = false;
    let line = true;
    for (const sha256 of missingOf(id)) {
      const found = await fetchFile(ports, sha256);
      if (stopped) return false;
      if (!found.ok && found.error.code !== 'province_not_believed') {
        line = false;
        break;
      }
      if (!found.ok || found.value === null) continue;
      found.value.keep();
      came = true;
    }
    if (came) emit('changed', { rooms: ['dossiers'] });
    return line;
  };

  const fetchAll = async (): Promise<void> => {
    for (const id of dossiers()) if (stopped || !(await fetchOf(id))) return;
  };

  return {
    isHere: (sha256: string): boolean => blobs.has(sha256),
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
