/** Who works at this desk today: the newest list of the province whose day has come and that can be read. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { officersPublication } from '#shared/protocol/publications.ts';
import type { Officer, StoreReader, StoreWriter } from '../ports.ts';

/** The version in use. An older one never takes its place, also when the clock goes back. */
const IN_USE = 'officers.version';

type Published = ReturnType<typeof officersPublication.parse>['officers'];

const inUse = (store: StoreReader): number => Number(store.setting(IN_USE) ?? '0');

const newer = (
  store: StoreReader,
  day: LocalDate,
): { readonly version: number; readonly officers: Published } | null => {
  for (const { version, effectiveFrom } of store.publicationVersions('officers')) {
    if (version <= inUse(store)) return null;
    if (effectiveFrom > day) continue;
    const parsed = officersPublication.safeParse(store.publication('officers', version)?.data);
    if (parsed.success) return { version, officers: parsed.data.officers };
  }
  return null;
};

/** PINs, failures and locks of those who stay are kept; a new personal code ends the PIN set under the old one. */
const merged = (published: Published[number], before: Officer | null): Officer => {
  const { id, name, title, role, personalCodeHash, active } = published;
  const sameCode = before !== null && before.personalCodeHash === personalCodeHash;
  return {
    id,
    name,
    title,
    role,
    personalCodeHash,
    active,
    pinHash: sameCode && active ? before.pinHash : null,
    failures: before?.failures ?? 0,
    lockedUntil: before?.lockedUntil ?? null,
  };
};

/** Whoever is not in the list has left. Does nothing when the list in force is in use already. */
export const putOfficersToUse = (tx: StoreWriter, day: LocalDate): void => {
  const list = newer(tx, day);
  if (list === null) return;
  const known = new Map(tx.officers().map((officer) => [officer.id, officer]));
  for (const published of list.officers)
    tx.saveOfficer(merged(published, known.get(published.id) ?? null));
  const listed = new Set(list.officers.map(({ id }) => id));
  for (const officer of known.values())
    if (!listed.has(officer.id)) tx.saveOfficer({ ...officer, active: false, pinHash: null });
  tx.saveSetting(IN_USE, String(list.version));
};

export const hasNewOfficers = (store: StoreReader, day: LocalDate): boolean =>
  newer(store, day) !== null;

export const workingOfficer = (store: StoreReader, id: string): Officer | null =>
  store.officers().find((officer) => officer.id === id && officer.active) ?? null;
