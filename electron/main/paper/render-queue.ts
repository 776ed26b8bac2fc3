/**
 * One drawing at a time on one page, kept warm while papers are being drawn and given back when there have been none
 * for a while: it takes as much memory as the desk's own window. A page that fails, hangs or dies is thrown away and
 * the next drawing starts on a new one; the one who asked gets a typed refusal and may ask again.
 */
import type {
  DocumentRenderer,
  RenderFailure,
  RenderRequest,
} from '#electron/desk/papers/paper-ports.ts';
import type { DrawFailure, PrintAssignment, PrintReady } from '#shared/contract/print-page.ts';
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
  /** Without a drawing for so long, the page is closed. */
  readonly restMs: number;
}

export interface RenderQueue extends DocumentRenderer {
  /** Opens the page before it is needed, half a second sooner than the first paper would. */
  readonly warm: () => void;
  readonly close: () => void;
}

type Drawn = Result<Uint8Array<ArrayBuffer>, RenderFailure>;

const failed = (detail: string, code: DrawFailure = 'render_failed'): Drawn =>
  err({ code, detail });

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

export const createRenderQueue = ({
  openPage,
  timeoutMs,
  restMs,
}: RenderQueuePorts): RenderQueue => {
  let page: PrintPage | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let jobs = 0;
  let rest: NodeJS.Timeout | undefined;
  /** Ends the wait for the drawing under way: a page that is gone may never say so. */
  let giveUp: () => void = () => undefined;

  const throwPageAway = (): void => {
    clearTimeout(rest);
    page?.close();
    page = null;
  };

  const close = (): void => {
    giveUp();
    throwPageAway();
  };

  const livePage = (): PrintPage => {
    clearTimeout(rest);
    if (page === null || !page.alive()) page = openPage();
    return page;
  };

  const restAfterwards = (): void => {
    clearTimeout(rest);
    rest = setTimeout(close, restMs);
    rest.unref();
  };

  const drawOn = async (current: PrintPage, request: RenderRequest): Promise<Drawn> => {
    jobs += 1;
    const ready = await current.draw({ job: jobs, ...request });
    if (ready.outcome === 'failed') {
      // A font that was put right is seen by a new page only.
      if (ready.code === 'paper_font_missing') throwPageAway();
      return failed(ready.detail, ready.code);
    }
    return ok(await current.toPdf({ width: ready.width, height: ready.height }));
  };

  const render = async (request: RenderRequest): Promise<Drawn> => {
    const givenUp = Promise.withResolvers<Drawn>();
    giveUp = () => givenUp.resolve(failed('the drawing was given up'));
    try {
      const drawing = drawOn(livePage(), request);
      return await within(timeoutMs, Promise.race([drawing, givenUp.promise]));
    } catch (fault) {
      throwPageAway();
      return failed(String(fault));
    } finally {
      restAfterwards();
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
      restAfterwards();
    },
    close,
  };
};
