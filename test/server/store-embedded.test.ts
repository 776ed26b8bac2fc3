import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openPglite } from '#server/store/pglite.ts';
import { placeEmptyDatabase } from './empty-database.ts';
import { sqlBench } from './ledger-benches.ts';
import { ledgerContract } from './ledger-contract.ts';
import { storeContract } from './store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'qmc-embedded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = async (name: string) => {
  const database = join(folder, name);
  await placeEmptyDatabase(database);
  return openPglite(database);
};

storeContract('PGlite', () => open('store'), { writers: 4, batches: 4 });
ledgerContract('PGlite', async () => sqlBench(await open('ledger')));
