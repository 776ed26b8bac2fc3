/**
 * The ten states of a dossier, with the codes of the national data format. Data only: what may happen in each is
 * in `transitions.ts`, what people read in `#shared/text`.
 */

/** How the deadline's clock stands: it runs from acceptance, pauses while work must wait, ends with the work. */
export type Clock = 'none' | 'running' | 'paused' | 'ended';

export const dossierStates = {
  registered: { code: 1, clock: 'none' },
  accepted: { code: 2, clock: 'running' },
  refused: { code: 3, clock: 'none' },
  processing: { code: 4, clock: 'running' },
  awaiting_supplement: { code: 5, clock: 'paused' },
  awaiting_obligation: { code: 6, clock: 'paused' },
  withdrawn: { code: 7, clock: 'ended' },
  stopped: { code: 8, clock: 'paused' },
  finished: { code: 9, clock: 'ended' },
  returned: { code: 10, clock: 'ended' },
} as const satisfies Readonly<Record<string, { readonly code: number; readonly clock: Clock }>>;

export type DossierState = keyof typeof dossierStates;
export type StateCode = (typeof dossierStates)[DossierState]['code'];

/** A state, or that there is no dossier yet. */
export type Situation = DossierState | 'nothing';

export const isDossierState = (key: string): key is DossierState =>
  Object.hasOwn(dossierStates, key);

/** In the order of their codes. */
export const stateKeys: readonly DossierState[] = Object.keys(dossierStates).filter(isDossierState);

/** The national code, 1 … 10. */
export const stateCode = (key: DossierState): StateCode => dossierStates[key].code;

/** Null for a code outside 1 … 10. */
export const stateOfCode = (code: number): DossierState | null =>
  stateKeys.find((key) => dossierStates[key].code === code) ?? null;

export const clockOf = (key: DossierState): Clock => dossierStates[key].clock;
