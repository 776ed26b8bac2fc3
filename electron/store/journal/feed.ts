/** The office's order: every entry of the office with its number and verdict, ours included. */
import type {
  FeedItem,
  QuarantinedEntry,
  ReadFeedItem,
  StoreWriter,
} from '#electron/desk/ports.ts';
import { ALL_OWED, OWED } from '#electron/desk/dossiers/held-marks.ts';
import type { SealedEntry, Verdict } from '#shared/journal/entry.ts';
import type { Digest } from '#shared/journal/hash-chain.ts';
import { dossiersOf, knowEntry } from '#shared/journal/entry-types.ts';
import { err, ok } from '#shared/result.ts';
import { saveSetting } from '../local/settings.ts';
import { projectDossier } from '../projections/dossiers.ts';
import { forgetFilesHeld } from '../projections/files.ts';
import { projectEntry } from '../projections/project.ts';
import { rebuild } from '../projections/rebuild.ts';
import type { Sql } from '../sql.ts';
import { chainOf, ownChain, plain } from './chains.ts';
import { insertEntry } from './rows.ts';

export interface FeedCursor {
  readonly feedEpoch: number;
  readonly ord: number;
}

export const feedCursor = (sql: Sql): FeedCursor =>
  sql.get<FeedCursor>('SELECT feed_epoch AS feedEpoch, ord FROM feed') ?? { feedEpoch: 0, ord: 0 };

/** The number that should have come where another one did; null when the page is whole. */
const firstGap = (from: number, items: readonly FeedItem[], to: number): number | null => {
  const index = items.findIndex(({ ord }, i) => ord !== from + 1 + i);
  if (index >= 0) return from + index;
  return from + items.length === to ? null : from + items.length;
};

interface KnownRow {
  readonly id: number;
  readonly ord: number | null;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const keepApart = (
  sql: Sql,
  digest: Digest,
  item: FeedItem,
  reason: QuarantinedEntry['reason'],
): void => {
  const { desk, epoch, seq, headerBytes, payloadBytes } = item.sealed;
  sql.run(
    `INSERT INTO quarantine (digest, desk, epoch, seq, ord, verdict, reason, header, payload)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    digest(Buffer.concat([headerBytes, digest(payloadBytes)])),
    desk,
    epoch,
    seq,
    item.ord,
    JSON.stringify(item.verdict),
    reason,
    headerBytes,
    payloadBytes,
  );
};

/** What has its place in the office's order is held by the province. */
const markHeld = (sql: Sql, chain: number, seq: number): void => {
  sql.run('UPDATE chain SET held = max(held, ?) WHERE id = ? AND own = 1', seq, chain);
};

const confirm = (sql: Sql, chain: number, row: KnownRow, item: ReadFeedItem): void => {
  sql.run(
    'UPDATE entry SET ord = ?, verdict = ? WHERE id = ?',
    item.ord,
    JSON.stringify(item.verdict),
    row.id,
  );
  markHeld(sql, chain, item.sealed.seq);
};

/** A name in the chain that we are writing, of something that we never wrote: this folder has a twin. */
const claimsOurHand = (sql: Sql, { desk, epoch }: SealedEntry): boolean => {
  const own = ownChain(sql);
  return own !== null && own.desk === desk && own.epoch === epoch;
};

/** Takes one item in; gives the dossiers whose story has changed. */
const takeIn = (sql: Sql, digest: Digest, item: FeedItem): readonly string[] => {
  if (item.header === null) {
    keepApart(sql, digest, item, 'unreadable');
    return [];
  }
  const { sealed, header, payload, ord, verdict } = item;
  sql.run(`DELETE FROM quarantine WHERE ord = ? AND reason <> 'mismatch'`, ord);
  const chain = chainOf(sql, sealed.desk, sealed.epoch);
  const known = sql.get<KnownRow>(
    'SELECT id, ord, header, payload FROM entry WHERE chain = ? AND seq = ?',
    chain.id,
    sealed.seq,
  );
  if (known === undefined && claimsOurHand(sql, sealed)) {
    keepApart(sql, digest, item, 'not_written_here');
    return [];
  }
  if (known === undefined) {
    const trusted = knowEntry({ header, payload }).ok;
    const id = insertEntry(sql, chain.id, header, sealed, trusted, { ord, verdict });
    markHeld(sql, chain.id, sealed.seq);
    return projectEntry(sql, {
      id,
      own: chain.own,
      entry: { header, payload, ord, verdict },
      trusted,
    });
  }
  if (!same(known.header, sealed.headerBytes) || !same(known.payload, sealed.payloadBytes)) {
    keepApart(sql, digest, item, 'mismatch');
    return [];
  }
  if (known.ord === ord) return [];
  confirm(sql, chain.id, known, item);
  return dossiersOf({ header, payload });
};

/** Checks the whole page before the first row is written, so that a refusal leaves nothing behind. */
export const applyFeed = (
  sql: Sql,
  digest: Digest,
  ...[from, items, to]: Parameters<StoreWriter['applyFeed']>
): ReturnType<StoreWriter['applyFeed']> => {
  const now = feedCursor(sql);
  const moved = now.feedEpoch !== from.feedEpoch || now.ord !== from.ord;
  if (moved || to.feedEpoch !== from.feedEpoch) return err({ code: 'cursor_moved' });
  const gap = firstGap(from.ord, items, to.ord);
  if (gap !== null) return err({ code: 'feed_gap', after: gap });
  const dossiers = new Set(items.flatMap((item) => takeIn(sql, digest, item)));
  for (const dossier of dossiers) projectDossier(sql, dossier);
  sql.run('UPDATE feed SET ord = ?', to.ord);
  return ok(undefined);
};

/**
 * Nothing is confirmed any more, and nothing known to be held; the stories are folded as they read without the office's
 * order.
 */
export const resetFeed = (sql: Sql, feedEpoch: number): void => {
  const forgotten = sql.run('UPDATE entry SET ord = NULL, verdict = NULL WHERE ord IS NOT NULL');
  sql.run('UPDATE chain SET held = 0, apart = 0 WHERE own = 1');
  sql.run('UPDATE feed SET feed_epoch = ?, ord = 0', feedEpoch);
  forgetFilesHeld(sql);
  if (forgotten === 0) return;
  saveSetting(sql, OWED, ALL_OWED);
  rebuild(sql);
};

interface QuarantineRow extends Omit<QuarantinedEntry, 'verdict' | 'headerBytes' | 'payloadBytes'> {
  readonly verdict: string;
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
}

export const quarantined = (sql: Sql): readonly QuarantinedEntry[] =>
  sql
    .all<QuarantineRow>(
      'SELECT desk, epoch, seq, ord, verdict, reason, header, payload FROM quarantine ORDER BY ord',
    )
    .map(({ header, payload, verdict, ...name }) => ({
      ...name,
      verdict: JSON.parse(verdict) as Verdict,
      headerBytes: plain(header),
      payloadBytes: plain(payload),
    }));
