/** Desks of one office on one network, each with a line to a real province that can be cut, and minutes that pass by hand. */
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { Neighbours } from '#electron/desk/line/neighbour-ports.ts';
import type { DeskPorts } from '#electron/desk/context.ts';
import { createNeighbours } from '#electron/sync/neighbour/neighbours.ts';
import type { ShelfLimits } from '#electron/sync/neighbour/neighbour-shelf.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { after } from '#electron/assembly/timer.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { openTestDesk, PIN, type TestDesk } from '../desk/test-desk.ts';
import type { TestProvince } from '../server/test-province.ts';
import { NOW, startAtNow } from './stick-round.ts';

export const LOOPBACK = '127.0.0.1';
/** Of the officers, whoever may pair desks. */
const HEAD = staff.officers.findIndex(({ role }) => role === 'head');
const MINUTE_MS = 60_000;
const CODE_MS = 600_000;
/** What the desks set for longer than this waits for the test. */
const BY_HAND_MS = 20_000;

export interface Seat {
  /** Anew after a restart. */
  readonly desk: TestDesk;
  readonly neighbours: Neighbours;
  readonly id: string;
  readonly epoch: number;
  readonly online: (there: boolean) => void;
  /** Whether the line is there, seen by the desk itself; the neighbours' envelopes go along when it is. */
  readonly meet: () => Promise<void>;
  /** So many minutes of the desk's own timer, each with what it sets off. */
  readonly pass: (minutes: number) => Promise<void>;
  /** The time of a pairing code is over. */
  readonly codeEnds: () => void;
  readonly restart: () => Promise<void>;
  /** Files on the shelf for other desks. */
  readonly shelf: () => readonly string[];
}

export interface NeighbourRound {
  readonly province: TestProvince;
  readonly seat: (
    name: string,
    options?: { readonly at?: string; readonly shelf?: ShelfLimits; readonly of?: TestProvince },
  ) => Promise<Seat>;
  /** The desks of a test are gone. */
  readonly nextTest: () => Promise<void>;
  readonly end: () => Promise<void>;
}

interface Timer {
  readonly ms: number;
  readonly work: () => void;
}

const createTimers = () => {
  const waiting = new Set<Timer>();
  const byHand: DeskPorts['after'] = (ms, work) => {
    if (ms < BY_HAND_MS) return after(ms, work);
    const timer = { ms, work };
    waiting.add(timer);
    return () => waiting.delete(timer);
  };
  return {
    after: byHand,
    /** All that were set for so long. */
    ring: (ms: number): void => {
      for (const timer of [...waiting].filter((one) => one.ms === ms)) {
        waiting.delete(timer);
        timer.work();
      }
    },
    isSet: (ms: number): boolean => [...waiting].some((one) => one.ms === ms),
  };
};

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let waited = 0; !(await holds()); waited += 5) {
    if (waited > 20_000) throw new Error('it did not come to that');
    await pause(5);
  }
};

export const startNeighbourRound = async (): Promise<NeighbourRound> => {
  const province = await startAtNow();
  const seats: { readonly desk: () => TestDesk; readonly neighbours: () => Neighbours }[] = [];

  const seat: NeighbourRound['seat'] = async (name, { at = NOW, shelf, of = province } = {}) => {
    let isOnline = true;
    let timers = createTimers();
    const made: { neighbours: Neighbours | null } = { neighbours: null };
    const overLine: typeof fetch = (input, init) =>
      isOnline ? fetch(input, init) : Promise.reject(new TypeError('fetch failed'));
    const neighboursOf = (): Neighbours => {
      if (made.neighbours === null) throw new Error('the desk is not open');
      return made.neighbours;
    };
    let desk = await openTestDesk(at, {
      ...onALine({ fetch: overLine, withFiles: true }),
      after: (ms, work) => timers.after(ms, work),
      neighbours: ({ store, surroundings, blobs, folder, changed, log }) => {
        made.neighbours = createNeighbours({
          store,
          blobs,
          surroundings,
          signer: ed25519,
          fetch: overLine,
          urlOverride: null,
          folder,
          after: (ms, work) => timers.after(ms, work),
          ...(shelf === undefined ? {} : { shelf }),
          changed,
          log,
        });
        return made.neighbours;
      },
    });
    await desk.must('desk.enrol', {
      url: of.ready.url,
      code: await of.mint(),
      deskName: name,
    });
    await sitDown(desk, HEAD);
    await desk.desk.start();
    isOnline = false;
    const { desk: id = '', epoch = 0 } = desk.store.read.identity() ?? {};
    seats.push({ desk: () => desk, neighbours: neighboursOf });
    return {
      get desk() {
        return desk;
      },
      get neighbours() {
        return neighboursOf();
      },
      id,
      epoch,
      online: (there) => {
        isOnline = there;
      },
      meet: async () => {
        const outcome = await desk.line.sync();
        if (outcome.ok) await desk.desk.synced();
        await neighboursOf().door.handOn();
      },
      pass: async (minutes) => {
        for (let n = 0; n < minutes; n += 1) {
          timers.ring(MINUTE_MS);
          // Whoever is visited now is visited in this turn of the loop.
          await pause(1);
          await until(async () => {
            const { carrier } = await desk.must('neighbour.overview', {});
            return carrier?.working !== true && timers.isSet(MINUTE_MS);
          });
        }
      },
      codeEnds: () => timers.ring(CODE_MS),
      restart: async () => {
        timers = createTimers();
        desk = await desk.restart();
        await desk.desk.start();
        await desk.must('session.signIn', { officer: staff.officers[HEAD]?.id ?? '', pin: PIN });
      },
      shelf: () => {
        const folder = join(desk.folder, 'neighbours', 'shelf');
        if (!existsSync(folder)) return [];
        return readdirSync(folder, { recursive: true })
          .map((file) => join(folder, String(file)))
          .filter((file) => /\.(envelope|notice)$/.test(file));
      },
    };
  };

  const clear = async (): Promise<void> => {
    for (const { desk, neighbours } of seats.splice(0)) {
      desk().desk.stop();
      await neighbours().close();
      await desk().line.close();
      desk().end();
    }
  };

  return {
    province,
    seat,
    nextTest: clear,
    end: async () => {
      await clear();
      await province.remove();
    },
  };
};

/** Where it listens from now on. */
export const listeningAt = async (server: Server, address = LOOPBACK): Promise<number> => {
  await new Promise<void>((open) => server.listen(0, address, open));
  const bound = server.address();
  if (typeof bound !== 'object' || bound === null) throw new Error('it does not listen');
  return bound.port;
};

const freePort = async (address: string): Promise<number> => {
  const server = createServer();
  const port = await listeningAt(server, address);
  await new Promise((closed) => server.close(closed));
  return port;
};

/** The carrier's door opens on a port of its own; gives what its screen shows. */
export const openDoor = async ({ desk }: Seat, address = LOOPBACK) => {
  await desk.must('neighbour.openDoor', { at: { address, port: await freePort(address) } });
  const { keeping } = await desk.must('neighbour.newCode', {});
  if (keeping === null || keeping.code === null) throw new Error('the door is not open');
  return { at: keeping.at, code: keeping.code.text };
};

export const pairDesks = async (carrier: Seat, guest: Seat): Promise<void> => {
  await guest.desk.must('neighbour.join', await openDoor(carrier));
};

/** Two desks of the office, both without a line, the second gives to the first. */
export const pairOfDesks = async (
  round: NeighbourRound,
): Promise<{ readonly carrier: Seat; readonly guest: Seat }> => {
  const carrier = await round.seat('Quầy 1');
  const guest = await round.seat('Quầy 2');
  await pairDesks(carrier, guest);
  return { carrier, guest };
};
