/** The rules on a data folder, seen from beside it. */
import type { Connection } from '#electron/store/driver.ts';
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { lookAt, openReader } from '#electron/store/reader.ts';
import { breachesOf, evidenceOf } from './desk-file.ts';
import type { ProvinceBooks, Receipt } from './evidence.ts';
import { breachesOfOffice } from './office.ts';
import type { Breach } from './rules.ts';

/** Whose key lies open beside it, as a try-out's does. */
const reading = <T>(folder: string, look: (db: Connection) => T): T => {
  const seen = lookAt(folder);
  if (!seen.ok) throw new Error(seen.error.code);
  const { keys } = seen.value;
  const key = keys === null ? null : openUnprotected(keys);
  if (key === null || !key.ok) throw new Error('no key lies open');
  const reader = openReader(seen.value, key.value);
  if (!reader.ok) throw new Error(reader.error.code);
  try {
    return look(reader.value);
  } finally {
    reader.value.close();
  }
};

/** Whether it keeps what its desk has promised. */
export const breachesIn = (folder: string, receipts: readonly Receipt[]): readonly Breach[] =>
  reading(folder, (db) => breachesOf(db, receipts));

/** Whether province and desks have the same, every folder read with its desk closed. */
export const breachesBetween = (
  receipts: readonly Receipt[],
  books: ProvinceBooks,
  folders: readonly string[],
): readonly Breach[] => {
  const look = ([folder, ...rest]: readonly string[], seen: Evidences): readonly Breach[] =>
    folder === undefined
      ? breachesOfOffice(receipts, books, seen)
      : reading(folder, (db) => look(rest, [...seen, evidenceOf(folder, db)]));
  return look(folders, []);
};

type Evidences = readonly ReturnType<typeof evidenceOf>[];
