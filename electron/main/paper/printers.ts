/**
 * The system's printers by CUPS: the archived PDF itself goes to the queue, over standard input, so that no copy
 * of it is left in a folder. Windows has no `lp`: printing there is a port that has not been built, and this one
 * then lists no printer and says so when asked to print.
 */
import type { PrinterInfo, PrintFailure, Printers } from '#electron/desk/paper-ports.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readPrinters } from './lpstat.ts';
import { mediaOf } from './media.ts';
import { runProgram, type ProgramAnswer, type RunProgram } from './run-program.ts';

type Printed = Result<{ readonly systemJob: string }, PrintFailure>;

const refusalOf = ({ stdout, stderr }: ProgramAnswer): PrintFailure => {
  const detail = (stderr || stdout).trim().slice(0, 1000);
  return {
    code: /does not exist|unknown destination|no such printer/i.test(detail)
      ? 'printer_gone'
      : 'print_failed',
    detail,
  };
};

/** `request id is quay2-17 (1 file(s))` */
const jobOf = (answer: string): string | null => /request id is (\S+)/.exec(answer)?.[1] ?? null;

export const createPrinters = (run: RunProgram = runProgram): Printers => ({
  list: async (): Promise<readonly PrinterInfo[]> => {
    const [states, accepting] = await Promise.all([
      run('lpstat', ['-l', '-p']),
      run('lpstat', ['-a']),
    ]);
    return states.code === 0 ? readPrinters(states.stdout, accepting.stdout) : [];
  },

  print: async (pdf, { printer, copies, paper, title }): Promise<Printed> => {
    if (printer === '') return err({ code: 'no_printer', detail: '' });
    if (printer.startsWith('-')) return err({ code: 'printer_gone', detail: printer });
    const media = mediaOf(paper, pdf);
    // The copies of a receipt go to different hands: never two on one leaf.
    const options = [`media=${media}`, 'print-scaling=none', 'sides=one-sided'];
    const named = ['-d', printer, '-n', String(copies), '-t', asciiTitle(title)];
    const answer = await run(
      'lp',
      [...named, ...options.flatMap((option) => ['-o', option]), '-'],
      pdf,
    );
    const systemJob = answer.code === 0 ? jobOf(answer.stdout) : null;
    return systemJob === null ? err(refusalOf(answer)) : ok({ systemJob });
  },
});
