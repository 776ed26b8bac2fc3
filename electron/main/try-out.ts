/** Enrols the desk of `npm start` with its embedded province and gives the demo officer a PIN that is shown. */
import type { Router } from '#electron/desk/router.ts';
import type { TryOut } from './worker-messages.ts';

/** Shown on the sign-in screen of a try-out desk; never a secret. */
export const TRY_OUT_PIN = '258036';

export const enrolTryOut = async (
  router: Router,
  { url, code, deskName, officer, personalCode }: TryOut,
  log: (message: string, detail?: unknown) => void,
): Promise<void> => {
  if (code === null) return;
  const enrolled = await router.invoke('desk.enrol', { url, code, deskName });
  if (!enrolled.ok) {
    if (enrolled.error.code !== 'already_enrolled')
      log('the try-out desk did not enrol', enrolled.error);
    return;
  }
  const signedIn = await router.invoke('session.setPin', {
    officer,
    personalCode,
    pin: TRY_OUT_PIN,
  });
  if (!signedIn.ok) log('the demo officer has no PIN', signedIn.error);
  // The officer signs in as on any other morning, with the PIN that the screen shows.
  else await router.invoke('session.signOut', { reason: 'left' });
};
