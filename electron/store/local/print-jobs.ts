/** The queue of papers on their way to a printer. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { PrintJob, PrintJobState } from '#electron/desk/papers/paper-ports.ts';
import type { LapsedMark } from '#shared/dossier/documents.ts';
import type { OwedPrint } from '#electron/desk/printing/owed-prints.ts';
import { DROPPED } from '#electron/desk/printing/print-way.ts';
import type { Sql } from '../sql.ts';

const JOB =
  'SELECT id, document, printer, copies, reprint, state, created_at AS createdAt, detail, mark FROM print_job';

interface JobRow extends Omit<PrintJob, 'mark'> {
  readonly mark: LapsedMark | null;
}

const jobOf = ({ mark, ...job }: JobRow): PrintJob => (mark === null ? job : { ...job, mark });

const oneJob = (sql: Sql, where: string, ...values: readonly string[]): PrintJob | null => {
  const row = sql.get<JobRow>(`${JOB} ${where}`, ...values);
  return row === undefined ? null : jobOf(row);
};

const allJobs = (
  sql: Sql,
  where: string,
  ...values: readonly (string | number)[]
): readonly PrintJob[] => sql.all<JobRow>(`${JOB} ${where}`, ...values).map(jobOf);

export const printJob = (sql: Sql, id: string): PrintJob | null => oneJob(sql, 'WHERE id = ?', id);

/** The oldest first. */
export const printJobs = (
  sql: Sql,
  states: readonly PrintJobState[],
  since: Instant | '' = '',
): readonly PrintJob[] =>
  allJobs(
    sql,
    `WHERE state IN (SELECT value FROM json_each(?)) AND created_at >= ?
      ORDER BY created_at, id`,
    JSON.stringify(states),
    since,
  );

export const stuckPrintJobs = (sql: Sql): readonly PrintJob[] =>
  allJobs(
    sql,
    `WHERE state IN ('queued', 'jammed', 'failed') AND NOT (state = 'failed' AND detail = ?)
      ORDER BY created_at DESC, id DESC`,
    DROPPED,
  );

export const newestPrintJobs = (
  sql: Sql,
  state: PrintJobState,
  since: Instant,
  limit: number,
): readonly PrintJob[] =>
  allJobs(
    sql,
    `WHERE state = ? AND created_at >= ? ORDER BY created_at DESC, id DESC LIMIT ?`,
    state,
    since,
    limit,
  );

/** Those that wait for their turn, in the order in which they were put into the row. */
export const waitingPrints = (sql: Sql, limit: number): readonly PrintJob[] =>
  allJobs(sql, `WHERE state = 'waiting' ORDER BY created_at, rowid LIMIT ?`, limit);

export const waitingPrintCount = (sql: Sql): number =>
  sql.get<{ readonly n: number }>(`SELECT count(*) AS n FROM print_job WHERE state = 'waiting'`)
    ?.n ?? 0;

/** None of them has been near a printer: nothing is left of them. The last ones first, so many at a time. */
export const dropWaitingPrints = (sql: Sql, limit: number): void => {
  sql.run(
    `DELETE FROM print_job WHERE id IN (
       SELECT id FROM print_job WHERE state = 'waiting' ORDER BY created_at DESC LIMIT ?)`,
    limit,
  );
  sql.run('DELETE FROM print_owed WHERE job NOT IN (SELECT id FROM print_job)');
};

export const dropWaitingPrint = (sql: Sql, id: string): void => {
  sql.run(`DELETE FROM print_job WHERE id = ? AND state = 'waiting'`, id);
  sql.run('DELETE FROM print_owed WHERE job = ?', id);
};

/** Null where the paper of the job is there. */
export const owedPrint = (sql: Sql, job: string): OwedPrint | null =>
  sql.get<OwedPrint>('SELECT dossier, kind FROM print_owed WHERE job = ?', job) ?? null;

export const isWaitingPrint = (sql: Sql, document: string): boolean =>
  sql.get(`SELECT 1 FROM print_job WHERE document = ? AND state = 'waiting'`, document) !==
  undefined;

export const saveOwedPrint = (sql: Sql, job: PrintJob, { dossier, kind }: OwedPrint): void => {
  savePrintJob(sql, job);
  sql.run('INSERT INTO print_owed (job, dossier, kind) VALUES (?, ?, ?)', job.id, dossier, kind);
};

export const fillOwedPrint = (sql: Sql, job: string, document: string): void => {
  sql.run('UPDATE print_job SET document = ? WHERE id = ?', document, job);
  sql.run('DELETE FROM print_owed WHERE job = ?', job);
};

export const printsOf = (sql: Sql, document: string): number =>
  sql.get<{ readonly n: number }>(
    `SELECT count(*) AS n FROM print_job WHERE document = ? AND printer <> '' AND state <> 'waiting'`,
    document,
  )?.n ?? 0;

export const lastPrintJob = (sql: Sql, document: string): PrintJob | null =>
  oneJob(sql, 'WHERE document = ? ORDER BY created_at DESC, id DESC LIMIT 1', document);

export const lastUnmarkedPrint = (sql: Sql, document: string): PrintJob | null =>
  oneJob(
    sql,
    'WHERE document = ? AND mark IS NULL ORDER BY created_at DESC, id DESC LIMIT 1',
    document,
  );

export const savePrintJob = (sql: Sql, job: PrintJob): void => {
  sql.run(
    `INSERT INTO print_job (id, document, printer, copies, reprint, state, created_at, detail, mark)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET printer = excluded.printer, copies = excluded.copies,
         reprint = excluded.reprint, state = excluded.state, detail = excluded.detail`,
    job.id,
    job.document,
    job.printer,
    job.copies,
    job.reprint,
    job.state,
    job.createdAt,
    job.detail,
    job.mark ?? null,
  );
};
