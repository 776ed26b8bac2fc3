/** A try-out province in this process: a folder of its own, a real socket, a clock that tests may move. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintCode } from '#server/enrolment/mint.ts';
import { defaultLimits, type Limits } from '#server/http/ports.ts';
import { startProvince, type RunningProvince } from '#server/province.ts';
import type { Settings } from '#server/settings.ts';
import type { Surroundings } from '#server/surroundings.ts';
import { epochMsOf, type Instant } from '#shared/calendar/local-time.ts';
import { acceptance, citizen } from '../fixtures/dossier.ts';
import { placeEmptyDatabase } from './empty-database.ts';
import { InventedDesk } from './invented-desk.ts';

export const OFFICE = 'H00.01';

export interface TestProvince extends RunningProvince {
  readonly folder: string;
  readonly surroundings: Surroundings;
  /** Moves the province's clock. */
  readonly pass: (ms: number) => void;
  readonly mint: (desk?: string | null) => Promise<string>;
  readonly enrolDesk: (name?: string) => Promise<InventedDesk>;
  /** Stops it and starts it again on the same folder. */
  readonly restart: (meanwhile?: () => void) => Promise<TestProvince>;
  readonly remove: () => Promise<void>;
}

const unlimited: Limits = { ...defaultLimits, perAddress: 1e6, perDesk: 1e6, enrolments: 1e6 };

const startIn = async (folder: string, limits: Limits, ahead: number): Promise<TestProvince> => {
  let offset = ahead;
  const surroundings: Surroundings = { now: () => Date.now() + offset, randomBytes };
  const settings: Settings = {
    port: 0,
    host: '127.0.0.1',
    dataFolder: folder,
    blobFolder: join(folder, 'blobs'),
    blobReserveBytes: 0,
    databaseUrl: null,
    connections: 4,
    limits,
    trustedProxies: [],
    tied: false,
    log: 'silent',
  };
  const running = await startProvince(settings, surroundings);
  const mint = async (desk: string | null = null): Promise<string> => {
    const minted = await mintCode(running.database, surroundings, {
      office: OFFICE,
      desk,
      mintedBy: 'van-hanh-thu',
    });
    if (!minted.ok) throw new Error(minted.error.code);
    return minted.value.code;
  };
  return {
    ...running,
    folder,
    surroundings,
    pass: (ms) => {
      offset += ms;
    },
    mint,
    enrolDesk: async (name = 'Quầy thử') => {
      const desk = new InventedDesk(running.ready.url);
      const answered = await desk.enrol(await mint(), name);
      if (answered.status !== 200) throw new Error(JSON.stringify(answered.body));
      return desk;
    },
    restart: async (meanwhile = () => undefined) => {
      await running.close();
      meanwhile();
      return startIn(folder, limits, offset);
    },
    remove: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** @param at what its clock says from the first moment on, so that what it publishes then holds on that day */
export const startTestProvince = async (
  limits: Partial<Limits> = {},
  at: Instant | null = null,
): Promise<TestProvince> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-province-'));
  await placeEmptyDatabase(join(folder, 'database'));
  const ahead = at === null ? 0 : epochMsOf(at) - Date.now();
  return startIn(folder, { ...unlimited, ...limits }, ahead);
};

let lastDossier = 0;
export const newDossierId = (): string => {
  lastDossier += 1;
  return `018f0000-0000-7000-8000-${String(lastDossier).padStart(12, '0')}`;
};

/** An acceptance of a dossier of its own, with a number of the desk's slot. */
export const accept = (
  desk: InventedDesk,
  dossier = newDossierId(),
  changes: Partial<Parameters<typeof acceptance>[0]> = {},
): string => {
  const counter = desk.known.slot * 1000 + desk.entries.length + 1;
  desk.write({
    type: 'dossier.accepted',
    dossier,
    payload: acceptance({ number: `${OFFICE}-261123-${counter}`, ...changes }),
  });
  return dossier;
};

export { acceptance, citizen };
