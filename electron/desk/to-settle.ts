/**
 * What the exchange with the province left for people to see: entries that it keeps without understanding them
 * yet, entries and publications that came to us and are not understood here. Nothing of it stands in the way of
 * the rest, and nothing of it is lost.
 */
import type { HomeOverview } from '#shared/contract/outputs.ts';
import { isPublicationKind, type Publication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import type { DeskStore, StoreReader, StoreWriter } from './ports.ts';

const PARKED = 'sync.parked';
const UNKNOWN_KINDS = 'publications.unknown';

const names = z.array(z.object({ epoch: z.int().min(1), seq: z.int().min(1) }));
const kinds = z.array(z.string());

/** A reminder that cannot be read is none: what it reminds of is kept elsewhere. */
const parse = <T>(schema: z.ZodType<readonly T[]>, text: string | null): readonly T[] => {
  try {
    return schema.safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return [];
  }
};

interface ParkedEntry {
  readonly epoch: number;
  readonly seq: number;
  readonly dossier: string | null;
}

/** Parked once, and still without a place in the office's order. */
const stillParked = (store: StoreReader): readonly ParkedEntry[] =>
  parse(names, store.setting(PARKED)).flatMap(({ epoch, seq }) => {
    const [entry] = store.openEntriesAfter(epoch, seq - 1, 1);
    return entry?.ord === null && entry.header.seq === seq
      ? [{ epoch, seq, dossier: entry.header.dossier }]
      : [];
  });

/** Remembers what of the last batch the province keeps without understanding it; forgets what it has understood. */
export const noteParked = (
  tx: StoreWriter,
  fresh: readonly { readonly epoch: number; readonly seq: number }[],
): void => {
  const before = stillParked(tx);
  const known = new Set(before.map(({ epoch, seq }) => `${epoch}/${seq}`));
  const added = fresh.filter(({ epoch, seq }) => !known.has(`${epoch}/${seq}`));
  const all = [...before, ...added].map(({ epoch, seq }) => ({ epoch, seq }));
  if (all.length === 0) tx.deleteSetting(PARKED);
  else tx.saveSetting(PARKED, JSON.stringify(all));
};

/** The publication itself is kept like any other. */
export const noteUnknownKind = (tx: StoreWriter, { kind }: Publication): void => {
  const known = new Set(parse(kinds, tx.setting(UNKNOWN_KINDS)));
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

/** For "Cần xử lý": one line a dossier, and one for all that came for the same reason. */
export const leftToSettle = ({ read }: Pick<DeskStore, 'read'>): readonly ToSettle[] => {
  const parked = new Set(stillParked(read).map(({ dossier }) => dossier));
  const apart = Map.groupBy(read.quarantined(), ({ reason }) => reason);
  return [
    ...[...parked].map((dossier) => aboutDossier(read, 'entry_parked', dossier)),
    ...[...apart].map(([reason, { length }]) => ({
      code: `entry_${reason}`,
      dossier: null,
      number: null,
      values: { total: length },
    })),
    ...parse(kinds, read.setting(UNKNOWN_KINDS))
      .filter((kind) => !isPublicationKind(kind))
      .map((kind) => ({
        code: 'publication_unknown',
        dossier: null,
        number: null,
        values: { kind },
      })),
  ];
};
