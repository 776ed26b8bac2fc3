/**
 * An archived file as pictures on screen. Chromium's own viewer would need plug-ins and inline styles, which the
 * content policy refuses; this one draws in a worker of ours and on a canvas. Loaded only when a paper is looked at.
 */
import {
  getDocument,
  GlobalWorkerOptions,
  type PDFPageProxy,
  type RenderTask,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';

export interface OpenPdf {
  readonly pages: number;
  /** Draws a page, counted from 1, `width` CSS pixels wide. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Drawing;
  readonly close: () => void;
}

export interface Drawing {
  /** Resolves when the page stands there, or when its drawing was ended. */
  readonly done: Promise<void>;
  readonly cancel: () => void;
}

let worker: Worker | null = null;

const drawPage = (
  coming: Promise<PDFPageProxy>,
  canvas: HTMLCanvasElement,
  width: number,
): Drawing => {
  let cancelled = false;
  let running: RenderTask | null = null;
  const run = async (): Promise<void> => {
    const page = await coming;
    if (cancelled) return;
    const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
    const viewport = page.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    running = page.render({ canvas, viewport });
    try {
      await running.promise;
    } catch (fault) {
      if (!cancelled) throw fault;
    }
  };
  return {
    done: run(),
    cancel: () => {
      cancelled = true;
      running?.cancel();
    },
  };
};

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
    draw: (number, canvas, width) => drawPage(file.getPage(number), canvas, width),
    close: () => void task.destroy(),
  };
};
