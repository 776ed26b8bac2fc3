/** Appointments of a day: the slips that hold, the earliest hour first. */
import type { ArchivedDocument } from '#electron/desk/papers/paper-ports.ts';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import type { DocumentIssued } from '#shared/dossier/documents.ts';
import type { Sql } from '../sql.ts';

interface SlipRow {
  readonly payload: string;
  readonly issuedAt: Instant;
}

/**
 * Of every desk of the office; without those that were made void or stand replaced. The plus takes the column's
 * affinity away, with which the index of what was replaced could not be asked.
 */
export const appointmentsOn = (sql: Sql, day: LocalDate): readonly ArchivedDocument[] =>
  sql
    .all<SlipRow>(
      `SELECT payload, issued_at AS issuedAt FROM document
        WHERE json_extract(payload, '$.appointment.at') IS NOT NULL
          AND json_extract(payload, '$.appointment.at') BETWEEN ? AND ?
          AND NOT EXISTS (SELECT 1 FROM document_void WHERE document_void.document = document.document)
          AND NOT EXISTS (
            SELECT 1 FROM document AS later
             WHERE json_extract(later.payload, '$.appointment.at') IS NOT NULL
               AND json_extract(later.payload, '$.replaces') = +document.document)
        ORDER BY json_extract(payload, '$.appointment.at'), entry`,
      day,
      `${day}T~`,
    )
    .map(({ payload, issuedAt }) => ({
      ...(JSON.parse(payload) as DocumentIssued),
      issuedAt,
      voidReason: null,
    }));
