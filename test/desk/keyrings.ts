/** Keyrings as systems have them, and fail to have them. */
import type { Keyring } from '#electron/store/keys/key-slots.ts';

export const noKeyring: Keyring = {
  available: () => false,
  seal: () => {
    throw new Error('nobody asked whether there is one');
  },
  open: () => {
    throw new Error('nobody asked whether there is one');
  },
};

/** Seals for one user of one installation; what another user sealed does not open. */
export const keyringOf = (user: number): Keyring => ({
  available: () => Promise.resolve(true),
  seal: (secret) => Promise.resolve(Uint8Array.from([user, ...secret.map((byte) => byte ^ user)])),
  open: (sealed) =>
    sealed[0] === user
      ? Promise.resolve(sealed.slice(1).map((byte) => byte ^ user))
      : Promise.reject(new Error('sealed by another user')),
});

export const throwsOnSeal: Keyring = {
  ...keyringOf(1),
  seal: () => Promise.reject(new Error('the keyring is locked')),
};

export const throwsOnOpen: Keyring = {
  ...keyringOf(1),
  open: () => Promise.reject(new Error('the keyring is locked')),
};
