/** An operator lets a desk in: a code that works once, for ten minutes, for one office. */
import { instantOf, type Instant } from '#shared/calendar/local-time.ts';
import { CODE_BYTES, codeText, normaliseCode } from '#shared/keys/one-time-code.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Queryable } from '#server/store/database.ts';
import { sha256, type Surroundings } from '#server/surroundings.ts';

export const CODE_LIFETIME_MS = 10 * 60_000;

export interface MintedCode {
  /** In groups, shown once. */
  readonly code: string;
  readonly expiresAt: Instant;
}

export type MintRefusal = { readonly code: 'office_unknown' } | { readonly code: 'desk_unknown' };

export const codeHash = (code: string): Uint8Array<ArrayBuffer> =>
  sha256(new TextEncoder().encode(normaliseCode(code) ?? ''));

export interface Mint {
  readonly office: string;
  /** The desk that is to be taken into a new epoch (reinstalled, restored, another PC); null for a new desk. */
  readonly desk: string | null;
  /** The operator's name. */
  readonly mintedBy: string;
}

export const mintCode = async (
  db: Queryable,
  surroundings: Surroundings,
  { office, desk, mintedBy }: Mint,
): Promise<Result<MintedCode, MintRefusal>> => {
  const offices = await db.query('select 1 from office where code = $1', [office]);
  if (offices.length === 0) return err({ code: 'office_unknown' });
  if (desk !== null) {
    const desks = await db.query('select 1 from desk where id = $1 and office = $2', [
      desk,
      office,
    ]);
    if (desks.length === 0) return err({ code: 'desk_unknown' });
  }
  const code = codeText(surroundings.randomBytes(CODE_BYTES));
  const mintedAt = surroundings.now();
  const expiresAt = instantOf(mintedAt + CODE_LIFETIME_MS);
  await db.query(
    `insert into enrolment_code (hash, office, desk, minted_by, minted_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [codeHash(code), office, desk, mintedBy, instantOf(mintedAt), expiresAt],
  );
  return ok({ code, expiresAt });
};
