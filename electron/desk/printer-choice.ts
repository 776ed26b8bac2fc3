/** Which printer, which paper, how many copies: the desk's own choice, kept in its settings. */
import type { PrinterSettings } from '#shared/contract/outputs.ts';
import { paperSizes, type PaperSize } from '#shared/dossier/documents.ts';
import type { DeskContext } from './context.ts';

const PRINTER = 'print.printer';
const PAPER = 'print.paper';
const COPIES = 'print.copies';

export interface Chosen {
  readonly printer: string | null;
  readonly paper: PaperSize;
  readonly copies: number;
}

export const createPrinterChoice = ({ store, printers, emit }: DeskContext) => {
  const chosen = (): Chosen => {
    const paper = store.read.setting(PAPER);
    return {
      printer: store.read.setting(PRINTER),
      paper: paperSizes.find((size) => size === paper) ?? 'A4',
      copies: Number(store.read.setting(COPIES) ?? '1'),
    };
  };

  return {
    chosen,

    settings: async (): Promise<PrinterSettings> => {
      const found = printers === null ? [] : await printers.list();
      const { printer, paper, copies } = chosen();
      return { printers: found, chosen: printer, paper, copies };
    },

    choose: ({ printer, paper, copies }: Chosen): void => {
      store.write((tx) => {
        if (printer === null) tx.deleteSetting(PRINTER);
        else tx.saveSetting(PRINTER, printer);
        tx.saveSetting(PAPER, paper);
        tx.saveSetting(COPIES, String(copies));
      });
      emit('changed', { rooms: ['print', 'settings'] });
    },
  };
};
