/**
 * Files of results that are neither here nor at the province any more: it was put back to a day before it had them. A desk
 * beside may have fetched one before, and brings it when it synchronises; else only the department has it. This machine's
 * own reminder.
 */
import { filesInForce } from '#shared/dossier/department-news.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { remembered } from '../remembered.ts';

const NOBODY = 'files.nobody';

const hashes = z.array(z.string());

/** As the last whole round of asking found it. */
export const filesOfNobody = ({ setting }: Pick<StoreReader, 'setting'>): readonly string[] =>
  remembered(hashes, setting(NOBODY));

export const saveFilesOfNobody = (
  tx: Pick<StoreWriter, 'saveSetting' | 'deleteSetting'>,
  names: readonly string[],
): void =>
  names.length === 0 ? tx.deleteSetting(NOBODY) : tx.saveSetting(NOBODY, JSON.stringify(names));

export interface ResultWithoutFile {
  readonly dossier: Dossier;
  readonly department: string;
}

/** Results that wait to be handed out and whose file was given by nobody yet. */
export const resultsWithoutFile = (
  read: Pick<StoreReader, 'setting' | 'resultsOfDepartments' | 'dossier'>,
): readonly ResultWithoutFile[] => {
  const nobody = new Set(filesOfNobody(read));
  if (nobody.size === 0) return [];
  return read.resultsOfDepartments().flatMap(({ id }) => {
    const dossier = read.dossier(id);
    const department = dossier?.outcome?.department;
    return dossier !== null &&
      department !== undefined &&
      filesInForce(dossier).some((name) => nobody.has(name))
      ? [{ dossier, department: department.name }]
      : [];
  });
};
