/** Offices and desks on a province's database, spoken to without a socket: what is tried is the database's work. */
import { randomBytes } from 'node:crypto';
import { instantOf, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import { enrol } from '#server/enrolment/enrol.ts';
import { mintCode } from '#server/enrolment/mint.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { ingestBatch } from '#server/ingest/push.ts';
import { publish, saveOffice } from '#server/publishing/publish.ts';
import type { Database } from '#server/store/database.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import type { Surroundings } from '#server/surroundings.ts';
import type { PushAnswer } from '#shared/protocol/journal-push.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import { InventedDesk } from './invented-desk.ts';

export const surroundings: Surroundings = { now: () => Date.now(), randomBytes };
export const now = '2026-11-23T02:00:00.000Z' as Instant;
export const today = '2026-11-23' as LocalDate;

/** `perSlot`: numbers of a desk in a day; fewer make room for more desks. */
export const openOffice = async (
  database: Database,
  code: string,
  perSlot: number = office.numberPattern.perSlot,
): Promise<void> => {
  const numberPattern = { ...office.numberPattern, perSlot };
  await database.transaction(async (tx) => {
    await saveOffice(tx, code, code);
    await publish(tx, {
      office: code,
      kind: 'office',
      data: { ...office, code, numberPattern },
      publishedAt: now,
      effectiveFrom: today,
    });
  });
};

export interface DirectDesk {
  readonly desk: InventedDesk;
  readonly speaking: SpeakingDesk;
  /** `through`: another way to the same database. */
  readonly push: (from?: number, to?: number, through?: Database) => Promise<PushAnswer>;
}

export const openDesk = async (database: Database, code: string): Promise<DirectDesk> => {
  const desk = new InventedDesk('http://127.0.0.1:9');
  const minted = await mintCode(database, surroundings, {
    office: code,
    desk: null,
    mintedBy: 'thử',
  });
  if (!minted.ok) throw new Error(minted.error.code);
  const provinceKey = new Uint8Array(32);
  const answer = await enrol(
    { ledger: createSqlLedger(database), surroundings, provinceKey, tryOut: true },
    { code: minted.value.code, publicKey: desk.publicKey, deskName: 'Quầy thử' },
  );
  if (!answer.ok) throw new Error(answer.error.code);
  desk.identity = answer.value;
  const speaking: SpeakingDesk = {
    id: answer.value.desk,
    office: code,
    slot: answer.value.slot,
    epoch: 1,
    currentEpoch: 1,
    publicKey: new Uint8Array(Buffer.from(desk.publicKey, 'base64')),
    revoked: false,
    keySince: instantOf(surroundings.now()),
    ended: null,
    renewalAsked: false,
  };
  return {
    desk,
    speaking,
    push: async (from = 1, to = desk.entries.length, through = database) => {
      const ports = { ledger: createSqlLedger(through), surroundings, onDefect: () => undefined };
      const taken = await ingestBatch(ports, speaking, desk.batch(from, to));
      if (!taken.ok) throw new Error(taken.error.code);
      return taken.value;
    },
  };
};
