/** What a department did that somebody at the desk has to take up: nobody at a desk was there when it happened. */
import { sameName } from '#shared/journal/entry.ts';
import { answerOwedOn } from './answer-owed.ts';
import type { DataFile } from './by-department.ts';
import type { Dossier } from './dossier.ts';

/**
 * `asked`: the citizen is owed the paper with what the department asks for. `given_back`: it has come back without a
 * result, and nobody has passed it on. `result`: its result waits to be handed out.
 */
export const departmentNewsKinds = ['asked', 'given_back', 'result'] as const;
export type DepartmentNews = (typeof departmentNewsKinds)[number];

/** A department asked for what is waited for now. */
export const askedByDepartment = ({
  state,
  supplements,
  fromDepartments: { asked },
}: Pick<Dossier, 'state' | 'supplements' | 'fromDepartments'>): boolean => {
  const open = supplements.at(-1)?.requested.entry;
  return (
    state === 'awaiting_supplement' &&
    asked !== null &&
    open !== undefined &&
    sameName(open, asked.entry)
  );
};

const isGivenBack = ({ state, holder, fromDepartments: { givenBack } }: Dossier): boolean =>
  givenBack !== null &&
  holder !== null &&
  sameName(holder.since, givenBack.entry) &&
  (state === 'accepted' || state === 'processing');

export const departmentNews = (dossier: Dossier): DepartmentNews | null => {
  const { state, voided, outcome } = dossier;
  if (voided !== null) return null;
  if (askedByDepartment(dossier)) return answerOwedOn(dossier) === null ? null : 'asked';
  if (isGivenBack(dossier)) return 'given_back';
  const waits = state === 'finished' || state === 'stopped';
  return waits && outcome?.department !== undefined ? 'result' : null;
};

/** Results as data, each once. */
export const dataFilesOf = ({
  fromDepartments: { results },
}: Pick<Dossier, 'fromDepartments'>): readonly DataFile[] => [
  ...new Map(
    results.flatMap(({ dataFiles = [] }) => dataFiles).map((file) => [file.sha256, file]),
  ).values(),
];

/** The files of the result that is in force; none of those that were taken back. */
export const filesInForce = ({ outcome }: Pick<Dossier, 'outcome'>): readonly string[] =>
  [...(outcome?.attachments ?? []), ...(outcome?.dataFiles ?? [])].map(({ sha256 }) => sha256);

/** Every file of what departments gave, to be looked for where it is not here yet. */
export const departmentFilesOf = ({
  fromDepartments: { results },
}: Pick<Dossier, 'fromDepartments'>): readonly string[] => [
  ...new Set(
    results
      .flatMap(({ attachments = [], dataFiles = [] }) => [...attachments, ...dataFiles])
      .map(({ sha256 }) => sha256),
  ),
];
