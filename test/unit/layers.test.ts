import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from '#shared/schema.ts';

const root = resolve(import.meta.dirname, '..', '..');
const oxlint = join(root, 'node_modules', '.bin', 'oxlint');

/** One line of code in one room, and the rule that has to stop it (null: it is allowed). */
interface Line {
  readonly room: string;
  readonly code: string;
  readonly stoppedBy: string | null;
}

const imports = 'eslint(no-restricted-imports)';
const globals = 'eslint(no-restricted-globals)';
const properties = 'eslint(no-restricted-properties)';

const forbids = (room: string, specifiers: readonly string[]): readonly Line[] =>
  specifiers.map((specifier) => ({
    room,
    code: `export * from '${specifier}';`,
    stoppedBy: imports,
  }));

const allows = (room: string, specifiers: readonly string[]): readonly Line[] =>
  specifiers.map((specifier) => ({ room, code: `export * from '${specifier}';`, stoppedBy: null }));

const lines: readonly Line[] = [
  ...forbids('shared/calendar', [
    '#electron/desk/ports.ts',
    '../../electron/desk/ports.ts',
    './../../electron/desk/ports.ts',
    '#renderer/app/main.tsx',
    '../../renderer/app/main.tsx',
    '#server/main.ts',
    '../../server/main.ts',
    '#build/run.mjs',
    '#test/fixtures/a.ts',
    'react',
    'react-dom/server',
    'electron',
    'better-sqlite3',
    'node:fs',
    'fs',
  ]),
  ...allows('shared/calendar', ['#shared/result.ts', './local-time.ts', '../result.ts', 'zod']),
  {
    room: 'shared/calendar',
    code: 'export const now = (): number => Date.now();',
    stoppedBy: globals,
  },
  {
    room: 'shared/calendar',
    code: 'export const at = (): unknown => new Date(0);',
    stoppedBy: globals,
  },
  {
    room: 'shared/calendar',
    code: 'export const t = (): number => globalThis.Date.now();',
    stoppedBy: properties,
  },
  {
    room: 'shared/calendar',
    code: 'export const luck = (): number => Math.random();',
    stoppedBy: properties,
  },
  { room: 'shared/calendar', code: "export const later = import('node:fs');", stoppedBy: imports },
  { room: 'shared/calendar', code: "export type { App } from 'electron';", stoppedBy: imports },
  ...forbids('shared/forms', ['#electron/desk/ports.ts', 'electron', 'better-sqlite3', 'node:fs']),
  ...allows('shared/forms', ['react', 'react-dom/server', '#shared/result.ts']),
  ...forbids('electron/desk', [
    '#electron/store/open.ts',
    '../store/open.ts',
    '#electron/sync/push.ts',
    '#electron/main/index.ts',
    '#electron/assembly/open-desk.ts',
    '#server/main.ts',
    '#renderer/app/main.tsx',
    'better-sqlite3',
    'electron',
    'react',
    'node:fs',
  ]),
  ...allows('electron/desk', ['#shared/result.ts', './ports.ts']),
  ...forbids('electron/store', [
    '#electron/sync/push.ts',
    '../main/index.ts',
    '#server/main.ts',
    'electron',
    'react',
  ]),
  ...allows('electron/store', [
    'better-sqlite3',
    '#electron/desk/ports.ts',
    '#shared/result.ts',
    'node:fs',
  ]),
  ...forbids('electron/sync', [
    '#electron/store/open.ts',
    '../store/open.ts',
    '#server/main.ts',
    'electron',
    'better-sqlite3',
  ]),
  ...allows('electron/sync', ['#electron/desk/ports.ts', '#shared/result.ts', 'node:http']),
  ...forbids('electron/signing', [
    '#electron/store/open.ts',
    '#electron/sync/push.ts',
    '#server/main.ts',
    'electron',
    'better-sqlite3',
  ]),
  ...allows('electron/signing', [
    '#electron/desk/signatures/signing-ports.ts',
    '#electron/thread/run-task.ts',
    'pkijs',
    'node:crypto',
  ]),
  ...forbids('electron/thread', [
    '#shared/result.ts',
    '#electron/desk/ports.ts',
    '../store/open.ts',
    '#server/main.ts',
    'electron',
    'better-sqlite3',
  ]),
  ...allows('electron/thread', ['node:worker_threads', './run-task.ts']),
  ...forbids('electron/main', [
    '#renderer/app/main.tsx',
    '../../server/main.ts',
    '../preload/index.ts',
    'better-sqlite3',
    'react',
  ]),
  ...allows('electron/main', [
    'electron',
    '#electron/desk/ports.ts',
    '#electron/store/open.ts',
    '#electron/sync/push.ts',
    'node:fs',
  ]),
  ...forbids('electron/preload', [
    '#electron/desk/ports.ts',
    '../main/index.ts',
    'node:fs',
    'better-sqlite3',
  ]),
  ...allows('electron/preload', ['electron', '#shared/contract/names.ts']),
  ...forbids('electron/assembly', [
    'electron',
    'better-sqlite3',
    '#electron/main/index.ts',
    '../cli/index.ts',
    '#server/main.ts',
    'react',
  ]),
  ...allows('electron/assembly', [
    '#electron/desk/ports.ts',
    '#electron/store/open.ts',
    '#electron/sync/push.ts',
    'node:fs',
  ]),
  ...forbids('electron/cli', [
    'electron',
    'better-sqlite3',
    '#electron/main/index.ts',
    '#server/main.ts',
    '#renderer/app/main.tsx',
  ]),
  ...allows('electron/cli', [
    '#electron/desk/ports.ts',
    '#electron/store/open.ts',
    '#electron/sync/push.ts',
    'node:fs',
  ]),
  ...forbids('renderer/app', [
    'electron',
    '#electron/desk/ports.ts',
    '../../electron/desk/ports.ts',
    '#server/main.ts',
    'better-sqlite3',
    'node:fs',
  ]),
  ...allows('renderer/app', ['react', '#shared/result.ts', '#renderer/ui/theme.ts']),
  ...forbids('server/http', [
    '#electron/desk/ports.ts',
    '../../electron/desk/ports.ts',
    '#renderer/app/main.tsx',
    'electron',
    'better-sqlite3',
    'react',
  ]),
  ...allows('server/http', ['#shared/result.ts', 'pg', 'node:http']),
];

const report = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

let folder = '';
let stopped: readonly { readonly code: string; readonly file: string }[] = [];

const fileOf = (index: number, room: string): string => join(room, `line-${index}.ts`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  lines.forEach(({ room, code }, index) => {
    const path = join(folder, fileOf(index, room));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${code}\n`);
  });
  const args = ['-c', join(root, 'build', 'oxlint.json'), '--no-ignore', '--format=json', folder];
  // Exit code 1 is what this test wants: the report says the rest.
  const { stdout } = await promisify(execFile)(oxlint, args, { maxBuffer: 1 << 26 }).catch(
    (error: unknown) => z.object({ stdout: z.string() }).parse(error),
  );
  stopped = report.parse(JSON.parse(stdout)).diagnostics.map(({ code, filename }) => ({
    code,
    file: filename.slice(filename.indexOf('layers-')),
  }));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ranh giới giữa các phòng', () => {
  it.each(lines.map((line, index) => ({ ...line, index })))(
    '$room: $code → $stoppedBy',
    ({ room, index, stoppedBy }) => {
      const rules = stopped
        .filter(({ file }) => file.endsWith(fileOf(index, room)))
        .map(({ code }) => code);
      const layerRules = rules.filter((code) => [imports, globals, properties].includes(code));
      expect(layerRules).toEqual(stoppedBy === null ? [] : [stoppedBy]);
    },
  );

  it('phòng nào có trong nhà cũng được kiểm tra ở đây', () => {
    const rooms = ['', 'electron']
      .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(parent, name)))
      .filter(
        (room) =>
          !['build', 'test'].includes(room) && existsSync(join(root, room, 'tsconfig.json')),
      );
    const checked = rooms.filter((room) =>
      lines.some((line) => line.room.startsWith(`${room}/`) || line.room === room),
    );
    expect(rooms.length).toBeGreaterThanOrEqual(9);
    expect(checked).toEqual(rooms);
  });
});
