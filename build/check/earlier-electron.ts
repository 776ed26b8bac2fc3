import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from '../setup/cache.ts';
import { projectRoot } from '../setup/places.ts';
import { step } from '../setup/progress.mjs';
import { fetchPackage } from '../setup/registry-package.ts';
import { standInVersion } from '../setup/stand-in-electron.ts';
import { typesOf } from './tools.ts';

const carrier = {
  spec: `electron@${standInVersion}`,
  integrity:
    'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg==',
};

/**
 * Checks the rooms that know Electron a second time, against the types of the stand-in release: only what both
 * releases have may be used. Returns the exit code.
 */
export async function typesWithEarlierElectron(): Promise<number> {
  const declarations = join(await ensureDeclarations(), 'electron.d.ts');
  const folder = join(projectRoot, 'out', 'earlier-electron');
  await mkdir(folder, { recursive: true });
  const project = join(folder, 'tsconfig.json');
  await writeFile(project, JSON.stringify(projectFor(declarations), null, 2));
  return typesOf(project);
}

function ensureDeclarations(): Promise<string> {
  return cached(`electron-types-${standInVersion}`, (folder) =>
    step(
      `Lấy khai báo kiểu của Electron ${standInVersion}`,
      `fetching the types of Electron ${standInVersion}`,
      async () => {
        const fetched = join(folder, 'fetched');
        await mkdir(fetched);
        await cp(
          join(await fetchPackage(carrier, fetched), 'electron.d.ts'),
          join(folder, 'electron.d.ts'),
        );
        await rm(fetched, { recursive: true });
      },
    ),
  );
}

function projectFor(declarations: string): unknown {
  return {
    extends: '../../build/tsconfig.base.json',
    compilerOptions: {
      composite: false,
      declaration: false,
      emitDeclarationOnly: false,
      noEmit: true,
      lib: ['es2024', 'dom', 'dom.asynciterable'],
      types: ['node'],
      typeRoots: ['../../node_modules/@types'],
      paths: {
        electron: [declarations],
        'better-sqlite3': ['../../node_modules/better-sqlite3/index.d.ts'],
      },
    },
    files: [declarations],
    include: [
      '../../shared/globals.d.ts',
      '../../electron/main/**/*.ts',
      '../../electron/preload/**/*.ts',
    ],
  };
}
