/** Who this desk is, as the province enrolled it. */
import type { DeskIdentity } from '#electron/desk/ports.ts';
import { openChain } from '../journal/chains.ts';
import { readTwinsAgain } from '../journal/read-again.ts';
import type { Sql } from '../sql.ts';

interface IdentityRow extends Omit<DeskIdentity, 'tryOut'> {
  readonly tryOut: 0 | 1;
}

export const identityOf = (sql: Sql): DeskIdentity | null => {
  const row = sql.get<IdentityRow>(
    `SELECT desk, epoch, slot, agency_code AS agencyCode, office, desk_name AS deskName,
            province_url AS provinceUrl, province_key AS provinceKey, private_key AS privateKey,
            public_key AS publicKey, try_out AS tryOut
       FROM identity`,
  );
  return row === undefined ? null : { ...row, tryOut: row.tryOut === 1 };
};

export const saveSlot = (sql: Sql, slot: number): void => {
  sql.run('UPDATE identity SET slot = ?', slot);
};

/** A first enrolment, or a new one with a raised epoch: the journal goes on in a chain that stands on `prev`. */
export const enrol = (sql: Sql, identity: DeskIdentity, prev: Uint8Array): void => {
  openChain(sql, identity.desk, identity.epoch, prev);
  sql.run(
    `INSERT INTO identity (one, desk, epoch, slot, agency_code, office, desk_name, province_url,
                           province_key, private_key, public_key, try_out)
       VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (one) DO UPDATE SET desk = excluded.desk, epoch = excluded.epoch,
         slot = excluded.slot, agency_code = excluded.agency_code, office = excluded.office,
         desk_name = excluded.desk_name, province_url = excluded.province_url,
         province_key = excluded.province_key, private_key = excluded.private_key,
         public_key = excluded.public_key, try_out = excluded.try_out`,
    identity.desk,
    identity.epoch,
    identity.slot,
    identity.agencyCode,
    identity.office,
    identity.deskName,
    identity.provinceUrl,
    identity.provinceKey,
    identity.privateKey,
    identity.publicKey,
    identity.tryOut ? 1 : 0,
  );
  readTwinsAgain(sql);
};
