import { join } from 'node:path';
import { projectRoot } from '../setup/places.ts';
import { runVisibly } from '../setup/run.ts';

/** Folders with code of ours. Named one by one: a tool that is given the whole folder also reads node_modules. */
const folders = ['build', 'electron', 'renderer', 'server', 'shared', 'test'];

const config = (name: string): string => join(projectRoot, 'build', name);

const tool = (name: string): string => join(projectRoot, 'node_modules', '.bin', name);

/** Checks, or with `write` repairs, how the files are laid out. Returns the exit code. */
export function format(write: boolean): Promise<number> {
  return runVisibly(tool('prettier'), [
    '--config',
    config('prettier.json'),
    '--log-level=warn',
    write ? '--write' : '--check',
    `{${folders.join(',')}}/**/*.{ts,tsx,mjs,js,css,html}`,
    // Configuration only: facts stay in the shape in which a script wrote them.
    `{package.json,tsconfig.json,build/*.json,{${folders.join(',')}}/**/tsconfig.json}`,
  ]);
}

/** Rules of style and the table of rooms. Returns the exit code. */
export function lint(paths: readonly string[] = folders): Promise<number> {
  return runVisibly(tool('oxlint'), ['-c', config('oxlint.json'), ...paths]);
}

/** Types of all rooms, by project references. Returns the exit code. */
export function types(): Promise<number> {
  return runVisibly(tool('tsc'), ['-b']);
}

/** Types of one project that is not part of the references. Returns the exit code. */
export function typesOf(project: string): Promise<number> {
  return runVisibly(tool('tsc'), ['-p', project]);
}
