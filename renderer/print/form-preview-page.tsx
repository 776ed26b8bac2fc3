/** A paper with invented facts on the province's board: what it says stands in the page, nothing is asked for. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { printAssignment } from '#shared/contract/print-page.ts';
import { PaperMark } from '#shared/forms/paper-mark.ts';
import { z } from '#shared/schema.ts';
import { documentView } from './document-view.tsx';
import { followFields } from './follow-fields.ts';
import { layOut } from './lay-out.ts';
import { loadPaperFonts } from './paper-fonts.ts';

const given = z.strictObject({
  ...printAssignment.omit({ job: true, type: true }).shape,
  mark: z.string(),
});

const draw = (written: string): void => {
  const { mark, ...paper } = given.parse(JSON.parse(written));
  const draft = document.createElement('div');
  const pages = document.createElement('main');
  const { markup } = documentView({ job: 1, ...paper });
  const root = createRoot(draft);
  flushSync(() => root.render(<PaperMark value={mark}>{markup}</PaperMark>));
  pages.replaceChildren(...[...draft.childNodes].map((node) => node.cloneNode(true)));
  root.unmount();
  document.body.replaceChildren(pages);
  layOut(pages, paper.paper);
};

const begin = async (): Promise<void> => {
  await loadPaperFonts();
  draw(document.querySelector('#paper')?.textContent ?? '');
  followFields(draw);
};

void begin();
