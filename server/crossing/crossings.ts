/** What the province remembers of dossiers that two offices share. */
import type { EntryName, Verdict } from '#shared/journal/entry.ts';
import { one, type Queryable } from '#server/store/database.ts';

export interface Crossing {
  /** Where it was taken in. */
  readonly office: string;
  readonly dossier: string;
  /** Where it is decided. */
  readonly to_office: string;
  readonly open: boolean;
}

export const crossingOf = async (
  db: Queryable,
  office: string,
  dossier: string,
): Promise<Crossing | null> =>
  (
    await db.query<Crossing>(
      `select office, dossier, to_office, open from crossing
       where dossier = $2 and (office = $1 or to_office = $1)`,
      [office, dossier],
    )
  )[0] ?? null;

export const openCrossing = async (
  tx: Queryable,
  office: string,
  dossier: string,
  to: string,
): Promise<void> => {
  await tx.query(
    `insert into crossing (office, dossier, to_office, open) values ($1, $2, $3, true)
     on conflict (office, dossier) do update set to_office = excluded.to_office, open = true`,
    [office, dossier, to],
  );
};

export const setOpen = async (
  tx: Queryable,
  { office, dossier }: Crossing,
  open: boolean,
): Promise<void> => {
  await tx.query('update crossing set open = $3 where office = $1 and dossier = $2', [
    office,
    dossier,
    open,
  ]);
};

export interface CarriedAs {
  readonly type: string;
  readonly name: EntryName;
}

/** Under which name the other office has an entry, in the province's chain there; null where it was not carried. */
export const carriedAs = async (
  db: Queryable,
  office: string,
  { desk, epoch, seq }: EntryName,
): Promise<CarriedAs | null> => {
  const [row] = await db.query<EntryName & { readonly type: string }>(
    `select type, as_desk as desk, as_epoch as epoch, as_seq as seq from carried_entry
     where office = $1 and desk = $2 and epoch = $3 and seq = $4`,
    [office, desk, epoch, seq],
  );
  if (row === undefined) return null;
  const { type, ...name } = row;
  return { type, name };
};

export const noteCarried = async (
  tx: Queryable,
  office: string,
  { desk, epoch, seq }: EntryName,
  type: string,
  as: EntryName,
): Promise<void> => {
  await tx.query(
    `insert into carried_entry (office, desk, epoch, seq, type, as_desk, as_epoch, as_seq)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [office, desk, epoch, seq, type, as.desk, as.epoch, as.seq],
  );
};

/** Offices whose journal holds something that nobody has looked through. */
export const officesUnread = async (db: Queryable): Promise<readonly string[]> => {
  const rows = await db.query<{ code: string }>(
    `select code from office left join carried_until on carried_until.office = code
     where office.ord > coalesce(carried_until.ord, 0) order by code`,
  );
  return rows.map(({ code }) => code);
};

export interface UnreadRow {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly ord: number;
  readonly verdict: Verdict;
}

export interface Unread {
  /** Looked through up to here. */
  readonly until: number;
  /** The office's last number when it was asked. */
  readonly head: number;
  /** The next entry that may concern another office; null where none does up to `head`. */
  readonly next: UnreadRow | null;
}

export const unreadOf = async (db: Queryable, office: string): Promise<Unread> => {
  const { head, until } = one(
    await db.query<{ head: number; until: number }>(
      `select office.ord as head, coalesce(carried_until.ord, 0) as until
       from office left join carried_until on carried_until.office = code where code = $1`,
      [office],
    ),
  );
  const [next = null] = await db.query<UnreadRow>(
    `select header, payload, ord, verdict from journal
     where office = $1 and ord > $2 and ord <= $3
       and (type = 'crossArea.moved'
            or dossier in (select dossier from crossing where office = $1 or to_office = $1))
     order by ord limit 1`,
    [office, until, head],
  );
  return { until, head, next };
};

/**
 * What stands in the office of this dossier from before the crossing was open is looked through once more: a province that was
 * put back heard of it before it knew whose it is. What was carried is not carried again.
 */
export const lookAgain = async (tx: Queryable, office: string, dossier: string): Promise<void> => {
  await tx.query(
    `update carried_until set ord = least(ord,
       (select min(ord) - 1 from journal where office = $1 and dossier = $2))
     where office = $1`,
    [office, dossier],
  );
};

/** False where somebody else has gone on meanwhile: then nothing of this transaction may stand. */
export const readUntil = async (
  tx: Queryable,
  office: string,
  from: number,
  ord: number,
): Promise<boolean> => {
  await tx.query(
    'insert into carried_until (office, ord) values ($1, 0) on conflict (office) do nothing',
    [office],
  );
  const moved = await tx.query(
    'update carried_until set ord = $3 where office = $1 and ord = $2 returning 1',
    [office, from, ord],
  );
  return moved.length > 0;
};
