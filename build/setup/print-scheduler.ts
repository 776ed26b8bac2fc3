import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from './system.ts';

const run = promisify(execFile);
const WAIT_MS = 15_000;

/** The machine's CUPS scheduler while something needs it. */
export interface PrintScheduler {
  /** Ends it when it was started here; one that ran already goes on. */
  readonly release: () => Promise<void>;
}

const isRunning = async (): Promise<boolean> => {
  const { stdout } = await run('lpstat', ['-r'], { env: { ...process.env, LC_ALL: 'C' } }).catch(
    () => ({ stdout: '' }),
  );
  return stdout.includes('is running');
};

/**
 * Whoever runs several tests that print holds it around all of them: the first that ended it would take it from the
 * others.
 *
 * @throws when it does not answer within 15 s.
 */
export async function holdPrintScheduler(): Promise<PrintScheduler> {
  if (await isRunning()) return { release: () => Promise.resolve() };
  const scheduler = spawn(findProgram('cupsd') ?? 'cupsd', ['-f'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => scheduler.once('close', () => resolve()));
  const end = (): boolean => scheduler.kill();
  process.once('exit', end);
  for (const last = Date.now() + WAIT_MS; !(await isRunning());) {
    if (Date.now() > last) throw new Error(`the CUPS scheduler: not within ${WAIT_MS} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    release: () => {
      process.off('exit', end);
      end();
      return ended;
    },
  };
}

/** Whether this user may make queues and CUPS is installed. */
export const canPrint = (): boolean =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  ['lpadmin', 'cupsd', 'lp', 'lpstat'].every((program) => findProgram(program) !== undefined);
