/** The papers: every image that was issued, and why one was made void. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { ArchivedDocument, OwnPaper } from '#electron/desk/papers/paper-ports.ts';
import type { DocumentIssued } from '#shared/dossier/documents.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { Sql } from '../sql.ts';

export const projectDocument = (sql: Sql, id: number, known: KnownEntry): void => {
  const { type, header, payload } = known;
  if (type === 'document.issued')
    sql.run(
      'INSERT INTO document (entry, document, revision, issued_at, payload) VALUES (?, ?, ?, ?, ?)',
      id,
      payload.document,
      payload.revision,
      header.at,
      JSON.stringify(payload),
    );
  else if (type === 'document.voided')
    sql.run(
      'INSERT INTO document_void (entry, document, reason) VALUES (?, ?, ?)',
      id,
      payload.document,
      payload.reason,
    );
};

export const ownPapersAfter = (sql: Sql, entry: number, limit: number): readonly OwnPaper[] =>
  sql.all<OwnPaper>(
    `SELECT document.entry, document.document, document.payload ->> 'sha256' AS sha256
       FROM document JOIN entry ON entry.id = document.entry JOIN chain ON chain.id = entry.chain
      WHERE document.entry > ? AND chain.own = 1 ORDER BY document.entry LIMIT ?`,
    entry,
    limit,
  );

interface DocumentRow {
  readonly payload: string;
  readonly issuedAt: Instant;
  readonly voidReason: string | null;
}

/** The latest image that bears this name; the first reason given for making it void. */
export const documentOf = (sql: Sql, document: string): ArchivedDocument | null => {
  const row = sql.get<DocumentRow>(
    `SELECT payload, issued_at AS issuedAt,
            (SELECT reason FROM document_void WHERE document_void.document = document.document
              ORDER BY entry LIMIT 1) AS voidReason
       FROM document WHERE document = ? ORDER BY revision DESC, entry DESC LIMIT 1`,
    document,
  );
  if (row === undefined) return null;
  const issued = JSON.parse(row.payload) as DocumentIssued;
  return { ...issued, issuedAt: row.issuedAt, voidReason: row.voidReason };
};

/** The slips of appointments that were given in the place of this one, also those that hold no more; the first first. */
export const slipsInPlaceOf = (sql: Sql, document: string): readonly ArchivedDocument[] =>
  sql
    .all<{ readonly document: string }>(
      `SELECT document FROM document
        WHERE json_extract(payload, '$.appointment.at') IS NOT NULL
          AND json_extract(payload, '$.replaces') = ?
        ORDER BY entry`,
      document,
    )
    .map((row) => documentOf(sql, row.document))
    .filter((slip) => slip !== null);

/** The greatest value that a paper of the series bears here; 0 when none does. */
export const lastPaperInSeries = (sql: Sql, key: string): number =>
  sql.get<{ readonly last: number | null }>(
    `SELECT max(json_extract(payload, '$.series.value')) AS last FROM document
      WHERE json_extract(payload, '$.series.key') = ?
        AND json_extract(payload, '$.series.key') IS NOT NULL`,
    key,
  )?.last ?? 0;

/** Whether a file of this paper bears the signature of a certificate, named by its digest. */
export const isSignedBy = (sql: Sql, document: string, certificate: string): boolean =>
  sql.get(
    `SELECT 1 FROM document
      WHERE json_extract(payload, '$.signs') = ?
        AND json_extract(payload, '$.signs') IS NOT NULL
        AND json_extract(payload, '$.signature.sha256') = ? LIMIT 1`,
    document,
    certificate,
  ) !== undefined;
