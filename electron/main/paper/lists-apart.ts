/**
 * Long lists are drawn beside the papers, on pages of their own: no citizen waits for a receipt behind one. What goes from
 * hand to hand has one more: two who are about to sign wait behind nobody's register, and nobody's stop ends their list.
 */
import type { RenderRequest } from '#electron/desk/papers/paper-ports.ts';
import type { RenderQueue } from './render-queue.ts';

/** In the order of who waits for them: a citizen, two colleagues, whoever asked for a list. */
interface Pages {
  readonly papers: RenderQueue;
  readonly handOvers: RenderQueue;
  /** One list at a time is asked for, so that what is called off is the one that was stopped. */
  readonly lists: RenderQueue;
}

const PAGES: Readonly<Partial<Record<RenderRequest['kind'], keyof Pages>>> = {
  handover: 'handOvers',
  list_sheet: 'lists',
  register: 'lists',
};

/** Whether it may take its time. */
export const isList = ({ kind }: Pick<RenderRequest, 'kind'>): boolean => PAGES[kind] !== undefined;

export const listsApart = (pages: Pages): RenderQueue => ({
  render: (request) => pages[PAGES[request.kind] ?? 'papers'].render(request),
  callOffLists: pages.lists.close,
  warm: pages.papers.warm,
  close: () => {
    pages.papers.close();
    pages.handOvers.close();
    pages.lists.close();
  },
});
