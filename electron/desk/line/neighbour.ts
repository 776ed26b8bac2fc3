/**
 * The desk next door. While the line is away, what the province lacks is sealed and given to it; what it keeps stays
 * unsent here until the province's own notice is in.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type {
  EnvelopeReceived,
  KeptByNeighbour,
  NeighbourCarrier,
  NeighbourOverview,
  NeighboursOnStick,
} from '#shared/contract/outputs.ts';
import { ok, type Result } from '#shared/result.ts';
import { openRanges } from '../close/open-ranges.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import {
  isTimeToGive,
  keptBy,
  onItsWay,
  stillKept,
  type MinutesCounted,
  type OwnEntries,
} from './neighbour-reckoning.ts';
import {
  afterMinutesOf,
  carrierOf,
  givenOf,
  saveAfterMinutes,
  saveCarrier,
  saveGiven,
  type Carrier,
  type DoorAddress,
} from './neighbour-settings.ts';
import { takingTurns } from '../turns.ts';

export interface NeighbourWork {
  /** A notice, as from a stick. */
  readonly receive: (path: string) => Promise<Result<EnvelopeReceived, Refusal>>;
  readonly changed: () => void;
}

const MINUTE_MS = 60_000;
/** In one visit; the next one goes on. */
const MOST_GIVEN = 50;

const unavailable = refuse('neighbour_unavailable');
const noCarrier = refuse('neighbour_none');

/** Kept for a later program, or for a disk that has room again; any other notice is of no use to this desk. */
const isWorthKeeping = ({ code }: Refusal): boolean =>
  code === 'answer_unknown' || !code.startsWith('answer_');

export const createNeighbourDesk = (context: DeskContext, work: NeighbourWork) => {
  const { store, province, after, session, log } = context;
  const neighbours = context.neighbours ?? null;
  const inTurn = takingTurns();
  let stopped = false;
  let callOff: (() => void) | null = null;
  let minutes: MinutesCounted = { withoutProvince: 0, sinceGiven: Number.MAX_SAFE_INTEGER };
  let working = false;
  let reached: Instant | null = null;
  let problem: string | null = null;
  let refused: string | null = null;

  const own = (): OwnEntries => {
    const { epoch } = store.read.head();
    const holds = store.read.provinceHolds();
    return { epoch, held: holds?.epoch === epoch ? holds.seq : 0 };
  };

  const isStillOurs = ({ key }: Carrier): boolean => carrierOf(store.read)?.key === key;

  const kept = (): KeptByNeighbour | null => {
    const carrier = carrierOf(store.read);
    return carrier === null ? null : keptBy(carrier.name, givenOf(store.read), own());
  };

  const takeNotice = async (path: string): Promise<'taken' | 'leave'> => {
    const received = await work.receive(path);
    return received.ok || !isWorthKeeping(received.error) ? 'taken' : 'leave';
  };

  /** Its word on what it holds is the only one: what it does not name is sealed again. */
  const hear = async (carrier: Carrier): Promise<Result<null, Refusal>> => {
    if (neighbours === null) return unavailable;
    const { visit } = neighbours;
    let asked = await visit.ask(carrier);
    if (!asked.ok) return asked;
    for (const { sha256 } of asked.value.notices) {
      const fetched = await visit.fetchNotice(carrier, sha256, takeNotice);
      if (!fetched.ok) return fetched;
    }
    if (asked.value.notices.length > 0) asked = await visit.ask(carrier);
    if (!asked.ok) return asked;
    const keeping = asked.value;
    if (stopped || !isStillOurs(carrier)) return noCarrier;
    store.write((tx) => saveGiven(tx, stillKept(givenOf(tx), keeping)));
    refused = keeping.envelopes.find(({ refused: code }) => code !== null)?.refused ?? null;
    return ok(null);
  };

  const give = async (carrier: Carrier): Promise<Result<null, Refusal>> => {
    if (neighbours === null) return unavailable;
    for (let count = 0; count < MOST_GIVEN; count += 1) {
      const { upTo, files } = onItsWay(givenOf(store.read), own());
      const closes = openRanges(store.read);
      const given = await neighbours.visit.give({
        carrier,
        after: upTo,
        withoutFiles: files,
        closes,
      });
      if (!given.ok) return given;
      if (given.value === null || stopped || !isStillOurs(carrier)) break;
      const envelope = { ...given.value, at: nowOf(context) };
      store.write((tx) => saveGiven(tx, [...givenOf(tx), envelope]));
      work.changed();
    }
    minutes = { ...minutes, sinceGiven: 0 };
    return ok(null);
  };

  /** One at a time: two would seal the same twice. */
  const visit = (giving: boolean): Promise<Result<null, Refusal>> =>
    inTurn(async () => {
      const carrier = carrierOf(store.read);
      if (stopped || carrier === null) return noCarrier;
      working = true;
      work.changed();
      const heard = await hear(carrier);
      const outcome = heard.ok && giving ? await give(carrier) : heard;
      working = false;
      if (stopped) return noCarrier;
      problem = outcome.ok ? null : outcome.error.code;
      if (heard.ok) reached = nowOf(context);
      work.changed();
      return outcome;
    });

  const hasUnsent = (): boolean =>
    store.read.unsent().count > 0 || store.read.unsentFilesTotal().count > 0;

  const minute = async (): Promise<void> => {
    const { state } = province.state();
    const isThere = state === 'connected' || state === 'refused';
    minutes = {
      withoutProvince: isThere ? 0 : minutes.withoutProvince + 1,
      sinceGiven: minutes.sinceGiven + 1,
    };
    if (carrierOf(store.read) === null) return;
    const giving = isTimeToGive(minutes, afterMinutesOf(store.read)) && hasUnsent();
    if (giving || givenOf(store.read).length > 0) await visit(giving);
  };

  const watch = (): void => {
    if (neighbours === null || stopped) return;
    callOff = after(MINUTE_MS, () => {
      minute()
        .catch((fault: unknown) => log('the desk next door could not be visited', fault))
        .finally(watch);
    });
  };

  const carrierView = (): NeighbourCarrier | null => {
    const carrier = carrierOf(store.read);
    if (carrier === null) return null;
    const { name, address, port } = carrier;
    return {
      name,
      at: { address, port },
      reached,
      problem,
      kept: kept(),
      refused,
      afterMinutes: afterMinutesOf(store.read),
      working,
    };
  };

  const overview = async (): Promise<Result<NeighbourOverview, Refusal>> => {
    if (neighbours === null) return unavailable;
    const { door } = neighbours;
    const keeping = door.keeping();
    // The code lets a desk in: it is for whoever may ask for one.
    const mayPair = session.current()?.officer.role !== 'officer';
    return ok({
      addresses: door.addresses(),
      keeping: keeping === null || mayPair ? keeping : { ...keeping, code: null },
      guests: await door.guests(),
      carrier: carrierView(),
    });
  };

  const thenOverview = async (
    done: Result<unknown, Refusal>,
  ): Promise<Result<NeighbourOverview, Refusal>> => {
    work.changed();
    return done.ok ? overview() : done;
  };

  const onStick = (moved: Result<number, Refusal>): Result<NeighboursOnStick, Refusal> =>
    moved.ok ? ok({ files: moved.value }) : moved;

  const forget = (): void => {
    store.write((tx) => saveCarrier(tx, null));
    reached = null;
    problem = null;
    refused = null;
  };

  return {
    kept,
    overview,

    openDoor: async (at: DoorAddress | null) =>
      neighbours === null ? unavailable : thenOverview(await neighbours.door.open(at)),

    newCode: async () =>
      neighbours === null ? unavailable : thenOverview(neighbours.door.newCode()),

    part: async (desk: string) => {
      if (neighbours === null) return unavailable;
      await neighbours.door.part(desk);
      return thenOverview(ok(null));
    },

    join: async (at: DoorAddress, code: string) => {
      if (neighbours === null) return unavailable;
      const paired = await neighbours.visit.join(at, code);
      if (!paired.ok) return paired;
      const { desk, name, key } = paired.value;
      forget();
      store.write((tx) => saveCarrier(tx, { ...at, desk, name, key }));
      return thenOverview(await visit(false));
    },

    leave: () => {
      forget();
      return thenOverview(ok(null));
    },

    setAfterMinutes: (afterMinutes: number) => {
      store.write((tx) => saveAfterMinutes(tx, afterMinutes));
      return thenOverview(ok(null));
    },

    giveNow: async () => thenOverview(await visit(true)),

    toStick: async (folder: string) =>
      neighbours === null ? unavailable : onStick(await neighbours.door.toStick(folder)),

    fromStick: async (path: string) =>
      neighbours === null ? unavailable : onStick(await neighbours.door.fromStick(path)),

    /** This desk has spoken to the province: so may those whose envelopes lie here. */
    synced: (): void => {
      neighbours?.door
        .handOn()
        .catch((fault: unknown) => log('envelopes of neighbours could not be handed on', fault));
    },

    start: (): void => {
      neighbours?.door.begin();
      watch();
    },

    stop: (): void => {
      stopped = true;
      callOff?.();
    },
  };
};

export type NeighbourDesk = ReturnType<typeof createNeighbourDesk>;
