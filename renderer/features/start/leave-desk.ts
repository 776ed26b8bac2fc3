import { tell } from '#renderer/app/desk.ts';
import { flushDraft } from '#renderer/features/intake/intake-store.ts';

/** Makes room for another officer; what is being typed is on disk first. */
export const leaveDesk = async (): Promise<void> => {
  await flushDraft();
  await tell('session.signOut', { reason: 'changed' });
};
