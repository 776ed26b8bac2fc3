/**
 * A folder that was put back from a copy: it hands over what it has under its old name, is let in with a new epoch,
 * reads what the office has, and skips the numbers that may stand on papers which it does not know.
 */
import { bytesOfHex } from '#electron/desk/identifiers.ts';
import type { DeskIdentity } from '#electron/desk/ports.ts';
import { takePublication } from '#electron/desk/take-publication.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { dateOf, instantOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { EnrolAnswer } from '#shared/protocol/contact.ts';
import { OFFICE, PROVINCE_URL } from './base.ts';
import type { Life } from './seat.ts';
import { signIn } from './steps-officer.ts';
import { settled } from './virtual-time.ts';
import { say, type Workplace, type World } from './world.ts';

const handOver = async (place: Workplace, life: Life): Promise<void> => {
  place.busy = life;
  life.line
    .sync()
    .then((outcome) => {
      if (life.fate.dead()) return;
      const refused = !outcome.ok && outcome.error.code === 'province_refused';
      if (outcome.ok || refused) place.mending = 'enrolment';
    })
    .catch(() => undefined)
    .finally(() => {
      if (place.busy === life) place.busy = null;
    });
  await settled();
};

const takeNewEpoch = (world: World, place: Workplace, life: Life, answer: EnrolAnswer): void => {
  const { asked } = place;
  if (asked === null || life.fate.dead()) return;
  const { privateKey, publicKey } = asked;
  const { desk, epoch, slot, agencyCode, office, deskName, provinceKey, tryOut, prev } = answer;
  const identity: DeskIdentity = {
    desk,
    epoch,
    slot,
    agencyCode,
    office,
    deskName,
    provinceUrl: PROVINCE_URL,
    provinceKey,
    privateKey,
    publicKey,
    tryOut,
  };
  const at = instantOf(Math.floor(world.time.now()));
  life.store.write((tx) => {
    tx.enrol(identity, bytesOfHex(prev));
    for (const publication of answer.publications)
      takePublication(tx, publication, dateOf(localTimeOf(at)));
    const payload = { office, slot, agencyCode, prev };
    tx.append({ type: 'desk.enrolled', payload, dossier: null, officer: null, at });
  });
  say(world, `  ${place.seat.name} vào kỳ ${epoch}`);
  place.mending = 'catching_up';
};

const enrolAnew = async (world: World, place: Workplace, life: Life): Promise<void> => {
  const known = life.disk.read.identity();
  if (known === null) return;
  if (place.asked === null) {
    const code = await world.store.mint(world.surroundings, OFFICE, known.desk);
    place.asked = { code, ...ed25519.newKeyPair() };
  }
  place.busy = life;
  const { code, publicKey } = place.asked;
  life.line
    .enrol(PROVINCE_URL, { code, publicKey, deskName: known.deskName })
    .then((answer) => {
      if (life.fate.dead()) return;
      if (answer.ok) takeNewEpoch(world, place, life, answer.value);
      else if (answer.error.code === 'province_refused') place.asked = null;
    })
    .catch(() => undefined)
    .finally(() => {
      if (place.busy === life) place.busy = null;
    });
  await settled();
};

const catchUp = async (world: World, place: Workplace, life: Life): Promise<void> => {
  place.busy = life;
  life.line
    .sync()
    .then((outcome) => {
      if (life.fate.dead() || !outcome.ok) return;
      skipNumbers(world, life);
      place.mending = null;
      void signIn(world, place);
    })
    .catch(() => undefined)
    .finally(() => {
      if (place.busy === life) place.busy = null;
    });
  await settled();
};

/** The officer types the highest number that any receipt of the day bears. */
const skipNumbers = (world: World, life: Life): void => {
  const identity = life.disk.read.identity();
  if (identity === null) return;
  const { slot, desk } = identity;
  const mine = world.receipts.filter((receipt) => receipt.desk === desk);
  const byDay = Map.groupBy(mine, ({ number }) => number.split('-').at(-2) ?? '');
  for (const [yymmdd, receipts] of byDay) {
    const day = `20${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`;
    const last = Math.max(...receipts.map(({ number }) => Number(number.split('-').at(-1)) % 1000));
    const known = Math.max(0, ...life.disk.read.usedCounters(day, slot).map((n) => n % 1000));
    if (last > known)
      life.store.write((tx) =>
        tx.append({
          type: 'number.skipped',
          payload: { day: day as LocalDate, slot, from: known + 1, to: last, reason: 'phục hồi' },
          dossier: null,
          officer: null,
          at: instantOf(Math.floor(world.time.now())),
        }),
      );
  }
};

/** One step further, unless it waits for a letter. */
export const mend = async (world: World, place: Workplace): Promise<void> => {
  const life = place.seat.life();
  if (life === null || place.busy === life) return;
  if (place.mending === 'handover') await handOver(place, life);
  else if (place.mending === 'enrolment') await enrolAnew(world, place, life);
  else if (place.mending === 'catching_up') await catchUp(world, place, life);
};
