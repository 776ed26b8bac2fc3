/** Where Chromium keeps what belongs to the window: its profile, and the lock that makes a second start find the first. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * In the data folder. Where nothing can be written there, which is asked by doing, the window stands on a folder of its own among the
 * temporary files: without one there would be no window to say what is wrong.
 */
export const windowDataFolder = (dataFolder: string, temporary: string): string => {
  const usual = join(dataFolder, 'window');
  try {
    mkdirSync(usual, { recursive: true });
    const probe = join(usual, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return usual;
  } catch {
    return mkdtempSync(join(temporary, 'quay-mot-cua-'));
  }
};
