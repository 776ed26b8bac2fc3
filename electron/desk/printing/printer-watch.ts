/**
 * The printers as the system last showed them, looked at every so often: one that stops or goes is noticed before the
 * next citizen's paper, and one that is back too.
 */
import type { DeskContext } from '../context.ts';
import type { PrinterInfo } from '../papers/paper-ports.ts';
import { canTake } from '#shared/printing/printer-profile.ts';
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';

/** Asking the system takes a moment; so long its answer holds. */
const EVERY_MS = 20_000;

export interface PrinterWatch {
  /** Asks the system now. */
  readonly look: () => Promise<readonly PrinterInfo[]>;
  /** What it said within the last while, else what it says now. */
  readonly recent: () => Promise<readonly PrinterInfo[]>;
  /** Whether a printer takes papers, as far as is known; null before the first look. */
  readonly isReady: (printer: string) => boolean | null;
  readonly infoOf: (printer: string) => PrinterInfo | null;
  /** The next printer that takes such papers now; null when there is none. */
  readonly another: (than: string, paper: DrawnSize) => string | null;
  readonly watch: () => void;
  readonly stop: () => void;
}

export const createPrinterWatch = ({
  printers,
  surroundings,
  after,
  emit,
  log,
}: Pick<DeskContext, 'printers' | 'surroundings' | 'after' | 'emit' | 'log'>): PrinterWatch => {
  let known: { readonly at: number; readonly found: readonly PrinterInfo[] } | null = null;
  let looking: Promise<readonly PrinterInfo[]> | null = null;
  let callOff: () => void = () => undefined;
  let stopped = false;

  const ask = async (): Promise<readonly PrinterInfo[]> => {
    const found = printers === null ? [] : await printers.list();
    const before = known?.found ?? null;
    known = { at: surroundings.now(), found };
    if (before !== null && JSON.stringify(before) !== JSON.stringify(found) && !stopped)
      emit('changed', { rooms: ['print', 'settings'] });
    return found;
  };

  /** Whoever asks while it is being asked hears the same answer. */
  const look = (): Promise<readonly PrinterInfo[]> => {
    looking ??= ask().finally(() => {
      looking = null;
    });
    return looking;
  };

  const again = (): void => {
    callOff = after(EVERY_MS, () => {
      look()
        .catch((fault: unknown) => log('the printers could not be asked for', fault))
        .finally(() => {
          if (!stopped) again();
        });
    });
  };

  const infoOf = (printer: string): PrinterInfo | null =>
    known?.found.find(({ name }) => name === printer) ?? null;

  return {
    look,
    recent: async () => {
      const now = surroundings.now();
      const age = known === null ? null : now - known.at;
      return known !== null && age !== null && age >= 0 && age <= EVERY_MS ? known.found : look();
    },
    isReady: (printer) => (known === null ? null : (infoOf(printer)?.ready ?? false)),
    infoOf,
    another: (than, paper) => {
      const ready = (known?.found ?? []).filter(({ name, ready: takes }) => takes && name !== than);
      const exact = ready.find(({ sizes }) => sizes?.includes(paper) === true);
      return (exact ?? ready.find(({ sizes }) => canTake(sizes, paper)))?.name ?? null;
    },
    watch: () => {
      stopped = false;
      again();
    },
    stop: () => {
      stopped = true;
      callOff();
    },
  };
};
