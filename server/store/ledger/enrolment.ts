/** The door for desks that come in, inside one transaction. */
import type { EnrolledDesk, EnrolmentCode, EnrolmentLedger } from '#server/ledger/enrolment.ts';
import type { DeskEpoch, DeskLife } from '#server/ledger/ports.ts';
import { publishKeys } from '#server/publishing/keys.ts';
import { latestPublication, publicationsInForce } from '#server/publishing/read.ts';
import { one, type Queryable } from '#server/store/database.ts';
import { addDays, type Instant } from '#shared/calendar/local-time.ts';

interface CodeRow {
  readonly office: string;
  readonly desk: string | null;
  readonly expires_at: Instant;
  readonly used_key: Uint8Array | null;
  readonly used_desk: string | null;
  readonly used_epoch: number | null;
}

const usedOf = ({ used_key: key, used_desk: desk, used_epoch: epoch }: CodeRow) =>
  key === null || desk === null || epoch === null ? null : { key, by: { desk, epoch } };

const codeOf = async (tx: Queryable, hash: Uint8Array): Promise<EnrolmentCode | null> => {
  const [row] = await tx.query<CodeRow>(
    `select office, desk, expires_at, used_key, used_desk, used_epoch
     from enrolment_code where hash = $1 for update`,
    [hash],
  );
  if (row === undefined) return null;
  return { office: row.office, desk: row.desk, expiresAt: row.expires_at, used: usedOf(row) };
};

const enrolled = async (tx: Queryable, { desk, epoch }: DeskEpoch): Promise<EnrolledDesk> => {
  const { agency_code: agencyCode, ...row } = one(
    await tx.query<{
      office: string;
      name: string;
      slot: number;
      agency_code: string;
      prev: Uint8Array;
    }>(
      `select desk.office, desk.name, desk.slot, office.agency_code, desk_epoch.prev
       from desk join office on office.code = desk.office
       join desk_epoch on desk_epoch.desk = desk.id
       where desk.id = $1 and desk_epoch.epoch = $2`,
      [desk, epoch],
    ),
  );
  return { ...row, agencyCode };
};

export const livesOf = async (tx: Queryable, desk: string): Promise<readonly DeskLife[]> => {
  const rows = await tx.query<
    Omit<DeskLife, 'publicKey' | 'enrolledAt' | 'ended'> & {
      readonly public_key: Uint8Array;
      readonly enrolled_at: Instant;
      readonly ended_seq: number | null;
    }
  >(
    `select desk.id as desk, desk.office, desk.name, desk.slot, era.epoch, era.public_key, era.prev,
            era.enrolled_at, era.side, era.ended_seq, era.epoch = desk.epoch as current,
            era.revoked_at is not null as revoked
     from desk join desk_epoch era on era.desk = desk.id
     where desk.id = $1 order by era.enrolled_at, era.epoch`,
    [desk],
  );
  return rows.map(
    ({ public_key: publicKey, enrolled_at: enrolledAt, ended_seq: ended, ...life }) => ({
      ...life,
      publicKey,
      enrolledAt,
      ended,
    }),
  );
};

/** Desks come in one after the other: each gets its own slot, the keys are published in order. */
export const openDoor = async (tx: Queryable): Promise<EnrolmentLedger> => {
  await tx.query('select 1 from province for update');
  return {
    code: (hash) => codeOf(tx, hash),
    useCode: async (hash, key, { desk, epoch }) => {
      await tx.query(
        `update enrolment_code set used_key = $2, used_desk = $3, used_epoch = $4 where hash = $1`,
        [hash, key, desk, epoch],
      );
    },
    takenSlots: async (office, today) => {
      const text = `select slot from desk where office = $1
                    union select slot from slot_loan where office = $1 and day >= $2`;
      const rows = await tx.query<{ slot: number }>(text, [office, addDays(today, -1)]);
      return rows.map(({ slot }) => slot);
    },
    addDesk: async ({ id, office, name, slot, enrolledAt }) => {
      await tx.query(
        `insert into desk (id, office, name, slot, epoch, enrolled_at)
         values ($1, $2, $3, $4, 1, $5)`,
        [id, office, name, slot, enrolledAt],
      );
    },
    lives: (desk) => livesOf(tx, desk),
    goOnIn: async ({ desk, epoch }, name) => {
      await tx.query(
        'update desk set epoch = $2, name = $3, renewal_asked_at = null where id = $1',
        [desk, epoch, name],
      );
    },
    retireKey: async ({ desk, epoch }, seq) => {
      await tx.query('update desk_epoch set ended_seq = $3 where desk = $1 and epoch = $2', [
        desk,
        epoch,
        seq,
      ]);
    },
    revoke: async ({ desk, epoch }, at) => {
      await tx.query('update desk_epoch set revoked_at = $3 where desk = $1 and epoch = $2', [
        desk,
        epoch,
        at,
      ]);
    },
    timesLetIn: async ({ desk, epoch }) => {
      const text = `select count(*)::int as n from enrolment_code
                     where used_desk = $1 and used_epoch <= $2`;
      return one(await tx.query<{ n: number }>(text, [desk, epoch])).n;
    },
    held: async ({ desk, epoch }) => {
      const text = 'select seq, hash from desk_epoch where desk = $1 and epoch = $2';
      const [chain] = await tx.query<{ seq: number; hash: Uint8Array }>(text, [desk, epoch]);
      return chain ?? null;
    },
    beginEpoch: async ({ desk, epoch, publicKey, prev, enrolledAt, side }) => {
      await tx.query(
        `insert into desk_epoch (desk, epoch, public_key, prev, hash, enrolled_at, side)
         values ($1, $2, $3, $4, $4, $5, $6)`,
        [desk, epoch, publicKey, prev, enrolledAt, side],
      );
    },
    enrolled: (as) => enrolled(tx, as),
    latest: (office, kind) => latestPublication(tx, office, kind),
    inForce: (office, today) => publicationsInForce(tx, office, today),
    publishKeys: (at, effectiveFrom) => publishKeys(tx, at, effectiveFrom),
  };
};
