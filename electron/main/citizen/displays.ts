/** The displays of this machine, as Electron sees them. */
import { screen, type BrowserWindow } from 'electron';
import type { DisplayView } from '#shared/contract/outputs.ts';
import type { SeenDisplay } from './citizen-place.ts';

export const seenDisplays = (): readonly SeenDisplay[] =>
  screen.getAllDisplays().map(({ id, bounds, workArea }) => ({ id: String(id), bounds, workArea }));

/** Where most of the window stands. */
export const displayOf = (window: BrowserWindow): string =>
  String(screen.getDisplayMatching(window.getBounds()).id);

/** Calls back when a display comes, goes or changes, and when the window is moved; returns how to stop that. */
export const onDisplays = (officers: BrowserWindow, moved: () => void): (() => void) => {
  screen.on('display-added', moved);
  screen.on('display-removed', moved);
  screen.on('display-metrics-changed', moved);
  officers.on('move', moved);
  return () => {
    officers.off('move', moved);
    screen.off('display-added', moved);
    screen.off('display-removed', moved);
    screen.off('display-metrics-changed', moved);
  };
};

export const displayViews = (officers: BrowserWindow | null): readonly DisplayView[] => {
  const own = officers === null || officers.isDestroyed() ? null : displayOf(officers);
  return screen.getAllDisplays().map(({ id, label, size }) => ({
    id: String(id),
    label,
    width: size.width,
    height: size.height,
    officers: String(id) === own,
  }));
};
