import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { cached } from './cache.ts';
import { projectRoot } from './places.ts';
import { CannotHave, step } from './progress.mjs';
import { digest } from './registry-package.ts';
import { lastLines, run } from './run.ts';
import { ensureSystem } from './system.ts';

const recipe = 1;
const binding = 'better_sqlite3.node';

/**
 * The SQLite driver compiled for Node-API 9: its own prebuilt file needs Node-API 10, and a runtime that has only 9
 * ends without a word when it loads that one. Returns the path of the compiled file, made when it is not in the cache.
 */
export async function ensureDriverForNodeApi9(): Promise<string> {
  const source = join(projectRoot, 'node_modules', 'better-sqlite3');
  const name = `sqlite-driver-${versionOf(source)}-napi9-${process.platform}-${process.arch}-r${recipe}`;
  const folder = await cached(name, (target) =>
    step(
      'Biên dịch bộ lưu trữ SQLite (chừng 100 giây, một lần)',
      'compiling the SQLite driver (about 100 s, once)',
      () => compile(source, target),
    ),
  );
  const path = join(folder, binding);
  const expected = readFileSync(join(folder, 'sha256'), 'utf8');
  if ((await digest(path, 'sha256', 'hex')) === expected) return path;
  await rm(folder, { recursive: true });
  return ensureDriverForNodeApi9();
}

function versionOf(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

async function compile(source: string, target: string): Promise<void> {
  const headers = nodeHeaders();
  const missing = await ensureSystem(['compiler']);
  if (headers === undefined || missing.length > 0) {
    throw new CannotHave(
      'Không biên dịch được bộ lưu trữ: cần g++, make, python3 và tệp đầu (headers) của Node; hãy cài rồi chạy lại.',
      'The database driver cannot be compiled: g++, make, python3 and the headers of Node are needed.',
    );
  }
  const work = join(target, 'better-sqlite3');
  await cp(source, work, { recursive: true });
  await mkdir(join(target, 'node_modules'));
  await cp(
    join(projectRoot, 'node_modules', 'node-addon-api'),
    join(target, 'node_modules', 'node-addon-api'),
    {
      recursive: true,
    },
  );
  const gyp = join(projectRoot, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const { code, output } = await run(
    process.execPath,
    [gyp, 'rebuild', '--release', `--nodedir=${headers}`, '--', '-Dforce_build=1'],
    {
      cwd: work,
      env: {
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      },
    },
  );
  if (code !== 0) throw new Error(`The SQLite driver did not compile:\n${lastLines(output, 20)}`);
  await rename(join(work, 'build', 'Release', binding), join(target, binding));
  await rm(work, { recursive: true });
  await rm(join(target, 'node_modules'), { recursive: true });
  await writeFile(join(target, 'sha256'), await digest(join(target, binding), 'sha256', 'hex'));
}

/** The folder above include/node of the Node that is installed on this machine (the project's own has no headers). */
function nodeHeaders(): string | undefined {
  const programs = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'node'));
  const prefixes = [
    ...programs.filter(existsSync).map((program) => resolve(dirname(program), '..')),
    '/usr',
    '/usr/local',
  ];
  return prefixes.find((prefix) => existsSync(join(prefix, 'include', 'node', 'node_api.h')));
}
