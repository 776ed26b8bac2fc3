/** Key slots in memory, for tests that are not about keys. */
import type { Vault } from '#electron/desk/access/vault.ts';

export const createMadeUpVault = (): Vault => {
  const pins = new Map<string, string>();
  return {
    makeRecovery: () => Promise.resolve('THU-THU-THU'),
    confirmRecovery: (part) => Promise.resolve(part === 'THU'),
    keepForOfficer: ({ id }, pin) => {
      pins.set(id, pin);
      return Promise.resolve();
    },
    officers: () => [...pins.keys()],
    dropOfficer: (id) => {
      pins.delete(id);
      return 'dropped';
    },
    protect: () => undefined,
    renewKeyring: () => Promise.resolve('untouched'),
  };
};
