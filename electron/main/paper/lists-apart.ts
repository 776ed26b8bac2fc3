/** Long lists are drawn beside the papers, on a page of their own: no citizen waits for a receipt behind one. */
import type { RenderRequest } from '#electron/desk/papers/paper-ports.ts';
import type { RenderQueue } from './render-queue.ts';

const LISTS: ReadonlySet<RenderRequest['kind']> = new Set(['list_sheet', 'register']);

export const listsApart = (papers: RenderQueue, lists: RenderQueue): RenderQueue => ({
  render: (request) => (LISTS.has(request.kind) ? lists : papers).render(request),
  warm: papers.warm,
  close: () => {
    papers.close();
    lists.close();
  },
});
