/**
 * Drafts of publications: made against the newest one, kept with the rows that could not be taken, and put in force as
 * they were looked at; if another publication came between, they are made again.
 */
import { localDayOf, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import { localDate } from '#shared/journal/fields.ts';
import {
  MAX_PUBLICATION_BYTES,
  officePublication,
  type Publication,
} from '#shared/protocol/publications.ts';
import { cellRefusals, type RefusedCell } from '#shared/publishing/refused-cell.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { formatDate } from '#shared/text/format.ts';
import { withCopyKey } from '#server/publishing/copy-key.ts';
import { checkPublication } from '#server/publishing/publication-data.ts';
import { publish } from '#server/publishing/publish.ts';
import { allPublications, latestPublication } from '#server/publishing/read.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import type { Surroundings } from '#server/surroundings.ts';
import { amendComing, coming, standsBesideOthers, timelineAt } from './amend-coming.ts';
import { needsEveryRow, publicationOf, subjects, type About } from './subject.ts';

/** A publication as it will be. */
export interface Made {
  readonly data: unknown;
  readonly refused: readonly RefusedCell[];
  readonly ignoredSheets: readonly string[];
  /** It says something else than the one before. */
  readonly changes: boolean;
}

export type KeepProblem =
  | { readonly code: 'draft_changes_nothing' }
  /** A newer publication holds from a later day: what it brings would hold too early. */
  | { readonly code: 'draft_before_newest'; readonly date: string; readonly newest: string }
  | { readonly code: 'draft_too_large'; readonly max: number };

export type PublishDraftProblem =
  | { readonly code: 'draft_published_already'; readonly version: number }
  | { readonly code: 'draft_outdated' }
  /** Desks would number by two patterns on one day. */
  | { readonly code: 'pattern_day_reached'; readonly date: string }
  /** What was promised or printed on that day already cannot be as it says. */
  | { readonly code: 'hours_day_reached' | 'names_day_reached'; readonly date: string }
  | { readonly code: 'draft_with_refused_rows'; readonly count: number };

const content = z.object({
  data: z.unknown(),
  refused: z.array(
    z.object({
      place: z.object({ sheet: z.string().nullable(), row: z.int() }),
      column: z.object({ letter: z.string(), title: z.string() }).nullable(),
      code: z.enum(cellRefusals),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  ignoredSheets: z.array(z.string()),
  /** The version that it amends, where a later one is to come; null: the newest there was. */
  on: z.int().nullable().default(null),
  /** What is published for later days, as it goes on top of this. */
  later: z.array(coming).default([]),
});

export interface Draft extends About, z.infer<typeof content> {
  readonly id: string;
  readonly readAt: Instant;
  readonly readBy: string;
  /** Null where it was typed into a form. */
  readonly fileName: string | null;
  readonly baseVersion: number;
  readonly effectiveFrom: LocalDate;
  readonly publishedVersion: number | null;
}

export type NewDraft = About &
  Pick<Draft, 'id' | 'readAt' | 'readBy' | 'fileName' | 'effectiveFrom'>;

/** What stands now, to be amended; null where nothing was published yet. */
export type Make<P> = (
  tx: Queryable,
  before: Publication | null,
) => Promise<Result<Made, P>> | Result<Made, P>;

export const keepDraft = <P>(
  database: Database,
  draft: NewDraft,
  make: Make<P>,
): Promise<Result<null, P | KeepProblem>> =>
  database.transaction(async (tx): Promise<Result<null, P | KeepProblem>> => {
    const { subject, office, effectiveFrom } = draft;
    const all = await allPublications(tx, office, publicationOf(draft));
    const timeline = timelineAt(all, effectiveFrom);
    const { standing, later } = timeline;
    const last = later.at(-1);
    if (last !== undefined && (standing === null || !standsBesideOthers(subject)))
      return err({
        code: 'draft_before_newest',
        date: formatDate(effectiveFrom),
        newest: formatDate(localDate.parse(last.effectiveFrom)),
      });
    const newest = all.at(-1)?.version ?? 0;
    const made = await make(tx, standing === null ? null : { ...standing, version: newest });
    if (!made.ok) return made;
    const { data, refused, ignoredSheets, changes } = made.value;
    const amended = await amendComing(tx, subject, timeline, newest, make);
    if (!amended.ok) return amended;
    if (!changes && refused.length === 0) return err({ code: 'draft_changes_nothing' });
    if (
      [data, ...amended.value.map((one) => one.data)].some(
        (one) => Buffer.byteLength(JSON.stringify(one)) > MAX_PUBLICATION_BYTES,
      )
    )
      return err({ code: 'draft_too_large', max: MAX_PUBLICATION_BYTES });
    await tx.query(
      `insert into draft (id, subject, office, read_at, read_by, file_name, base_version,
                          effective_from, content)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        draft.id,
        subject,
        office,
        draft.readAt,
        draft.readBy,
        draft.fileName,
        newest,
        effectiveFrom,
        JSON.stringify({
          data,
          refused,
          ignoredSheets,
          on: last === undefined ? null : (standing?.version ?? null),
          later: amended.value,
        }),
      ],
    );
    return ok(null);
  });

interface Row {
  readonly id: string;
  readonly subject: string;
  readonly office: string | null;
  readonly read_at: Instant;
  readonly read_by: string;
  readonly file_name: string | null;
  readonly base_version: number;
  readonly effective_from: string;
  readonly content: string;
  readonly published_version: number | null;
}

const COLUMNS =
  'id, subject, office, read_at, read_by, file_name, base_version, effective_from, content, published_version';

const draftOf = (row: Row): Draft => ({
  id: row.id,
  subject: z.enum(subjects).parse(row.subject),
  office: row.office,
  readAt: row.read_at,
  readBy: row.read_by,
  fileName: row.file_name,
  baseVersion: row.base_version,
  effectiveFrom: localDate.parse(row.effective_from),
  publishedVersion: row.published_version,
  ...content.parse(JSON.parse(row.content)),
});

export const readDraft = async (db: Queryable, id: string): Promise<Draft | null> => {
  const [row] = await db.query<Row>(`select ${COLUMNS} from draft where id = $1`, [id]);
  return row === undefined ? null : draftOf(row);
};

export interface DraftLine {
  readonly id: string;
  readonly subject: string;
  readonly office: string | null;
  readonly read_at: Instant;
  readonly read_by: string;
  readonly file_name: string | null;
  readonly published_version: number | null;
}

/** Newest first. */
export const listDrafts = (db: Queryable, limit: number): Promise<readonly DraftLine[]> =>
  db.query<DraftLine>(
    `select id, subject, office, read_at, read_by, file_name, published_version
     from draft order by read_at desc, id limit $1`,
    [limit],
  );

/** It was ahead when the draft was made; drafts wait as long as nobody presses. */
const dayReached = (
  { subject, effectiveFrom }: Draft,
  today: LocalDate,
): `${'pattern' | 'hours' | 'names'}_day_reached` | null => {
  if (subject === 'pattern') return effectiveFrom <= today ? 'pattern_day_reached' : null;
  if (subject !== 'hours' && subject !== 'names') return null;
  return effectiveFrom < today ? `${subject}_day_reached` : null;
};

/** Exactly what was looked at goes out, or nothing. Null: there is no such draft. */
export const publishDraft = async (
  database: Database,
  { randomBytes }: Pick<Surroundings, 'randomBytes'>,
  id: string,
  publishedAt: Instant,
): Promise<Result<number, PublishDraftProblem> | null> =>
  database.transaction(async (tx): Promise<Result<number, PublishDraftProblem> | null> => {
    const [row] = await tx.query<Row>(`select ${COLUMNS} from draft where id = $1 for update`, [
      id,
    ]);
    if (row === undefined) return null;
    const draft = draftOf(row);
    if (draft.publishedVersion !== null)
      return err({ code: 'draft_published_already', version: draft.publishedVersion });
    if (draft.refused.length > 0 && needsEveryRow(draft))
      return err({ code: 'draft_with_refused_rows', count: draft.refused.length });
    const { office, effectiveFrom } = draft;
    const reached = dayReached(draft, localDayOf(publishedAt));
    if (reached !== null) return err({ code: reached, date: formatDate(effectiveFrom) });
    // As `publish` does: from here on no other publication comes between.
    await tx.query('select 1 from province for update');
    const kind = publicationOf(draft);
    const before = await latestPublication(tx, office, kind);
    if ((before?.version ?? 0) !== draft.baseVersion) return err({ code: 'draft_outdated' });
    const put = async (asLookedAt: unknown, from: LocalDate): Promise<number> => {
      const data =
        kind === 'office'
          ? await withCopyKey(tx, officePublication.parse(asLookedAt), randomBytes)
          : asLookedAt;
      const checked = checkPublication(kind, data);
      if (!checked.ok) throw new Error(`draft ${id}: ${JSON.stringify(checked.error)}`);
      const what = { office, kind, data, publishedAt, effectiveFrom: from };
      return (await publish(tx, what)).version;
    };
    const version = await put(draft.data, effectiveFrom);
    for (const next of draft.later) await put(next.data, next.effectiveFrom);
    await tx.query('update draft set published_version = $2 where id = $1', [id, version]);
    return ok(version);
  });
