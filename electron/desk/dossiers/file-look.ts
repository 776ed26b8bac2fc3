/** A slow look through the archive: a few files an hour, each read whole, so that a lost one is known before it is needed. */
import type { DeskContext } from '../context.ts';
import { noteLost, stateOfFile } from './lost-files.ts';
import type { Blobs } from '../papers/paper-ports.ts';

const CURSOR = 'files.looked';
const LOOK_MS = 600_000;
const FILES_A_LOOK = 3;

type LookPorts = Pick<DeskContext, 'store' | 'after' | 'emit' | 'log'> & {
  readonly blobs: Pick<Blobs, 'get'>;
};

export const createFileLook = ({ store, blobs, after, emit, log }: LookPorts) => {
  let callOff: (() => void) | null = null;

  /** From where the last look ended; after the last file it begins anew. */
  const look = (): void => {
    const from = Number(store.read.setting(CURSOR) ?? '0');
    const papers = store.read.ownPapersAfter(from, FILES_A_LOOK);
    const lost = papers.filter((paper) => stateOfFile(blobs, paper) !== 'sound');
    const reached = papers.at(-1)?.entry ?? 0;
    if (reached === from && lost.length === 0) return;
    const news = store.write((tx) => {
      tx.saveSetting(CURSOR, String(reached));
      return lost.filter(({ document }) => noteLost(tx, document)).length;
    });
    if (news > 0) emit('changed', { rooms: ['home'] });
  };

  const lookNow = (): void => {
    try {
      look();
    } catch (fault) {
      log('the archive could not be looked through', fault instanceof Error ? fault.stack : fault);
    }
  };

  const watch = (): void => {
    callOff = after(LOOK_MS, () => {
      lookNow();
      watch();
    });
  };

  return {
    watch,
    lookNow,
    stop: (): void => callOff?.(),
  };
};
