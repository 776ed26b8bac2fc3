/** A process's simulator: the house, the base and a store, ready for any number of seeds. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEnvelopeKey } from '#server/keys/envelope-key.ts';
import { openProvinceKey, type ProvinceKey } from '#server/keys/province-key.ts';
import { openPglite } from '#server/store/pglite.ts';
import { placeEmptyDatabase } from '../server/empty-database.ts';
import { createPgliteStore } from './pglite-store.ts';
import { fastFolder, makeBase, MORNING } from './base.ts';
import { createChance } from './chance.ts';
import { drawKey } from './keys.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import type { Mutant } from './mutant.ts';
import { buildHouse, type Behind } from './province-house.ts';
import type { ProvinceStore } from './province-store.ts';
import { createFolderBlobs } from './province-blobs.ts';
import { signIdeally } from './ideal-signatures.ts';
import { runSeed, type Outcome } from './run-seed.ts';
import { startTime } from './virtual-time.ts';

export interface Simulator {
  readonly run: (seed: number, mutant?: Mutant) => Promise<Outcome>;
  readonly end: () => Promise<void>;
}

/** Any number: the province's key is the same in every process. */
const PROVINCE_LUCK = 7;

const newKey = (): ProvinceKey => {
  const folder = fastFolder('qmc-key-');
  try {
    const pem = drawKey(createChance(PROVINCE_LUCK)).export({ format: 'pem', type: 'pkcs8' });
    writeFileSync(join(folder, 'province-key.pem'), pem);
    return openProvinceKey(folder, null);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const build = async (
  key: ProvinceKey,
  store: ProvinceStore,
  memory: MemoryStore | null,
  close: () => Promise<void>,
): Promise<Simulator> => {
  const behind: { now: Behind | null } = { now: null };
  const current = (): Behind => {
    if (behind.now === null) throw new Error('no world behind the wire');
    return behind.now;
  };
  const house = await buildHouse(key, current);
  const { now } = startTime(MORNING);
  const { ledger, blobs } = store;
  behind.now = { ledger, blobs, surroundings: { now, randomBytes: createChance(7).bytes } };
  const base = await makeBase(store, house);
  const houses = new Map<Mutant, typeof house>();
  const houseOf = async (mutant: Mutant | null) => {
    if (mutant?.journal === undefined) return house;
    const known = houses.get(mutant) ?? (await buildHouse(key, current, mutant.journal));
    houses.set(mutant, known);
    return known;
  };
  return {
    run: async (seed, mutant) =>
      runSeed(seed, {
        base,
        store,
        behind,
        mutant: mutant ?? null,
        house: await houseOf(mutant ?? null),
        memory: () => {
          if (memory === null) throw new Error('this province is not in memory');
          return memory.ledger.state();
        },
      }),
    end: async () => {
      base.remove();
      await close();
    },
  };
};

export const openMemorySimulator = async (): Promise<Simulator> => {
  signIdeally();
  const key = newKey();
  const { recipient } = await openEnvelopeKey(key);
  const store = createMemoryStore(key.publicKey, recipient);
  return build(key, store, store, async () => undefined);
};

export const openPgliteSimulator = async (): Promise<Simulator> => {
  const folder = fastFolder('qmc-simulated-province-');
  await placeEmptyDatabase(join(folder, 'database'));
  const database = await openPglite(join(folder, 'database'));
  const key = newKey();
  const { recipient } = await openEnvelopeKey(key);
  const blobs = await createFolderBlobs(folder);
  const store = await createPgliteStore(database, key.publicKey, recipient, blobs);
  return build(key, store, null, async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
};
