/**
 * What the province has signed of each epoch of this desk. A province that was put back to an earlier day may know
 * neither this key nor this desk any more: then its own signature is shown to it.
 */
import { admissions, type Admission } from '#shared/protocol/admission.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { remembered } from '../remembered.ts';

const KEPT = 'desk.admissions';

/** The oldest first; none of a province that signs none. */
export const admissionsOf = (store: Pick<StoreReader, 'setting'>): readonly Admission[] =>
  remembered(admissions, store.setting(KEPT));

/** Each answer brings all of them. */
export const keepAdmissions = (tx: StoreWriter, said: readonly Admission[] | undefined): void => {
  if (said !== undefined && said.length > 0) tx.saveSetting(KEPT, JSON.stringify(said));
};
