/** What must hold when all is quiet, whatever went before. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { foldDossier, type Dossier } from '#shared/dossier/fold.ts';
import { isNumberTaken } from '#shared/dossier/renumbering.ts';
import type { EntryName, OrderedEntry } from '#shared/journal/entry.ts';
import { dossiersOf, entryTypes, isEntryType, knowEntry } from '#shared/journal/entry-types.ts';
import { chainHash, openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { differingProjections } from '#electron/store/projections/compare.ts';
import { hex, sha256 } from '#server/surroundings.ts';
import type { ProvinceBooks, ProvinceEntry } from './province-store.ts';
import { lookAt } from './seat-disk.ts';
import { hasTwin, isRefused } from './twins.ts';
import { breach, sha256Of, type Receipt, type World } from './world.ts';

const nameText = ({ desk, epoch, seq }: EntryName): string => `${desk}/${epoch}/${seq}`;

interface Read extends ProvinceEntry {
  readonly type: string;
  readonly dossier: string | null;
  readonly body: unknown;
}

const readAll = (world: World, books: ProvinceBooks): readonly Read[] =>
  books.entries.flatMap((entry) => {
    const header = openHeader(new Uint8Array(entry.header));
    const payload = openPayload(new Uint8Array(entry.payload));
    if (!header.ok || !payload.ok) {
      breach(world, 'entries_are_readable', nameText(entry));
      return [];
    }
    const { type, dossier } = header.value;
    return [{ ...entry, type, dossier, body: payload.value }];
  });

const numberIn = ({ type, body }: Read): string | null => {
  const known = type === 'dossier.accepted' && typeof body === 'object' && body !== null;
  return known && 'number' in body && typeof body.number === 'string' ? body.number : null;
};

/** Set apart at the province, or on the disk of a desk that says that it is refused. */
const isKeptApart = (world: World, { suspects }: ProvinceBooks, receipt: Receipt): boolean =>
  suspects.some((name) => nameText(name) === nameText(receipt)) ||
  world.places.filter(isRefused).some(({ seat }) =>
    seat
      .life()
      ?.sql.all<{ readonly payload: Uint8Array }>(
        'SELECT payload FROM entry WHERE dossier = ? AND type = ?',
        receipt.dossier,
        'dossier.accepted',
      )
      .some(({ payload }) => sha256Of(payload) === receipt.payloadSha256),
  );

const acceptedIn = (entries: readonly Read[]): ReadonlyMap<string, readonly Read[]> =>
  Map.groupBy(
    entries.filter(({ type }) => type === 'dossier.accepted'),
    ({ dossier }) => dossier ?? '',
  );

/** Every receipt that a citizen holds is at the province, once, with the very bytes. */
const checkReceipts = (world: World, books: ProvinceBooks, entries: readonly Read[]): void => {
  const accepted = acceptedIn(entries);
  const gone = new Set(world.destroyed.map(nameText));
  for (const receipt of world.receipts) {
    if (gone.has(nameText(receipt))) continue;
    const found = accepted.get(receipt.dossier) ?? [];
    if (found.length === 0 && hasTwin(world)) {
      if (!isKeptApart(world, books, receipt))
        breach(world, 'receipt_of_a_twin_is_kept', receipt.number);
    } else if (found.length === 0) breach(world, 'receipt_is_at_the_province', receipt.number);
    if (found.length > 1) breach(world, 'receipt_is_there_once', receipt.number);
    for (const { payload } of found)
      if (sha256Of(payload) !== receipt.payloadSha256)
        breach(world, 'payload_is_what_was_acknowledged', receipt.number);
  }
};

/** One draft is one dossier; one number is one dossier, on paper too where the disk is gone. */
const checkNumbers = (world: World, entries: readonly Read[]): void => {
  checkDrafts(world);
  if (world.plays.has('sharedNumbers')) checkMended(world, entries);
  else checkUnique(world, entries);
};

const checkDrafts = (world: World): void => {
  const numbersOf = Map.groupBy(world.receipts, ({ draft }) => draft);
  for (const [draft, receipts] of numbersOf)
    if (new Set(receipts.map(({ number }) => number)).size > 1)
      breach(world, 'draft_is_accepted_once', draft);
};

/** Whatever stood on two papers stands on one in the end: the other has a number of its own, or is void. */
const checkMended = (world: World, entries: readonly Read[]): void => {
  const folded = [...foldedAtProvince(entries).values()];
  const numbered = folded.filter(({ number, voided }) => number !== null && voided === null);
  for (const [number, dossiers] of Map.groupBy(numbered, (dossier) => dossier.number ?? ''))
    if (dossiers.length > 1) breach(world, 'number_is_unique', number);
  for (const { id, conflicts } of folded)
    if (conflicts.some(isNumberTaken)) breach(world, 'taken_number_is_replaced', id);
};

const checkUnique = (world: World, entries: readonly Read[]): void => {
  const owners = new Map<string, Set<string>>();
  const own = (number: string, dossier: string): void => {
    owners.set(number, (owners.get(number) ?? new Set()).add(dossier));
  };
  const accepted = acceptedIn(entries);
  const twins = hasTwin(world);
  for (const { number, dossier } of world.receipts)
    // Two folders on one machine both print until the province tells them apart: one of them is refused then.
    if (!twins || accepted.has(dossier)) own(number, dossier);
  for (const entry of entries) {
    const number = numberIn(entry);
    if (number !== null) own(number, entry.dossier ?? '');
  }
  for (const [number, dossiers] of owners)
    if (dossiers.size > 1) breach(world, 'number_is_unique', number);
};

const checkChains = (world: World, { chains, entries }: ProvinceBooks): void => {
  const byChain = Map.groupBy(entries, ({ desk, epoch }) => `${desk}/${epoch}`);
  for (const { desk, epoch, prev, seq, hash } of chains) {
    const name = `${desk}/${epoch}`;
    const own = (byChain.get(name) ?? []).toSorted((a, b) => a.seq - b.seq);
    if (own.length !== seq || own.some((entry, i) => entry.seq !== i + 1)) {
      breach(world, 'seq_is_dense', `${name}: ${own.length} of ${seq}`);
      continue;
    }
    let at = new Uint8Array(prev);
    for (const entry of own) {
      at = chainHash(at, entry.header, entry.payload, sha256);
      if (hex(at) !== hex(entry.hash)) breach(world, 'chain_is_unbroken', nameText(entry));
    }
    if (hex(at) !== hex(hash)) breach(world, 'chain_is_unbroken', name);
  }
};

/** Only what a twin wrote is set apart, and all that was said to be. */
const checkSuspects = (world: World, { suspects }: ProvinceBooks): void => {
  const apart = new Set(suspects.map(nameText));
  if (!hasTwin(world) && apart.size > 0)
    breach(world, 'nothing_is_quarantined', [...apart].join(' '));
  for (const name of world.setAside)
    if (!apart.has(nameText(name))) breach(world, 'what_is_set_apart_is_kept', nameText(name));
};

const checkOrder = (world: World, { ord, entries, parked }: ProvinceBooks): void => {
  const ords = entries
    .flatMap(({ placed }) => (placed === null ? [] : [placed.ord]))
    .toSorted((a, b) => a - b);
  if (ords.length !== ord || ords.some((one, i) => one !== i + 1))
    breach(world, 'ord_is_gapless', `${ords.length} of ${ord}`);
  if (parked > 0) breach(world, 'nothing_stays_parked', String(parked));
};

/** A fact is never left out, by a verdict or by a fold. */
const checkFacts = (world: World, entries: readonly Read[]): void => {
  for (const { type, placed, ...name } of entries) {
    const fact = isEntryType(type) && entryTypes[type].nature === 'fact';
    const kind = placed?.verdict.kind ?? 'applied';
    if (fact && kind !== 'applied' && kind !== 'conflict')
      breach(world, 'no_fact_is_skipped', `${nameText(name)} ${type}: ${kind}`);
  }
};

const isFact = (type: string): boolean => isEntryType(type) && entryTypes[type].nature === 'fact';

const foldedAtProvince = (entries: readonly Read[]): ReadonlyMap<string, Dossier> => {
  const stories = new Map<string, OrderedEntry[]>();
  for (const { header, body, placed } of entries) {
    const opened = openHeader(new Uint8Array(header));
    if (!opened.ok || placed === null) continue;
    const entry = { header: opened.value, payload: body, ...placed };
    for (const id of dossiersOf(entry)) stories.set(id, [...(stories.get(id) ?? []), entry]);
  }
  const dossiers = new Map<string, Dossier>();
  for (const [id, story] of stories) {
    const dossier = foldDossier(story, knowEntry);
    if (dossier !== null) dossiers.set(id, dossier);
  }
  return dossiers;
};

/** Each desk sees what the province sees, has everything that it has, and the rows that its journal gives. */
const checkViews = (world: World, books: ProvinceBooks, entries: readonly Read[]): void => {
  const dossiers = foldedAtProvince(entries);
  const held = new Map(books.entries.map((entry) => [nameText(entry), entry]));
  for (const place of world.places) {
    const { seat } = place;
    const life = seat.life();
    if (life === null || isRefused(place)) continue;
    for (const [id, theirs] of dossiers) {
      const ours = life.store.read.dossier(id);
      if (!isDeepStrictEqual(ours, theirs))
        breach(world, 'desk_sees_what_the_province_sees', `${seat.name} ${id}`);
      for (const { type, skippedBecause } of ours?.story ?? [])
        if (isFact(type) && skippedBecause !== null)
          breach(world, 'no_fact_is_skipped', `${seat.name} ${id} ${type}`);
    }
    const rows = life.sql.all<{
      readonly desk: string;
      readonly epoch: number;
      readonly seq: number;
      readonly header: Uint8Array;
      readonly payload: Uint8Array;
      readonly ord: number | null;
    }>(
      `SELECT chain.desk, chain.epoch, entry.seq, entry.header, entry.payload, entry.ord
         FROM entry JOIN chain ON chain.id = entry.chain`,
    );
    for (const row of rows) {
      const there = held.get(nameText(row));
      if (there === undefined)
        breach(world, 'entry_is_at_the_province', `${seat.name} ${nameText(row)}`);
      else if (
        sha256Of(there.header) !== sha256Of(row.header) ||
        sha256Of(there.payload) !== sha256Of(row.payload)
      )
        breach(world, 'bytes_are_equal', nameText(row));
      else if (row.ord !== there.placed?.ord)
        breach(world, 'desk_has_the_office_order', `${seat.name} ${nameText(row)}`);
    }
    if (rows.length < books.entries.length)
      breach(
        world,
        'desk_has_every_entry',
        `${seat.name}: ${rows.length} of ${books.entries.length}`,
      );
    const apart = life.disk.read.quarantined();
    if (apart.length > 0) breach(world, 'nothing_is_quarantined', `${seat.name}: ${apart.length}`);
  }
};

/** At one desk at least. */
export const checkRows = (world: World): void => {
  const [first, ...others] = world.places;
  if (first === undefined) return;
  const looked = world.course.thorough ? world.places : [world.chance.pick([first, ...others])];
  for (const { seat } of looked) {
    const life = seat.life();
    const differing =
      life === null
        ? []
        : lookAt(seat.image(), join(world.folder, 'looked-at.db'), differingProjections);
    if (differing.length > 0)
      breach(world, 'rows_are_what_the_journal_gives', `${seat.name}: ${differing.join(' ')}`);
  }
};

/** Every file that an entry names is at the province, and is what its name says. */
const checkFiles = async (world: World, entries: readonly Read[]): Promise<void> => {
  if (!world.plays.has('files')) return;
  for (const { type, body, ...name } of entries) {
    const known = type === 'document.issued' && typeof body === 'object' && body !== null;
    const file = known && 'sha256' in body ? String(body.sha256) : null;
    if (file === null) continue;
    const bytes = await world.store.blobs.read(file);
    if (bytes === null || sha256Of(bytes) !== file)
      breach(world, 'files_are_at_the_province', `${nameText(name)} ${file}`);
  }
};

export const checkAll = async (world: World): Promise<void> => {
  const books = await world.store.books(world.office);
  const entries = readAll(world, books);
  checkReceipts(world, books, entries);
  checkSuspects(world, books);
  checkNumbers(world, entries);
  checkChains(world, books);
  checkOrder(world, books);
  checkFacts(world, entries);
  checkViews(world, books, entries);
  await checkFiles(world, entries);
};
