/**
 * Where the citizen's window stands. Never on the display of the officer's window when it fills a display; a small one
 * stands beside or below, and is not put above. Pure.
 */
import type { CitizenSetting } from '#shared/contract/outputs/citizen.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SeenDisplay {
  readonly id: string;
  readonly bounds: Area;
  readonly workArea: Area;
}

export type CitizenStand =
  | { readonly stand: 'nowhere' }
  | { readonly stand: 'whole'; readonly display: string; readonly bounds: Area }
  | { readonly stand: 'small'; readonly bounds: Area };

const SMALL = { width: 800, height: 600 } as const;

const smallOn = ({ workArea: { x, y, width, height } }: SeenDisplay): Area => {
  const own = { width: Math.min(SMALL.width, width), height: Math.min(SMALL.height, height) };
  return { x: x + width - own.width, y: y + height - own.height, ...own };
};

/** @param officers the display on which the officer's window stands */
export const citizenStand = (
  { where, display }: CitizenSetting,
  displays: readonly SeenDisplay[],
  officers: string,
): CitizenStand => {
  if (where === 'off') return { stand: 'nowhere' };
  const others = displays.filter(({ id }) => id !== officers);
  if (where === 'display') {
    // The chosen one is not plugged in: any other is better than none, and it comes back when it is there again.
    const free = others.find(({ id }) => id === display) ?? others[0];
    return free === undefined
      ? { stand: 'nowhere' }
      : { stand: 'whole', display: free.id, bounds: free.bounds };
  }
  const home = displays.find(({ id }) => id === officers) ?? displays[0];
  return home === undefined ? { stand: 'nowhere' } : { stand: 'small', bounds: smallOn(home) };
};

export const sameStand = (one: CitizenStand, other: CitizenStand): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
