/** Before the window is hidden, left or closed, what was typed is sent to disk. */
import { useEffect } from 'react';

/** `flushTyped` stays the same function. */
export const useDraftFlush = (flushTyped: () => Promise<void>): void => {
  useEffect(() => {
    const flush = (): void => void flushTyped();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('blur', flush);
    return () => {
      flush();
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('blur', flush);
    };
  }, [flushTyped]);
};
