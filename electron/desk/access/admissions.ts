/**
 * What the province has signed of each epoch of this desk. A province that was put back to an earlier day may know
 * neither this key nor this desk any more: then its own signature is shown to it.
 */
import {
  admissions,
  admittedEpoch,
  MAX_ADMISSIONS,
  type Admission,
  type AdmittedEpoch,
} from '#shared/protocol/admission.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { remembered } from '../remembered.ts';

const KEPT = 'desk.admissions';

/** The oldest first; none of a province that signs none. */
export const admissionsOf = (store: Pick<StoreReader, 'setting'>): readonly Admission[] =>
  remembered(admissions, store.setting(KEPT));

interface Understood {
  readonly said: Admission;
  readonly life: AdmittedEpoch;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const readable = (all: readonly Admission[]): readonly Understood[] =>
  all.flatMap((said) => {
    const { data } = admittedEpoch.safeParse(parsed(said.text));
    return data === undefined ? [] : [{ said, life: data }];
  });

/** The last entry under a renewed key is never forgotten for an answer that did not know of it yet. */
const truer = (kept: Understood | undefined, said: Understood): Understood =>
  kept !== undefined && kept.life.ended !== null && said.life.ended === null ? kept : said;

/**
 * An answer brings what the province knew when it gave it: one that comes late, or of a province that was put back,
 * takes away nothing. The oldest epoch first; what cannot be read is left out.
 */
export const withAdmissions = (
  kept: readonly Admission[],
  said: readonly Admission[],
): readonly Admission[] => {
  const byName = new Map<string, Understood>();
  for (const one of readable([...kept, ...said])) {
    const name = `${one.life.desk}/${one.life.epoch}`;
    byName.set(name, truer(byName.get(name), one));
  }
  return [...byName.values()]
    .toSorted((a, b) => a.life.epoch - b.life.epoch)
    .slice(-MAX_ADMISSIONS)
    .map((one) => one.said);
};

export const keepAdmissions = (tx: StoreWriter, said: readonly Admission[] | undefined): void => {
  if (said === undefined || said.length === 0) return;
  tx.saveSetting(KEPT, JSON.stringify(withAdmissions(admissionsOf(tx), said)));
};
