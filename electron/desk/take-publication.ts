/** A publication of the province is kept for ever; the list of officers is also put to use at once. */
import { officersPublication, type Publication } from '#shared/protocol/publications.ts';
import type { Officer, StoreWriter } from './ports.ts';

/** Officers as published; PINs, failures and locks of those who stay are kept. */
const takeOfficers = (tx: StoreWriter, published: Publication): void => {
  const parsed = officersPublication.safeParse(published.data);
  if (!parsed.success) return;
  const known = new Map(tx.officers().map((officer) => [officer.id, officer]));
  for (const { id, name, title, role, personalCodeHash, active } of parsed.data.officers) {
    const before = known.get(id);
    const changedCode = before !== undefined && before.personalCodeHash !== personalCodeHash;
    const officer: Officer = {
      id,
      name,
      title,
      role,
      personalCodeHash,
      active,
      pinHash: changedCode ? null : (before?.pinHash ?? null),
      failures: before?.failures ?? 0,
      lockedUntil: before?.lockedUntil ?? null,
    };
    tx.saveOfficer(officer);
  }
};

export const takePublication = (tx: StoreWriter, publication: Publication): void => {
  tx.savePublication(publication);
  if (publication.kind === 'officers') takeOfficers(tx, publication);
};
