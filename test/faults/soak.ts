/** Many working days in one process, by a clock of their own: to be started with --expose-gc by the test. */
import { writeSync } from 'node:fs';
import { createLuck } from '#electron/cli/day/luck.ts';
import { createDeskStore } from '#electron/store/desk-store.ts';
import { sha256 } from '#electron/store/digest.ts';
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { lookAt, openReader } from '#electron/store/reader.ts';
import { createSql } from '#electron/store/sql.ts';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { weekdayNameOf } from '#shared/calendar/working-calendar.ts';
import { summaryOf } from '../golden/golden-journal.ts';
import type { Receipt } from './invariants.ts';
import { breachesIn } from './folder-breaches.ts';
import { workSoakDay } from './soak-day.ts';
import { openSoakOffice, type SoakOffice } from './soak-office.ts';
import { soakPlan, type SoakEnd, type SoakSaid } from './soak-plan.ts';

/** A Monday; thirty working days from here lie in one calendar. */
const FIRST_DAY = '2026-10-05' as LocalDate;

const say = (said: SoakSaid): void => {
  writeSync(1, `${JSON.stringify(said)}\n`);
};

const nextWorkingDay = (day: LocalDate): LocalDate => {
  const next = addDays(day, 1);
  return ['saturday', 'sunday'].includes(weekdayNameOf(next)) ? nextWorkingDay(next) : next;
};

/** Each dossier as the desk in that folder sees it. */
const seenIn = (folder: string, receipts: readonly Receipt[]): readonly string[] => {
  const seen = lookAt(folder);
  if (!seen.ok || seen.value.keys === null) throw new Error('the folder cannot be looked at');
  const key = openUnprotected(seen.value.keys);
  if (!key.ok) throw new Error('no key lies open');
  const reader = openReader(seen.value, key.value);
  if (!reader.ok) throw new Error(reader.error.code);
  const { read } = createDeskStore(reader.value, createSql(reader.value), sha256);
  const views = receipts.map(({ dossier: id }) => {
    const dossier = read.dossier(id);
    return dossier === null ? 'unknown' : JSON.stringify(summaryOf(dossier));
  });
  reader.value.close();
  return views;
};

const compareAll = async (
  { province: { database }, seats }: SoakOffice,
  bySeat: readonly (readonly Receipt[])[],
): Promise<SoakEnd> => {
  const receipts = bySeat.flat();
  const accepted = await database.query<{ dossier: string; number: string; times: number }>(
    `select entry.dossier, dossier.number, count(*) as times
       from journal as entry
       left join dossier on dossier.office = entry.office and dossier.id = entry.dossier
      where entry.type = 'dossier.accepted' and entry.ord is not null
      group by entry.dossier, dossier.number`,
  );
  const there = new Map(accepted.map((row) => [`${row.dossier} ${row.number}`, row.times]));
  const missing = receipts.filter(
    ({ dossier, number }) => there.get(`${dossier} ${number}`) !== 1,
  ).length;
  const [closes] = await database.query<{ open: number; unequal: number }>(
    `select count(*) filter (where closed.type = 'day.closed' and completed.seq is null
              and convert_from(closed.payload, 'UTF8')::json ->> 'province' is null) as open,
            count(*) filter (where closed.type = 'day.completed'
              and convert_from(closed.payload, 'UTF8')::json ->> 'equal' <> 'true') as unequal
       from journal as closed
       left join journal as completed
         on completed.type = 'day.completed' and completed.desk = closed.desk
        and convert_from(completed.payload, 'UTF8')::json ->> 'close' = closed.seq::text
      where closed.type in ('day.closed', 'day.completed')`,
  );
  const [one = [], other = []] = seats.map(({ folder }) => seenIn(folder, receipts));
  return {
    receipts: receipts.length,
    dossiersHeld: accepted.length,
    astray: missing + Math.max(0, accepted.length - receipts.length),
    closesOpen: closes?.open ?? -1,
    completedUnequal: closes?.unequal ?? -1,
    breaches: seats.flatMap(({ folder }, place) => [...breachesIn(folder, bySeat[place] ?? [])]),
    seenDifferently: one.filter((view, index) => view === 'unknown' || view !== other[index])
      .length,
  };
};

const plan = soakPlan.parse(JSON.parse(process.argv[2] ?? ''));
const luck = createLuck(plan.seed);
const office = await openSoakOffice(plan, FIRST_DAY);
const receipts: Receipt[][] = office.seats.map(() => []);
let day = FIRST_DAY;
for (let nth = 1; nth <= plan.days; nth += 1) {
  const worked = await workSoakDay(office, day, nth, luck, nth === plan.days);
  for (const [place, own] of worked.receipts.entries()) receipts[place]?.push(...own);
  say({ what: 'evening', ...worked.evening });
  day = nextWorkingDay(day);
}
say({ what: 'end', ...(await compareAll(office, receipts)) });
await office.close();
