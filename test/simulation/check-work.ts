/** At the end, at every desk that runs: dossiers in hand, lists of many, ratings, and what departments did. */
import { begunBatches, openBatches, owedLists } from '#electron/desk/dossiers/hand-over-batches.ts';
import { localDayOf } from '#shared/calendar/local-time.ts';
import {
  departmentFilesOf,
  departmentNews,
  filesInForce,
} from '#shared/dossier/department-news.ts';
import type { Dossier } from '#shared/dossier/fold.ts';
import { nameText } from '#shared/journal/entry.ts';
import { doubledNumbersAreShown } from '../invariants/books.ts';
import type { Opened, ProvinceEntry } from '../invariants/evidence.ts';
import { broken, type Breach } from '../invariants/rules.ts';
import {
  departmentActsAreTold,
  departmentNewsAreShown,
  departmentsActOnWhatTheyHold,
  holderIsOne,
  ratingsAreTakenOnce,
  ratingsCountOnce,
  resultsAreGivenOnce,
  seriesNumbersAreUnique,
} from '../invariants/work.ts';
import { hasTwin, isRefused } from './twins.ts';
import { breach, type Workplace, type World } from './world.ts';

type Folded = ReadonlyMap<string, Dossier>;
type Opening = readonly Opened<ProvinceEntry>[];

const heldAt = ({ seat }: Workplace): ReadonlyMap<string, string | null> =>
  new Map(
    seat
      .life()
      ?.sql.all<{ readonly id: string; readonly holder: string | null }>(
        'SELECT DISTINCT dossier AS id, NULL AS holder FROM entry WHERE type = ?',
        'dossier.accepted',
      )
      .flatMap(({ id }) => {
        const row = seat.life()?.store.read.dossierRow(id) ?? null;
        return row === null ? [] : [[id, row.holder] as const];
      }) ?? [],
  );

const ratingsAt = async (
  world: World,
  { seat }: Workplace,
  opened: Opening,
): Promise<readonly Breach[]> => {
  const rated = opened.filter(({ header }) => header.type === 'feedback.given');
  const days = new Set(rated.map(({ header }) => localDayOf(header.at)));
  let counted = 0;
  for (const day of days) {
    const answer = await seat.ask('citizen.ratings', { day });
    if (answer === null) return [];
    if (!answer.ok) {
      breach(world, 'commands_end_in_an_answer', `citizen.ratings: ${answer.error.code}`);
      return [];
    }
    const { best, good, poor } = answer.value.all;
    counted += best + good + poor;
  }
  return ratingsCountOnce(seat.name, counted, opened);
};

/** Of its own lists in this life: each is shown as open, or was drawn once anything of it had gone. */
const listsAt = async (
  world: World,
  { seat }: Workplace,
  folded: Folded,
): Promise<readonly Breach[]> => {
  const life = seat.life();
  const identity = life?.disk.read.identity() ?? null;
  if (life == null || identity === null) return [];
  const { read } = life.disk;
  const state = await seat.ask('handOver.state', {});
  const isShown = state?.ok === true && state.value?.open === true;
  const begun = begunBatches(read);
  const stuck = (what: string): Breach =>
    broken('begun_list_is_ended_or_shown', `${seat.name}: ${what}`);
  const drawn = new Set(
    life.sql
      .all<{ readonly document: string }>(
        `SELECT json_extract(CAST(payload AS TEXT), '$.document') AS document FROM entry
          WHERE type = 'document.issued'`,
      )
      .map(({ document }) => document),
  );
  const went = (list: string): boolean =>
    [...folded.values()].some(({ story }) =>
      story.some(
        ({ type, detail, skippedBecause }) =>
          type === 'dossier.handedOver' && detail['list'] === list && skippedBecause === null,
      ),
    );
  const own = world.lists.filter(
    ({ desk, epoch }) => desk === identity.desk && epoch === identity.epoch,
  );
  return [
    ...(openBatches(read).length > 0 && !isShown ? [stuck('one is open and not shown')] : []),
    ...(life.mayDraw() ? owedLists(read) : []).map(({ list }) => stuck(`${list} is owed`)),
    ...own
      .filter(({ list }) => !begun.some((one) => one.list === list) && !drawn.has(list))
      .filter(({ list }) => went(list))
      .map(({ list }) => stuck(`${list} is forgotten`)),
  ];
};

/** The files of results that wait to be handed out, where the province has them. Of a void dossier nothing is handed out. */
const filesAt = async (
  world: World,
  { seat }: Workplace,
  folded: Folded,
): Promise<readonly Breach[]> => {
  const blobs = seat.life()?.blobs;
  if (blobs === undefined) return [];
  const breaches: Breach[] = [];
  for (const dossier of folded.values()) {
    const waits = dossier.state === 'finished' && dossier.voided === null;
    if (!waits || dossier.outcome?.department === undefined) continue;
    for (const file of departmentFilesOf(dossier))
      if (!blobs.has(file) && (await world.store.blobs.has(file)))
        breaches.push(broken('department_file_comes_down', `${seat.name} ${file}`));
  }
  return breaches;
};

/** Results that wait and whose file neither this desk nor the province has. */
const withoutFile = async (
  { store }: World,
  { seat }: Workplace,
  folded: Folded,
): Promise<ReadonlySet<string>> => {
  const without = new Set<string>();
  for (const dossier of folded.values())
    for (const file of departmentNews(dossier) === 'result' ? filesInForce(dossier) : [])
      if (seat.life()?.blobs.has(file) === false && !(await store.blobs.has(file)))
        without.add(dossier.id);
  return without;
};

const showsOf = async (
  world: World,
  place: Workplace,
  opened: Opening,
  folded: Folded,
): Promise<readonly Breach[]> => {
  const { seat } = place;
  const answer = await seat.ask('settle.list', {});
  if (answer?.ok !== true) return [];
  const without = await withoutFile(world, place, folded);
  return [
    ...departmentNewsAreShown(seat.name, answer.value, folded, without),
    ...doubledNumbersAreShown(seat.name, answer.value, opened, folded),
  ];
};

/**
 * What a lost disk had sent may come to the books after the desk has read all that stood there: by a colleague, or from
 * where an older program of the province had put it aside. Its number may have been given again by then. Dossier numbers
 * keep clear of that; books, lists and letters do not.
 */
export const mayRepeatSeries = ({ places, destroyed, course }: World): boolean =>
  destroyed.length > 0 ||
  (places.some(({ lostDisk }) => lostDisk) && course.troubles.has('versions'));

export const checkWork = async (
  world: World,
  opened: Opening,
  folded: Folded,
): Promise<readonly Breach[]> => {
  const there = new Set(opened.map(({ held }) => nameText(held)));
  const breaches: Breach[] = [
    ...resultsAreGivenOnce(folded),
    ...ratingsAreTakenOnce(opened),
    ...(hasTwin(world) || mayRepeatSeries(world) ? [] : seriesNumbersAreUnique(opened)),
    ...departmentsActOnWhatTheyHold(opened, world.actsInOrder),
    ...world.departmentActs
      .filter((act) => !there.has(nameText(act)))
      .map((act) => broken('department_act_is_told', `the province ${nameText(act)}`)),
  ];
  for (const place of world.places) {
    const read = place.seat.life()?.store.read;
    if (read === undefined || isRefused(place)) continue;
    breaches.push(
      ...holderIsOne(place.seat.name, heldAt(place), folded),
      ...departmentActsAreTold(place.seat.name, world.departmentActs, read.dossier),
      ...(await ratingsAt(world, place, opened)),
      ...(await listsAt(world, place, folded)),
      ...(await filesAt(world, place, folded)),
      ...(await showsOf(world, place, opened, folded)),
    );
  }
  return breaches;
};
