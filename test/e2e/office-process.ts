/**
 * A province in earnest: it takes the invented office's data from the try-out, but does not call itself one, so that
 * its desks have a recovery key and sealed data. `node office-process.ts FOLDER OFFSET_MS` prints where it answers, one
 * code for one desk, and whom that desk may let in. For each line on its standard input, a code that lets another
 * machine be the desk that came last. Ends when its standard input ends.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openFileStore } from '#server/blobs/file-store.ts';
import { mintCode } from '#server/enrolment/mint.ts';
import { buildApp } from '#server/http/app.ts';
import { defaultLimits } from '#server/http/ports.ts';
import { establishKey } from '#server/province.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { migrate } from '#server/store/migrate.ts';
import { openPglite } from '#server/store/pglite.ts';
import { demoOfficer, seedTryOut, tryOutOffice } from '#server/try-out/seed.ts';

const [folder = '', offset = '0'] = process.argv.slice(2);
const surroundings = { now: () => Date.now() + Number(offset), randomBytes };
const database = await openPglite(join(folder, 'database'));
await migrate(database);
const key = await establishKey(database, folder);
await seedTryOut(database, surroundings);
const blobs = await openFileStore({
  folder: join(folder, 'blobs'),
  reserveBytes: 0,
  now: surroundings.now,
});
const ledger = createSqlLedger(database);
const ports = { database, ledger, blobs, key, surroundings, tryOut: false, limits: defaultLimits };
const app = await buildApp({ ports, log: 'error', trustedProxies: [] });
const url = await app.listen({ host: '127.0.0.1', port: 0 });
const mint = async (desk: string | null): Promise<string> => {
  const asked = { office: tryOutOffice.code, desk, mintedBy: 'van-hanh-thu' };
  const minted = await mintCode(database, surroundings, asked);
  if (!minted.ok) throw new Error(minted.error.code);
  return minted.value.code;
};
const mintAnew = async (): Promise<string> => {
  const [last] = await database.query<{ readonly id: string }>(
    'select id from desk order by enrolled_at desc limit 1',
  );
  return mint(last?.id ?? null);
};
const print = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};
const close = async (): Promise<void> => {
  await app.close();
  await database.close();
};
print({ url, code: await mint(null), officer: demoOfficer() });
for await (const _ of createInterface({ input: process.stdin })) print({ code: await mintAnew() });
await close();
process.exit(0);
