import type { KeyboardEvent } from 'react';

/** A scanner ends with Enter: a button with legal effect answers to its own key, the space bar and the mouse. */
export const notByEnter = (event: Pick<KeyboardEvent, 'key' | 'preventDefault'>): void => {
  if (event.key === 'Enter') event.preventDefault();
};
