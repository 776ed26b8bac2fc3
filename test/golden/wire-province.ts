/** A province with a given key and given publications: for recording what it says, and for asking it the same again. */
import { createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintCode } from '#server/enrolment/mint.ts';
import { defaultLimits } from '#server/http/ports.ts';
import { establishKey, startProvince, type RunningProvince } from '#server/province.ts';
import { publish, saveOffice } from '#server/publishing/publish.ts';
import { migrate } from '#server/store/migrate.ts';
import { openPglite } from '#server/store/pglite.ts';
import type { Surroundings } from '#server/surroundings.ts';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { placeEmptyDatabase } from '../server/empty-database.ts';
import type { WireDesk, WireScene } from './golden-wire.ts';

export const OFFICE = 'H00.01';
const PUBLISHED_AT = '2026-11-02T01:00:00.000Z' as Instant;
const EFFECTIVE_FROM = '2026-01-01' as LocalDate;

export interface WireProvince extends RunningProvince {
  readonly surroundings: Surroundings;
  readonly mint: () => Promise<string>;
  readonly remove: () => Promise<void>;
}

/** @param provinceKey PKCS#8 in base64 */
export const openWireProvince = async (
  provinceKey: string,
  publications: WireScene['publications'],
): Promise<WireProvince> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-golden-province-'));
  const databaseFolder = join(folder, 'database');
  mkdirSync(folder, { recursive: true });
  const key = createPrivateKey({
    key: Buffer.from(provinceKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  writeFileSync(join(folder, 'province-key.pem'), key.export({ format: 'pem', type: 'pkcs8' }));
  await placeEmptyDatabase(databaseFolder);
  const database = await openPglite(databaseFolder);
  await migrate(database);
  await establishKey(database, folder);
  await database.transaction(async (tx) => {
    await saveOffice(tx, OFFICE, OFFICE);
    for (const { kind, office, data } of publications)
      await publish(tx, {
        kind,
        office,
        data,
        publishedAt: PUBLISHED_AT,
        effectiveFrom: EFFECTIVE_FROM,
      });
  });
  await database.close();
  const surroundings: Surroundings = { now: Date.now, randomBytes };
  const many = 1_000_000;
  const running = await startProvince(
    {
      port: 0,
      host: '127.0.0.1',
      dataFolder: folder,
      blobFolder: join(folder, 'blobs'),
      blobReserveBytes: 0,
      databaseUrl: null,
      connections: 4,
      limits: { ...defaultLimits, perAddress: many, perDesk: many, enrolments: many },
      trustedProxies: [],
      tied: false,
      log: 'silent',
    },
    surroundings,
  );
  return {
    ...running,
    surroundings,
    mint: async () => {
      const order = { office: OFFICE, desk: null, mintedBy: 'van-hanh-thu' };
      const minted = await mintCode(running.database, surroundings, order);
      if (!minted.ok) throw new Error(minted.error.code);
      return minted.value.code;
    },
    remove: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** As if it had enrolled here one day. */
export const seat = async (
  { database }: WireProvince,
  { desk, epoch, office, name, slot, publicKey }: WireDesk,
): Promise<void> => {
  const zeros = new Uint8Array(32);
  await database.transaction(async (tx) => {
    await tx.query(
      `insert into desk (id, office, name, slot, epoch, enrolled_at) values ($1, $2, $3, $4, $5, $6)`,
      [desk, office, name, slot, epoch, PUBLISHED_AT],
    );
    await tx.query(
      `insert into desk_epoch (desk, epoch, public_key, prev, hash, enrolled_at)
       values ($1, $2, $3, $4, $4, $5)`,
      [desk, epoch, Buffer.from(publicKey, 'base64'), zeros, PUBLISHED_AT],
    );
  });
};
