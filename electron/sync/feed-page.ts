/** A page of the feed as the store takes it: what came whole as it came, what came named from our own journal. */
import { hexOf } from '#electron/desk/identifiers.ts';
import type { FeedItem, StoreReader } from '#electron/desk/ports.ts';
import { sameName, type SealedEntry, type Verdict } from '#shared/journal/entry.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { verdict, type FeedEntry } from '#shared/protocol/contact.ts';
import { isNamed, type NamedEntry, type SparingFeedAnswer } from '#shared/protocol/own-entries.ts';

type Line = SparingFeedAnswer['entries'][number];
type Bytes = Uint8Array<ArrayBuffer>;

const bytes = (text: string): Bytes => new Uint8Array(Buffer.from(text, 'utf8'));

/** What a newer province found and this program has no word for is shown to people; its own words stay with it. */
const verdictOf = (said: Line['verdict']): Verdict => {
  const known = verdict.safeParse(said);
  if (known.success) return known.data;
  const unknown = { kind: 'conflict', with: null, code: 'verdict_unknown', said } as const;
  return unknown;
};

/** Readable here or not. */
const itemOf = (sealed: SealedEntry, line: Pick<Line, 'ord' | 'verdict'>): FeedItem => {
  const place = { sealed, ord: line.ord, verdict: verdictOf(line.verdict) };
  const header = openHeader(sealed.headerBytes);
  const payload = openPayload(sealed.payloadBytes);
  return header.ok && payload.ok && sameName(header.value, sealed)
    ? { ...place, header: header.value, payload: payload.value }
    : { ...place, header: null };
};

/** An entry that came whole. */
export const feedItem = (line: FeedEntry): FeedItem => {
  const { desk, epoch, seq, h, p } = line;
  const hash = new Uint8Array(Buffer.from(line.hash, 'hex'));
  return itemOf({ desk, epoch, seq, headerBytes: bytes(h), payloadBytes: bytes(p), hash }, line);
};

type OwnJournal = Pick<StoreReader, 'entriesAfter'>;

/** The chain's hash covers the bytes and all before them: the same hash, the same entry. */
const fromOwnJournal = (read: OwnJournal, line: NamedEntry): SealedEntry | null => {
  const [own] = read.entriesAfter(line.epoch, line.seq - 1, 1);
  return own !== undefined && sameName(own, line) && hexOf(own.hash) === line.hash ? own : null;
};

/** Null when an entry is only named and is not, or not like that, in our own journal: its bytes are wanted. */
export const feedItems = (
  read: OwnJournal,
  { entries }: SparingFeedAnswer,
): readonly FeedItem[] | null => {
  const items: FeedItem[] = [];
  for (const line of entries) {
    if (isNamed(line)) {
      const own = fromOwnJournal(read, line);
      if (own === null) return null;
      items.push(itemOf(own, line));
    } else items.push(feedItem(line));
  }
  return items;
};
