/** Whether a data folder keeps what its desk has promised, seen from beside it. */
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { lookAt, openReader } from '#electron/store/reader.ts';
import { breachesOf, type Breach, type Receipt } from './invariants.ts';

/** Of a folder whose key lies open beside it, as a try-out's does. */
export const breachesIn = (folder: string, receipts: readonly Receipt[]): readonly Breach[] => {
  const seen = lookAt(folder);
  if (!seen.ok) throw new Error(seen.error.code);
  const { keys } = seen.value;
  const key = keys === null ? null : openUnprotected(keys);
  if (key === null || !key.ok) throw new Error('no key lies open');
  const reader = openReader(seen.value, key.value);
  if (!reader.ok) throw new Error(reader.error.code);
  try {
    return breachesOf(reader.value, receipts);
  } finally {
    reader.value.close();
  }
};
