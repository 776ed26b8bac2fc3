/**
 * What the exchange with the province left for people to see: entries that it keeps without understanding them
 * yet, entries of ours that it keeps apart, entries of colleagues that it has lost and nobody could bring, entries and
 * publications that came to us and are not understood here. Nothing of it stands in the way of the rest, and nothing of
 * it is lost.
 */
import type { HomeOverview } from '#shared/contract/outputs.ts';
import { isPublicationKind, type Publication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { countOwed } from './held-marks.ts';
import { stillParked } from './parked-entries.ts';
import type { DeskStore, StoreReader, StoreWriter } from '../ports.ts';
import { remembered } from '../remembered.ts';

const UNKNOWN_KINDS = 'publications.unknown';

const kinds = z.array(z.string());

/** The publication itself is kept like any other. */
export const noteUnknownKind = (tx: StoreWriter, { kind }: Publication): void => {
  const known = new Set(remembered(kinds, tx.setting(UNKNOWN_KINDS)));
  if (isPublicationKind(kind) || known.has(kind)) return;
  tx.saveSetting(UNKNOWN_KINDS, JSON.stringify([...known, kind]));
};

type ToSettle = HomeOverview['attention'][number];

const aboutDossier = (store: StoreReader, code: string, dossier: string | null): ToSettle => ({
  code,
  dossier,
  number: dossier === null ? null : (store.dossierRow(dossier)?.number ?? null),
  values: {},
});

/** What of ours the province keeps beside its books, for people to settle. */
export const apartToSettle = (read: Pick<StoreReader, 'ownEpochs'>): readonly ToSettle[] => {
  const total = read.ownEpochs().reduce((sum, own) => sum + Math.max(0, own.apart - own.held), 0);
  return total === 0
    ? []
    : [{ code: 'entry_apart', dossier: null, number: null, values: { total } }];
};

const booksTwice = (read: StoreReader): readonly ToSettle[] =>
  read.doubledBookNumbers().map(({ book, dossiers }) => ({
    ...aboutDossier(read, 'book_number_twice', dossiers.at(-1) ?? null),
    values: { book },
  }));

/** For "Cần xử lý": one line a dossier, and one for all that came for the same reason. */
export const leftToSettle = ({ read }: Pick<DeskStore, 'read'>): readonly ToSettle[] => {
  const parked = new Set(stillParked(read).map(({ dossier }) => dossier));
  const desk = read.identity()?.desk;
  const apart = Map.groupBy(
    // What bears our name is told one by one.
    read.quarantined().filter((one) => one.reason !== 'mismatch' || one.desk !== desk),
    ({ reason }) => reason,
  );
  const owed = countOwed(read);
  return [
    ...[...parked].map((dossier) => aboutDossier(read, 'entry_parked', dossier)),
    ...booksTwice(read),
    ...(owed > 0
      ? [{ code: 'entry_owed', dossier: null, number: null, values: { total: owed } }]
      : []),
    ...[...apart].map(([reason, { length }]) => ({
      code: reason === 'mismatch' ? 'entry_mismatch_elsewhere' : `entry_${reason}`,
      dossier: null,
      number: null,
      values: { total: length },
    })),
    ...remembered(kinds, read.setting(UNKNOWN_KINDS))
      .filter((kind) => !isPublicationKind(kind))
      .map((kind) => ({
        code: 'publication_unknown',
        dossier: null,
        number: null,
        values: { kind },
      })),
  ];
};
