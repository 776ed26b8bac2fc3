import { Arch, type Configuration, Platform, build } from 'electron-builder';
import { chmod, copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from '../setup/application.ts';
import { projectRoot } from '../setup/places.ts';
import { type Runtime, ensureRuntime } from '../setup/runtime.ts';

/** A program that starts without Node and without this repository. */
export interface PackagedApplication {
  readonly folder: string;
  /** What a person starts. */
  readonly launcher: string;
  /** Electron itself under the application's name, whose fuses are set. */
  readonly program: string;
}

const executable = 'quay-mot-cua';

/**
 * Packs the current tree into `output` (the configured folder when left out).
 * Made on the stand-in Electron, the package is for tests only.
 */
export async function packageApplication(output?: string): Promise<PackagedApplication> {
  const runtime = await ensureRuntime();
  await ensureBuilt();
  const config = await configuration(runtime, output);
  await build({
    projectDir: projectRoot,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    publish: 'never',
    config,
  });
  const folder = join(config.directories.output, 'linux-unpacked');
  const launcher = join(folder, executable);
  const driver = runtime.env['QMC_SQLITE_BINDING'];
  const program = driver === undefined ? launcher : await bringDriver(folder, driver);
  return { folder, launcher, program };
}

type OurConfiguration = Configuration & { readonly directories: { readonly output: string } };

async function configuration(runtime: Runtime, output?: string): Promise<OurConfiguration> {
  const file = await readFile(join(projectRoot, 'build', 'electron-builder.json'), 'utf8');
  const base = JSON.parse(file) as OurConfiguration;
  return {
    ...base,
    directories: {
      ...base.directories,
      output: output ?? join(projectRoot, base.directories.output),
    },
    electronVersion: runtime.version,
    electronDist: runtime.folder,
    // A given Electron folder is copied as it is, with the application that it starts when it has no other.
    afterPack: ({ appOutDir }) =>
      rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
  };
}

/** The stand-in needs the driver that was compiled for it: a launcher beside the program says where it is. */
async function bringDriver(folder: string, driver: string): Promise<string> {
  const program = join(folder, `${executable}-program`);
  const launcher = join(folder, executable);
  await copyFile(driver, join(folder, 'resources', 'better_sqlite3.node'));
  await rename(launcher, program);
  const script = [
    '#!/bin/sh',
    'here=$(dirname "$(readlink -f "$0")")',
    'export QMC_SQLITE_BINDING="$here/resources/better_sqlite3.node"',
    `exec "$here/${executable}-program" "$@"`,
  ];
  await writeFile(launcher, `${script.join('\n')}\n`);
  await chmod(launcher, 0o755);
  return program;
}
