/** Printers that are not there. */
import type { PrinterInfo, PrintOrder, Printers } from '#electron/desk/papers/paper-ports.ts';
import { err, ok } from '#shared/result.ts';

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

export interface PrintRoom {
  /** What the system shows now. */
  present: readonly PrinterInfo[];
  /** Taken papers, in order. */
  readonly taken: (PrintOrder & { readonly job: string })[];
  /** Jobs of the system that were taken back. */
  readonly withdrawn: string[];
  /** Called before a paper is taken. */
  meanwhile: () => void;
  readonly printers: Printers;
}

/** Printers in a room: what stands or is gone gets nothing. */
export const createPrintRoom = (...present: readonly PrinterInfo[]): PrintRoom => {
  const room: PrintRoom = {
    present,
    taken: [],
    withdrawn: [],
    meanwhile: () => undefined,
    printers: {
      list: () => Promise.resolve(room.present),
      print: (_pdf, order) => {
        room.meanwhile();
        const printer = room.present.find(({ name }) => name === order.printer);
        if (printer === undefined)
          return Promise.resolve(err({ code: 'printer_gone', detail: '' }));
        if (!printer.ready) return Promise.resolve(err({ code: 'printer_stopped', detail: '' }));
        const job = `${order.printer}-${room.taken.length + 1}`;
        room.taken.push({ ...order, job });
        return Promise.resolve(ok({ systemJob: job }));
      },
      withdraw: (job) => {
        room.withdrawn.push(job);
        return Promise.resolve(room.taken.some((one) => one.job === job));
      },
    },
  };
  return room;
};
