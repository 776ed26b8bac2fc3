/** Remembers where the window stood, and forgets it when the screen it stood on is gone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from '#shared/schema.ts';

const place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1024),
  height: z.int().min(600),
  maximized: z.boolean(),
});

export interface WindowPlace {
  readonly bounds: Partial<Rectangle>;
  readonly maximized: boolean;
}

const DEFAULT: WindowPlace = { bounds: { width: 1366, height: 768 }, maximized: false };

export const readPlace = (file: string): WindowPlace => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return DEFAULT;
  }
  const parsed = place.safeParse(parseJson(text));
  if (!parsed.success) return DEFAULT;
  const { maximized, ...bounds } = parsed.data;
  const visible = screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        bounds.x < workArea.x + workArea.width - 100 &&
        bounds.x + bounds.width > workArea.x + 100 &&
        bounds.y >= workArea.y - 20 &&
        bounds.y < workArea.y + workArea.height - 100,
    );
  return visible ? { bounds, maximized } : DEFAULT;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** A place that cannot be written down is no reason to disturb anybody. */
export const keepPlace = (
  window: BrowserWindow,
  file: string,
  onFault: (fault: unknown) => void,
): void => {
  window.on('close', () => {
    try {
      const state = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      writeFileSync(file, JSON.stringify(state));
    } catch (fault) {
      onFault(fault);
    }
  });
};
