/**
 * An archived file as pictures on screen. Chromium's own viewer would need plug-ins and inline styles, which the
 * content policy refuses; this one draws in a worker of ours and on a canvas. Loaded only when a paper is looked at.
 */
import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';

export interface OpenPdf {
  readonly pages: number;
  /** Draws a page, counted from 1, `width` CSS pixels wide; resolves when it stands there. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  readonly close: () => void;
}

let worker: Worker | null = null;

/** @throws when the bytes are no PDF. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  worker ??= new PdfWorker();
  GlobalWorkerOptions.workerPort = worker;
  const task = getDocument({
    // The worker takes the bytes away: it gets its own.
    data: new Uint8Array(bytes),
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
  });
  const file = await task.promise;
  return {
    pages: file.numPages,
    draw: async (number, canvas, width) => {
      const page = await file.getPage(number);
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    },
    close: () => void task.destroy(),
  };
};
