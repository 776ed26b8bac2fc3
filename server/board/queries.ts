/** What the board reads. Names of people are in the list of dossiers and nowhere else. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { officePublication, officersPublication } from '#shared/protocol/publications.ts';
import { searchWords } from '#shared/search/search-key.ts';
import { latestPublication } from '#server/publishing/read.ts';
import { one, type Queryable } from '#server/store/database.ts';

export interface OfficeName {
  readonly code: string;
  readonly name: string;
}

/** Offices as they call themselves in their newest publication. */
export const readOffices = async (db: Queryable): Promise<readonly OfficeName[]> => {
  const rows = await db.query<{ code: string; data: string | null }>(
    `select code, (select data from publication
                   where kind = 'office' and publication.office = code
                   order by version desc limit 1) as data
     from office order by code`,
  );
  return rows.map(({ code, data }) => {
    const office = officePublication.safeParse(data === null ? null : JSON.parse(data));
    return { code, name: office.success ? `${office.data.place} (${code})` : code };
  });
};

export interface OfficeDay {
  readonly office: string;
  readonly received: number;
  readonly all: number;
  readonly open: number;
  readonly late: number;
  readonly desks: number;
  readonly contact: Instant | null;
  readonly waiting: number;
  readonly quarantine: number;
}

/** Late as the law counts it: by date, and only while the clock runs (states 2 and 4). */
export const readDay = (db: Queryable, today: LocalDate): Promise<readonly OfficeDay[]> =>
  db.query<OfficeDay>(
    `select office.code as office,
       count(dossier.id) filter (where left(received_at, 10) = $1) as received,
       count(dossier.id) filter (where not voided) as all,
       count(dossier.id) filter (where not voided and state in (2, 4, 5, 6, 8)) as open,
       count(dossier.id) filter (where not voided and state in (2, 4) and left(due_at, 10) < $1)
         as late,
       (select count(*) from desk where desk.office = office.code and slot > 0) as desks,
       (select max(last_contact_at) from desk where desk.office = office.code) as contact,
       (select count(*) from parked where parked.office = office.code) as waiting,
       (select count(*) from quarantine where quarantine.office = office.code) as quarantine
     from office left join dossier on dossier.office = office.code
     group by office.code order by office.code`,
    [today],
  );

export interface DeskLine {
  readonly id: string;
  readonly office: string;
  readonly name: string;
  readonly slot: number;
  readonly epoch: number;
  readonly seq: number;
  readonly last_contact_at: Instant | null;
  readonly revoked_at: Instant | null;
  /** Since when its key is in use, and when an operator has asked for another one. */
  readonly key_since: Instant;
  readonly renewal_asked_at: Instant | null;
}

const DESKS = `select desk.id, desk.office, desk.name, desk.slot, desk.epoch, desk_epoch.seq,
    desk.last_contact_at, desk_epoch.revoked_at, desk_epoch.enrolled_at as key_since,
    desk.renewal_asked_at
  from desk join desk_epoch on desk_epoch.desk = desk.id and desk_epoch.epoch = desk.epoch`;

export const readDesks = (db: Queryable): Promise<readonly DeskLine[]> =>
  db.query<DeskLine>(`${DESKS} where desk.slot > 0 order by desk.office, desk.slot`);

export const readDesk = async (db: Queryable, id: string): Promise<DeskLine | null> =>
  (await db.query<DeskLine>(`${DESKS} where desk.slot > 0 and desk.id = $1`, [id]))[0] ?? null;

/** A machine that goes on as a desk while another one is in force as that desk. */
export interface OtherLife {
  readonly desk: string;
  readonly name: string;
  readonly office: string;
  readonly epoch: number;
  readonly seq: number;
  readonly since: Instant;
}

/** Until an operator has let the desk in anew: then it is settled. */
export const readOtherLives = (db: Queryable, limit: number): Promise<readonly OtherLife[]> =>
  db.query<OtherLife>(
    `select desk.id as desk, desk.name, desk.office, life.epoch, life.seq, life.enrolled_at as since
     from desk join desk_epoch life on life.desk = desk.id
     join desk_epoch present on present.desk = desk.id and present.epoch = desk.epoch
     where life.side and life.enrolled_at >= present.enrolled_at
     order by life.enrolled_at desc, desk.id limit $1`,
    [limit],
  );

/** The next contact tells the desk. */
export const askForNewKey = async (db: Queryable, desk: string, at: Instant): Promise<void> => {
  await db.query('update desk set renewal_asked_at = $2 where id = $1', [desk, at]);
};

export interface DossierLine {
  readonly office: string;
  readonly id: string;
  readonly number: string | null;
  readonly state: number | null;
  readonly voided: boolean;
  readonly conflict: boolean;
  readonly desk_name: string | null;
  readonly procedure_name: string;
  readonly owner_name: string;
  readonly received_at: string | null;
  readonly due_at: string | null;
}

export interface DossierPage {
  readonly rows: readonly DossierLine[];
  readonly total: number;
}

/** Newest reception first; each word of `text` must begin a word of what the dossier is found by. */
export const readDossiers = async (
  db: Queryable,
  text: string,
  offset: number,
  limit: number,
): Promise<DossierPage> => {
  // Keys hold letters, digits and spaces only: nothing in them means anything to LIKE.
  const patterns = searchWords(text).map((word) => `% ${word}%`);
  const rows = await db.query<DossierLine>(
    `select dossier.office, dossier.id, number, state, voided, conflict, desk.name as desk_name,
            procedure_name, owner_name, received_at, due_at
     from dossier left join desk on desk.id = dossier.desk
     where search like all ($1::text[])
     order by received_at desc nulls last, dossier.office, dossier.id offset $2 limit $3`,
    [patterns, offset, limit],
  );
  const { total } = one(
    await db.query<{ total: number }>(
      'select count(*) as total from dossier where search like all ($1::text[])',
      [patterns],
    ),
  );
  return { rows, total };
};

export const readDeskNames = async (db: Queryable): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await db.query<{ id: string; name: string }>('select id, name from desk')).map(
      ({ id, name }) => [id, name],
    ),
  );

/** By id, as in the newest list of the office. */
export const readOfficerNames = async (
  db: Queryable,
  office: string,
): Promise<ReadonlyMap<string, string>> => {
  const published = await latestPublication(db, office, 'officers');
  const list = officersPublication.safeParse(published?.data);
  return new Map(list.success ? list.data.officers.map(({ id, name }) => [id, name]) : []);
};

export interface WaitingLine {
  readonly office: string;
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  readonly reason: string;
  readonly field: string | null;
  readonly type: string | null;
  readonly dossier: string | null;
  readonly bytes: number;
  readonly received_at: Instant;
}

export const readParked = (db: Queryable, limit: number): Promise<readonly WaitingLine[]> =>
  db.query<WaitingLine>(
    `select office, desk, epoch, seq, reason, field, type, dossier,
            length(header) + length(payload) as bytes, received_at
     from parked join journal using (office, desk, epoch, seq)
     order by received_at, office, desk, epoch, seq limit $1`,
    [limit],
  );

export interface QuarantineLine {
  readonly office: string;
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
  readonly reason: string;
  readonly content_hash: Uint8Array;
  readonly bytes: number;
  readonly received_at: Instant;
}

export const readQuarantine = (db: Queryable, limit: number): Promise<readonly QuarantineLine[]> =>
  db.query<QuarantineLine>(
    `select office, desk, epoch, seq, reason, content_hash,
            length(header) + length(payload) as bytes, received_at
     from quarantine order by received_at desc, office, desk, epoch, seq limit $1`,
    [limit],
  );
