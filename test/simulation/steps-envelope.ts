/** Sealed files on sticks: they come late, twice, in the wrong order, cut in half, or not at all. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealAnswer, type AnswerContent } from '#server/envelope/answer.ts';
import { importEnvelope } from '#server/envelope/import.ts';
import { hexOf } from '#electron/desk/identifiers.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { envelopeHeader, SIGNATURE_BYTES } from '#shared/protocol/envelope.ts';
import { ProvinceDied } from './province-troubles.ts';
import { noteHeld } from './steps-line.ts';
import { pressAndWait } from './steps-officer.ts';
import { breach, say, type Carried, type Workplace, type World } from './world.ts';

const MOST_CARRIED = 8;

/** What a half of a file may be called by whoever reads it. */
const HALF = /_(damaged|not_ours|unknown)$/;

const keep = (carried: Carried[], one: Carried): void => {
  carried.push(one);
  if (carried.length > MOST_CARRIED) carried.shift();
};

const stickOf = (world: World, { nth }: Workplace): string => {
  const folder = join(world.folder, `stick-${nth}`);
  mkdirSync(folder, { recursive: true });
  return folder;
};

const laidDown = (world: World, { name, bytes }: Carried): string => {
  const path = join(world.folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** Oftener the newest than any other. */
const pickFrom = (world: World, carried: readonly Carried[]): Carried | null =>
  (world.chance.happens(50) ? carried.at(-1) : carried[world.chance.upTo(carried.length)]) ?? null;

const halved = (world: World, one: Carried): Carried => ({
  ...one,
  bytes: one.bytes.slice(0, world.chance.upTo(one.bytes.length)),
});

export const sealOne = async (world: World, place: Workplace): Promise<void> => {
  const folder = stickOf(world, place);
  await pressAndWait(world, place, 'envelope.seal', { folder }, (answer) => {
    if (!answer.ok) return;
    const { name, entries, files } = answer.value;
    keep(world.envelopes, { nth: place.nth, name, bytes: readFileSync(join(folder, name)) });
    say(world, `  ${place.seat.name} niêm phong ${entries} mục, ${files} tệp`);
  });
};

const importIt = async (world: World, envelope: Carried): ReturnType<typeof importEnvelope> => {
  const { store, blobs, key, surroundings } = world;
  const ledger = world.mutant?.importing?.(world.ledger) ?? world.ledger;
  const ports = { database: store.database, ledger, blobs, key, surroundings };
  return importEnvelope({ ...ports, onDefect: () => undefined }, laidDown(world, envelope), 'thử');
};

/** Somebody brings an envelope to the province: the newest, an older one, one that was there before, or half of one. */
export const importOne = async (world: World): Promise<void> => {
  const whole = pickFrom(world, world.envelopes);
  if (whole === null) return;
  const half = world.chance.happens(15);
  try {
    const imported = await importIt(world, half ? halved(world, whole) : whole);
    await noteHeld(world);
    if (half && (imported.ok || !HALF.test(imported.error.code)))
      breach(world, 'half_a_file_is_refused', whole.name);
    else if (!half && !imported.ok)
      breach(world, 'whole_envelope_is_taken', `${whole.name}: ${imported.error.code}`);
    else if (imported.ok) {
      const { answerName: name, answer: bytes, entries } = imported.value;
      keep(world.notices, { nth: whole.nth, name, bytes });
      say(world, `  Tỉnh nhận ${whole.name}: ${entries} mục`);
    }
  } catch (fault) {
    // Whoever stands at the province tries again later.
    if (!(fault instanceof ProvinceDied)) throw fault;
    world.troubles.died = false;
  }
};

/** What somebody who carries an envelope and has no key of the province would write: all of it is there. */
const forgedFor = async (world: World, place: Workplace): Promise<Carried | null> => {
  const envelope = world.envelopes.findLast(({ nth }) => nth === place.nth);
  const read = place.seat.life()?.disk.read;
  const identity = read?.identity() ?? null;
  if (envelope === undefined || read === undefined || identity === null) return null;
  const head = Buffer.from(envelope.bytes).toString('latin1').split('\n', 2)[1] ?? '';
  const { answerTo } = envelopeHeader.parse(JSON.parse(head));
  const { desk, epoch, office } = identity;
  const { seq, hash } = read.head();
  const at = instantOf(Math.floor(world.time.now()));
  const content: AnswerContent = {
    contact: {
      holds: { epoch, seq, hash: hexOf(hash) },
      feedEpoch: read.feedCursor().feedEpoch,
      ord: 0,
      publication: 0,
      revoked: false,
      currentEpoch: epoch,
    },
    batches: [],
    filesHeld: read.unsentFiles(100).map(({ sha256 }) => sha256),
    feed: [],
    totals: [],
    publications: [],
    admissions: [],
  };
  const nobody = { sign: () => Buffer.alloc(SIGNATURE_BYTES).toString('base64url') };
  const header = { desk, epoch, office, at, envelope: '0'.repeat(64) };
  const bytes = await sealAnswer(nobody, header, answerTo, content);
  return { nth: place.nth, name: 'giay-bao-gia.qmc', bytes };
};

/** A notice comes back: the newest, an older one, one that was read before, half of one, or one that nobody sent. */
export const receiveOne = async (world: World, place: Workplace): Promise<void> => {
  const own = world.notices.filter(({ nth }) => nth === place.nth);
  const forged = world.chance.happens(20) ? await forgedFor(world, place) : null;
  const notice = forged ?? pickFrom(world, own);
  if (notice === null) return;
  const half = forged === null && world.chance.happens(15);
  const path = laidDown(world, half ? halved(world, notice) : notice);
  await pressAndWait(world, place, 'envelope.receive', { path }, (answer) => {
    if (answer.ok) {
      say(world, `  ${place.seat.name} đọc ${notice.name}: giữ đến ${answer.value.held}`);
      if (half || forged !== null) breach(world, 'only_the_province_is_believed', notice.name);
    } else if (!half && forged === null && HALF.test(answer.error.code))
      breach(world, 'whole_notice_is_read', `${notice.name}: ${answer.error.code}`);
  });
};
