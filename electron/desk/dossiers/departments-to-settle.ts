/** What departments did that somebody here has to take up: a citizen to be told, a dossier that has come back. */
import type { HomeOverview } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { StoreReader } from '../ports.ts';

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
  read: Pick<StoreReader, 'fromDepartments' | 'dossier' | 'dossierRow'>,
): readonly ToSettle[] =>
  (['asked', 'given_back'] as const).flatMap((news) =>
    read.fromDepartments(news, SHOWN).flatMap((id) => {
      const dossier = read.dossier(id);
      const { code, by } = told[news];
      return dossier === null
        ? []
        : [
            {
              code,
              dossier: id,
              number: read.dossierRow(id)?.number ?? null,
              values: { name: by(dossier) },
            },
          ];
    }),
  );
