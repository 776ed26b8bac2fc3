import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openPglite } from '#server/store/pglite.ts';
import { placeEmptyDatabase } from './empty-database.ts';
import { storeContract } from './store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'qmc-embedded-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = async () => {
  const database = join(folder, 'database');
  await placeEmptyDatabase(database);
  return openPglite(database);
};

storeContract('PGlite', open, { writers: 4, batches: 4 });
