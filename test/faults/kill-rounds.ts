/** Letting a desk work and killing it, again and again; asking the folder each time whether the desk kept its word. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PIN } from '../desk/made-up-office.ts';
import { birthForm } from '../desk/test-desk.ts';
import { openFolderDeskIn, type FolderDesk } from '../desk/folder-desk.ts';
import type { Receipt } from '../invariants/evidence.ts';
import { killSaid, type KillPlan, type KillSaid } from './kill-plan.ts';
import { deskShell, draftId } from './kill-surroundings.ts';

/** When the kill comes: that long after the desk has said this so often. */
export interface Moment {
  readonly after: KillSaid['what'];
  readonly times: number;
  readonly ms: number;
}

/** What it said until then. */
export const workAndKill = async (
  plan: KillPlan,
  { after, times, ms }: Moment,
): Promise<readonly KillSaid[]> => {
  const script = join(import.meta.dirname, 'kill-desk.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  const reached = Promise.withResolvers<void>();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
    if (out.split(`{"what":"${after}"`).length > times) reached.resolve();
  });
  const ended = once(child, 'close');
  await Promise.race([reached.promise, ended]);
  await new Promise((resolve) => setTimeout(resolve, ms));
  child.kill('SIGKILL');
  await ended;
  if (child.signalCode !== 'SIGKILL') throw new Error(`the desk ended by itself: ${out}`);
  // A line that was cut was not heard.
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => killSaid.parse(JSON.parse(line)));
};

export const receiptsIn = (said: readonly KillSaid[]): readonly Receipt[] =>
  said.flatMap((one) =>
    one.what === 'accepted' ? [{ dossier: one.dossier, number: one.number }] : [],
  );

export interface Again {
  readonly receipt: Receipt;
  /** From the opening of the folder to the next citizen's number. */
  readonly ms: number;
}

/** The next start: the officer signs in and the next citizen is served. */
export const serveNext = async (
  { folder, work, officer, round }: KillPlan,
  more: (desk: FolderDesk) => Promise<void> = () => Promise.resolve(),
): Promise<Again> => {
  const start = performance.now();
  const desk = openFolderDeskIn(folder, deskShell(work));
  try {
    await desk.must('session.signIn', { officer, pin: PIN });
    const dossier = draftId(round, 0);
    const { number } = await desk.must('intake.accept', { draft: dossier, form: birthForm() });
    const ms = performance.now() - start;
    await more(desk);
    return { receipt: { dossier, number }, ms };
  } finally {
    await desk.open.close();
  }
};
