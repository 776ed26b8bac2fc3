/** What happens to machines: they die, lose their clock, lose their disk; the province loses a day. */
import type { EntryType } from '#shared/journal/entry-types.ts';
import { reviewParked } from '#server/ingest/review-parked.ts';
import type { Moment } from './fate.ts';
import type { Letter } from './post.ts';
import { carry, carryOwn, carryThrough } from './steps-line.ts';
import { goOnFromCopy } from './mending.ts';
import { notePapers } from './papers-out.ts';
import { ProvinceDied } from './province-troubles.ts';
import { acceptOne, signIn } from './steps-officer.ts';
import { settled } from './virtual-time.ts';
import { hasTwin } from './twins.ts';
import { chainText, entriesOn, withoutWitness } from './witnesses.ts';
import { breach, say, type Workplace, type World } from './world.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Every paper that an entry names is in the archive. */
const checkPapers = (world: World, { seat }: Workplace): void => {
  const life = seat.life();
  // What one of two folders drew, the other does not have.
  if (life === null || hasTwin(world)) return;
  const named = life.sql.all<{ readonly sha256: string }>(
    `SELECT json_extract(CAST(entry.payload AS TEXT), '$.sha256') AS sha256
       FROM entry JOIN chain ON chain.id = entry.chain
       JOIN identity ON identity.desk = chain.desk
      WHERE entry.type = 'document.issued'`,
  );
  for (const { sha256 } of named)
    if (life.blobs.get(sha256) === null) breach(world, 'papers_are_in_the_archive', sha256);
};

export const start = async (world: World, place: Workplace): Promise<void> => {
  place.seat.start();
  await settled();
  checkPapers(world, place);
  await signIn(world, place);
};

export const kill = async (_world: World, { seat }: Workplace): Promise<void> => {
  seat.kill();
  await settled();
};

export const upgrade = async (world: World, place: Workplace): Promise<void> => {
  await kill(world, place);
  place.seat.upgrade();
  await start(world, place);
};

export const armDeath = async (world: World, { seat }: Workplace): Promise<void> => {
  const moment = world.chance.pick<Moment>(['before', 'inside', 'after']);
  seat.life()?.fate.arm(1 + world.chance.upTo(4), moment);
};

export const clockJumps = async (world: World, { seat }: Workplace): Promise<void> => {
  const skew = world.chance.pick([0, 0, -DAY, DAY, -HOUR, HOUR, 10 * 60_000]);
  say(world, `  đồng hồ ${seat.name} lệch ${skew / 60_000} phút`);
  seat.setSkew(skew);
};

export const provinceClockJumps = async (world: World): Promise<void> => {
  world.provinceClock.skew = world.chance.pick([0, 0, -DAY, DAY, -HOUR, HOUR]);
};

export const copy = async (_world: World, { seat }: Workplace): Promise<void> => seat.copy();

interface OwnRow {
  readonly desk: string;
  readonly epoch: number;
  readonly seq: number;
}

const ownEntries = ({ seat }: Workplace): readonly OwnRow[] =>
  seat.life()?.sql.all<OwnRow>(
    `SELECT chain.desk, chain.epoch, entry.seq FROM entry JOIN chain ON chain.id = entry.chain
      WHERE chain.own = 1 ORDER BY entry.id`,
  ) ?? [];

const nameText = ({ desk, epoch, seq }: OwnRow): string => `${desk}/${epoch}/${seq}`;

const wasHeld = ({ everHeld }: World, { desk, epoch, seq }: OwnRow): boolean =>
  seq <= (everHeld.get(`${desk}/${epoch}`) ?? 0);

/**
 * The disk is gone; its newest copy takes its place. What stood nowhere else is gone with it. Not while the province,
 * put back to yesterday, waits for what this disk alone can bring again: two disasters at once need a colleague who has
 * read it.
 */
export const diskLost = async (world: World, place: Workplace): Promise<void> => {
  // Which of two folders goes on from a copy is more than people at a counter sort out.
  if (hasTwin(world)) return;
  const { seat } = place;
  const before = ownEntries(place);
  const held = new Set((await world.store.books(world.office)).entries.map(nameText));
  const lost = entriesOn(place).filter(
    (entry) => wasHeld(world, entry) && !held.has(nameText(entry)),
  );
  const known = new Set((await world.chains()).map(chainText));
  if (withoutWitness(world, place, lost, known).length > 0) return;
  if (lost.length > 0) say(world, `  ${seat.name} mất ổ đĩa khi Tỉnh còn thiếu ${lost.length} mục`);
  seat.kill();
  await settled();
  notePapers(world, place);
  seat.putBack();
  if (world.mutant?.keepsEpoch !== true) goOnFromCopy(world, place);
  seat.start();
  await settled();
  const kept = new Set(ownEntries(place).map(nameText));
  const gone = before.filter((entry) => {
    const name = nameText(entry);
    return !kept.has(name) && !held.has(name);
  });
  world.destroyed.push(...gone);
  // Some of it stands at the province alone now: no backup from before may take its place.
  const there = before.filter((entry) => held.has(nameText(entry)) && !kept.has(nameText(entry)));
  if (withoutWitness(world, place, there, world.yesterdayChains).length > 0) world.yesterday = null;
  say(world, `  ${seat.name} mất ${gone.length} mục cùng ổ đĩa`);
  place.lastPress = null;
  place.lostDisk = true;
  await signIn(world, place);
};

export const keepProvince = async (world: World): Promise<void> => {
  world.yesterday = 'yesterday';
  world.yesterdayChains = new Set((await world.chains()).map(chainText));
  await world.store.keep(world.yesterday);
};

/** What a department did since the backup, and no desk has read, nobody can bring again. */
const forgetUnread = (world: World, there: ReadonlySet<string>): void => {
  const read = new Set(world.places.flatMap(entriesOn).map(nameText));
  const left = world.departmentActs.filter(
    (act) => there.has(nameText(act)) || read.has(nameText(act)),
  );
  world.departmentActs.splice(0, world.departmentActs.length, ...left);
};

/** The operator puts the backup back and says so: a new feed begins. Desks may have begun epochs that it never knew. */
export const restoreProvince = async (world: World): Promise<void> => {
  const { yesterday } = world;
  if (yesterday === null || hasTwin(world)) return;
  const epoch = await world.ledger.feedEpoch();
  await world.store.putBack(yesterday);
  for (let now = await world.ledger.feedEpoch(); now <= epoch; now = await world.ledger.feedEpoch())
    await world.ledger.raiseFeedEpoch(now);
  world.departments.beginAnew();
  // What comes again comes in another order.
  world.actsInOrder.clear();
  world.echoes.length = 0;
  world.late.length = 0;
  forgetUnread(world, new Set((await world.store.books(world.office)).entries.map(nameText)));
  say(world, '  Tỉnh chỉ còn những gì có hôm qua');
};

/**
 * The worst evening: what one desk wrote today all have read; then the province is put back, and before it is brought
 * what it lost, that desk loses its disk.
 */
export const twoDisasters = async (world: World, place: Workplace): Promise<void> => {
  await keepProvince(world);
  await copy(world, place);
  await acceptOne(world, place);
  for (const one of [place, ...world.places.filter((other) => other !== place)]) {
    const life = one.seat.life();
    if (life === null || life.fate.dead()) continue;
    life.line.sync().catch(() => undefined);
    await settled();
    await carryOwn(world, one);
  }
  await restoreProvince(world);
  if (place.seat.life()?.fate.dead() !== false) return;
  await diskLost(world, place);
};

export const provinceDies = async (world: World): Promise<void> => {
  world.troubles.dieAtCommit = true;
};

const mayBeStrange: readonly [EntryType, ...EntryType[]] = [
  'dossier.accepted',
  'dossier.corrected',
  'dossier.voided',
  'document.issued',
  'fee.taken',
];

export const olderProgram = async (world: World): Promise<void> => {
  world.troubles.notYet.add(world.chance.pick(mayBeStrange));
};

export const newerProgram = async (world: World): Promise<void> => {
  const { troubles } = world;
  troubles.notYet.clear();
  try {
    await reviewParked(world, () => undefined);
  } catch (fault) {
    // It looks again at its next start.
    if (!(fault instanceof ProvinceDied)) throw fault;
    troubles.died = false;
    await reviewParked(world, () => undefined);
  }
};

/** The folder is spoken for by a second hand at the same time: a tool, an envelope's acknowledgement. */
export const secondHand = async (_world: World, { seat }: Workplace): Promise<void> => {
  const life = seat.life();
  if (life === null) return;
  life.second.sync().catch(() => undefined);
  await settled();
};

const MOST_LETTERS = 12;

/** A page of the feed is on its way down when the province is put back; another hand reads the new feed before it. */
export const pageFromBefore = async (world: World, place: Workplace): Promise<void> => {
  const life = place.seat.life();
  if (life === null) return;
  if (world.yesterday === null) return keepProvince(world);
  if (life.fate.dead()) return;
  const own = () => world.post.waiting().filter(({ from }) => from === place.seat.name);
  const isPage = ({ request }: Letter): boolean => request.path.startsWith('/v1/feed');
  life.line.sync().catch(() => undefined);
  await settled();
  for (let nth = 0; nth < MOST_LETTERS && !own().some(isPage); nth += 1)
    for (const letter of own().slice(0, 1)) await carryThrough(world, letter);
  const page = own().find(isPage);
  if (page === undefined) return;
  await carry(world, page);
  await restoreProvince(world);
  // What was carried may have been more than the desk survived.
  if (place.seat.life() !== life || life.fate.dead()) return;
  life.second.sync().catch(() => undefined);
  await settled();
  const others = () => own().filter(({ id }) => id !== page.id);
  for (let nth = 0; nth < MOST_LETTERS && others().length > 0; nth += 1)
    for (const letter of others().slice(0, 1)) await carryThrough(world, letter);
  if (own().includes(page)) await carryThrough(world, page);
};
