/**
 * What an officer is shown under "Cần xử lý" once all is quiet: whatever is not equal at both sides stands there, and
 * nothing stands there that is.
 */
import type { SettleItem } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import { unansweredRequests } from '#shared/dossier/left-out.ts';
import { nameText, type EntryName } from '#shared/journal/entry.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import type { HeldEntry, ProvinceBooks, Receipt } from './evidence.ts';
import { broken, type Breach } from './rules.ts';

export interface DeskShows {
  readonly name: string;
  readonly items: readonly SettleItem[];
  /** What it wrote itself, in all its epochs, and about which dossier. */
  readonly own: readonly (HeldEntry & { readonly dossier: string | null })[];
  /** Of each close that nobody has settled, what it covers. */
  readonly closes: readonly { readonly close: EntryName; readonly covers: readonly OwnReach[] }[];
  /** What other desks are shown of numbers in whose range they have counted. */
  readonly elsewhere: readonly SettleItem[];
  /** Receipts that it gave and that are on no disk any more, and each one's day. */
  readonly lost: readonly (Receipt & { readonly day: string })[];
  /** Where it reads as the province does: every conflict is its business too. Null: nobody takes what it writes. */
  readonly folded: ReadonlyMap<string, Dossier> | null;
  /** Every desk keeps proof of what it has read, and each folder works alone under its name. */
  readonly allBringWhatIsLost: boolean;
}

type Side = 'equal' | 'parked' | 'differs' | 'missing';

const sidesOf = (own: DeskShows['own'], books: ProvinceBooks): ReadonlyMap<string, Side> => {
  const there = new Map(books.entries.map((entry) => [nameText(entry), entry]));
  return new Map(
    own.map((entry) => {
      const name = nameText(entry);
      const held = there.get(name);
      if (held === undefined) return [name, 'missing'];
      if (Buffer.compare(held.hash, entry.hash) !== 0) return [name, 'differs'];
      return [name, held.placed === null ? 'parked' : 'equal'];
    }),
  );
};

/** Numbers of one day and pattern are as long as each other. */
const isWithin = (number: string, { values }: SettleItem): boolean =>
  String(values['first']) <= number && number <= String(values['last']);

/** A day that nobody asks about by itself. */
const isOther = (day: string, { values }: SettleItem): boolean =>
  day < String(values['from']) || String(values['until']) < day;

const isLostShown = ({ number, day }: DeskShows['lost'][number], items: DeskShows['items']) =>
  items.some(
    (item) =>
      (item.code === 'papers_asked' && item.values['day'] === day) ||
      (item.code === 'papers_of_other_days' && isOther(day, item)) ||
      (['number_open', 'numbers_open'].includes(item.code) && isWithin(number, item)),
  );

const conflictsOf = ({ conflicts }: Dossier): readonly string[] =>
  conflicts.map(({ entry }) => `conflict ${nameText(entry)}`);

/** The last that these desks asked for, the province left out, and nobody has answered. */
const requestOf = (dossier: Dossier, desks: ReadonlySet<string>): readonly string[] =>
  unansweredRequests(dossier)
    .filter(({ entry }) => desks.has(entry.desk))
    .slice(-1)
    .map(({ entry }) => `request ${nameText(entry)}`);

const DIFFERING_CLOSE = new Set(['close_open', 'close_differs']);

export const whatDiffersIsShown = (
  { name, items, elsewhere, own, closes, lost, folded }: DeskShows,
  books: ProvinceBooks,
): readonly Breach[] => {
  const missed = (what: string): Breach => broken('what_differs_is_shown', `${name}: ${what}`);
  const sides = sidesOf(own, books);
  const desks = new Set(own.map(({ desk }) => desk));
  const keys = new Set(items.map(({ key }) => key));
  const has = (code: string, is: (item: SettleItem) => boolean = () => true): boolean =>
    items.some((item) => item.code === code && is(item));
  const isShown = ({ dossier, ...entry }: DeskShows['own'][number]): boolean => {
    switch (sides.get(nameText(entry))) {
      case undefined:
      case 'equal':
        return true;
      case 'parked':
        return has('entry_parked', (item) => item.dossier === dossier);
      case 'differs':
        return (
          has('entry_apart') ||
          has(
            'entry_mismatch',
            ({ values: { epoch, seq } }) => epoch === entry.epoch && seq === entry.seq,
          )
        );
      case 'missing':
        return has('entry_apart');
    }
  };
  return [
    ...own.filter((entry) => !isShown(entry)).map((entry) => missed(nameText(entry))),
    ...closes
      .filter(({ covers, close: { desk } }) =>
        covers.some((of) => sides.get(nameText({ ...of, desk })) !== 'equal'),
      )
      .filter(({ close }) => !keys.has(`close ${nameText(close)}`))
      .map(({ close }) => missed(`close ${nameText(close)}`)),
    ...lost
      .filter((one) => !isLostShown(one, [...items, ...elsewhere]))
      .map(({ number }) => missed(number)),
    ...[...(folded?.values() ?? [])]
      .flatMap((dossier) => [...conflictsOf(dossier), ...requestOf(dossier, desks)])
      .filter((key) => !keys.has(key))
      .map(missed),
  ];
};

export const nothingSoundIsShown = (
  { name, items, own, closes, folded, allBringWhatIsLost }: DeskShows,
  books: ProvinceBooks,
): readonly Breach[] => {
  const sides = sidesOf(own, books);
  const unequal = own.filter((entry) => sides.get(nameText(entry)) !== 'equal');
  const requests = new Set(
    books.entries
      .filter(
        ({ placed }) => placed !== null && ['superseded', 'rejected'].includes(placed.verdict.kind),
      )
      .map((entry) => `request ${nameText(entry)}`),
  );
  const conflicts = new Set([...(folded?.values() ?? [])].flatMap(conflictsOf));
  const numbers = new Set(
    [...(folded?.values() ?? [])].flatMap(({ number }) => (number === null ? [] : [number])),
  );
  const isCloseEqual = (key: string): boolean =>
    closes
      .filter(({ close }) => `close ${nameText(close)}` === key)
      .every(({ close: { desk }, covers }) =>
        covers.every((of) => sides.get(nameText({ ...of, desk })) === 'equal'),
      );
  const isSound = (item: SettleItem): boolean => {
    const { code, key, dossier, values } = item;
    // Nobody answers a desk that nobody takes anything from.
    if (DIFFERING_CLOSE.has(code)) return folded !== null && isCloseEqual(key);
    if (key.startsWith('request ')) return folded !== null && !requests.has(key);
    if (key.startsWith('conflict ')) return folded !== null && !conflicts.has(key);
    switch (code) {
      case 'entry_parked':
        return folded !== null && !unequal.some((entry) => entry.dossier === dossier);
      case 'entry_mismatch':
        return !unequal.some(
          ({ epoch, seq }) => epoch === values['epoch'] && seq === values['seq'],
        );
      case 'entry_apart':
        return unequal.length === 0;
      // Colleagues bring what the province has lost before it is quiet, where all of them can.
      case 'entry_owed':
        return allBringWhatIsLost;
      case 'number_open':
      case 'numbers_open':
        return numbers.has(String(values['first'])) || numbers.has(String(values['last']));
      default:
        return false;
    }
  };
  return items
    .filter(isSound)
    .map(({ key }) => broken('nothing_sound_is_shown', `${name}: ${key}`));
};
