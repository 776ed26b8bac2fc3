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
import { err, ok, type Result } from '#shared/result.ts';
import { pageScale } from './page-scale.ts';
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
  /** The file may be closed in the midst of it. */
  const unlessCancelled = (fault: unknown): undefined => {
    if (!cancelled) throw fault;
  };
  const run = async (): Promise<void> => {
    const page = await coming.catch(unlessCancelled);
    if (page === undefined || cancelled) return;
    const scale = pageScale(page.getViewport({ scale: 1 }), width, window.devicePixelRatio);
    const viewport = page.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    running = page.render({ canvas, viewport });
    await running.promise.catch(unlessCancelled);
  };
  return {
    done: run(),
    cancel: () => {
      cancelled = true;
      running?.cancel();
    },
  };
};

const begin = (bytes: Uint8Array): ReturnType<typeof getDocument> => {
  worker ??= new PdfWorker();
  GlobalWorkerOptions.workerPort = worker;
  return getDocument({
    // The worker takes the bytes away: it gets its own.
    data: new Uint8Array(bytes),
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
  });
};

export interface PdfFound {
  readonly pages: number;
  /** Something in it runs by itself, or another file lies inside. */
  readonly acts: boolean;
}

/** Unpacks a file of unknown origin as far as it takes to see what is in it. */
export const lookIntoPdf = async (
  bytes: Uint8Array,
): Promise<Result<PdfFound, 'pdf_broken' | 'pdf_locked'>> => {
  const task = begin(bytes);
  try {
    const file = await task.promise;
    const scripts: unknown = await file.getJSActions();
    const inside: unknown = await file.getAttachments();
    return ok({ pages: file.numPages, acts: scripts !== null || inside !== null });
  } catch (fault) {
    const locked = fault instanceof Error && fault.name === 'PasswordException';
    return err(locked ? 'pdf_locked' : 'pdf_broken');
  } finally {
    await task.destroy();
  }
};

/** @throws when the bytes are no PDF. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf> => {
  const task = begin(bytes);
  const file = await task.promise;
  return {
    pages: file.numPages,
    draw: (number, canvas, width) => drawPage(file.getPage(number), canvas, width),
    close: () => void task.destroy(),
  };
};
