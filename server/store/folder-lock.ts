/** One province a data folder: two embedded databases on one folder would destroy it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'province.pid';

export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(`Another province (process ${pid}) works in ${folder}: stop it first.`);
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // It lives, but belongs to somebody else.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
};

const exists = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';

/** Takes the folder, also from a process that died without giving it back. @returns gives it back */
export const lockFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  const take = (): void => writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    take();
  } catch (fault) {
    if (!exists(fault)) throw fault;
    const holder = Number(readFileSync(path, 'utf8'));
    if (Number.isInteger(holder) && holder > 0 && holder !== process.pid && isAlive(holder))
      throw new FolderInUse(folder, holder);
    rmSync(path, { force: true });
    take();
  }
  return () => rmSync(path, { force: true });
};
