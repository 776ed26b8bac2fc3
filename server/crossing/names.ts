/** What an office and its officers are called, as they were published. */
import type { OfficeRef } from '#shared/dossier/cross-area-entries.ts';
import { officePublication, officersPublication } from '#shared/protocol/publications.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Queryable } from '#server/store/database.ts';

export const officeNamed = async (db: Queryable, code: string): Promise<OfficeRef> => {
  const published = await latestPublication(db, code, 'office');
  const office = officePublication.safeParse(published?.data);
  const name = office.success ? office.data.superior : '';
  return { code, name: name === '' ? code : name };
};

/** By the name under which people would call there; the office's own where nobody is named. */
export const officerNamed = async (
  db: Queryable,
  office: OfficeRef,
  id: string | null,
): Promise<string> => {
  if (id === null) return office.name.slice(0, 64);
  const published = await latestPublication(db, office.code, 'officers');
  const parsed = officersPublication.safeParse(published?.data);
  const known = parsed.success ? parsed.data.officers.find((officer) => officer.id === id) : null;
  return (known?.name ?? id).slice(0, 64);
};
