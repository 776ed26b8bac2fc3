/** Printers that are not there. */
import type { PrinterInfo } from '#electron/desk/paper-ports.ts';

/** Takes whatever it is given, unless said otherwise. */
export const printerNamed = (name: string, parts: Partial<PrinterInfo> = {}): PrinterInfo => ({
  name,
  description: '',
  ready: true,
  sizes: null,
  trays: [],
  darkness: [],
  ...parts,
});
