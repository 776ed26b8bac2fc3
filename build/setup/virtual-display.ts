import { type ChildProcess, spawn } from 'node:child_process';
import { CannotHave } from './progress.mjs';
import { ensureSystem, findProgram } from './system.ts';

export interface VirtualDisplay {
  /** For the environment of what shall be seen there. */
  readonly env: { readonly DISPLAY: string; readonly WAYLAND_DISPLAY: undefined };
  readonly stop: () => void;
}

/** Whether there is a screen that a person looks at. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Starts a display that nobody sees, under the first free number, and ends it with this process at the latest. */
export async function startVirtualDisplay(size = '1920x1080'): Promise<VirtualDisplay> {
  await ensureSystem(['display']);
  const program = findProgram('Xvfb');
  if (program === undefined) {
    throw new CannotHave(
      'Máy này không có màn hình và cũng không có màn hình ảo Xvfb: hãy cài gói “xvfb” rồi chạy lại.',
      'There is neither a display nor Xvfb here: install the package "xvfb" and run again.',
    );
  }
  const server = spawn(
    program,
    ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  const stop = (): void => {
    process.off('exit', stop);
    server.kill();
  };
  process.on('exit', stop);
  const number = await displayNumber(server);
  server.unref();
  return { env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined }, stop };
}

/** Xvfb writes the number it took to the file descriptor it was given, once it is ready. */
function displayNumber(server: ChildProcess): Promise<string> {
  const answer = server.stdio[3];
  const said: Buffer[] = [];
  server.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`Xvfb ended with ${code}: ${Buffer.concat(said).toString()}`)),
    );
    let text = '';
    answer?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(text.trim());
    });
  });
}
