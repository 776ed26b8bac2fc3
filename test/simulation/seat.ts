/** One desk of the simulation: the real use cases on a real data file, as often as it is started. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { knowsItsSeries } from '#electron/desk/catching-up.ts';
import { settledClock } from '#electron/desk/clock.ts';
import { createDesk, type Desk } from '#electron/desk/desk.ts';
import type { Blobs, DocumentRenderer } from '#electron/desk/papers/paper-ports.ts';
import type { DeskStore, Surroundings } from '#electron/desk/ports.ts';
import { lookAround } from '#electron/desk/access/machine.ts';
import type { Province } from '#electron/desk/line/province.ts';
import { createBlobs } from '#electron/store/blobs.ts';
import { createDeskStore } from '#electron/store/desk-store.ts';
import { sha256 } from '#electron/store/digest.ts';
import type { Sql } from '#electron/store/sql.ts';
import { createEnvelopes } from '#electron/sync/envelope/envelopes.ts';
import { createProvince } from '#electron/sync/province.ts';
import { createSchedule, type Schedule } from '#electron/sync/schedule.ts';
import type { Answer, EndpointName, InputOf } from '#shared/contract/contract.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { FIRST_CHUNK_BYTES } from '#shared/protocol/blobs.ts';
import { ok } from '#shared/result.ts';
import { createMadeUpVault } from '../desk/made-up-vault.ts';
import { quickHash } from '../desk/made-up-office.ts';
import type { Chance } from './chance.ts';
import { createFate, type Fate } from './fate.ts';
import { signerOf } from './keys.ts';
import type { Mutant } from './mutant.ts';
import { asBefore, installToday } from './older-desk.ts';
import type { Post } from './post.ts';
import { diskOf, type Image, type SeatDisk } from './seat-disk.ts';
import type { VirtualTime } from './virtual-time.ts';

/** As archived files are encrypted; nothing in them is anybody's. */
const KEY = new Uint8Array(32).fill(7);

/** From one start to the next death. */
export interface Life {
  readonly desk: Desk;
  /** As the use cases see it. */
  readonly store: DeskStore;
  /** What is truly on the disk. */
  readonly disk: DeskStore;
  readonly sql: Sql;
  readonly blobs: Blobs;
  readonly line: Province;
  /** A second hand on the same folder that speaks to the province at the same time. */
  readonly second: Province;
  readonly schedule: Schedule;
  readonly fate: Fate;
  /** Nobody is waited for before papers are drawn: not for the clock, nor for a look at what is on paper already. */
  readonly mayDraw: () => boolean;
}

export interface Seat {
  readonly name: string;
  /** Its program is one version behind. */
  readonly isOlder: () => boolean;
  /** Today's program is installed; the desk is not running. */
  readonly upgrade: () => void;
  /** What is on its disk, whether it runs or not. */
  readonly sql: () => Sql;
  readonly image: () => Image;
  readonly life: () => Life | null;
  /** The PC's clock minus the true time, milliseconds. */
  readonly skew: () => number;
  readonly setSkew: (ms: number) => void;
  readonly start: () => void;
  /** Pulls the plug. */
  readonly kill: () => void;
  /** Null when the desk died over it; an answer that waits for the province comes when its letters were carried. */
  readonly ask: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<Answer<N> | null>;
  /** A proven copy of the folder as it is now. */
  readonly copy: () => void;
  readonly hasCopy: () => boolean;
  /** Puts its archive into an empty folder. */
  readonly copyArchiveInto: (folder: string) => void;
  /** The copy takes the disk's place; the desk is not running. */
  readonly putBack: () => void;
  /** Its folder and its disk are of no use afterwards. */
  readonly end: () => void;
}

export interface SeatPorts {
  readonly name: string;
  readonly folder: string;
  readonly disk: SeatDisk;
  /** What tells the PC from others. */
  readonly machine: string;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly post: Post;
  readonly mutant: Mutant | null;
  /** Its program is one version behind until it is upgraded. */
  readonly older?: boolean;
  /** Archived papers go up to the province. */
  readonly files: boolean;
  /** A technical log line: a defect unless the desk was dying. */
  readonly log: (message: string, detail: unknown) => void;
}

/** Said by a desk on a bad line; no fault of its program. */
const ORDINARY = new Set([
  'archived files wait for the next time',
  'an archived file stays here for now',
  // It lies in the folder of a twin; where there is none, papers are looked for one by one.
  'an archived file is missing',
  // A twin has sent more of it.
  'the province does not take the rest of an earlier epoch',
  // It was put back once more meanwhile, or knows the writer's epoch again only when the writer shows it.
  'the province does not take what a colleague wrote',
]);

/** A third of the papers are too long for one chunk. */
const drawn = (request: object): string => {
  const text = `%PDF ${JSON.stringify(request)}`;
  return text.length % 3 === 0 ? text.padEnd(FIRST_CHUNK_BYTES + text.length * 9) : text;
};

const rendererOf = (files: boolean): DocumentRenderer => ({
  render: (request) => {
    const text = files ? drawn(request) : `%PDF ${JSON.stringify(request)}`;
    return Promise.resolve(ok(new TextEncoder().encode(text)));
  },
});

const blobsIn = (folder: string): string => join(folder, 'blobs');

export const createSeat = (ports: SeatPorts): Seat => {
  const { name, folder, machine, time, chance, post, mutant, files, log } = ports;
  let { disk: drive, older = false } = ports;
  let skew = 0;
  let copy: Image | null = null;
  let nth = 0;
  let life: Life | null = null;

  const clock: Surroundings = {
    now: () => time.now() + skew,
    randomBytes: chance.bytes,
    sha256,
  };

  const live = (): Life => {
    const { connection, sql } = drive;
    const disk = createDeskStore(connection, sql, sha256);
    const fate = createFate();
    const mortal = fate.over(disk);
    const speaking = older ? asBefore(mortal) : mortal;
    const store = mutant?.store?.(speaking, sql) ?? speaking;
    const surroundings = mutant?.surroundings?.(clock) ?? clock;
    const sound = signerOf(chance);
    const signer = mutant?.signer?.(sound) ?? sound;
    const archive = createBlobs({
      folder: blobsIn(folder),
      sql,
      databaseKey: KEY,
      randomBytes: chance.bytes,
    });
    const blobs = fate.guard(mutant?.blobs?.(archive) ?? archive);
    const mark = mutant?.machine === undefined ? machine : mutant.machine(machine);
    lookAround({ store, machine: mark });
    const say = (message: string, detail: unknown): void => {
      if (!fate.dead() && !ORDINARY.has(message)) log(message, detail);
    };
    const after: VirtualTime['after'] = (ms, work) =>
      time.after(ms, () => {
        if (!fate.dead()) work();
      });
    const parts: { desk?: Desk } = {};
    const wire = {
      store,
      ...(files ? { blobs } : {}),
      surroundings,
      signer,
      fetch: post.fetchFor(name),
      // Whether a desk waits no longer is the simulation's to say.
      patience: () => new AbortController().signal,
      urlOverride: null,
      // Small, so that a day has many batches.
      maxBatchEntries: 6,
      changed: () => undefined,
      arrived: () => parts.desk?.arrived(),
      log: say,
    };
    const line = createProvince(wire);
    const schedule = createSchedule({
      sync: async () => {
        const outcome = await line.sync();
        if (outcome.ok) await parts.desk?.synced();
        return outcome;
      },
      after,
      random: chance.fraction,
      log: say,
    });
    const envelopes = createEnvelopes({
      store,
      blobs,
      signer,
      now: () => instantOf(Math.floor(surroundings.now()) + store.read.clockOffset()),
      log: say,
    });
    const desk = createDesk({
      store,
      blobs,
      vault: createMadeUpVault(),
      surroundings,
      signer,
      secretHash: quickHash,
      province: {
        ...line,
        sync: schedule.sync,
        totals: async (from, to, epoch) => {
          const answer = await line.totals(from, to, epoch);
          if (answer.ok) schedule.answered();
          return answer;
        },
      },
      renderer: rendererOf(files),
      printers: null,
      backups: null,
      envelopes: mutant?.envelopes?.(envelopes, store) ?? envelopes,
      after,
      machine: mark,
      freeDisk: () => null,
      emit: (event, value) => {
        if (event !== 'changed' || !('rooms' in value) || !value.rooms.includes('sync')) return;
        if (!fate.dead() && store.read.unsent().count > 0) schedule.written();
      },
      log: say,
      tryOutPin: null,
    });
    parts.desk = desk;
    const second = createProvince({ ...wire, arrived: () => undefined });
    const mayDraw = (): boolean =>
      settledClock({ surroundings, store }).ok && knowsItsSeries(store.read).ok;
    return { desk, store, disk, sql, blobs, line, second, schedule, fate, mayDraw };
  };

  const kill = (): void => {
    if (life === null) return;
    life.fate.die();
    post.forget(name);
    mutant?.died?.(life.sql);
    life = null;
  };

  return {
    name,
    isOlder: () => older,
    upgrade: () => {
      older = false;
      installToday(drive.sql);
    },
    sql: () => drive.sql,
    image: () => drive.image(),
    life: () => life,
    skew: () => skew,
    setSkew: (ms) => {
      skew = ms;
    },
    start: () => {
      if (life !== null) throw new Error(`${name} runs already`);
      const begun = live();
      life = begun;
      begun.schedule.start();
      begun.desk.start().catch((fault: unknown) => {
        if (!begun.fate.dead()) log('a start failed', fault);
      });
    },
    kill,
    ask: async (endpoint, input) => {
      if (life === null) return null;
      const { desk, fate } = life;
      const answer = await desk.invoke(endpoint, input);
      return fate.dead() ? null : (answer as Answer<typeof endpoint>);
    },
    copy: () => {
      copy = drive.image();
    },
    hasCopy: () => copy !== null,
    copyArchiveInto: (other) => {
      if (existsSync(blobsIn(folder))) cpSync(blobsIn(folder), blobsIn(other), { recursive: true });
    },
    putBack: () => {
      if (copy === null) throw new Error(`${name} has no copy`);
      nth += 1;
      drive.end();
      drive = diskOf(copy, join(folder, `disk-${nth}.db`));
    },
    end: () => {
      life?.fate.die();
      life = null;
      drive.end();
    },
  };
};
