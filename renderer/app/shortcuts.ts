/** The keys that work now: each screen brings its own while it is on; F1 shows what is here. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import { matchesCombo, twinOf } from './key-combo.ts';

export interface Shortcut {
  readonly combo: string;
  /** What it does, in the officer's language: shown in the key map. */
  readonly does: string;
  readonly run: () => void;
}

/** A line of the key map for keys that a widget handles itself (arrows in a table, Space in a checklist). */
export interface KeyNote {
  readonly combo: string;
  readonly does: string;
}

export type KeyLayer = 'shell' | 'screen';

interface Layer {
  readonly id: symbol;
  readonly layer: KeyLayer;
  readonly shortcuts: readonly Shortcut[];
  readonly notes: readonly KeyNote[];
}

interface KeyState {
  readonly layers: readonly Layer[];
  /** While the screen is covered or asks something, its keys rest. */
  readonly held: number;
  readonly put: (layer: Layer) => void;
  readonly drop: (id: symbol) => void;
  readonly hold: (by: 1 | -1) => void;
}

export const useKeyState = create<KeyState>((set) => ({
  layers: [],
  held: 0,
  put: (layer) =>
    set(({ layers }) => ({ layers: [...layers.filter(({ id }) => id !== layer.id), layer] })),
  drop: (dropped) => set(({ layers }) => ({ layers: layers.filter(({ id }) => id !== dropped) })),
  hold: (by) => set(({ held }) => ({ held: held + by })),
}));

export const useShortcuts = (
  layer: KeyLayer,
  shortcuts: readonly Shortcut[],
  notes: readonly KeyNote[] = [],
): void => {
  const { put, drop } = useKeyState.getState();
  const id = useRef(Symbol(layer));
  // Before anything of it is drawn: a key that is shown works.
  useLayoutEffect(() => {
    put({ id: id.current, layer, shortcuts, notes });
  });
  useLayoutEffect(() => {
    const own = id.current;
    return () => drop(own);
  }, [drop]);
};

/** Holds every shortcut of the screen while something stands before it. */
export const useHeldKeys = (held: boolean): void => {
  const { hold } = useKeyState.getState();
  useLayoutEffect(() => {
    if (!held) return;
    hold(1);
    return () => hold(-1);
  }, [held, hold]);
};

/** Esc belongs to whatever stands open before the screen. */
const belongsElsewhere = (event: KeyboardEvent): boolean =>
  event.key === 'Escape' &&
  document.querySelector('[role="dialog"], [role="menu"], [data-offers]') !== null;

/**
 * Once, in the shell: sends a key press to the layer that wants it, the screen before the shell. In the capture
 * phase: a dialog that this very key closes must not let the screen behind it answer as well.
 */
export const useKeyListener = (): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { layers, held } = useKeyState.getState();
      if (held > 0 || belongsElsewhere(event)) return;
      const byScreen = layers.toSorted(
        (a, b) => Number(b.layer === 'screen') - Number(a.layer === 'screen'),
      );
      for (const { shortcuts } of byScreen) {
        const found = shortcuts.find(({ combo }) => {
          const twin = twinOf(combo);
          return matchesCombo(combo, event) || (twin !== null && matchesCombo(twin, event));
        });
        if (found !== undefined) {
          event.preventDefault();
          if (!event.repeat) found.run();
          return;
        }
      }
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
};
