/**
 * The system's printers by CUPS: the archived PDF itself goes to the queue, over standard input, so that no copy
 * of it is left in a folder. Windows has no `lp`: printing there is a port that has not been built, and this one
 * then lists no printer and says so when asked to print.
 */
import type {
  PrinterFeatures,
  PrinterInfo,
  PrintFailure,
  Printers,
} from '#electron/desk/papers/paper-ports.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { asDrawn } from '#shared/printing/printer-profile.ts';
import { err, ok } from '#shared/result.ts';
import marks from './lapsed-marks.json' with { type: 'json' };
import { readFeatures, unknownFeatures } from './lpoptions.ts';
import { readPrinters } from './lpstat.ts';
import { mediaOf } from './media.ts';
import { placePages } from './place-page.ts';
import { runProgram, type ProgramAnswer, type RunProgram } from './run-program.ts';

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

/** An answer of `lp` or `lpstat` begins an option with a dash; a printer's name never does. */
const isName = (printer: string): boolean => !printer.startsWith('-');

export const createPrinters = (run: RunProgram = runProgram): Printers => {
  const featuresOf = async (printer: string): Promise<PrinterFeatures> => {
    const answer = await run('lpoptions', ['-p', printer, '-l']);
    return answer.code === 0 ? readFeatures(answer.stdout) : unknownFeatures;
  };

  /** Null when the queue takes what it is given, as far as the system can say. */
  const standsBecause = async (printer: string): Promise<PrintFailure | null> => {
    const answer = await run('lpstat', ['-a', printer, '-p', printer]);
    if (answer.code !== 0) {
      const unknown = /invalid destination/i.test(answer.stderr);
      return unknown ? { code: 'printer_gone', detail: answer.stderr.trim() } : null;
    }
    const found = readPrinters(answer.stdout, answer.stdout).find(({ name }) => name === printer);
    return found?.ready === false
      ? { code: 'printer_stopped', detail: answer.stdout.trim().slice(0, 1000) }
      : null;
  };

  return {
    list: async (): Promise<readonly PrinterInfo[]> => {
      const [states, accepting] = await Promise.all([
        run('lpstat', ['-l', '-p']),
        run('lpstat', ['-a']),
      ]);
      if (states.code !== 0) return [];
      return Promise.all(
        readPrinters(states.stdout, accepting.stdout).map(async (printer) => ({
          ...printer,
          ...(await featuresOf(printer.name)),
        })),
      );
    },

    print: async (pdf, order) => {
      const { printer, copies, paper, title, mark, placement = asDrawn, options = [] } = order;
      if (printer === '') return err({ code: 'no_printer', detail: '' });
      if (!isName(printer)) return err({ code: 'printer_gone', detail: printer });
      const placed = placePages(pdf, placement, mark === undefined ? null : marks[mark]);
      // Unmarked, it would be a second paper that looks as if it held.
      if (placed === null && mark !== undefined)
        return err({ code: 'print_failed', detail: 'a file of another make cannot be marked' });
      const stands = await standsBecause(printer);
      if (stands !== null) return err(stands);
      const told = [
        `media=${mediaOf(paper, pdf)}`,
        'print-scaling=none',
        // The copies of a receipt go to different hands: never two on one leaf.
        'sides=one-sided',
        ...options,
      ];
      const named = ['-d', printer, '-n', String(copies), '-t', asciiTitle(title)];
      const answer = await run(
        'lp',
        [...named, ...told.flatMap((option) => ['-o', option]), '-'],
        // A file of another make is printed as it is: better a little aside than not at all.
        placed ?? pdf,
      );
      const systemJob = answer.code === 0 ? jobOf(answer.stdout) : null;
      return systemJob === null ? err(refusalOf(answer)) : ok({ systemJob });
    },

    withdraw: async (systemJob) => {
      if (!isName(systemJob)) return false;
      return (await run('cancel', [systemJob])).code === 0;
    },
  };
};
