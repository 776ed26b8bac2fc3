/**
 * The first letter, tick or card for the next citizen clears what stands before the one who was served. Asked for at
 * once and without looking: the desk knows whether there is anything to clear.
 */
import { useEffect } from 'react';
import { emptyIntakeForm } from '#shared/contract/intake-form.ts';
import { tell } from '#renderer/app/desk.ts';
import { intakeForm } from '#renderer/features/intake/intake-store.ts';

export const useFormerLeaves = (): void => {
  useEffect(() => {
    // Until the desk has said that nothing new was put there.
    let mayStand = true;
    const leave = (): void => {
      if (!mayStand) return;
      mayStand = false;
      void tell('citizen.clear', { what: 'former' });
    };
    const stopHearing = window.desk.on('changed', ({ rooms }) => {
      if (rooms.includes('citizen')) mayStand = true;
    });
    // A card under the scanner fills the form without a key.
    const stopWatching = intakeForm.subscribe(({ form }, before) => {
      if (form !== before.form && form !== emptyIntakeForm) leave();
    });
    document.addEventListener('input', leave, { capture: true });
    return () => {
      stopHearing();
      stopWatching();
      document.removeEventListener('input', leave, { capture: true });
    };
  }, []);
};
