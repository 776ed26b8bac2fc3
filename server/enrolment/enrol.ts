/**
 * A desk comes in with a code and the public half of its new key. The answer may get lost on the way: the same
 * code with the same key gets the same answer again, as long as the code lives.
 */
import { instantOf, localTimeOf, dateOf, type Instant } from '#shared/calendar/local-time.ts';
import type { EnrolAnswer } from '#shared/protocol/contact.ts';
import { officePublication } from '#shared/protocol/publications.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { parsePublicKey } from '#server/keys/ed25519.ts';
import { publishKeys } from '#server/publishing/keys.ts';
import { latestPublication, publicationsInForce } from '#server/publishing/read.ts';
import { one, type Database, type Queryable } from '#server/store/database.ts';
import { hex, type Surroundings } from '#server/surroundings.ts';
import { codeHash } from './mint.ts';
import { newDeskId } from './desk-id.ts';

export interface EnrolRequest {
  readonly code: string;
  /** Raw Ed25519 public key, base64. */
  readonly publicKey: string;
  readonly deskName: string;
}

export type EnrolRefusal =
  | { readonly code: 'enrolment_code_invalid' }
  | { readonly code: 'enrolment_code_expired' }
  | { readonly code: 'enrolment_code_used' }
  | { readonly code: 'public_key_invalid' }
  | { readonly code: 'office_full' };

export interface EnrolPorts {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly provinceKey: Uint8Array;
  readonly tryOut: boolean;
}

interface CodeRow {
  readonly office: string;
  readonly desk: string | null;
  readonly expires_at: Instant;
  readonly used_key: Uint8Array | null;
  readonly used_desk: string | null;
  readonly used_epoch: number | null;
}

interface DeskEpoch {
  readonly desk: string;
  readonly epoch: number;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Chains start on zeros. */
const ZEROS: Bytes = new Uint8Array(32);

const slotsOf = async (tx: Queryable, office: string): Promise<number> => {
  const published = await latestPublication(tx, office, 'office');
  const data = officePublication.safeParse(published?.data);
  if (!data.success) throw new Error(`office ${office} has no valid office publication`);
  const { digits, perSlot } = data.data.numberPattern;
  return Math.floor(10 ** digits / perSlot) - 1;
};

/** The lowest slot that no desk of the office ever had; slot 0 is the province's. */
const freeSlot = async (tx: Queryable, office: string): Promise<number | null> => {
  const taken = new Set(
    (await tx.query<{ slot: number }>('select slot from desk where office = $1', [office])).map(
      ({ slot }) => slot,
    ),
  );
  const slots = await slotsOf(tx, office);
  for (let slot = 1; slot <= slots; slot += 1) if (!taken.has(slot)) return slot;
  return null;
};

const beginEpoch = async (
  tx: Queryable,
  { desk, epoch }: DeskEpoch,
  publicKey: Bytes,
  prev: Uint8Array,
  at: Instant,
): Promise<DeskEpoch> => {
  await tx.query(
    `insert into desk_epoch (desk, epoch, public_key, prev, hash, enrolled_at)
     values ($1, $2, $3, $4, $4, $5)`,
    [desk, epoch, publicKey, prev, at],
  );
  return { desk, epoch };
};

/** The chain of the new epoch stands on what the province holds of the one before. */
const raiseEpoch = async (
  tx: Queryable,
  desk: string,
  name: string,
  publicKey: Bytes,
  at: Instant,
): Promise<DeskEpoch> => {
  const { epoch } = one(
    await tx.query<{ epoch: number }>(
      'update desk set epoch = epoch + 1, name = $2 where id = $1 returning epoch',
      [desk, name],
    ),
  );
  const [before] = await tx.query<{ hash: Uint8Array }>(
    'select hash from desk_epoch where desk = $1 and epoch = $2',
    [desk, epoch - 1],
  );
  return beginEpoch(tx, { desk, epoch }, publicKey, before?.hash ?? ZEROS, at);
};

const admit = async (
  tx: Queryable,
  { surroundings }: EnrolPorts,
  code: CodeRow,
  deskName: string,
  publicKey: Bytes,
): Promise<Result<DeskEpoch, EnrolRefusal>> => {
  const at = instantOf(surroundings.now());
  if (code.desk !== null) return ok(await raiseEpoch(tx, code.desk, deskName, publicKey, at));
  const slot = await freeSlot(tx, code.office);
  if (slot === null) return err({ code: 'office_full' });
  const desk = newDeskId(surroundings.randomBytes);
  await tx.query(
    `insert into desk (id, office, name, slot, epoch, enrolled_at) values ($1, $2, $3, $4, 1, $5)`,
    [desk, code.office, deskName, slot, at],
  );
  return ok(await beginEpoch(tx, { desk, epoch: 1 }, publicKey, ZEROS, at));
};

const answerFor = async (
  tx: Queryable,
  { surroundings, provinceKey, tryOut }: EnrolPorts,
  { desk, epoch }: DeskEpoch,
): Promise<EnrolAnswer> => {
  const row = one(
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
  const today = dateOf(localTimeOf(instantOf(surroundings.now())));
  return {
    desk,
    epoch,
    prev: hex(row.prev),
    slot: row.slot,
    agencyCode: row.agency_code,
    office: row.office,
    deskName: row.name,
    provinceKey: Buffer.from(provinceKey).toString('base64'),
    tryOut,
    publications: [...(await publicationsInForce(tx, row.office, today))],
  };
};

export const enrol = async (
  ports: EnrolPorts,
  request: EnrolRequest,
): Promise<Result<EnrolAnswer, EnrolRefusal>> => {
  const publicKey = parsePublicKey(request.publicKey);
  if (publicKey === null) return err({ code: 'public_key_invalid' });
  const now = instantOf(ports.surroundings.now());
  return ports.database.transaction(async (tx) => {
    // Desks of one office come in one after the other: each gets its own slot, the keys are published in order.
    await tx.query('select 1 from province for update');
    const hash = codeHash(request.code);
    const [code] = await tx.query<CodeRow>(
      `select office, desk, expires_at, used_key, used_desk, used_epoch
       from enrolment_code where hash = $1 for update`,
      [hash],
    );
    if (code === undefined) return err({ code: 'enrolment_code_invalid' });
    if (code.used_key !== null && !Buffer.from(publicKey).equals(code.used_key))
      return err({ code: 'enrolment_code_used' });
    if (code.expires_at <= now) return err({ code: 'enrolment_code_expired' });
    if (code.used_desk !== null && code.used_epoch !== null)
      return ok(await answerFor(tx, ports, { desk: code.used_desk, epoch: code.used_epoch }));
    const admitted = await admit(tx, ports, code, request.deskName, publicKey);
    if (!admitted.ok) return admitted;
    await tx.query(
      `update enrolment_code set used_key = $2, used_desk = $3, used_epoch = $4 where hash = $1`,
      [hash, publicKey, admitted.value.desk, admitted.value.epoch],
    );
    await publishKeys(tx, now, dateOf(localTimeOf(now)));
    return ok(await answerFor(tx, ports, admitted.value));
  });
};
