/** Keeping for other desks: the door, the code, the shelf, and the way on to the province. */
import { networkInterfaces } from 'node:os';
import type { NeighbourDoor } from '#electron/desk/line/neighbour-ports.ts';
import {
  doorOf,
  guestsOf,
  saveDoor,
  saveGuests,
  type DoorAddress,
} from '#electron/desk/line/neighbour-settings.ts';
import { isElsewhere } from '#electron/desk/access/machine.ts';
import { takingTurns } from '#electron/desk/turns.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { NeighbourGuest } from '#shared/contract/outputs.ts';
import { PAIRING_IDENTITY } from '#shared/protocol/neighbour.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { answerNeighbour, guestFor } from './neighbour-answers.ts';
import { createPairingCodes, type CodePorts } from './neighbour-code.ts';
import { createHandingOn, type HandingOnPorts } from './neighbour-handing-on.ts';
import { listenForNeighbours, type Listener } from './neighbour-listener.ts';
import { shelfToStick, stickToShelf } from './neighbour-stick.ts';

export interface DoorPorts extends HandingOnPorts, CodePorts {}

/** After a start before the network is there. */
const OPEN_AGAIN_MS = 30_000;

const refused = (code: string): { readonly ok: false; readonly error: Refusal } => err({ code });

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.flatMap(({ family, internal, address }) =>
      family === 'IPv4' && !internal ? [address] : [],
    ),
  );

export const createNeighbourDoor = (
  ports: DoorPorts,
): NeighbourDoor & { readonly close: () => Promise<void> } => {
  const { store, shelf, signer, randomBytes, after, changed, log } = ports;
  const inTurn = takingTurns();
  const codes = createPairingCodes(ports);
  const handing = createHandingOn(ports);
  let listener: Listener | null = null;
  let problem: string | null = null;
  let callOff: (() => void) | null = null;
  let closed = false;
  let handingOn: Promise<void> | null = null;

  const shut = async (): Promise<void> => {
    callOff?.();
    callOff = null;
    await listener?.close();
    listener = null;
    problem = null;
  };

  const listen = async (at: DoorAddress): Promise<Result<Listener, Refusal>> => {
    const { refusedFor } = handing;
    const answering = { store, shelf, codes, randomBytes, refusedFor, changed };
    const opened = await listenForNeighbours(at, {
      keyOf: (identity) => {
        if (identity === PAIRING_IDENTITY) return codes.keyForTry();
        const guest = guestFor(store, identity);
        return guest === null ? null : Buffer.from(guest.key, 'base64');
      },
      answer: (request) => answerNeighbour(answering, request),
      log,
    });
    listener = opened.ok ? opened.value : null;
    return opened;
  };

  /** The address of a PC may come later than its programs, or be another today: it is tried again. */
  const openKept = async (): Promise<void> => {
    await shut();
    const at = doorOf(store.read);
    if (at === null || closed) return;
    const opened = await listen(at);
    if (opened.ok) return;
    problem = opened.error.code;
    callOff = after(OPEN_AGAIN_MS, begin);
  };

  const begin = (): void => {
    inTurn(openKept).then(changed, (fault: unknown) =>
      log('the door for neighbours does not open', fault),
    );
  };

  const handOnAll = async (): Promise<void> => {
    // What this copy would say for others, its twin would say too.
    if (closed || isElsewhere(store.read)) return;
    try {
      await handing.run(guestsOf(store.read));
    } catch (fault) {
      log('envelopes of neighbours could not be handed on', fault);
    }
    changed();
  };

  return {
    begin,

    open: (at) =>
      inTurn(async () => {
        await shut();
        codes.drop();
        if (at === null) {
          store.write((tx) => saveDoor(tx, null));
          return ok(null);
        }
        const opened = await listen(at);
        if (!opened.ok) {
          await openKept();
          return opened;
        }
        store.write((tx) => saveDoor(tx, { ...at, port: opened.value.port }));
        return ok(null);
      }),

    newCode: () => {
      if (listener === null) return refused('neighbour_door_shut');
      codes.mint();
      return ok(null);
    },

    part: async (desk) => {
      store.write((tx) =>
        saveGuests(
          tx,
          guestsOf(tx).filter((guest) => guest.desk !== desk),
        ),
      );
      await shelf.clear(desk);
    },

    handOn: () => {
      handingOn ??= handOnAll().finally(() => {
        handingOn = null;
      });
      return handingOn;
    },

    toStick: (folder) => shelfToStick(shelf, guestsOf(store.read), folder),

    fromStick: async (path) => {
      const identity = store.read.identity();
      if (identity === null) return refused('not_enrolled');
      const { provinceKey } = identity;
      const taken = await stickToShelf(shelf, guestsOf(store.read), { signer, provinceKey, path });
      changed();
      return taken;
    },

    keeping: () => {
      const at = doorOf(store.read);
      return at === null
        ? null
        : { at, listening: listener !== null, problem, code: codes.shown() };
    },

    guests: () =>
      Promise.all(
        guestsOf(store.read).map(async ({ desk, name }): Promise<NeighbourGuest> => {
          const files = await shelf.files(desk);
          const envelopes = files.filter(({ kind }) => kind === 'envelope');
          return {
            desk,
            name,
            envelopes: envelopes.length,
            bytes: envelopes.reduce((sum, { bytes }) => sum + bytes, 0),
            since: envelopes[0]?.since ?? null,
            notices: files.length - envelopes.length,
            refused:
              envelopes
                .map(({ sha256 }) => handing.refusedFor(sha256))
                .find((code) => code !== null) ?? null,
          };
        }),
      ),

    addresses: ownAddresses,

    close: async () => {
      closed = true;
      codes.drop();
      await inTurn(shut);
      await handingOn;
    },
  };
};
