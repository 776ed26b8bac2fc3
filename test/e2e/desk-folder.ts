/** What lies in a desk's data folder, seen from beside it: another process, read only, never in the desk's way. */
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { identityOf } from '#electron/store/local/identity.ts';
import { lookAt, openReader } from '#electron/store/reader.ts';
import { createSql } from '#electron/store/sql.ts';
import { inspect, type Inspection } from '#electron/store/verify.ts';
import type { DeskIdentity } from '#electron/desk/ports.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { DocumentKind } from '#shared/dossier/documents.ts';
import { must } from './must.ts';

export interface AcceptedRow {
  readonly id: string;
  readonly number: string;
  readonly owner: string;
  /** Vietnamese time, or null where nothing can be promised. */
  readonly dueAt: LocalDateTime | null;
}

export interface IssuedPaper {
  readonly document: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly dossiers: readonly string[];
  /** The document in whose place it stands. */
  readonly replaces: string | null;
}

export interface DeskFolder {
  /** Entries that accept a dossier: cheap enough to be asked every few milliseconds. */
  readonly acceptances: () => number;
  readonly accepted: () => readonly AcceptedRow[];
  readonly drafts: () => readonly { readonly id: string; readonly form: string }[];
  readonly papers: () => readonly IssuedPaper[];
  readonly entries: () => number;
  readonly identity: () => DeskIdentity;
  /** Chain, projections, what is unsent. */
  readonly verify: () => Inspection;
  readonly close: () => void;
}

/** A try-out's folder: its key lies open beside the data. */
export const lookIntoFolder = (folder: string): DeskFolder => {
  const seen = must(lookAt(folder));
  if (seen.keys === null) throw new Error(`${folder} has no keys`);
  const connection = must(openReader(seen, must(openUnprotected(seen.keys))));
  const sql = createSql(connection);
  const count = (text: string): number => sql.get<{ n: number }>(text)?.n ?? 0;
  return {
    acceptances: () => count(`SELECT count(*) AS n FROM entry WHERE type = 'dossier.accepted'`),
    accepted: () =>
      sql.all<AcceptedRow>(
        `SELECT id, number, owner_name AS owner, due_at AS dueAt FROM dossier
          WHERE taken_here = 1 ORDER BY row`,
      ),
    drafts: () => sql.all('SELECT id, form FROM draft ORDER BY updated_at DESC'),
    papers: () =>
      sql
        .all<{ payload: string }>('SELECT payload FROM document ORDER BY entry')
        .map(({ payload }) => JSON.parse(payload) as IssuedPaper),
    entries: () => count('SELECT count(*) AS n FROM entry'),
    identity: () => {
      const identity = identityOf(sql);
      if (identity === null) throw new Error(`${folder} is not enrolled`);
      return identity;
    },
    verify: () => inspect(connection),
    close: () => connection.close(),
  };
};
