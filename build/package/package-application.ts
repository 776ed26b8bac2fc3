import { Arch, type Configuration, Platform, build } from 'electron-builder';
import { copyFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from '../setup/application.ts';
import { projectRoot } from '../setup/places.ts';
import { type Runtime, ensureRuntime } from '../setup/runtime.ts';

export interface PackageOptions {
  /** Where the package goes; the configured folder when left out. */
  readonly output?: string;
}

/**
 * Packs the current tree as a program that starts without Node and without this repository. Returns the folder with
 * the program. Made on the stand-in Electron it is for tests only.
 */
export async function packageApplication(options: PackageOptions = {}): Promise<string> {
  const runtime = await ensureRuntime();
  await ensureBuilt();
  const config = await configuration(runtime, options);
  await build({
    projectDir: projectRoot,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    publish: 'never',
    config,
  });
  return join(config.directories?.output ?? '', 'linux-unpacked');
}

async function configuration(runtime: Runtime, options: PackageOptions): Promise<Configuration> {
  const file = await readFile(join(projectRoot, 'build', 'electron-builder.json'), 'utf8');
  const base = JSON.parse(file) as Configuration & { directories: { output: string } };
  return {
    ...base,
    directories: {
      ...base.directories,
      output: options.output ?? join(projectRoot, base.directories.output),
    },
    electronVersion: runtime.version,
    electronDist: runtime.folder,
    afterPack: async ({ appOutDir }) => {
      await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
      await replaceDriver(runtime, appOutDir);
    },
  };
}

/** A package on the stand-in carries the driver that was compiled for it, so that it starts by itself. */
async function replaceDriver(runtime: Runtime, folder: string): Promise<void> {
  const compiled = runtime.env['QMC_SQLITE_BINDING'];
  if (compiled === undefined) return;
  const prebuilds = join(
    folder,
    'resources',
    'app.asar.unpacked',
    'node_modules',
    'better-sqlite3',
    'prebuilds',
  );
  await copyFile(compiled, join(prebuilds, `${process.platform}-${process.arch}.node`));
}
