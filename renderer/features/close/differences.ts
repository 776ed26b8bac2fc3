/** Differences gathered by dossier, in the order of their first entry. Pure. */
import type { CloseDifference } from '#shared/contract/outputs.ts';

export interface DossierDifference extends Pick<CloseDifference, 'kind' | 'dossier' | 'number'> {
  readonly entries: readonly CloseDifference[];
}

export const differencesByDossier = (
  differences: readonly CloseDifference[],
): readonly DossierDifference[] =>
  [...Map.groupBy(differences, ({ kind, dossier }) => `${kind} ${dossier ?? ''}`).values()].flatMap(
    (entries) => {
      const [first] = entries;
      return first === undefined
        ? []
        : [{ kind: first.kind, dossier: first.dossier, number: first.number, entries }];
    },
  );
