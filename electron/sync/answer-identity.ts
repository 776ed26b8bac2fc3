/** The desk's own age identity: what comes back on a stick is opened with it. Kept inside the encrypted database. */
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { DeskStore } from '#electron/desk/ports.ts';

const KEY = 'envelope.identity';

/** Null before the first envelope was sealed here. */
export const answerIdentity = ({ read }: Pick<DeskStore, 'read'>): string | null =>
  read.setting(KEY);

/** Makes the identity when it is first needed. */
export const answerRecipient = async (store: DeskStore): Promise<string> => {
  const known = answerIdentity(store);
  if (known !== null) return identityToRecipient(known);
  const made = await generateX25519Identity();
  store.write((tx) => tx.saveSetting(KEY, made));
  return identityToRecipient(made);
};
