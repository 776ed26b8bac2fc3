/** Sealed packs of the desks, in the database: they are few, small, and saved with everything else that it holds. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { BlobStanding } from '#shared/protocol/blobs.ts';
import { PACKS_KEPT, type PacksAnswer } from '#shared/protocol/packs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { BlobRefusal, Chunk } from '#server/blobs/blob-store.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import { hex, sha256 } from '#server/surroundings.ts';

type PackRefusal = Exclude<BlobRefusal, { readonly code: 'province_full' }>;

export interface PackStore {
  /** What this desk has here, and what of it is on its way. */
  readonly keptFor: (desk: string) => Promise<PacksAnswer>;
  /** When this says `held`, the pack is verified and committed. */
  readonly append: (chunk: Chunk, at: Instant) => Promise<Result<BlobStanding, PackRefusal>>;
  /** Null for whatever this desk has not here, another desk's above all. */
  readonly read: (name: string, desk: string) => Promise<Uint8Array | null>;
}

interface Part {
  readonly bytes: number;
  readonly content: Uint8Array;
}

const bytesOf = (name: string): Uint8Array => new Uint8Array(Buffer.from(name, 'hex'));

const keptFor = async (db: Queryable, desk: string): Promise<PacksAnswer> => {
  const kept = await db.query<{ sha256: Uint8Array; bytes: number; kept_at: Instant }>(
    `select sha256, length(content) as bytes, kept_at from pack where desk = $1 order by n desc`,
    [desk],
  );
  const [part] = await db.query<{ sha256: Uint8Array; offset: number }>(
    'select sha256, length(content) as "offset" from pack_part where desk = $1',
    [desk],
  );
  return {
    packs: kept.map((row) => ({
      sha256: hex(row.sha256),
      bytes: row.bytes,
      keptAt: row.kept_at,
    })),
    part: part === undefined ? null : { sha256: hex(part.sha256), offset: part.offset },
  };
};

const contentOf = async (db: Queryable, desk: string, name: string): Promise<Uint8Array | null> => {
  const [row] = await db.query<{ content: Uint8Array }>(
    'select content from pack where desk = $1 and sha256 = $2',
    [desk, bytesOf(name)],
  );
  // What the disk changed is given to nobody: the pack before it may be whole.
  return row !== undefined && hex(sha256(row.content)) === name ? row.content : null;
};

/** Nothing yet where another pack was on its way, or one of another length under this name. */
const partOf = async (db: Queryable, { desk, name, bytes }: Chunk): Promise<Uint8Array> => {
  const [part] = await db.query<Part>(
    'select bytes, content from pack_part where desk = $1 and sha256 = $2',
    [desk, bytesOf(name)],
  );
  return part?.bytes === bytes ? part.content : new Uint8Array();
};

const keep = async (
  db: Queryable,
  { desk, name }: Chunk,
  content: Uint8Array,
  at: Instant,
): Promise<void> => {
  await db.query('insert into pack (desk, sha256, kept_at, content) values ($1, $2, $3, $4)', [
    desk,
    bytesOf(name),
    at,
    content,
  ]);
  await db.query(
    `delete from pack where desk = $1 and n not in (
       select n from pack where desk = $1 order by n desc limit $2)`,
    [desk, PACKS_KEPT],
  );
};

const take = async (
  db: Queryable,
  chunk: Chunk,
  at: Instant,
): Promise<Result<BlobStanding, PackRefusal>> => {
  const { name, desk, offset, bytes, content } = chunk;
  // One after the other, should a desk ever send from two places.
  await db.query('select 1 from desk where id = $1 for update', [desk]);
  const held = await contentOf(db, desk, name);
  if (held !== null) return ok({ sha256: name, held: true, offset: held.length });
  const part = await partOf(db, chunk);
  const end = offset + content.length;
  if (offset > part.length || end > bytes || content.length === 0)
    return err({ code: 'blob_offset' });
  const grown = end <= part.length ? part : Buffer.concat([part.subarray(0, offset), content]);
  if (grown.length < bytes) {
    await db.query(
      `insert into pack_part (desk, sha256, bytes, content) values ($1, $2, $3, $4)
       on conflict (desk) do update set sha256 = excluded.sha256, bytes = excluded.bytes,
         content = excluded.content`,
      [desk, bytesOf(name), bytes, grown],
    );
    return ok({ sha256: name, held: false, offset: grown.length });
  }
  await db.query('delete from pack_part where desk = $1', [desk]);
  if (hex(sha256(grown)) !== name) return err({ code: 'blob_differs' });
  await keep(db, chunk, grown, at);
  return ok({ sha256: name, held: true, offset: bytes });
};

export const createPackStore = (database: Database): PackStore => ({
  keptFor: (desk) => keptFor(database, desk),
  append: (chunk, at) => database.transaction((tx) => take(tx, chunk, at)),
  read: (name, desk) => contentOf(database, desk, name),
});
