/** Files that entries of others name, fetched from the province one after the other while there is a line. */
import type { Result } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { FetchedFile } from '../line/fetched-file.ts';
import type { ProvinceFailure } from '../line/province.ts';

interface FilePorts extends Pick<DeskContext, 'after' | 'emit' | 'log'> {
  readonly blobs: Pick<DeskContext['blobs'], 'has'>;
  readonly fetch: (
    sha256: string,
  ) => Promise<Result<Pick<FetchedFile, 'keep'> | null, ProvinceFailure>>;
  /** Of each that is here already. */
  readonly onHere: (sha256: string) => void;
  /** After a round that the line lasted through: what is not here, and the province says it has not either. */
  readonly onNobody: (names: readonly string[]) => void;
}

/** So many dossiers are looked at in one go; then the desk answers others. */
const IN_ONE_GO = 20;
const NOW_MS = 0;

/** Of this one file alone: the line is there, and the next file may well come. */
const ofTheFile = (failure: ProvinceFailure): boolean =>
  failure.code === 'province_not_believed' ||
  (failure.code === 'province_refused' && failure.retryAfterMs === undefined);

interface Wanted {
  /** Of the dossier as it stands now. */
  readonly key: string;
  /** Looked at only while it is not known to have all of them. */
  readonly files: () => readonly string[];
}

export const createFilesComing = (
  { blobs, fetch, onHere, onNobody, after, emit, log }: FilePorts,
  wanted: () => readonly Wanted[],
) => {
  /** Looked at once in a run: what has all its files keeps them. */
  const whole = new Set<string>();
  /** Not asked for again before the desk starts anew. */
  const refused = new Set<string>();
  let under: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  const say = (fault: unknown): void =>
    log('files of departments', fault instanceof Error ? fault.stack : fault);

  /** One that the disk does not give stands in no other's way. */
  const lookAt = (sha256: string): void => {
    try {
      onHere(sha256);
    } catch (fault) {
      say(fault);
    }
  };

  /** False where the line broke. A file that is not what it should be stands in nobody's way. */
  const fetchOf = async ({ key, files }: Wanted, nobody: Set<string>): Promise<boolean> => {
    const missing: string[] = [];
    for (const sha256 of files())
      if (blobs.has(sha256)) lookAt(sha256);
      else missing.push(sha256);
    let left = missing.length;
    for (const sha256 of missing) {
      if (refused.has(sha256)) continue;
      const found = await fetch(sha256);
      if (stopped) return false;
      if (!found.ok) {
        if (!ofTheFile(found.error)) return false;
        if (found.error.code === 'province_refused') refused.add(sha256);
        continue;
      }
      if (found.value === null) {
        nobody.add(sha256);
        continue;
      }
      found.value.keep();
      // Asked about for another dossier a moment ago.
      nobody.delete(sha256);
      left -= 1;
      emit('changed', { rooms: ['dossiers'] });
    }
    if (left === 0) whole.add(key);
    return true;
  };

  const letOthers = (): Promise<void> =>
    new Promise((resolve) => {
      after(NOW_MS, resolve);
    });

  const fetchAll = async (): Promise<void> => {
    const open = wanted().filter(({ key }) => !whole.has(key));
    const nobody = new Set<string>();
    for (const [at, one] of open.entries()) {
      if (stopped || !(await fetchOf(one, nobody))) return;
      if (at % IN_ONE_GO === IN_ONE_GO - 1) await letOthers();
    }
    onNobody([...nobody]);
  };

  const rounds = async (): Promise<void> => {
    do {
      again = false;
      await fetchAll();
    } while (again && !stopped);
  };

  return {
    /** Never rejects. A call during a round is answered by a further one: entries may have come down meanwhile. */
    fetch: (): Promise<void> => {
      if (under !== null) again = true;
      under ??= rounds()
        .catch(say)
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
