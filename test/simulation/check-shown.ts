/** At the end, at every desk that runs: what stands under "Cần xử lý", against what differs between it and the province. */
import { coveredBy } from '#electron/desk/close/close-figures.ts';
import { rangesOf, type Range } from '#electron/desk/close/close-range.ts';
import { readNumber } from '#shared/number/dossier-number.ts';
import { numberFormatOf } from '#shared/number/number-format.ts';
import { placeOf } from '#shared/number/slots.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import { nameOf, nameText } from '#shared/journal/entry.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { Acceptance, HeldEntry, ProvinceBooks } from '../invariants/evidence.ts';
import type { Breach } from '../invariants/rules.ts';
import { nothingSoundIsShown, whatDiffersIsShown, type DeskShows } from '../invariants/shown.ts';
import tryOutOffice from '#shared/try-out/office.json' with { type: 'json' };
import { hasTwin, isRefused } from './twins.ts';
import { breach, type Workplace, type World } from './world.ts';

const MANY = 1_000;
const OPEN_NUMBERS = new Set(['number_open', 'numbers_open']);

const namesIn = ({ epoch, from, to }: Range): readonly OwnReach[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, nth) => ({ epoch, seq: from + nth }));

/** On paper, gone with the disk of that counter, and never come to the province by any way. */
const lostBy = (
  world: World,
  { seat, nth }: Workplace,
  acceptances: readonly Acceptance[],
): DeskShows['lost'] => {
  const gone = new Set(world.destroyed.map(nameText));
  const there = new Set(acceptances.map(({ held }) => nameText(held)));
  // Where two counters were let into one range, a number that a dossier bears is open nowhere.
  const borne = new Set(acceptances.map(({ number }) => number));
  const format = numberFormatOf(tryOutOffice.numberPattern);
  const slot = seat.life()?.disk.read.identity()?.slot;
  if (!format.ok) return [];
  return world.receipts.flatMap((receipt) => {
    const read = readNumber(receipt.number, format.value);
    const name = nameText(receipt);
    if (!read.ok || !gone.has(name) || there.has(name) || borne.has(receipt.number)) return [];
    // Another counter's, or of a range that somebody mistook for this one's.
    if (receipt.nth !== nth || placeOf(read.value.counter, format.value).slot !== slot) return [];
    return [{ ...receipt, day: read.value.day }];
  });
};

const showsOf = async (
  world: World,
  place: Workplace,
  acceptances: readonly Acceptance[],
  folded: ReadonlyMap<string, Dossier>,
): Promise<DeskShows | null> => {
  const { seat } = place;
  const answer = await seat.ask('settle.list', {});
  const life = seat.life();
  if (life === null || answer === null) return null;
  if (!answer.ok) {
    breach(world, 'commands_end_in_an_answer', `settle.list: ${answer.error.code}`);
    return null;
  }
  const { read } = life.disk;
  return {
    name: seat.name,
    items: answer.value,
    elsewhere: [],
    own: life.sql.all<HeldEntry & { readonly dossier: string | null }>(
      `SELECT chain.desk, chain.epoch, entry.seq, entry.header, entry.payload, entry.hash, entry.dossier
         FROM entry JOIN chain ON chain.id = entry.chain
         JOIN identity ON identity.desk = chain.desk WHERE chain.own = 1`,
    ),
    closes: read.closes(MANY).map(({ close }) => ({
      close: nameOf(close.header),
      covers: rangesOf(coveredBy(close)).flatMap(namesIn),
    })),
    lost: lostBy(world, place, acceptances),
    folded: isRefused(place) ? null : folded,
    allBringWhatIsLost: !hasTwin(world) && !world.plays.has('olderDesk'),
  };
};

export const checkShown = async (
  world: World,
  books: ProvinceBooks,
  acceptances: readonly Acceptance[],
  folded: ReadonlyMap<string, Dossier>,
): Promise<readonly Breach[]> => {
  const all: DeskShows[] = [];
  for (const place of world.places) {
    const shows = await showsOf(world, place, acceptances, folded);
    if (shows !== null) all.push(shows);
  }
  // Who has counted in another's range accounts for what may be on papers there.
  const open = world.plays.has('sharedNumbers')
    ? all.flatMap(({ items }) => items.filter(({ code }) => OPEN_NUMBERS.has(code)))
    : [];
  return all.flatMap((shows) => {
    const one = { ...shows, elsewhere: open };
    return [...whatDiffersIsShown(one, books), ...nothingSoundIsShown(one, books)];
  });
};
