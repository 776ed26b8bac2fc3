/** What is known of a paper on its way, in words. The machine knows only that it handed a file over. */
import type { PrintState } from '#shared/contract/outputs.ts';
import { unreachable } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import type { Texts } from '#shared/text/vi.ts';

export const printWords = (
  { state, printer, because }: Pick<PrintState, 'state' | 'printer' | 'because'>,
  { print, printing }: Texts,
  number: string | null,
  /** Where there is little room: without the printer's name. */
  brief = false,
): string => {
  const values = { printer: printer ?? '…', number: number ?? '' };
  if (because !== undefined)
    return fill((brief ? printing.becauseShort : printing.because)[because], values);
  switch (state) {
    case 'waiting':
      return print.waiting;
    case 'queued':
      return fill(print.queued, values);
    case 'handed_over':
      return brief ? print.handed_over_short : fill(print.handed_over, values);
    case 'confirmed':
      return print.confirmed;
    case 'jammed':
      return print.jammed;
    case 'failed':
      return print.failed;
    case 'no_printer':
      return print.no_printer;
    case 'asking':
      return fill(print.asking, values);
    default:
      return unreachable(state);
  }
};

/** A dossier is recorded and its paper is not there: why, where that can be said in few words. */
export const notDrawnWords = (code: string, { print }: Texts): string => {
  const reasons: Readonly<Record<string, string>> = print.because;
  const because = Object.hasOwn(reasons, code) ? reasons[code] : undefined;
  return because === undefined ? print.notDrawn : fill(print.notDrawnBecause, { because });
};

/** The paper does not come out by itself. */
export const needsHand = ({ state, because }: Pick<PrintState, 'state' | 'because'>): boolean =>
  because !== undefined ||
  state === 'no_printer' ||
  state === 'failed' ||
  state === 'jammed' ||
  state === 'asking';

export type WayOut = 'elsewhere' | 'save';
export type PrintAction = WayOut | 'confirmed' | 'jammed' | 'again' | 'dropped' | 'choose';

/** What leads to the paper where its own printer gives none. */
export const waysOut = ({
  state,
  because,
  elsewhere,
  printedOnce,
}: Pick<PrintState, 'state' | 'because' | 'elsewhere' | 'printedOnce'>): readonly WayOut[] => {
  const stuck = because !== undefined || state === 'failed' || state === 'jammed';
  const savable =
    printedOnce !== true && (stuck || (state === 'no_printer' && elsewhere !== undefined));
  return [
    ...(elsewhere === undefined ? [] : (['elsewhere'] as const)),
    ...(savable ? (['save'] as const) : []),
  ];
};

/** What an officer can answer or do in each state, the likeliest first. */
export const printActions = (
  job: Pick<PrintState, 'state' | 'because' | 'elsewhere' | 'printedOnce'>,
  hasPrinter: boolean,
): readonly PrintAction[] => {
  const answers = answersTo(job.state, hasPrinter);
  return [...waysOut(job), ...answers];
};

const answersTo = (state: PrintState['state'], hasPrinter: boolean): readonly PrintAction[] => {
  switch (state) {
    case 'waiting':
    case 'queued':
    case 'confirmed':
      return [];
    case 'handed_over':
      return ['confirmed', 'jammed'];
    case 'asking':
      return ['confirmed', 'again', 'dropped'];
    case 'jammed':
    case 'failed':
      return ['again', 'dropped'];
    case 'no_printer':
      return hasPrinter ? ['again', 'dropped'] : ['choose', 'again', 'dropped'];
    default:
      return unreachable(state);
  }
};
