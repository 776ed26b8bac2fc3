/**
 * A journal entry: one thing with legal effect that happened at a desk, never changed afterwards.
 *
 * Its name is `(desk, epoch, seq)`; `seq` is dense from 1 within an epoch, and order never comes from a clock.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';
import { instant } from './fields.ts';

/** The version of the entry format that this program writes. */
export const ENTRY_SCHEMA = 1;

export interface EntryName {
  readonly desk: string;
  /** Given by the province at enrolment; raised at every restore, reinstall or clone. */
  readonly epoch: number;
  readonly seq: number;
}

/** The bare name of whatever bears one. */
export const nameOf = ({ desk, epoch, seq }: EntryName): EntryName => ({ desk, epoch, seq });

/** The name as text, for maps and messages. */
export const nameText = ({ desk, epoch, seq }: EntryName): string => `${desk}/${epoch}/${seq}`;

export const sameName = (a: EntryName, b: EntryName): boolean =>
  a.desk === b.desk && a.epoch === b.epoch && a.seq === b.seq;

export interface EntryHeader extends EntryName {
  readonly schema: number;
  /** The dossier that the entry is about; null for what concerns the desk itself. */
  readonly dossier: string | null;
  readonly type: string;
  /** The desk's time, UTC: what the PC's clock claimed, moved by the last `clock.corrected`. A claim, never an order. */
  readonly at: Instant;
  /** The officer who did it; null for what the desk does by itself. */
  readonly officer: string | null;
}

export const entryHeader = z.looseObject({
  schema: z.int().min(1),
  desk: z.string().min(1).max(64),
  epoch: z.int().min(1),
  seq: z.int().min(1),
  dossier: z.string().min(1).max(64).nullable(),
  type: z.string().min(1).max(64),
  at: instant,
  officer: z.string().min(1).max(64).nullable(),
});

/** An entry as it is stored and sent: the very bytes that were hashed. */
export interface SealedEntry extends EntryName {
  readonly headerBytes: Uint8Array<ArrayBuffer>;
  readonly payloadBytes: Uint8Array<ArrayBuffer>;
  /** 32 bytes: sha256(prev ‖ headerBytes ‖ sha256(payloadBytes)). */
  readonly hash: Uint8Array<ArrayBuffer>;
}

/** An entry as it is read: the sealed bytes, opened. */
export interface Entry<P = unknown> {
  readonly header: EntryHeader;
  readonly payload: P;
}

/**
 * What the province said of an entry, once and for ever. A fact (something that has happened in the world) is
 * never rejected, at most in conflict; only a request may be superseded or rejected, and is then skipped.
 */
export type Verdict =
  | { readonly kind: 'applied' }
  /** `with`: what it collides with, where that is one entry. */
  | { readonly kind: 'conflict'; readonly with: EntryName | null; readonly code: string }
  | { readonly kind: 'superseded'; readonly by: EntryName }
  | { readonly kind: 'rejected'; readonly code: string; readonly field: string | null };

/** An entry with its place in the office's order, once the province has confirmed it. */
export interface OrderedEntry<P = unknown> extends Entry<P> {
  /** The office's gapless number, or null while the province has not confirmed the entry. */
  readonly ord: number | null;
  readonly verdict: Verdict | null;
}
