/** Takes the open key away once the desk can be opened without it. */
import type { DeskContext } from '../context.ts';

/** The recovery key as shown, until a part of it was typed. */
export const UNCONFIRMED_RECOVERY = 'recovery.unconfirmed';

/**
 * A new folder starts with its key in clear, because nobody has a PIN yet. It goes as soon as the recovery key is
 * confirmed and a PIN set; from then on the system's keyring, where there truly is one, opens the data before the
 * first sign-in of the day. A try-out desk keeps its open key: there is nothing to protect, and it says so on screen.
 */
export const protectKeys = ({
  store,
  vault,
  log,
}: Pick<DeskContext, 'store' | 'vault' | 'log'>): void => {
  const identity = store.read.identity();
  if (identity === null || identity.tryOut) return;
  if (store.read.setting(UNCONFIRMED_RECOVERY) !== null) return;
  vault.protect();
  vault.renewKeyring().then(
    (keyring) => {
      if (keyring === 'made' || keyring === 'none') log(`keyring: ${keyring}`);
    },
    (fault: unknown) => log('the keyring could not be asked', fault),
  );
};
