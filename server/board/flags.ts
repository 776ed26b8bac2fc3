/** "Thủ tục vướng mắc": what officers of every desk find wrong with procedures as they are published. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { procedureFlagged } from '#shared/journal/desk-entries.ts';
import type { EntryType } from '#shared/journal/entry-types.ts';
import { openPayload } from '#shared/journal/hash-chain.ts';
import type { Queryable } from '#server/store/database.ts';

export interface FlagLine {
  readonly office: string;
  readonly desk: string;
  readonly officer: string | null;
  readonly code: string;
  readonly name: string;
  readonly comment: string;
  /** When the desk says that it was written. */
  readonly at: Instant;
  /** What its desk said when it was no longer a problem; null while it is open. */
  readonly settled: string | null;
}

interface Row {
  readonly office: string;
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  readonly officer: string | null;
  readonly at: Instant;
  readonly payload: Uint8Array;
}

const TYPE: EntryType = 'procedure.flagged';

const nameKey = ({ desk, epoch, seq }: Pick<Row, 'desk' | 'epoch' | 'seq'>): string =>
  `${desk} ${epoch} ${seq}`;

const read = (row: Row) => {
  const payload = openPayload(new Uint8Array(row.payload));
  const flagged = procedureFlagged.safeParse(payload.ok ? payload.value : null);
  return flagged.success ? [{ row, flag: flagged.data }] : [];
};

/** The open ones first, each newest first. */
export const readFlags = async (db: Queryable, limit: number): Promise<readonly FlagLine[]> => {
  const rows = await db.query<Row>(
    `select office, desk, epoch, seq, officer, at, payload from journal
     where type = $1 and ord is not null
     order by received_at desc, office, desk, epoch desc, seq desc limit $2`,
    [TYPE, limit],
  );
  const known = rows.flatMap(read);
  const settled = new Map(
    known.flatMap(({ flag }) =>
      flag.resolves === undefined ? [] : [[nameKey(flag.resolves), flag.comment] as const],
    ),
  );
  const lines = known.flatMap(({ row, flag }): readonly FlagLine[] =>
    flag.resolves === undefined
      ? [
          {
            office: row.office,
            desk: row.desk,
            officer: row.officer,
            code: flag.code,
            name: flag.name,
            comment: flag.comment,
            at: row.at,
            settled: settled.get(nameKey(row)) ?? null,
          },
        ]
      : [],
  );
  return lines.toSorted((a, b) => Number(a.settled !== null) - Number(b.settled !== null));
};
