/** How much a disk still takes. */
import { statfsSync } from 'node:fs';

/** Bytes free for this user on the disk of a folder that exists; null when the system does not say. */
export const freeBytesOf = (folder: string): number | null => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
};
