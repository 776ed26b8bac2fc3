/** The port to the desks next door, over this machine's network and a folder of its own. */
import { join } from 'node:path';
import type { Neighbours } from '#electron/desk/line/neighbour-ports.ts';
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import type { DeskStore, Signer, Surroundings } from '#electron/desk/ports.ts';
import { nowOf, type DeskPorts } from '#electron/desk/context.ts';
import { exchange } from '../line.ts';
import { createNeighbourDoor } from './neighbour-door.ts';
import { openShelf, type ShelfLimits } from './neighbour-shelf.ts';
import { createNeighbourVisit } from './neighbour-visit.ts';
import { speakerOf } from '../province.ts';

export interface NeighbourPorts {
  readonly store: DeskStore;
  readonly blobs: Pick<Blobs, 'get'>;
  readonly surroundings: Surroundings;
  readonly signer: Signer;
  readonly fetch: typeof fetch;
  /** As for the line to the province. */
  readonly urlOverride: string | null;
  /** Of the data folder; nothing in it is needed to restore a desk. */
  readonly folder: string;
  readonly shelf?: ShelfLimits;
  readonly after: DeskPorts['after'];
  /** Something came, went, was paired or refused. */
  readonly changed: () => void;
  readonly log: (message: string, detail: unknown) => void;
}

/** Whoever closes waits for what still writes. */
const pending = () => {
  const under = new Set<Promise<unknown>>();
  return {
    tracked:
      <A extends readonly unknown[], T>(work: (...args: A) => Promise<T>) =>
      (...args: A): Promise<T> => {
        const going = work(...args);
        under.add(going);
        const over = (): void => void under.delete(going);
        going.then(over, over);
        return going;
      },
    ended: () => Promise.allSettled(under),
  };
};

export const createNeighbours = (ports: NeighbourPorts): Neighbours => {
  const { store, blobs, surroundings, signer, folder, after, changed, log } = ports;
  const stop = new AbortController();
  const now = () => nowOf({ store, surroundings });
  const door = createNeighbourDoor({
    store,
    shelf: openShelf(join(folder, 'shelf'), now, ports.shelf),
    signer,
    ask: (identity, question) =>
      exchange(ports, speakerOf(identity, ports.urlOverride), question, stop.signal),
    randomBytes: surroundings.randomBytes,
    now,
    after,
    changed,
    log,
  });
  const visit = createNeighbourVisit({
    store,
    blobs,
    signer,
    now,
    log,
    folder: join(folder, 'passing'),
    cancel: stop.signal,
  });
  const { tracked, ended } = pending();
  return {
    door,
    visit: {
      join: tracked(visit.join),
      ask: tracked(visit.ask),
      give: tracked(visit.give),
      fetchNotice: tracked(visit.fetchNotice),
    },
    close: async () => {
      stop.abort();
      await ended();
      await door.close();
    },
  };
};
