/** Which printer takes which type of paper, and how: the desk's own choice, kept in its settings. */
import { paperSizes, type PaperSize } from '#shared/dossier/documents.ts';
import {
  asDrawn,
  printUses,
  printerProfile,
  sizesOf,
  type PrinterProfile,
  type PrintUse,
} from '#shared/printing/printer-profile.ts';
import type { DeskContext } from '../context.ts';

const PRINTER = 'print.printer';
const PAPER = 'print.paper';
const COPIES = 'print.copies';
const ROUTE = 'print.route.';
const PROFILE = 'print.profile.';

export interface Chosen {
  readonly printer: string | null;
  readonly paper: PaperSize;
  readonly copies: number;
}

/** A type of paper that has a printer of its own. */
export interface Route {
  readonly use: PrintUse;
  readonly printer: string;
}

export type ChosenProfile = PrinterProfile & { readonly printer: string | null };

const profileKey = (use: PrintUse, printer: string): string => `${PROFILE}${use}.${printer}`;

/** Null also for what an earlier program kept in another shape. */
const readProfile = (text: string | null): PrinterProfile | null => {
  if (text === null) return null;
  const read = printerProfile.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
};

export const createPrinterChoice = ({ store, emit }: Pick<DeskContext, 'store' | 'emit'>) => {
  const general = (): Chosen => {
    const paper = store.read.setting(PAPER);
    return {
      printer: store.read.setting(PRINTER),
      paper: paperSizes.find((size) => size === paper) ?? 'A4',
      copies: Number(store.read.setting(COPIES) ?? '1'),
    };
  };

  const routeOf = (use: PrintUse): string | null =>
    use === 'all' ? null : store.read.setting(ROUTE + use);

  /** How a type of paper is put on a printer: as was said for the two, else as for everything on that printer. */
  const profileOn = (use: PrintUse, printer: string | null): PrinterProfile => {
    const { paper: usual, copies } = general();
    const sizes = sizesOf(use);
    const sizeFrom = (wanted: PaperSize): PaperSize =>
      sizes.find((size) => size === wanted) ?? sizes[0];
    const paper = sizeFrom(usual);
    const plain = { placement: asDrawn, tray: null, darkness: null };
    if (printer === null) return { ...plain, paper, copies };
    const own = use === 'all' ? null : readProfile(store.read.setting(profileKey(use, printer)));
    if (own !== null) return { ...own, paper: sizeFrom(own.paper) };
    const forAll = readProfile(store.read.setting(profileKey('all', printer)));
    return { ...plain, ...forAll, paper, copies };
  };

  return {
    profileOn,

    /** Left out, for papers that have no choice of their own. */
    chosen: (use: PrintUse = 'all'): ChosenProfile => {
      const printer = routeOf(use) ?? general().printer;
      return { printer, ...profileOn(use, printer) };
    },

    routes: (): readonly Route[] =>
      printUses.flatMap((use) => {
        const printer = routeOf(use);
        return printer === null ? [] : [{ use, printer }];
      }),

    choose: ({ printer, paper, copies }: Chosen): void => {
      store.write((tx) => {
        if (printer === null) tx.deleteSetting(PRINTER);
        else tx.saveSetting(PRINTER, printer);
        tx.saveSetting(PAPER, paper);
        tx.saveSetting(COPIES, String(copies));
      });
      emit('changed', { rooms: ['print', 'settings'] });
    },

    saveProfile: (use: PrintUse, printer: string, profile: PrinterProfile): void => {
      store.write((tx) => {
        tx.saveSetting(profileKey(use, printer), JSON.stringify(profile));
        if (use === 'all') {
          tx.saveSetting(PRINTER, printer);
          tx.saveSetting(PAPER, profile.paper);
          tx.saveSetting(COPIES, String(profile.copies));
        } else {
          tx.saveSetting(ROUTE + use, printer);
        }
      });
      emit('changed', { rooms: ['print', 'settings'] });
    },

    /** The type of paper goes with all others again; how it lies on the printer that it had stays known. */
    dropRoute: (use: PrintUse): void => {
      store.write((tx) => tx.deleteSetting(ROUTE + use));
      emit('changed', { rooms: ['print', 'settings'] });
    },
  };
};

export type PrinterChoice = ReturnType<typeof createPrinterChoice>;
