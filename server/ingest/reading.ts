/** What the province makes of an entry's bytes: an entry that it knows, or the reason why it must wait. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { ENTRY_SCHEMA, type EntryHeader, type EntryName } from '#shared/journal/entry.ts';
import { dossiersOf, knowEntry, type KnownEntry } from '#shared/journal/entry-types.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { err, type Result } from '#shared/result.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** As it came, named by the batch that brought it. */
export interface RawEntry extends EntryName {
  readonly header: Bytes;
  readonly payload: Bytes;
  readonly hash: Bytes;
}

/** Why an entry waits. The last three are found while it is applied. */
export const parkReasons = [
  'header_unreadable',
  'header_differs',
  'payload_unreadable',
  'schema_unknown',
  'type_unknown',
  'payload_invalid',
  'waits_for_earlier',
  'handler_failed',
  'statement_failed',
] as const;
export type ParkReason = (typeof parkReasons)[number];

export interface Parking {
  readonly reason: ParkReason;
  readonly field: string | null;
}

export interface Reading {
  readonly raw: RawEntry;
  /** Null where it is not a header as this program knows them. */
  readonly header: EntryHeader | null;
  /** The dossiers that it is about, as far as can be read. */
  readonly dossiers: readonly string[];
  readonly known: Result<KnownEntry, Parking>;
}

const decoder = new TextDecoder();

const looseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return null;
  }
};

const asText = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' && value.length <= 64 ? value : null;

/** Of a header in a shape that this program does not know, the fields that later entries depend on. */
const looseHeader = (raw: RawEntry): EntryHeader | null => {
  const json = looseJson(raw.header);
  if (typeof json !== 'object' || json === null) return null;
  const type = 'type' in json ? asText(json.type) : null;
  const dossier = 'dossier' in json ? asText(json.dossier) : null;
  const { desk, epoch, seq } = raw;
  const at = '1970-01-01T00:00:00.000Z' as Instant;
  return { schema: 0, desk, epoch, seq, type: type ?? '', dossier, at, officer: null };
};

const namesItself = (header: EntryHeader, raw: RawEntry): boolean =>
  header.desk === raw.desk && header.epoch === raw.epoch && header.seq === raw.seq;

const understand = (
  raw: RawEntry,
  header: EntryHeader | null,
  payload: Result<unknown, unknown>,
): Result<KnownEntry, Parking> => {
  if (header === null) return err({ reason: 'header_unreadable', field: null });
  if (!namesItself(header, raw)) return err({ reason: 'header_differs', field: null });
  if (header.schema > ENTRY_SCHEMA) return err({ reason: 'schema_unknown', field: 'schema' });
  if (!payload.ok) return err({ reason: 'payload_unreadable', field: null });
  const known = knowEntry({ header, payload: payload.value });
  if (known.ok) return known;
  return known.error.code === 'entry_type_unknown'
    ? err({ reason: 'type_unknown', field: 'type' })
    : err({ reason: 'payload_invalid', field: known.error.field });
};

export const readEntry = (raw: RawEntry): Reading => {
  const opened = openHeader(raw.header);
  const header = opened.ok ? opened.value : null;
  const payload = openPayload(raw.payload);
  const shown = header ?? looseHeader(raw);
  const dossiers =
    shown === null
      ? []
      : dossiersOf({ header: shown, payload: payload.ok ? payload.value : looseJson(raw.payload) });
  return { raw, header, dossiers, known: understand(raw, header, payload) };
};

/** The same entry, set aside for a reason found later. */
export const parkedFor = (reading: Reading, reason: ParkReason): Reading => ({
  ...reading,
  known: err({ reason, field: null }),
});
