/** Differences of a close gathered by dossier, in the order of their first entry. */
import type { NamedDifference } from './desk-entries.ts';

interface AboutDossier {
  readonly kind: NamedDifference['kind'];
  readonly dossier: string | null;
  readonly number: string | null;
}

export interface DossierDifference<D extends AboutDossier> extends AboutDossier {
  readonly entries: readonly D[];
}

export const differencesByDossier = <D extends AboutDossier>(
  differences: readonly D[],
): readonly DossierDifference<D>[] =>
  [...Map.groupBy(differences, ({ kind, dossier }) => `${kind} ${dossier ?? ''}`).values()].flatMap(
    (entries) => {
      const [first] = entries;
      return first === undefined
        ? []
        : [{ kind: first.kind, dossier: first.dossier, number: first.number, entries }];
    },
  );
