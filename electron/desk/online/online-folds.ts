/**
 * What the list of online dossiers says of each, folded once: asked again each minute and after each change, it folds
 * only those whose story has a new entry or a new word of the province about one.
 */
import { filesOfDossier, type PaperFile } from '#shared/dossier/attached.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { StoreReader } from '../ports.ts';

export interface Folded {
  readonly state: Dossier['state'];
  readonly registration: Dossier['registration'];
  readonly files: readonly PaperFile[];
}

interface Kept {
  readonly mark: string;
  /** Null: no dossier comes of the story. */
  readonly folded: Folded | null;
}

export const createOnlineFolds = (read: Pick<StoreReader, 'dossier' | 'storyMark'>) => {
  let kept: ReadonlyMap<string, Kept> = new Map();

  const folded = (id: string): Folded | null => {
    const dossier = read.dossier(id);
    if (dossier === null) return null;
    const { state, registration } = dossier;
    return { state, registration, files: filesOfDossier(dossier) };
  };

  return {
    /** In the same order; what is not asked for any more is forgotten. */
    of: (ids: readonly string[]): readonly (readonly [string, Folded])[] => {
      const now = new Map(
        ids.map((id) => {
          const mark = read.storyMark(id);
          const before = kept.get(id);
          return [id, before?.mark === mark ? before : { mark, folded: folded(id) }] as const;
        }),
      );
      kept = now;
      return [...now].flatMap(([id, one]) => (one.folded === null ? [] : [[id, one.folded]]));
    },
  };
};
