/** PDFs written anew, beside the window's thread. */
import { cleanPdf } from './clean-pdf.ts';
import { drawSmall } from './draw-small.ts';
import { answerOrders } from './orders.ts';

answerOrders<Uint8Array<ArrayBuffer>>((bytes) =>
  cleanPdf(bytes, async (jpeg) => {
    try {
      return await drawSmall('jpeg', jpeg);
    } catch {
      // A reader of PDF may still make something of it: it stays as it came.
      return null;
    }
  }),
);
