/**
 * Many desks of many offices, put straight into a province's database as if each had enrolled one day, and a day's
 * work of each: what enrolling costs is no part of what is measured with them.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import { createHash } from 'node:crypto';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import type { Database } from '#server/store/database.ts';
import { acceptance } from '../fixtures/dossier.ts';
import { InventedDesk } from './invented-desk.ts';

export interface SeatedDesk {
  readonly desk: InventedDesk;
  readonly speaking: SpeakingDesk;
}

const zeros = new Uint8Array(32);
const ENROLLED = '2026-11-02T01:00:00.000Z' as Instant;

/** `url`: where the desks will speak to. `provinceKey`: base64, by which they believe the answers. */
export interface Seats {
  readonly url: string;
  readonly provinceKey: string;
  readonly offices: number;
  readonly desksPerOffice: number;
}

export const seatDesks = async (
  database: Database,
  { url, provinceKey, offices, desksPerOffice }: Seats,
): Promise<readonly SeatedDesk[]> => {
  const seated = Array.from({ length: offices * desksPerOffice }, (_, index): SeatedDesk => {
    const office = `H01.${String(Math.floor(index / desksPerOffice) + 1).padStart(3, '0')}`;
    const slot = (index % desksPerOffice) + 1;
    const id = `ban${String(index).padStart(7, '0')}`;
    const desk = new InventedDesk(url);
    desk.identity = { desk: id, epoch: 1, prev: '00'.repeat(32), office, slot, provinceKey };
    const publicKey = new Uint8Array(Buffer.from(desk.publicKey, 'base64'));
    const fresh = { revoked: false, keySince: ENROLLED, ended: null, renewalAsked: false };
    const speaking = { id, office, slot, epoch: 1, currentEpoch: 1, publicKey, ...fresh };
    return { desk, speaking };
  });
  const speaking = seated.map((one) => one.speaking);
  await database.transaction(async (tx) => {
    await tx.query(
      'insert into office (code, agency_code) select code, code from unnest($1::text[]) as o (code)',
      [[...new Set(speaking.map(({ office }) => office))]],
    );
    await tx.query(
      `insert into desk (id, office, name, slot, epoch, enrolled_at)
       select id, office, 'Quầy thử', slot, 1, $4::timestamptz
       from unnest($1::text[], $2::text[], $3::integer[]) as d (id, office, slot)`,
      [
        speaking.map(({ id }) => id),
        speaking.map(({ office }) => office),
        seated.map(({ desk }) => desk.known.slot),
        ENROLLED,
      ],
    );
    await tx.query(
      `insert into desk_epoch (desk, epoch, public_key, prev, hash, enrolled_at)
       select id, 1, public_key, $3::bytea, $3::bytea, $4::timestamptz
       from unnest($1::text[], $2::bytea[]) as d (id, public_key)`,
      [speaking.map(({ id }) => id), speaking.map(({ publicKey }) => publicKey), zeros, ENROLLED],
    );
  });
  return seated;
};

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One citizen: the dossier, its receipt, what the printer said, and the fee of every second one. */
const serve = (desk: InventedDesk, citizen: number): void => {
  const { desk: id, office, slot } = desk.known;
  const tail = sha256Of(`${id} ${citizen}`);
  const dossier = `01900000-0000-7000-8000-${tail.slice(0, 12)}`;
  const document = `01900000-0000-7000-9000-${tail.slice(0, 12)}`;
  const number = `${office}-261123-${slot * 1000 + citizen}`;
  desk.write({ type: 'dossier.accepted', dossier, payload: acceptance({ number }) });
  desk.write({
    type: 'document.issued',
    dossier,
    payload: {
      document,
      kind: 'receipt',
      revision: 1,
      dossiers: [dossier],
      sha256: tail,
      bytes: 41_000,
      paper: 'A5',
      copies: 2,
      formSet: 'TT03-2025',
      replaces: null,
    },
  });
  desk.write({
    type: 'document.printed',
    dossier,
    payload: {
      document,
      dossiers: [dossier],
      job: `in-${citizen}`,
      printer: 'Quay-A5',
      copies: 2,
      outcome: 'handed_over',
      reprint: 0,
      detail: '',
    },
  });
  if (citizen % 2 === 0) {
    const payload = { amount: 8000, method: 'cash', receiptSerial: null };
    desk.write({ type: 'fee.taken', dossier, payload });
  }
};

/** Entries of a day at the counter, after those there are, until the desk has written `entries` of them. */
export const workDay = (desk: InventedDesk, entries: number): void => {
  desk.write({ type: 'officer.signedIn', payload: { method: 'pin' } });
  for (let citizen = desk.entries.length; desk.entries.length < entries; citizen += 1)
    serve(desk, citizen);
  desk.entries.length = entries;
};
