/** What the office's dossiers look like while a batch is taken in: the entries so far and their fold. */
import { foldDossier, type Dossier } from '#shared/dossier/fold.ts';
import type { OrderedEntry } from '#shared/journal/entry.ts';
import { trustEntry } from '#shared/journal/entry-types.ts';

export interface Story {
  readonly entries: readonly OrderedEntry[];
  /** Null while no entry of its own is here. */
  readonly dossier: Dossier | null;
}

export const storyOf = (entries: readonly OrderedEntry[]): Story => ({
  entries,
  dossier: entries.length === 0 ? null : foldDossier(entries, trustEntry),
});

export const withEntry = ({ entries }: Story, entry: OrderedEntry): Story =>
  storyOf([...entries, entry]);

/** The last entry bears the verdict that it applied: the fold found nothing against it, and is the same. */
export const confirmed = ({ entries, dossier }: Story, entry: OrderedEntry): Story => ({
  entries: [...entries.slice(0, -1), entry],
  dossier,
});
