/** The envelopes that came in by hand, and the answers that go back. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Queryable } from '#server/store/database.ts';

export interface EnvelopeLine {
  /** Hex. */
  readonly sha256: string;
  readonly desk: string;
  readonly importedAt: Instant;
  readonly importedBy: string;
  readonly imports: number;
  readonly entries: number;
  readonly files: number;
  readonly answerName: string;
}

export const readEnvelopes = (db: Queryable, limit: number): Promise<readonly EnvelopeLine[]> =>
  db.query<EnvelopeLine>(
    `select encode(sha256, 'hex') as sha256, desk, imported_at as "importedAt",
            imported_by as "importedBy", imports, entries, files, answer_name as "answerName"
     from envelope order by imported_at desc, sha256 limit $1`,
    [limit],
  );

export interface EnvelopeAnswer {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const readAnswer = async (db: Queryable, sha256: string): Promise<EnvelopeAnswer | null> =>
  (
    await db.query<EnvelopeAnswer>(
      'select answer_name as name, answer as bytes from envelope where sha256 = $1',
      [Buffer.from(sha256, 'hex')],
    )
  )[0] ?? null;
