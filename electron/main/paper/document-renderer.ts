/** Typed data of a form in, PDF out: the desk's `DocumentRenderer`, drawn by Chromium in a hidden window. */
import { listsApart } from './lists-apart.ts';
import { openPrintWindow } from './print-window.ts';
import { createRenderQueue, type RenderQueue } from './render-queue.ts';

/** A cold page on the slowest desk, the longest list of papers. */
const TIMEOUT_MS = 30_000;
/** Longer than the pause between two citizens. */
const REST_MS = 10 * 60_000;

/** A list is seldom followed by another. */
const LIST_REST_MS = 5_000;
/** A year of a busy office on the slowest desk; whoever asked for it may stop it meanwhile. */
const LIST_TIMEOUT_MS = 15 * 60_000;

/** After the application is ready. `preload` is the built preload that every window has. */
export const createDocumentRenderer = ({ preload }: { readonly preload: string }): RenderQueue => {
  const queue = (timeoutMs: number, restMs: number): RenderQueue =>
    createRenderQueue({ openPage: () => openPrintWindow(preload), timeoutMs, restMs });
  return listsApart({
    papers: queue(TIMEOUT_MS, REST_MS),
    handOvers: queue(LIST_TIMEOUT_MS, LIST_REST_MS),
    lists: queue(LIST_TIMEOUT_MS, LIST_REST_MS),
  });
};
