/** What must hold when all is quiet, whatever went before: the rules of test/invariants, on this office. */
import { join } from 'node:path';
import { nameText } from '#shared/journal/entry.ts';
import { differingProjections } from '#electron/store/projections/compare.ts';
import { bookNumbersAreUnique, booksHaveNoGap } from '../invariants/books.ts';
import { deskEvidence } from '../invariants/desk-file.ts';
import {
  acceptancesIn,
  openAll,
  type Acceptance,
  type ProvinceBooks,
} from '../invariants/evidence.ts';
import { filesAreHeld } from '../invariants/files.ts';
import {
  chainsAreWhole,
  factsCount,
  onlyTwinsAreApart,
  orderIsGapless,
} from '../invariants/journals.ts';
import {
  draftsAreAcceptedOnce,
  numbersAreMended,
  numbersAreUnique,
  receiptsAreKept,
  sha256Of,
} from '../invariants/receipts.ts';
import { broken, type Breach } from '../invariants/rules.ts';
import { deskAgrees, foldedAtProvince } from '../invariants/views.ts';
import { checkShown } from './check-shown.ts';
import { checkWork, mayRepeatSeries } from './check-work.ts';
import { lookAt } from './seat-disk.ts';
import { hasTwin, isRefused } from './twins.ts';
import { breach, type Receipt, type World } from './world.ts';

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

/** Two folders on one machine both print until the province tells them apart: what it does not take is kept apart. */
const checkReceipts = (
  world: World,
  books: ProvinceBooks,
  acceptances: readonly Acceptance[],
): readonly Breach[] => {
  const gone = new Set(world.destroyed.map(nameText));
  const there = new Set(acceptances.map(({ dossier }) => dossier));
  const owed = world.receipts.filter((receipt) => !gone.has(nameText(receipt)));
  const left = hasTwin(world) ? owed.filter(({ dossier }) => !there.has(dossier)) : [];
  return [
    ...receiptsAreKept(
      owed.filter((receipt) => !left.includes(receipt)),
      acceptances,
      'receipt_is_at_the_province',
    ),
    ...left
      .filter((receipt) => !isKeptApart(world, books, receipt))
      .map(({ number }) => broken('receipt_of_a_twin_is_kept', number)),
  ];
};

const checkNumbers = (world: World, acceptances: readonly Acceptance[]): readonly Breach[] => {
  const there = new Set(acceptances.map(({ dossier }) => dossier));
  // One of two folders is refused once they are told apart.
  const counted = hasTwin(world)
    ? world.receipts.filter(({ dossier }) => there.has(dossier))
    : world.receipts;
  return numbersAreUnique(counted, acceptances);
};

/** Two machines that count in one book may give a number twice, and so may a lost disk; nothing renumbers a book. */
const checkBooks = (
  world: World,
  opened: ReturnType<typeof openAll>['opened'],
  folded: ReturnType<typeof foldedAtProvince>,
): readonly Breach[] =>
  hasTwin(world) || world.plays.has('sharedNumbers')
    ? []
    : [
        ...(mayRepeatSeries(world) ? [] : bookNumbersAreUnique(opened, folded)),
        ...booksHaveNoGap(opened),
      ];

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

export const checkAll = async (world: World): Promise<void> => {
  const books = await world.store.books(world.office);
  const { opened, breaches: unreadable } = openAll(books.entries);
  const { acceptances, breaches: unknown } = acceptancesIn(opened);
  const folded = foldedAtProvince(opened);
  const desks = world.places.flatMap((place) => {
    const life = place.seat.life();
    return life === null || isRefused(place)
      ? []
      : [
          deskEvidence(place.seat.name, life.sql, {
            dossier: life.store.read.dossier,
            quarantined: life.disk.read.quarantined,
          }),
        ];
  });
  world.breaches.push(
    ...unreadable,
    ...unknown,
    ...checkReceipts(world, books, acceptances),
    ...draftsAreAcceptedOnce(world.receipts),
    ...(world.plays.has('sharedNumbers')
      ? numbersAreMended(folded.values())
      : checkNumbers(world, acceptances)),
    ...checkBooks(world, opened, folded),
    ...onlyTwinsAreApart(books, { said: world.setAside, twins: hasTwin(world) }),
    ...chainsAreWhole(books.chains, books.entries),
    ...orderIsGapless(books),
    ...factsCount(opened),
    ...desks.flatMap((desk) => deskAgrees(desk, books, folded)),
    ...(await checkShown(world, books, acceptances, folded)),
    ...(await checkWork(world, opened, folded)),
    ...(world.plays.has('files')
      ? await filesAreHeld(
          opened,
          (sha256) => world.store.blobs.read(sha256),
          (sha256) => world.places.some(({ seat }) => seat.life()?.blobs.has(sha256) === true),
        )
      : []),
  );
};
