/**
 * The chain in which the province itself writes what comes online and what departments do: in each office a desk of slot 0 that no machine
 * enrols as, under the province's own key. Each run of the province begins an epoch of its own there: one that was put
 * back to an earlier day, and has forgotten what it wrote, never gives the same name to two entries.
 */
import { localDayOf } from '#shared/calendar/local-time.ts';
import { ENTRY_SCHEMA, type EntryName } from '#shared/journal/entry.ts';
import type { EntryType, PayloadOf } from '#shared/journal/entry-types.ts';
import { sealEntry } from '#shared/journal/hash-chain.ts';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import { newDeskId } from '#server/enrolment/desk-id.ts';
import { takeFresh } from '#server/ingest/push.ts';
import type { EnrolmentLedger } from '#server/ledger/enrolment.ts';
import type { DeskEpoch, OfficeLedger } from '#server/ledger/ports.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import { openDoor } from '#server/store/ledger/enrolment.ts';
import { instantNow, sha256, type Surroundings } from '#server/surroundings.ts';

const SLOT = 0;
const ZEROS = new Uint8Array(32);
const KEY_BITS = 6;

export interface ChainPorts {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly provinceKey: Uint8Array;
  /** What desks and board call it. */
  readonly name: string;
}

const ownDesk = async (tx: Queryable, office: string): Promise<string | null> => {
  const text = 'select id from desk where office = $1 and slot = $2';
  return (await tx.query<{ id: string }>(text, [office, SLOT]))[0]?.id ?? null;
};

const nextEpoch = async (
  door: EnrolmentLedger,
  desk: string,
  randomBytes: Surroundings['randomBytes'],
): Promise<{ readonly epoch: number; readonly prev: Uint8Array }> => {
  const lives = await door.lives(desk);
  const newest = Math.max(0, ...lives.map(({ epoch }) => epoch));
  const before = lives.find(({ current }) => current);
  const held = before === undefined ? null : await door.held(before);
  const drawn = Buffer.from(randomBytes(KEY_BITS)).toString('base64');
  return { epoch: epochAfter(newest, drawn), prev: held?.hash ?? ZEROS };
};

export interface OwnChain {
  /** The epoch of this run, begun when it is first asked for. */
  readonly of: (office: string) => Promise<DeskEpoch>;
}

/** `known`: the desk of slot 0 that the office has already. */
export const beginOwn = async (
  door: EnrolmentLedger,
  known: string | null,
  office: string,
  { surroundings, provinceKey, name }: Omit<ChainPorts, 'database'>,
): Promise<DeskEpoch> => {
  const enrolledAt = instantNow(surroundings);
  const desk = known ?? newDeskId(surroundings.randomBytes);
  if (known === null) await door.addDesk({ id: desk, office, name, slot: SLOT, enrolledAt });
  const next = await nextEpoch(door, desk, surroundings.randomBytes);
  const of = { desk, epoch: next.epoch };
  await door.beginEpoch({ desk, ...next, publicKey: provinceKey, enrolledAt, side: false });
  await door.goOnIn(of, name);
  await door.publishKeys(enrolledAt, localDayOf(enrolledAt));
  return of;
};

export const createOwnChain = (ports: ChainPorts): OwnChain => {
  const { database } = ports;
  const begun = new Map<string, Promise<DeskEpoch>>();

  const begin = (office: string): Promise<DeskEpoch> =>
    database.transaction(async (tx) => {
      const door = await openDoor(tx);
      return beginOwn(door, await ownDesk(tx, office), office, ports);
    });

  return {
    of: (office) => {
      const known = begun.get(office);
      if (known !== undefined) return known;
      const fresh = begin(office);
      begun.set(office, fresh);
      fresh.catch(() => begun.delete(office));
      return fresh;
    },
  };
};

interface OwnEntry<T extends EntryType> {
  readonly type: T;
  readonly dossier: string;
  readonly payload: PayloadOf<T>;
  /** Who did it; left out where nobody at the province's side did. */
  readonly officer?: string;
}

/**
 * One more entry of the province's own, in the office's order and with its verdict; or it waits behind an earlier one of
 * its dossier that this program cannot read. The office is locked.
 */
export const appendOwn = async <T extends EntryType>(
  office: OfficeLedger,
  of: DeskEpoch,
  surroundings: Surroundings,
  { type, dossier, payload, officer }: OwnEntry<T>,
): Promise<{ readonly name: EntryName; readonly waits: boolean }> => {
  const head = await office.held(of);
  if (head === null) throw new Error(`the province has no epoch ${of.epoch} of its own`);
  const at = instantNow(surroundings);
  const header = {
    schema: ENTRY_SCHEMA,
    ...of,
    seq: head.seq + 1,
    dossier,
    type,
    at,
    officer: officer ?? null,
  };
  const sealed = sealEntry(header, payload, head.hash, sha256);
  const fresh = {
    seq: sealed.seq,
    header: sealed.headerBytes,
    payload: sealed.payloadBytes,
    hash: sealed.hash,
  };
  const run = {
    receivedAt: at,
    onDefect: (fault: unknown) => {
      throw fault;
    },
  };
  const waiting = await takeFresh(office, run, of, [fresh], await office.blocked());
  return { name: { ...of, seq: header.seq }, waits: waiting.length > 0 };
};

/** The same where nothing of the dossier waits: ours is read at once. */
export const writeOwn = async <T extends EntryType>(
  office: OfficeLedger,
  of: DeskEpoch,
  surroundings: Surroundings,
  entry: OwnEntry<T>,
): Promise<void> => {
  const { waits } = await appendOwn(office, of, surroundings, entry);
  if (waits) throw new Error('the province cannot read its own entry');
};
