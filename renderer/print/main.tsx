/**
 * The hidden window in which papers are drawn. It asks the shell for a document, lays it out, says that the pages
 * stand, and asks for the next one; the pages stay until then, because the shell is making a PDF of them.
 */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import {
  printAssignment,
  printChannels,
  type PrintAssignment,
  type PrintReady,
} from '#shared/contract/print-page.ts';
import { documentView } from './document-view.tsx';
import { layOut } from './lay-out.ts';
import { loadPaperFonts, PaperFontMissing } from './paper-fonts.ts';
import { printBridge } from './print-bridge.ts';

const draft = document.createElement('div');
const drawing = createRoot(draft);
const pages = document.createElement('main');
document.body.append(pages);

const draw = ({ job, ...assignment }: PrintAssignment): PrintReady => {
  const { title, markup } = documentView({ job, ...assignment });
  flushSync(() => drawing.render(markup));
  // The pages are cut from a copy, so that React never meets a tree that it did not make.
  pages.replaceChildren(...[...draft.childNodes].map((node) => node.cloneNode(true)));
  document.title = title;
  return { job, outcome: 'ready', ...layOut(pages, assignment.paper, assignment.type) };
};

const fonts = loadPaperFonts();

const answerTo = async (assignment: PrintAssignment): Promise<PrintReady> => {
  try {
    await fonts;
    return draw(assignment);
  } catch (fault) {
    const code = fault instanceof PaperFontMissing ? 'paper_font_missing' : 'render_failed';
    const detail = String(fault).slice(0, 2000);
    return { job: assignment.job, outcome: 'failed', code, detail };
  }
};

const serve = async (): Promise<never> => {
  for (;;) {
    const assignment = printAssignment.parse(await printBridge.invoke(printChannels.next, {}));
    await printBridge.invoke(printChannels.ready, await answerTo(assignment));
  }
};

void serve();
