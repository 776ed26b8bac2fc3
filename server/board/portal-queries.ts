import type { Instant } from '#shared/calendar/local-time.ts';
import type { Queryable } from '#server/store/database.ts';

export interface OnlineLine {
  readonly client: string;
  readonly reference: string;
  readonly office: string;
  readonly dossier: string;
  readonly number: string;
  /** National code. */
  readonly state: number | null;
  readonly lodged_at: Instant;
}

/** The newest first. */
export const readOnline = (db: Queryable, limit: number): Promise<readonly OnlineLine[]> =>
  db.query<OnlineLine>(
    `select portal_client.name as client, reference, online.office, online.dossier, online.number,
            dossier.state, lodged_at
     from online_dossier online join portal_client on portal_client.id = online.client
     left join dossier on dossier.office = online.office and dossier.id = online.dossier
     order by lodged_at desc, reference limit $1`,
    [limit],
  );
