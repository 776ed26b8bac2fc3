/** Before the window is hidden, left or closed, what was typed is sent to disk. */
import { useEffect } from 'react';
import { flushDraft } from './intake-store.ts';

export const useDraftFlush = (): void => {
  useEffect(() => {
    const flush = (): void => void flushDraft();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      flush();
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
    };
  }, []);
};
