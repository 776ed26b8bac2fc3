/** The shell's half of the talk with a print page: it asks for documents, it is given one, it answers. */
import type { PrintAssignment, PrintReady } from '#shared/contract/print-page.ts';

interface Drawing {
  readonly assignment: PrintAssignment;
  readonly resolve: (answer: PrintReady) => void;
  readonly reject: (fault: Error) => void;
}

export interface PageTalk {
  /** The page asks: answered once there is a document. */
  readonly next: () => Promise<PrintAssignment>;
  /** The page answers. An answer to anything but the present document is dropped. */
  readonly ready: (answer: PrintReady) => null;
  /** Rejected when the page has ended or ends before it answers. */
  readonly draw: (assignment: PrintAssignment) => Promise<PrintReady>;
  readonly end: (why: string) => void;
  readonly ended: () => boolean;
}

export const createPageTalk = (): PageTalk => {
  let answerPage: ((assignment: PrintAssignment) => void) | null = null;
  let drawing: Drawing | null = null;
  let over: string | null = null;

  const handOver = (): void => {
    if (answerPage === null || drawing === null) return;
    answerPage(drawing.assignment);
    answerPage = null;
  };

  return {
    next: () =>
      new Promise((resolve) => {
        answerPage = resolve;
        handOver();
      }),
    ready: (answer) => {
      if (drawing?.assignment.job !== answer.job) return null;
      drawing.resolve(answer);
      drawing = null;
      return null;
    },
    draw: (assignment) =>
      new Promise((resolve, reject) => {
        if (over !== null) {
          reject(new Error(over));
          return;
        }
        drawing = { assignment, resolve, reject };
        handOver();
      }),
    end: (why) => {
      over ??= why;
      drawing?.reject(new Error(over));
      drawing = null;
    },
    ended: () => over !== null,
  };
};
