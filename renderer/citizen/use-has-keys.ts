/** Whether what is typed comes to this window: only then is a key worth naming. */
import { useEffect, useState } from 'react';

export const useHasKeys = (): boolean => {
  const [has, tell] = useState(() => document.hasFocus());
  useEffect(() => {
    const got = (): void => tell(true);
    const lost = (): void => tell(false);
    window.addEventListener('focus', got);
    window.addEventListener('blur', lost);
    return () => {
      window.removeEventListener('focus', got);
      window.removeEventListener('blur', lost);
    };
  }, []);
  return has;
};
