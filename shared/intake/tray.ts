/**
 * The tray of dossiers put aside: the papers get a numbered clip, the next citizen is served. Clips are things on
 * the desk: few, numbered from 1, and the lowest free one is at hand.
 */

/** As many as a tray holds; beyond that nobody finds anything again. */
export const CLIPS = 30;

/** @param preferred the clip that the papers bear already. @returns null when no clip is free */
export const freeClip = (used: readonly number[], preferred: number | null): number | null => {
  const taken = new Set(used);
  if (preferred !== null && preferred >= 1 && preferred <= CLIPS && !taken.has(preferred))
    return preferred;
  for (let clip = 1; clip <= CLIPS; clip += 1) if (!taken.has(clip)) return clip;
  return null;
};
