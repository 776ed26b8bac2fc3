/** Hands and dossiers by the names that people know them by. */
import type { LeftOut } from '#shared/contract/outputs/hand-over.ts';
import type { StoreReader } from '../ports.ts';
import type { LeftOutItem } from './hand-over-batches.ts';

/** A reader sees so many of them; the rest is counted. */
const MOST_NAMED = 200;

/** An officer is kept by id, a department as it is called. */
export const namedHand = ({ officers }: Pick<StoreReader, 'officers'>, hand: string): string =>
  officers().find(({ id }) => id === hand)?.name ?? hand;

export const nameLeftOut = (
  { dossierRow }: Pick<StoreReader, 'dossierRow'>,
  leftOut: readonly LeftOutItem[],
): LeftOut => ({
  total: leftOut.length,
  named: leftOut.slice(0, MOST_NAMED).map(({ dossier, code, values }) => {
    const row = dossierRow(dossier);
    return {
      dossier,
      number: row?.number ?? '',
      name: row?.ownerName ?? '',
      code,
      values,
    };
  }),
});
