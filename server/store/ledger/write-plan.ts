/** Writes a plan, set by set: one statement a table whatever the number of entries. */
import { together, type Queryable, type Value } from '#server/store/database.ts';
import { dossierRow, type DossierRow } from '#server/ingest/dossier-row.ts';
import type { AppliedEntry, NumberOwner, ParkedEntry, Plan } from '#server/ingest/plan.ts';
import { isStorable } from '#server/ingest/storable.ts';

/** Columns out of rows: what `unnest` wants. */
const columns = <T>(
  rows: readonly T[],
  ...fields: readonly ((row: T) => string | number | boolean | null | Uint8Array)[]
): Value[] => fields.map((field) => rows.map(field));

const writeEntries = (
  tx: Queryable,
  office: string,
  receivedAt: string,
  applied: readonly AppliedEntry[],
): Promise<unknown> =>
  tx.query(
    `insert into journal (office, desk, epoch, seq, header, payload, hash, received_at,
                          type, dossier, at, officer, ord, verdict)
     select $1::text, desk, epoch, seq, header, payload, hash, $2::timestamptz, type, dossier, at, officer, ord,
            verdict::jsonb
     from unnest($3::text[], $4::integer[], $5::integer[], $6::bytea[], $7::bytea[], $8::bytea[],
                 $9::text[], $10::text[], $11::timestamptz[], $12::text[], $13::bigint[],
                 $14::text[])
       as entry (desk, epoch, seq, header, payload, hash, type, dossier, at, officer, ord, verdict)
     on conflict (office, desk, epoch, seq) do update
       set ord = excluded.ord, verdict = excluded.verdict, type = excluded.type,
           dossier = excluded.dossier, at = excluded.at, officer = excluded.officer
       where journal.ord is null`,
    [
      office,
      receivedAt,
      ...columns(
        applied,
        ({ reading }) => reading.raw.desk,
        ({ reading }) => reading.raw.epoch,
        ({ reading }) => reading.raw.seq,
        ({ reading }) => reading.raw.header,
        ({ reading }) => reading.raw.payload,
        ({ reading }) => reading.raw.hash,
        ({ reading }) => reading.header?.type ?? null,
        ({ reading }) => reading.header?.dossier ?? null,
        ({ reading }) => reading.header?.at ?? null,
        ({ reading }) => reading.header?.officer ?? null,
        ({ ord }) => ord,
        ({ verdict }) => JSON.stringify(verdict),
      ),
    ],
  );

const writeLinks = (
  tx: Queryable,
  office: string,
  applied: readonly AppliedEntry[],
): Promise<unknown> => {
  const links = applied.flatMap(({ reading, ord }) =>
    reading.dossiers.map((dossier) => ({ dossier, ord })),
  );
  return tx.query(
    `insert into dossier_entry (office, dossier, ord)
     select $1::text, dossier, ord from unnest($2::text[], $3::bigint[]) as link (dossier, ord)`,
    [
      office,
      ...columns(
        links,
        (link) => link.dossier,
        (link) => link.ord,
      ),
    ],
  );
};

const storableOrNull = (text: string | null | undefined): string | null =>
  text !== null && text !== undefined && isStorable(text) ? text : null;

/** Raw bytes go in as they are; of the rest only what the database can keep. */
const writeParked = (
  tx: Queryable,
  office: string,
  receivedAt: string,
  { reading, parking }: ParkedEntry,
): readonly Promise<unknown>[] => {
  const { raw, header, dossiers } = reading;
  const name = [office, raw.desk, raw.epoch, raw.seq];
  const entry = tx.query(
    `insert into journal (office, desk, epoch, seq, header, payload, hash, received_at,
                          type, dossier, officer)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (office, desk, epoch, seq) do nothing`,
    [
      ...name,
      raw.header,
      raw.payload,
      raw.hash,
      receivedAt,
      storableOrNull(header?.type),
      storableOrNull(header?.dossier),
      storableOrNull(header?.officer),
    ],
  );
  const parked = tx.query(
    `insert into parked (office, desk, epoch, seq, reason, field, dossiers)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (office, desk, epoch, seq) do update
       set reason = excluded.reason, field = excluded.field, dossiers = excluded.dossiers`,
    [...name, parking.reason, storableOrNull(parking.field), dossiers.filter(isStorable)],
  );
  return [entry, parked];
};

const writeDossiers = (
  tx: Queryable,
  office: string,
  rows: readonly DossierRow[],
): Promise<unknown> =>
  tx.query(
    `insert into dossier (office, id, number, state, voided, conflict, desk, procedure_code,
                          procedure_name, owner_name, submitter_name, received_at, due_at, holder,
                          search, last_ord)
     select $1::text, * from unnest($2::text[], $3::text[], $4::integer[], $5::boolean[], $6::boolean[],
       $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
       $14::text[], $15::text[], $16::bigint[])
     on conflict (office, id) do update set
       number = excluded.number, state = excluded.state, voided = excluded.voided,
       conflict = excluded.conflict, desk = excluded.desk,
       procedure_code = excluded.procedure_code, procedure_name = excluded.procedure_name,
       owner_name = excluded.owner_name, submitter_name = excluded.submitter_name,
       received_at = excluded.received_at, due_at = excluded.due_at, holder = excluded.holder,
       search = excluded.search, last_ord = excluded.last_ord`,
    [
      office,
      ...columns(
        rows,
        (row) => row.id,
        (row) => row.number,
        (row) => row.state,
        (row) => row.voided,
        (row) => row.conflict,
        (row) => row.desk,
        (row) => row.procedureCode,
        (row) => row.procedureName,
        (row) => row.ownerName,
        (row) => row.submitterName,
        (row) => row.receivedAt,
        (row) => row.dueAt,
        (row) => row.holder,
        (row) => row.search,
        (row) => row.lastOrd,
      ),
    ],
  );

const writeNumbers = (
  tx: Queryable,
  office: string,
  numbers: readonly (readonly [string, NumberOwner])[],
): Promise<unknown> =>
  tx.query(
    `insert into dossier_number (office, number, dossier, desk, epoch, seq)
     select $1::text, * from unnest($2::text[], $3::text[], $4::text[], $5::integer[], $6::integer[])`,
    [
      office,
      ...columns(
        numbers,
        ([number]) => number,
        ([, owner]) => owner.dossier,
        ([, owner]) => owner.acceptance.desk,
        ([, owner]) => owner.acceptance.epoch,
        ([, owner]) => owner.acceptance.seq,
      ),
    ],
  );

const writeOrd = (tx: Queryable, office: string, ord: number): Promise<unknown> =>
  tx.query('update office set ord = $2 where code = $1', [office, ord]);

/** All of it at once: nothing waits for another's answer. */
export const writePlan = async (
  tx: Queryable,
  office: string,
  receivedAt: string,
  { ord, applied, parked, stories, numbers }: Plan,
): Promise<void> => {
  const rows = [...stories.values()].map(dossierRow).filter((row) => row !== null);
  await together([
    ...(applied.length === 0
      ? []
      : [
          writeEntries(tx, office, receivedAt, applied),
          writeLinks(tx, office, applied),
          writeOrd(tx, office, ord),
        ]),
    ...parked.flatMap((entry) => writeParked(tx, office, receivedAt, entry)),
    ...(rows.length === 0 ? [] : [writeDossiers(tx, office, rows)]),
    ...(numbers.size === 0 ? [] : [writeNumbers(tx, office, [...numbers])]),
  ]);
};
