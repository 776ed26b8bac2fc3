/** Draws papers in a real Electron of this machine, without the rest of the desk, and gives the PDFs. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { ensureRuntime } from '#build/setup/runtime.ts';
import { startVirtualDisplay } from '#build/setup/virtual-display.ts';
import type { RenderRequest } from '#electron/desk/papers/paper-ports.ts';

export interface DrawnPaper {
  readonly name: string;
  readonly ms: number;
  readonly bytes: number;
  readonly fault: string | null;
}

export interface DrawResults {
  readonly electron: string;
  readonly papers: readonly DrawnPaper[];
  /** What the print page wrote to its console; a refusal of the content policy would be here. */
  readonly console: readonly string[];
}

const root = resolve(import.meta.dirname, '..', '..', '..');
const fixtures = import.meta.dirname;

const buildNode = (folder: string, entry: string, format: 'es' | 'cjs'): Promise<unknown> =>
  build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        external: ['electron'],
        output: { format, entryFileNames: format === 'es' ? 'shell.mjs' : 'preload.cjs' },
      },
    },
    ssr: { noExternal: true },
  });

/** The print page and the preload as they are shipped, the shell of this folder around them. */
const buildShell = async (folder: string): Promise<void> => {
  await build({
    configFile: false,
    root: join(root, 'renderer'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir: join(folder, 'renderer'),
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { print: join(root, 'renderer', 'print.html') } },
    },
  });
  await buildNode(folder, join(fixtures, 'shell.ts'), 'es');
  await buildNode(folder, join(root, 'electron', 'preload', 'index.ts'), 'cjs');
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'papers', version: '0.0.0', main: 'shell.mjs' }),
  );
};

/** Far beyond what every form of every set takes on a busy machine. */
const TIMEOUT_MS = 240_000;

const start = (program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(program, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) done(said);
      else failed(new Error(`Electron ended with ${code}:\n${said}`));
    });
  });

export interface DrawnFolder extends DrawResults {
  /** Holds `NAME.pdf` for each request that succeeded. */
  readonly folder: string;
}

/** @param spoil does what a bad disk does to the built folder */
export const drawPapers = async (
  requests: Readonly<Record<string, RenderRequest>>,
  spoil: (folder: string) => void = () => undefined,
): Promise<DrawnFolder> => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  await buildShell(folder);
  spoil(folder);
  const list = Object.entries(requests).map(([name, request]) => ({ name, request }));
  writeFileSync(join(folder, 'requests.json'), JSON.stringify(list));
  const runtime = await ensureRuntime();
  const display = await startVirtualDisplay();
  try {
    await start(
      runtime.electronPath,
      [...runtime.switches, folder, join(folder, 'requests.json')],
      { ...process.env, ...runtime.env, ...display.env },
    );
  } finally {
    display.stop();
  }
  const results = JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')) as DrawResults;
  return { ...results, folder };
};
