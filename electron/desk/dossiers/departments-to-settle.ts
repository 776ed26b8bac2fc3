/** What departments did that somebody here has to take up: a citizen to be told, a dossier that has come back. */
import type { HomeOverview } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { StoreReader } from '../ports.ts';
import { resultsWithoutFile } from './files-of-nobody.ts';

/** Of each news, the oldest first; the rest moves up as these are settled. */
const SHOWN = 50;

type ToSettle = HomeOverview['attention'][number];

const told = {
  asked: {
    code: 'department_asked',
    by: ({ fromDepartments }: Dossier) => fromDepartments.asked?.department.name ?? '',
  },
  given_back: {
    code: 'department_given_back',
    by: ({ fromDepartments }: Dossier) => fromDepartments.givenBack?.department.name ?? '',
  },
} as const;

export const departmentsToSettle = (
  read: Pick<
    StoreReader,
    'fromDepartments' | 'resultsOfDepartments' | 'setting' | 'dossier' | 'dossierRow'
  >,
): readonly ToSettle[] => {
  const item = (code: string, { id }: Dossier, name: string): ToSettle => ({
    code,
    dossier: id,
    number: read.dossierRow(id)?.number ?? null,
    values: { name },
  });
  const news = (['asked', 'given_back'] as const).flatMap((kind) =>
    read.fromDepartments(kind, SHOWN).flatMap((id) => {
      const dossier = read.dossier(id);
      const { code, by } = told[kind];
      return dossier === null ? [] : [item(code, dossier, by(dossier))];
    }),
  );
  const files = resultsWithoutFile(read)
    .slice(0, SHOWN)
    .map(({ dossier, department }) => item('department_file_gone', dossier, department));
  return [...news, ...files];
};
