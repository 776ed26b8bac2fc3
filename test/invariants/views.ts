/** Each desk has what the province has, in its order, and sees what it sees. */
import { isDeepStrictEqual } from 'node:util';
import { foldDossier, type Dossier } from '#shared/dossier/fold.ts';
import { nameText, type OrderedEntry } from '#shared/journal/entry.ts';
import { dossiersOf, knowEntry } from '#shared/journal/entry-types.ts';
import type {
  DeskEntry,
  DeskEvidence,
  HeldEntry,
  Opened,
  ProvinceBooks,
  ProvinceEntry,
} from './evidence.ts';
import { isFact } from './journals.ts';
import { broken, type Breach } from './rules.ts';

/** As the province sees them. */
export const foldedAtProvince = (
  opened: readonly Opened<ProvinceEntry>[],
): ReadonlyMap<string, Dossier> => {
  const stories = new Map<string, OrderedEntry[]>();
  for (const { header, body, held } of opened) {
    if (held.placed === null) continue;
    const entry = { header, payload: body, ...held.placed };
    for (const id of dossiersOf(entry)) stories.set(id, [...(stories.get(id) ?? []), entry]);
  }
  const dossiers = new Map<string, Dossier>();
  for (const [id, story] of stories) {
    const dossier = foldDossier(story, knowEntry);
    if (dossier !== null) dossiers.set(id, dossier);
  }
  return dossiers;
};

const isSame = (one: HeldEntry, other: HeldEntry): boolean =>
  Buffer.compare(one.header, other.header) === 0 &&
  Buffer.compare(one.payload, other.payload) === 0;

/** What lies at a desk, or was written by one, lies at the province byte for byte. */
export const entriesAreHeld = (
  name: string,
  entries: readonly HeldEntry[],
  books: ProvinceBooks,
): readonly Breach[] => {
  const held = new Map(books.entries.map((entry) => [nameText(entry), entry]));
  return entries.flatMap((entry) => {
    const there = held.get(nameText(entry));
    const told = `${name} ${nameText(entry)}`;
    if (there === undefined) return [broken('entry_is_at_the_province', told)];
    return isSame(there, entry) ? [] : [broken('bytes_are_equal', told)];
  });
};

const orderIsTheOffices = (
  name: string,
  entries: readonly DeskEntry[],
  books: ProvinceBooks,
): readonly Breach[] => {
  const held = new Map(books.entries.map((entry) => [nameText(entry), entry]));
  return entries
    .filter((entry) => {
      const there = held.get(nameText(entry));
      return there !== undefined && isSame(there, entry) && there.placed?.ord !== entry.ord;
    })
    .map((entry) => broken('desk_has_the_office_order', `${name} ${nameText(entry)}`));
};

export const deskAgrees = (
  { name, entries, dossier, quarantined }: DeskEvidence,
  books: ProvinceBooks,
  folded: ReadonlyMap<string, Dossier>,
): readonly Breach[] => [
  ...[...folded].flatMap(([id, theirs]) => {
    const ours = dossier(id);
    const left = (ours?.story ?? []).filter(
      // What its own desk took back is in the story and counts no more.
      ({ type, skippedBecause }) =>
        isFact(type) && skippedBecause !== null && skippedBecause.code !== 'undone',
    );
    return [
      ...(isDeepStrictEqual(ours, theirs)
        ? []
        : [broken('desk_sees_what_the_province_sees', `${name} ${id}`)]),
      ...left.map(({ type }) => broken('no_fact_is_skipped', `${name} ${id} ${type}`)),
    ];
  }),
  ...entriesAreHeld(name, entries, books),
  ...orderIsTheOffices(name, entries, books),
  ...(entries.length < books.entries.length
    ? [broken('desk_has_every_entry', `${name}: ${entries.length} of ${books.entries.length}`)]
    : []),
  ...(quarantined > 0 ? [broken('nothing_is_quarantined', `${name}: ${quarantined}`)] : []),
];
