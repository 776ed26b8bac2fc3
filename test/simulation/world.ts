/** One office, its desks, its province and the line between them, under one clock and one seed. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { ProvinceKey } from '#server/keys/province-key.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import type { Surroundings } from '#server/surroundings.ts';
import type { Receipt as Paper } from '../invariants/evidence.ts';
import type { Breach, Rule } from '../invariants/rules.ts';
import { DESKS, fastFolder, MORNING, NEW_YEARS_EVE, type Base } from './base.ts';
import { createChance, type Chance } from './chance.ts';
import { drawCourse, type Course } from './course.ts';
import { openDepartments, type DepartmentDoor } from './departments.ts';
import type { MemoryState } from './memory-state.ts';
import type { Mutant } from './mutant.ts';
import { OFFICE } from './office.ts';
import { drawPlays, type Play } from './plays.ts';
import type { Behind, ProvinceHouse } from './province-house.ts';
import { createPost, type Post, type WireAnswer, type WireRequest } from './post.ts';
import { calm, troubled, type ProvinceTroubles } from './province-troubles.ts';
import { BASE, type ProvinceStore } from './province-store.ts';
import { createSeat, type Seat, type SeatPorts } from './seat.ts';
import { startTime, type VirtualTime } from './virtual-time.ts';

/** What a citizen carries home. */
export interface Receipt extends EntryName, Required<Paper> {
  /** At which counter. */
  readonly nth: number;
  readonly draft: string;
}

/** A sealed file in somebody's pocket: of or for a workplace. */
export interface Carried {
  readonly nth: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Workplace {
  readonly seat: Seat;
  readonly nth: number;
  /** Where the folder is a copy of another desk's: under which epoch, and whether on another machine. */
  readonly twin: { readonly epoch: number; readonly moved: boolean } | null;
  /** What the officer pressed last and may press again: the window still shows it. */
  lastPress: { readonly draft: string; readonly form: IntakeForm } | null;
  presses: number;
  /** The key by which notices open may be newer than the copy that took the disk's place. */
  lostDisk: boolean;
  /** It was told that its numbers of a day are at an end. */
  rangeEnded: boolean;
}

/** A list of dossiers that a desk has acknowledged to hand over, and in which life. */
export interface BegunList {
  readonly nth: number;
  readonly desk: string;
  readonly epoch: number;
  readonly list: string;
  readonly dossiers: readonly string[];
}

type SeatAs = Pick<SeatPorts, 'name' | 'folder' | 'disk' | 'machine' | 'older'>;

export interface World {
  readonly seed: number;
  readonly office: string;
  readonly base: Base;
  readonly mutant: Mutant | null;
  readonly chance: Chance;
  readonly course: Course;
  readonly time: VirtualTime;
  readonly post: Post;
  readonly plays: ReadonlySet<Play>;
  readonly store: ProvinceStore;
  /** With this run's troubles and mutant in between. */
  readonly ledger: Ledger;
  /** The province's files, with this run's mutant in between. */
  readonly blobs: BlobStore;
  readonly troubles: ProvinceTroubles;
  readonly departments: DepartmentDoor;
  /** Dossiers that were handed over to a department at any time. */
  readonly handedToDepartments: string[];
  /** What a department was told is done. */
  readonly departmentActs: (EntryName & { readonly dossier: string })[];
  /** Those of them that stand in the order in which they were done: the province has not been put back since. */
  readonly actsInOrder: Set<string>;
  readonly lists: BegunList[];
  readonly provinceClock: { skew: number };
  readonly key: ProvinceKey;
  /** For what lies on the disk of this run. */
  readonly folder: string;
  readonly surroundings: Surroundings;
  readonly handle: (request: WireRequest) => Promise<WireAnswer>;
  readonly places: Workplace[];
  readonly newSeat: (as: SeatAs) => Seat;
  readonly receipts: Receipt[];
  /** Every number that ever stood on a paper, and at which counter. */
  readonly papers: { readonly nth: number; readonly number: string }[];
  /** Of which counter's days people have said already that they do not know how far the papers go. */
  readonly saidUnknown: Set<string>;
  /** Entries that stood on a disk that is gone, and nowhere else. */
  readonly destroyed: EntryName[];
  /** What the province has said it keeps apart. */
  readonly setAside: EntryName[];
  readonly forms: Map<string, IntakeForm>;
  readonly breaches: Breach[];
  readonly trace: string[];
  /** Old requests and answers that somebody on the way still has. */
  readonly echoes: { readonly request: WireRequest; readonly answer: WireAnswer }[];
  /** The desk that has no line for now: what it has goes by hand. */
  withoutLine: string | null;
  /** Requests that were given up and may still arrive. */
  readonly late: WireRequest[];
  readonly envelopes: Carried[];
  readonly notices: Carried[];
  /** Committed at the province. */
  readonly chains: () => Promise<readonly { desk: string; epoch: number; seq: number }[]>;
  /** The furthest that the province has ever committed of each chain. */
  readonly everHeld: Map<string, number>;
  /** The name of the province's backup; null before there is one. */
  yesterday: string | null;
  /** What it knew of when it was made: `desk/epoch`. */
  yesterdayChains: ReadonlySet<string>;
  readonly end: () => void;
}

export interface WorldPorts {
  readonly base: Base;
  readonly store: ProvinceStore;
  readonly mutant: Mutant | null;
  /** Runs the house over the given ledger and clock. */
  readonly house: ProvinceHouse;
  readonly behind: { now: Behind | null };
  /** Of a store in memory; mutants of the feed look into it. */
  readonly memory: () => MemoryState;
}

export const procedureOf = ({ base, chance }: World): Procedure => {
  const [first, ...others] = base.procedures;
  if (first === undefined) throw new Error('an office without procedures');
  return chance.pick([first, ...others]);
};

export const say = (world: World, line: string): void => {
  world.trace.push(line);
};

export const breach = (world: World, rule: Rule, detail: string): void => {
  world.breaches.push({ rule, detail });
};

/** As the desk says it to its log. */
const DIFFERING_CLOSE = 'a closed day differs at the province';

export const openWorld = async (seed: number, ports: WorldPorts): Promise<World> => {
  const { base, store, mutant, house, behind } = ports;
  await store.putBack(BASE);
  const root = fastFolder('qmc-world-');
  const chance = createChance(seed);
  const course = drawCourse(chance);
  const plays = drawPlays(chance, seed);
  const time = startTime(plays.has('newYear') ? NEW_YEARS_EVE : MORNING);
  const post = createPost();
  const troubles = calm();
  const provinceClock = { skew: 0 };
  const breaches: Breach[] = [];
  const log = (message: string, detail: unknown): void => {
    // Of two folders under one name each has closed what the other wrote otherwise: people are told, nothing is wrong.
    if (plays.has('twins') && message === DIFFERING_CLOSE) return;
    breaches.push({ rule: 'nothing_goes_wrong_inside', detail: `${message}: ${String(detail)}` });
  };
  const newSeat: World['newSeat'] = (as) =>
    createSeat({ ...as, time, chance, post, mutant, files: plays.has('files'), log });
  const places = DESKS.slice(0, course.desks).map((name, nth): Workplace => {
    const folder = join(root, String(nth));
    const older = plays.has('olderDesk') && nth === course.desks - 1;
    mkdirSync(folder);
    base.copyArchive(nth, folder);
    return {
      seat: newSeat({ name, folder, disk: base.disk(nth), machine: name, older }),
      nth,
      twin: null,
      lastPress: null,
      presses: 0,
      lostDisk: false,
      rangeEnded: false,
    };
  });
  const sound = troubled(store.ledger, troubles);
  const ledger = mutant?.ledger?.(sound, ports.memory) ?? sound;
  const surroundings = { now: () => time.now() + provinceClock.skew, randomBytes: chance.bytes };
  const blobs = mutant?.provinceBlobs?.(store.blobs) ?? store.blobs;
  behind.now = { ledger, blobs, surroundings };
  const departments = openDepartments({
    ledger,
    surroundings,
    provinceKey: house.key.publicKey,
    chains: store.chains,
    asksNobody: mutant?.anyDepartmentActs === true,
  });
  return {
    seed,
    office: OFFICE,
    base,
    mutant,
    chance,
    course,
    time,
    post,
    plays,
    store,
    ledger,
    blobs,
    troubles,
    departments,
    handedToDepartments: [],
    departmentActs: [],
    actsInOrder: new Set(),
    lists: [],
    provinceClock,
    key: house.key,
    folder: root,
    surroundings,
    handle: house.handle,
    places,
    newSeat,
    receipts: [],
    papers: [],
    saidUnknown: new Set(),
    destroyed: [],
    setAside: [],
    forms: new Map(),
    breaches,
    trace: [`${course.desks} quầy, gặp: ${[...course.troubles, ...plays].join(', ')}`],
    echoes: [],
    withoutLine: plays.has('envelopes') && chance.happens(60) ? DESKS[0] : null,
    late: [],
    envelopes: [],
    notices: [],
    chains: () => store.chains(),
    everHeld: new Map(),
    yesterday: null,
    yesterdayChains: new Set(),
    end: () => {
      for (const { seat } of places) seat.end();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
