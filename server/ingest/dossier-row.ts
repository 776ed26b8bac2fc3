/** The line of a dossier in the province's list: a projection, rebuilt with every entry. */
import { finalDueAt } from '#shared/dossier/dossier.ts';
import { arrivedAt, knownBy, shownNumber } from '#shared/dossier/known-by.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { searchKey } from '#shared/search/search-key.ts';
import type { Story } from './story.ts';

export interface DossierRow {
  readonly id: string;
  readonly number: string | null;
  /** National code; null while nothing put the dossier into a state. */
  readonly state: number | null;
  readonly voided: boolean;
  readonly conflict: boolean;
  /** The desk that took it in. */
  readonly desk: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly submitterName: string;
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly holder: string | null;
  /** Keys of all that it is found by, each word after a space. */
  readonly search: string;
  readonly lastOrd: number;
}

export const dossierRow = ({ dossier, entries }: Story): DossierRow | null => {
  const first = dossier?.story[0];
  if (dossier === null || first === undefined) return null;
  const { intake, acceptance, registration } = dossier;
  const { procedure, submitter, owner } = knownBy(dossier);
  const found = [
    ...dossier.numbers,
    procedure?.code,
    procedure?.name,
    owner?.name,
    submitter?.name,
  ];
  return {
    id: dossier.id,
    number: shownNumber(dossier),
    state: dossier.state === null ? null : stateCode(dossier.state),
    voided: dossier.voided !== null,
    conflict: dossier.conflicts.length > 0,
    desk: (acceptance?.entry ?? first.entry).desk,
    procedureCode: procedure?.code ?? '',
    procedureName: procedure?.name ?? '',
    ownerName: owner?.name ?? '',
    submitterName: submitter?.name ?? '',
    receivedAt: intake?.receivedAt ?? arrivedAt(registration),
    dueAt: finalDueAt(dossier),
    holder: dossier.holder?.name ?? null,
    search: ` ${searchKey(found.join(' '))}`,
    lastOrd: Math.max(0, ...entries.map(({ ord }) => ord ?? 0)),
  };
};
