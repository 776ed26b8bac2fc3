/** What comes down from the province: read, not readable here, or set apart for people. */
import type { EntryHeader, EntryName, SealedEntry, Verdict } from '#shared/journal/entry.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Kept beside the journal, never in it. */
export interface QuarantinedEntry extends EntryName {
  readonly ord: number;
  readonly verdict: Verdict;
  /**
   * `mismatch`: our entry of that name has other bytes. `not_written_here`: it bears our hand, and this journal
   * never wrote it: the folder has a twin or was put back to an earlier day. `unreadable`: its header is none, or
   * names another entry than its label.
   */
  readonly reason: 'mismatch' | 'not_written_here' | 'unreadable';
  readonly headerBytes: Bytes;
  readonly payloadBytes: Bytes;
}

export interface ReadFeedItem {
  readonly sealed: SealedEntry;
  readonly header: EntryHeader;
  readonly payload: unknown;
  readonly ord: number;
  readonly verdict: Verdict;
}

/** What has its place in the office's order and cannot be read here; only the label outside names it. */
export interface UnreadFeedItem {
  readonly sealed: SealedEntry;
  readonly header: null;
  readonly ord: number;
  readonly verdict: Verdict;
}

export type FeedItem = ReadFeedItem | UnreadFeedItem;
