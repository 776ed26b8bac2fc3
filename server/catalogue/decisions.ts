/**
 * Decisions on their way into the catalogue: read and amended against the newest one, kept with their preview, and put
 * in force as they were looked at; if another catalogue came between, they are looked at again.
 */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { amend, unnamedRows, type Amendment } from '#shared/catalogue/decision/amend.ts';
import type { Proposal } from '#shared/catalogue/decision/proposal.ts';
import { catalogueData, type CatalogueIssue, type Procedure } from '#shared/catalogue/procedure.ts';
import { MAX_PUBLICATION_BYTES } from '#shared/protocol/publications.ts';
import { localDate } from '#shared/journal/fields.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { publish } from '#server/publishing/publish.ts';
import { latestPublication } from '#server/publishing/read.ts';
import { formatDate } from '#shared/text/format.ts';
import { one, type Database, type Queryable } from '#server/store/database.ts';
import { decisionContent, type DecisionContent } from './decision-content.ts';

export interface Decision {
  readonly id: string;
  readonly readAt: Instant;
  readonly readBy: string;
  readonly fileName: string;
  readonly baseVersion: number;
  readonly issue: CatalogueIssue;
  readonly amendment: Amendment;
  readonly ignoredSheets: readonly string[];
  readonly publishedVersion: number | null;
}

export type DecisionProblem =
  /** Nothing is new, changed or ended. */
  | { readonly code: 'decision_changes_nothing' }
  | { readonly code: 'whole_with_unread_rows'; readonly count: number; readonly row: number }
  /** A newer catalogue holds from a later day: what it brings would be missing until then. */
  | {
      readonly code: 'decision_before_newest';
      readonly date: string;
      readonly newest: string;
    }
  | { readonly code: 'catalogue_too_large'; readonly max: number };

export type PublishProblem =
  | { readonly code: 'decision_published_already'; readonly version: number }
  /** Another catalogue was published since it was read. */
  | { readonly code: 'decision_outdated' };

const readCatalogue = async (
  db: Queryable,
): Promise<{
  readonly version: number;
  readonly effectiveFrom: LocalDate | null;
  readonly procedures: readonly Procedure[];
}> => {
  const newest = await latestPublication(db, null, 'catalogue');
  return newest === null
    ? { version: 0, effectiveFrom: null, procedures: [] }
    : {
        version: newest.version,
        effectiveFrom: localDate.parse(newest.effectiveFrom),
        procedures: catalogueData.parse(newest.data).procedures,
      };
};

/** The version that the next catalogue will bear; as `publish` counts. */
const nextVersion = async (db: Queryable): Promise<number> =>
  one(
    await db.query<{ next: number }>(
      `select greatest(coalesce(max(version), 0) + 1, (select feed_epoch from province))::integer as next
       from publication where kind = 'catalogue' and office is null`,
    ),
  ).next;

export interface DecisionRead {
  readonly id: string;
  readonly readAt: Instant;
  readonly readBy: string;
  readonly fileName: string;
  readonly decision: string;
  readonly effectiveFrom: LocalDate;
  /** The file is the whole catalogue. */
  readonly whole: boolean;
}

export const keepDecision = async (
  database: Database,
  proposal: Proposal,
  { id, readAt, readBy, fileName, decision, effectiveFrom, whole }: DecisionRead,
): Promise<Result<null, DecisionProblem>> =>
  database.transaction(async (tx) => {
    const current = await readCatalogue(tx);
    const { effectiveFrom: newest } = current;
    if (newest !== null && effectiveFrom < newest) {
      const [date, latest] = [formatDate(effectiveFrom), formatDate(newest)];
      return err({ code: 'decision_before_newest', date, newest: latest });
    }
    const [unnamed, ...more] = unnamedRows(proposal);
    if (whole && unnamed !== undefined) {
      const count = 1 + more.length;
      return err({ code: 'whole_with_unread_rows', count, row: unnamed.place.row });
    }
    const issue = { version: await nextVersion(tx), effectiveFrom, decision };
    const amendment = amend(current.procedures, proposal, { issue, whole });
    const { added, changed, ended, refused } = amendment;
    if (added.length + changed.length + ended.length + refused.length === 0)
      return err({ code: 'decision_changes_nothing' });
    const content: DecisionContent = { issue, amendment, ignoredSheets: proposal.ignoredSheets };
    const data = JSON.stringify({ issue, procedures: amendment.procedures });
    if (Buffer.byteLength(data) > MAX_PUBLICATION_BYTES)
      return err({ code: 'catalogue_too_large', max: MAX_PUBLICATION_BYTES });
    await tx.query(
      `insert into decision (id, read_at, read_by, file_name, base_version, content)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, readAt, readBy, fileName, current.version, JSON.stringify(content)],
    );
    return ok(null);
  });

interface Row {
  readonly id: string;
  readonly read_at: Instant;
  readonly read_by: string;
  readonly file_name: string;
  readonly base_version: number;
  readonly content: string;
  readonly published_version: number | null;
}

const COLUMNS = 'id, read_at, read_by, file_name, base_version, content, published_version';

const decisionOf = (row: Row): Decision => ({
  id: row.id,
  readAt: row.read_at,
  readBy: row.read_by,
  fileName: row.file_name,
  baseVersion: row.base_version,
  publishedVersion: row.published_version,
  ...decisionContent.parse(JSON.parse(row.content)),
});

export const readDecisionKept = async (db: Queryable, id: string): Promise<Decision | null> => {
  const [row] = await db.query<Row>(`select ${COLUMNS} from decision where id = $1`, [id]);
  return row === undefined ? null : decisionOf(row);
};

export interface DecisionLine {
  readonly id: string;
  readonly read_at: Instant;
  readonly read_by: string;
  readonly file_name: string;
  readonly published_version: number | null;
}

/** Newest first. */
export const listDecisions = (db: Queryable, limit: number): Promise<readonly DecisionLine[]> =>
  db.query<DecisionLine>(
    `select id, read_at, read_by, file_name, published_version
     from decision order by read_at desc, id limit $1`,
    [limit],
  );

export interface CatalogueInForce {
  readonly version: number;
  readonly published_at: Instant;
  readonly effective_from: string;
}

/** Every catalogue that was ever published, newest first. */
export const listCatalogues = (
  db: Queryable,
  limit: number,
): Promise<readonly CatalogueInForce[]> =>
  db.query<CatalogueInForce>(
    `select version, published_at, effective_from from publication
     where kind = 'catalogue' and office is null order by version desc limit $1`,
    [limit],
  );

/** Exactly what was looked at goes out, or nothing. */
export const publishDecision = async (
  database: Database,
  id: string,
  publishedAt: Instant,
): Promise<Result<number, PublishProblem> | null> =>
  database.transaction(async (tx) => {
    const [row] = await tx.query<Row>(`select ${COLUMNS} from decision where id = $1 for update`, [
      id,
    ]);
    if (row === undefined) return null;
    if (row.published_version !== null)
      return err({ code: 'decision_published_already', version: row.published_version });
    const { issue, amendment } = decisionContent.parse(JSON.parse(row.content));
    // As `publish` does: from here on no other catalogue comes between.
    await tx.query('select 1 from province for update');
    if ((await nextVersion(tx)) !== issue.version) return err({ code: 'decision_outdated' });
    const { version } = await publish(tx, {
      office: null,
      kind: 'catalogue',
      data: { issue, procedures: amendment.procedures },
      publishedAt,
      effectiveFrom: issue.effectiveFrom,
    });
    await tx.query('update decision set published_version = $2 where id = $1', [id, version]);
    return ok(version);
  });
