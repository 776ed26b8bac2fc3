/** Takes the pictures of the guide: of the window at rest, and of papers as the printer got them. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { run } from '#build/setup/run.ts';
import type { StoredQueue } from './cups-queue.ts';

export interface Camera {
  /** Answers have come, papers are drawn, nothing moves, the mouse points at nothing. */
  readonly shoot: (name: string, shown?: Page) => Promise<void>;
  /** The first page of the last paper, as the printer got it; nothing where there is no printer. */
  readonly shootPaper: (name: string, printed: number) => Promise<void>;
}

const isDrawn = (): boolean =>
  Array.from(document.querySelectorAll('canvas')).every((paper) => {
    // Looked at in a copy: the window's own canvas is not slowed down by being read.
    const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    copy?.drawImage(paper, 0, 0);
    return (copy?.getImageData(1, 1, 1, 1).data[3] ?? 0) > 0;
  });

export const createCamera = (folder: string, window: Page, queue: StoredQueue | null): Camera => ({
  shoot: async (name, shown = window) => {
    await shown.mouse.move(0, 0);
    await shown.waitForFunction(isDrawn);
    await shown.waitForTimeout(900);
    await shown.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  },

  shootPaper: async (name, printed) => {
    const paper = (await queue?.waitFor(printed))?.at(-1);
    if (paper === undefined) return;
    const args = ['-png', '-r', '110', '-singlefile', paper.file, join(folder, name)];
    const { code, output } = await run('pdftoppm', args);
    if (code !== 0) throw new Error(output);
  },
});
