import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { projectRoot } from './places.ts';
import { say, step } from './progress.mjs';
import { run } from './run.ts';
import { ensureDriverForNodeApi9 } from './sqlite-driver.ts';
import { ensureStandInElectron, standInIsCached, standInVersion } from './stand-in-electron.ts';

/** An Electron that can start the desk on this machine. */
export interface Runtime {
  /** The program. */
  readonly electronPath: string;
  /** Its folder, as electron-builder wants it. */
  readonly folder: string;
  readonly version: string;
  /** To be added to the environment of the program. */
  readonly env: Readonly<Record<string, string>>;
  /** Switches that go before the application's folder. */
  readonly switches: readonly string[];
  /** Whether this is the release that package.json names; packages made on another are for tests only. */
  readonly own: boolean;
}

const electronPackage = join(projectRoot, 'node_modules', 'electron');

/**
 * Electron's own download when it can be had, else the stand-in with a driver compiled for it. Quick when all is there.
 *
 * @throws CannotHave when neither can be had.
 */
export async function ensureRuntime(): Promise<Runtime> {
  return ownRuntime() ?? (standInIsCached() ? await standInRuntime() : await firstRuntime());
}

async function firstRuntime(): Promise<Runtime> {
  await withLock(`electron:${projectRoot}`, async () => {
    if (ownRuntime()) return;
    await step('Tải Electron', 'downloading Electron', async () => {
      const { code } = await run(process.execPath, [join(electronPackage, 'install.js')], {
        timeout: 10 * 60_000,
      });
      if (code !== 0)
        say('  Không tải được: dùng bản thay thế', 'not to be had here: using the stand-in');
    });
  });
  return ownRuntime() ?? (await standInRuntime());
}

/** The download of the electron package, when it is there and whole. */
function ownRuntime(): Runtime | undefined {
  const mark = join(electronPackage, 'path.txt');
  const folder = join(electronPackage, 'dist');
  if (!existsSync(mark) || !existsSync(join(folder, 'version'))) return undefined;
  return {
    electronPath: join(folder, readFileSync(mark, 'utf8')),
    folder,
    version: readFileSync(join(folder, 'version'), 'utf8').trim(),
    env: {},
    switches: rootSwitches(),
    own: true,
  };
}

async function standInRuntime(): Promise<Runtime> {
  const folder = await ensureStandInElectron();
  return {
    electronPath: join(folder, 'electron'),
    folder,
    version: standInVersion,
    env: { QMC_SQLITE_BINDING: await ensureDriverForNodeApi9() },
    switches: rootSwitches(),
    own: false,
  };
}

/** Chromium's sandbox refuses to run as root. */
function rootSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
