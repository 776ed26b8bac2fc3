/**
 * An online dossier comes in: numbered in slot 0, written into the office's journal and noted under the portal's
 * reference, all in one transaction. The same again gives the same answer; another content under the reference is refused.
 */
import {
  dateOf,
  instantOf,
  localDayOf,
  localTimeOf,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import { writeNumber } from '#shared/number/dossier-number.ts';
import { numberFormatOf } from '#shared/number/number-format.ts';
import { counterOf, endOfSlot } from '#shared/number/slots.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import type { LodgeRequest } from '#shared/protocol/portal.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import { one, type Database, type Queryable } from '#server/store/database.ts';
import { inLockedOffice } from '#server/store/ledger/office.ts';
import { withPatience } from '#server/store/ledger/sql-ledger.ts';
import { hex, instantNow, sha256, type Surroundings, todayOf } from '#server/surroundings.ts';
import type { PortalClient } from './clients.ts';
import type { AskOffered } from './offered.ts';
import { writeOwn, type OwnChain } from './own-chain.ts';
import { filesRefused, readLodging, type LodgeRefusal } from './read-lodging.ts';

export interface LodgePorts {
  readonly database: Database;
  readonly blobs: Pick<BlobStore, 'read'>;
  readonly surroundings: Surroundings;
  readonly offered: AskOffered;
  readonly chain: OwnChain;
}

export interface Lodged {
  readonly dossier: string;
  readonly repeated: boolean;
}

/** Clocks of two machines differ by so much. */
const AHEAD_MS = 10 * 60_000;

/**
 * The same reference names the same dossier for ever, also at a province that was put back to an earlier day and is
 * told of it once more.
 */
export const dossierOf = (client: string, reference: string): string => {
  const digest = sha256(new TextEncoder().encode(`qmc-online-1\n${client}\n${reference}`));
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x80;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const text = hex(digest.subarray(0, 16));
  return [
    text.slice(0, 8),
    text.slice(8, 12),
    text.slice(12, 16),
    text.slice(16, 20),
    text.slice(20),
  ].join('-');
};

interface Known {
  readonly office: string;
  readonly dossier: string;
  readonly content_hash: Uint8Array;
}

const knownAs = async (tx: Queryable, client: string, reference: string): Promise<Known | null> => {
  const text =
    'select office, dossier, content_hash from online_dossier where client = $1 and reference = $2';
  return (await tx.query<Known>(text, [client, reference]))[0] ?? null;
};

const again = (known: Known, office: string, content: Uint8Array): Result<Lodged, LodgeRefusal> =>
  known.office === office && Buffer.compare(known.content_hash, content) === 0
    ? ok({ dossier: known.dossier, repeated: true })
    : err({ code: 'reference_used', field: 'reference' });

interface GivenNumber {
  readonly text: string;
  readonly counter: number;
}

/** The next of slot 0 that day which no paper bears; null at the end of the slot. */
const nextNumber = async (
  tx: Queryable,
  office: string,
  { numberPattern }: OfficePublication,
  day: LocalDate,
): Promise<GivenNumber | null> => {
  const format = numberFormatOf(numberPattern);
  if (!format.ok) throw new Error(`office ${office}: ${format.error.code}`);
  const { agency_code: agencyCode, last } = one(
    await tx.query<{ agency_code: string; last: number }>(
      `select agency_code, (select coalesce(max(counter), 0) from online_dossier
                            where office = code and day = $2) as last
       from office where code = $1`,
      [office, day],
    ),
  );
  for (let n = last + 1; n <= endOfSlot(format.value); n += 1) {
    const counter = counterOf({ slot: 0, n }, format.value);
    const number = writeNumber({ agencyCode, day, counter }, format.value);
    if (!number.ok) throw new Error(`office ${office}: ${number.error.code}`);
    const text = number.value;
    // What was lodged before the province was put back is in no list of ours; its dossier has come back from the desks.
    const taken = `select 1 from dossier_number where office = $1 and number = $2
                   union all select 1 from dossier where office = $1 and number = $2`;
    if ((await tx.query(taken, [office, text])).length === 0) return { text, counter: n };
  }
  return null;
};

export const lodge = async (
  { database, blobs, surroundings, offered, chain }: LodgePorts,
  client: PortalClient,
  office: string,
  request: LodgeRequest,
): Promise<Result<Lodged, LodgeRefusal>> => {
  const content = sha256(new TextEncoder().encode(JSON.stringify(request)));
  const before = await knownAs(database, client.id, request.reference);
  if (before !== null) return again(before, office, content);
  const sent = Date.parse(request.submittedAt);
  if (sent > surroundings.now() + AHEAD_MS)
    return err({ code: 'submitted_in_future', field: 'submittedAt' });
  const submittedAt = localTimeOf(instantOf(Math.min(sent, surroundings.now())));
  const today = todayOf(surroundings);
  // An office that published nothing on that day yet is asked what it offers today.
  const published =
    (await offered(database, office, dateOf(submittedAt))) ??
    (await offered(database, office, today));
  if (published === null) return err({ code: 'office_unknown', field: 'office' });
  const lodging = readLodging(request, submittedAt, published);
  if (!lodging.ok) return lodging;
  const wrong = await filesRefused(blobs, request);
  if (wrong !== null) return err(wrong);
  const of = await chain.of(office);
  const { reference } = request;
  const dossier = dossierOf(client.id, reference);
  return withPatience(() =>
    database.transaction((tx) =>
      inLockedOffice(tx, office, async (open): Promise<Result<Lodged, LodgeRefusal>> => {
        // The same request may have come twice at once.
        const meanwhile = await knownAs(tx, client.id, reference);
        if (meanwhile !== null) return again(meanwhile, office, content);
        const at = instantNow(surroundings);
        const day = localDayOf(at);
        const number = await nextNumber(tx, office, published.office, day);
        if (number === null) return err({ code: 'numbers_ended', field: 'office' });
        await tx.query(
          `insert into online_dossier (client, reference, office, dossier, number, day, counter,
                                       content_hash, lodged_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [client.id, reference, office, dossier, number.text, day, number.counter, content, at],
        );
        const submission = lodging.value(number.text);
        const payload = { source: client.name, onlineNumber: reference, submission };
        await writeOwn(open, of, surroundings, { type: 'dossier.registered', dossier, payload });
        return ok({ dossier, repeated: false });
      }),
    ),
  );
};
