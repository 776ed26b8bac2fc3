/** What may be changed in the store that is behind the desk, and how it fails. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { EntryType, PayloadOf } from '#shared/journal/entry-types.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { Publication } from '#shared/protocol/publications.ts';
import type { Result } from '#shared/result.ts';
import type { FeedItem } from './feed-items.ts';
import type { NotIssued, StruckOff } from './printing/not-issued.ts';
import type { OwedPrint } from './printing/owed-prints.ts';
import type { PrintJob } from './papers/paper-ports.ts';
import type {
  DeskIdentity,
  Draft,
  Look,
  Officer,
  ProvinceHolds,
  UnsentFile,
} from './store-rows.ts';
import type { StoreReader } from './store-reader.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** One thing to append; the store gives it its seq, its hash and its place. */
export interface NewEntry<T extends EntryType = EntryType> {
  readonly type: T;
  readonly payload: PayloadOf<T>;
  readonly dossier: string | null;
  readonly officer: string | null;
  /** The desk's time (`nowOf`). */
  readonly at: Instant;
}

/** What a use case may change, inside one durable transaction. */
export interface StoreWriter extends StoreReader {
  /** Appends, refolds the dossiers concerned, updates rows, search and registers: all or nothing. */
  readonly append: <T extends EntryType>(entry: NewEntry<T>) => SealedEntry;
  readonly enrol: (identity: DeskIdentity, prev: Bytes) => void;
  /** The province has given this desk other numbers. */
  readonly saveSlot: (slot: number) => void;
  readonly saveDraft: (draft: Draft) => void;
  readonly deleteDraft: (id: string) => void;
  readonly savePrintJob: (job: PrintJob) => void;
  /** Takes so many of those that wait for their turn out of their row, from its end. */
  readonly dropWaitingPrints: (limit: number) => void;
  /** A job that waits for its turn, and for its paper. */
  readonly saveOwedPrint: (job: PrintJob, owed: OwedPrint) => void;
  /** Its paper is there. */
  readonly fillOwedPrint: (job: string, document: string) => void;
  /** One that waits for its turn leaves its row. */
  readonly dropWaitingPrint: (id: string) => void;
  /** A paper that a long row could not issue. */
  readonly saveNotIssued: (paper: NotIssued) => void;
  /** It is issued. */
  readonly dropNotIssued: (paper: OwedPrint) => void;
  readonly strikeNotIssued: (
    paper: OwedPrint,
    struck: Pick<StruckOff, 'struckAt' | 'struckBy' | 'reason'>,
  ) => void;
  /** Whether it is the first of this officer, this dossier and this day. */
  readonly saveLook: (look: Look) => boolean;
  /** An entry names it now. */
  readonly deleteLook: (look: Look) => void;
  readonly saveOfficer: (officer: Officer) => void;
  readonly saveSetting: (key: string, value: string) => void;
  readonly deleteSetting: (key: string) => void;
  readonly savePublication: (publication: Publication) => void;
  readonly saveProvinceHolds: (holds: ProvinceHolds) => void;
  /** What the province holds of an own epoch that has ended. */
  readonly saveEpochHeld: (held: OwnReach) => void;
  /** Up to where the province keeps an own epoch apart. */
  readonly saveEpochApart: (apart: OwnReach) => void;
  /** It may be taken into the books now: the next contact offers it again. */
  readonly forgetEpochApart: (epoch: number) => void;
  /** A form holds a file from now on; said before the file is put. */
  readonly saveAttached: (sha256: string, at: Instant) => void;
  readonly deleteAttached: (sha256: string) => void;
  /** The province has verified these, and keeps them. */
  readonly saveFilesHeld: (names: readonly string[]) => void;
  /** It has come down from the province and lies here; not `held`: it may be there no more, and is offered again. */
  readonly saveFileFetched: (file: UnsentFile, held: boolean) => void;
  /** The province's clock minus the PC's, as just measured. */
  readonly saveMeasuredOffset: (offsetMs: number) => void;
  /**
   * One page of the feed and the new cursor, compare-and-set: refused when the cursor is no longer `from`
   * (somebody else pulled meanwhile) or when a number is missing.
   */
  readonly applyFeed: (
    from: { readonly feedEpoch: number; readonly ord: number },
    items: readonly FeedItem[],
    to: { readonly feedEpoch: number; readonly ord: number },
  ) => Result<
    void,
    { readonly code: 'cursor_moved' } | { readonly code: 'feed_gap'; readonly after: number }
  >;
  /** The province started a new feed: all confirmations are forgotten, of files and held entries too; nothing else. */
  readonly resetFeed: (feedEpoch: number) => void;
}

export interface DeskStore {
  /** One `immediate` transaction, durable when it returns. A throw rolls everything back. */
  readonly write: <T>(work: (store: StoreWriter) => T) => T;
  readonly read: StoreReader;
  readonly close: () => void;
}

export type StoreFailure =
  | { readonly code: 'disk_full' }
  | { readonly code: 'read_only' }
  | { readonly code: 'damaged' }
  | { readonly code: 'busy' }
  /** The disk failed in the middle of a write: nothing more is written until the desk is opened again. */
  | { readonly code: 'io_error' };
