/** Cross-area dossiers that came or came back while nobody here was looking. */
import type { HomeOverview } from '#shared/contract/outputs.ts';
import type { CrossAreaPlace } from '#shared/dossier/cross-area.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { StoreReader } from '../ports.ts';

/** Of each, the oldest first; the rest moves up as these are settled. */
const SHOWN = 50;

type ToSettle = HomeOverview['attention'][number];

const told: readonly {
  readonly place: CrossAreaPlace;
  readonly code: 'cross_area_came' | 'cross_area_sent_back' | 'cross_area_asked_again';
  readonly by: (dossier: Dossier) => string | null;
}[] = [
  {
    place: 'came',
    code: 'cross_area_came',
    by: ({ crossArea }) => crossArea?.from?.name ?? null,
  },
  {
    place: 'to_send',
    code: 'cross_area_sent_back',
    // What this office called back itself is no news to it.
    by: ({ crossArea }) =>
      crossArea?.sentBack?.by === crossArea?.office ? null : (crossArea?.sentBack?.by ?? null),
  },
  {
    place: 'in_work',
    code: 'cross_area_asked_again',
    by: ({ crossArea }) => crossArea?.sentBack?.by ?? null,
  },
];

export const crossAreaToSettle = (
  read: Pick<StoreReader, 'crossAreaAt' | 'dossier' | 'dossierRow'>,
): readonly ToSettle[] =>
  told.flatMap(({ place, code, by }) =>
    read.crossAreaAt(place, SHOWN).flatMap((id) => {
      const dossier = read.dossier(id);
      const name = dossier === null ? null : by(dossier);
      return name === null
        ? []
        : [{ code, dossier: id, number: read.dossierRow(id)?.number ?? null, values: { name } }];
    }),
  );
