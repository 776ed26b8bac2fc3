/** The hidden window behind a print page: our own origin, the same preload, its own two questions and no others. */
import { BrowserWindow } from 'electron';
import { printChannels, printReady, type PrintAssignment } from '#shared/contract/print-page.ts';
import { err } from '#shared/result.ts';
import { ORIGIN } from '../app-protocol.ts';
import { isOurs, shutIn } from '../hardening.ts';
import { createPageTalk } from './page-talk.ts';
import type { PrintPage } from './render-queue.ts';

const MM_PER_INCH = 25.4;

/** The channel of the preload's `invoke`; what is handled here never reaches the desk's own router. */
const INVOKE = 'desk.invoke';

export const openPrintWindow = (preload: string): PrintPage => {
  const window = new BrowserWindow({
    show: false,
    skipTaskbar: true,
    width: 900,
    height: 1200,
    webPreferences: {
      ...shutIn(preload),
      // A hidden window would otherwise be left waiting.
      backgroundThrottling: false,
    },
  });
  const contents = window.webContents;
  const talk = createPageTalk();

  contents.ipc.handle(INVOKE, (event, name: unknown, input: unknown): unknown => {
    if (!isOurs(event.senderFrame)) return err({ code: 'sender_refused' });
    if (name === printChannels.next) return talk.next();
    if (name === printChannels.ready) return talk.ready(printReady.parse(input));
    return err({ code: 'endpoint_unknown' });
  });
  contents.on('render-process-gone', (_event, details) =>
    talk.end(`the print page ended: ${details.reason}`),
  );
  window.on('closed', () => talk.end('the print page was closed'));
  window
    .loadURL(`${ORIGIN}/print.html`)
    .catch((fault: unknown) => talk.end(`the print page did not load: ${String(fault)}`));

  return {
    alive: () => !talk.ended() && !window.isDestroyed(),
    draw: (assignment: PrintAssignment) => talk.draw(assignment),
    toPdf: async ({ width, height }) => {
      const pdf = await contents.printToPDF({
        pageSize: { width: width / MM_PER_INCH, height: height / MM_PER_INCH },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        displayHeaderFooter: false,
        printBackground: false,
        preferCSSPageSize: false,
      });
      return new Uint8Array(pdf);
    },
    close: () => {
      talk.end('the print page was given up');
      if (!window.isDestroyed()) window.destroy();
    },
  };
};
