/**
 * Keeps two offices' stories of a shared dossier together. Nothing waits for it: what it has not carried stands in the
 * journal, and is found again at the next nudge or the next start.
 */
import type { FastifyInstance } from 'fastify';
import { sayFault } from '#server/http/log.ts';
import { carryFrom, type CarryPorts } from './carry.ts';
import { officesUnread } from './crossings.ts';

export interface Carrier {
  /** Something may have been written. */
  readonly nudge: () => void;
  /** When nothing is under way. */
  readonly rest: () => Promise<void>;
}

export type OnCarryFault = (fault: unknown, office: string | null) => void;

const round = async (ports: CarryPorts, onFault: OnCarryFault): Promise<void> => {
  for (const office of await officesUnread(ports.database)) {
    try {
      await carryFrom(ports, office);
    } catch (fault) {
      // The others flow on; this one is tried again.
      onFault(fault, office);
    }
  }
};

export const createCarrier = (ports: CarryPorts, onFault: OnCarryFault): Carrier => {
  let running: Promise<void> | null = null;
  let again = false;

  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await round(ports, onFault);
      } catch (fault) {
        onFault(fault, null);
      }
    } while (again);
    running = null;
  };

  return {
    nudge: () => {
      again = true;
      running ??= run();
    },
    rest: () => running ?? Promise.resolve(),
  };
};

/** Every request that may have written something is followed by a round; the last one ends before the store closes. */
export const carryOn = (app: FastifyInstance, { nudge, rest }: Carrier): void => {
  app.addHook('onResponse', async ({ method }) => {
    if (method !== 'GET') nudge();
  });
  app.addHook('onReady', async () => nudge());
  app.addHook('onClose', rest);
};

export const saidOfCarrying =
  (app: FastifyInstance): OnCarryFault =>
  (fault, office) => {
    app.log.error({ office, ...sayFault(fault) }, 'a shared dossier was not carried on');
  };
