/** Parts of a desk that take their time or fail when the test says so. */
import type { Blobs, DocumentRenderer, Printers } from '#electron/desk/papers/paper-ports.ts';
import { StoreError } from '#electron/desk/store-failure.ts';

export interface Gate {
  /** Passes once the gate is open. */
  readonly pass: () => Promise<void>;
  readonly open: () => void;
  /** How many have come to the closed gate. */
  readonly waiting: () => number;
}

export const createGate = (): Gate => {
  const gate = Promise.withResolvers<void>();
  let isOpen = false;
  let waiting = 0;
  return {
    pass: () => {
      if (!isOpen) waiting += 1;
      return gate.promise;
    },
    open: () => {
      isOpen = true;
      gate.resolve();
    },
    waiting: () => waiting,
  };
};

/** Draws behind the gate. */
export const rendererBehind =
  (gate: Gate) =>
  (usual: DocumentRenderer): DocumentRenderer => ({
    render: async (request) => {
      await gate.pass();
      return usual.render(request);
    },
  });

/** Takes papers behind the gate, as `lp` does when the queue hangs. */
export const printersBehind =
  (gate: Gate) =>
  (usual: Printers): Printers => ({
    ...usual,
    print: async (pdf, options) => {
      await gate.pass();
      return usual.print(pdf, options);
    },
  });

export interface Disk {
  full: boolean;
}

/** The archive on a disk that is full when the test says so. */
export const blobsOn =
  (disk: Disk) =>
  (usual: Blobs): Blobs => ({
    ...usual,
    put: (bytes) => {
      if (disk.full) throw new StoreError({ code: 'disk_full' }, 'full by the test');
      return usual.put(bytes);
    },
  });

/** A timer that the test winds on by hand. */
export const createHandTimer = () => {
  const set: { readonly ms: number; readonly work: () => void }[] = [];
  return {
    after: (ms: number, work: () => void) => {
      const one = { ms, work };
      set.push(one);
      return () => {
        const at = set.indexOf(one);
        if (at >= 0) set.splice(at, 1);
      };
    },
    /** Milliseconds until each thing that is set, in the order of setting. */
    waits: (): readonly number[] => set.map(({ ms }) => ms),
    /** Lets everything happen that is set now. */
    ring: (): void => {
      for (const { work } of set.splice(0)) work();
    },
  };
};
