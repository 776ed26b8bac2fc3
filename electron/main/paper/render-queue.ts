/**
 * One drawing at a time on one page that is kept warm. A page that fails, hangs or dies is thrown away and the
 * next drawing starts on a new one; the one who asked gets a typed refusal and may ask again.
 */
import type { DocumentRenderer, RenderFailure, RenderRequest } from '#electron/desk/ports.ts';
import type { PrintAssignment, PrintReady } from '#shared/contract/print-page.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface PageSize {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** A page on which documents are drawn. Its promises are rejected when the page is gone. */
export interface PrintPage {
  readonly alive: () => boolean;
  readonly draw: (assignment: PrintAssignment) => Promise<PrintReady>;
  readonly toPdf: (size: PageSize) => Promise<Uint8Array<ArrayBuffer>>;
  readonly close: () => void;
}

export interface RenderQueuePorts {
  readonly openPage: () => PrintPage;
  /** For one document from being asked to the PDF, the start of a cold page included. */
  readonly timeoutMs: number;
}

export interface RenderQueue extends DocumentRenderer {
  /** Opens the page before it is needed. */
  readonly warm: () => void;
  readonly close: () => void;
}

type Drawn = Result<Uint8Array<ArrayBuffer>, RenderFailure>;

const failed = (detail: string): Drawn => err({ code: 'render_failed', detail });

const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

export const createRenderQueue = ({ openPage, timeoutMs }: RenderQueuePorts): RenderQueue => {
  let page: PrintPage | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let jobs = 0;

  const livePage = (): PrintPage => {
    if (page === null || !page.alive()) page = openPage();
    return page;
  };

  const drawOn = async (current: PrintPage, request: RenderRequest): Promise<Drawn> => {
    jobs += 1;
    const ready = await current.draw({ job: jobs, ...request });
    if (ready.outcome === 'failed') return failed(ready.detail);
    return ok(await current.toPdf({ width: ready.width, height: ready.height }));
  };

  const render = async (request: RenderRequest): Promise<Drawn> => {
    const current = livePage();
    try {
      return await within(timeoutMs, drawOn(current, request));
    } catch (fault) {
      current.close();
      page = null;
      return failed(String(fault));
    }
  };

  return {
    render: (request) => {
      const drawn = last.then(() => render(request));
      last = drawn;
      return drawn;
    },
    warm: () => {
      livePage();
    },
    close: () => {
      page?.close();
      page = null;
    },
  };
};
