/** Many working days in one process, by a clock of their own: to be started with --expose-gc by the test. */
import { writeSync } from 'node:fs';
import { createLuck } from '#electron/cli/day/luck.ts';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { weekdayNameOf } from '#shared/calendar/working-calendar.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import type { Receipt } from '../invariants/evidence.ts';
import { breachesBetween, breachesIn } from '../invariants/desk-folder.ts';
import { booksIn } from '../invariants/province-database.ts';
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

const compareAll = async (
  { province: { database }, seats }: SoakOffice,
  bySeat: readonly (readonly Receipt[])[],
): Promise<SoakEnd> => {
  const receipts = bySeat.flat();
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
  const dossiers = await database.query('select 1 from dossier where number is not null');
  const books = await booksIn(database, office.code);
  return {
    receipts: receipts.length,
    dossiersHeld: dossiers.length,
    closesOpen: closes?.open ?? -1,
    completedUnequal: closes?.unequal ?? -1,
    breaches: [
      ...seats.flatMap(({ folder }, place) => breachesIn(folder, bySeat[place] ?? [])),
      ...breachesBetween(
        receipts,
        books,
        seats.map(({ folder }) => folder),
      ),
    ],
  };
};

const plan = soakPlan.parse(JSON.parse(process.argv[2] ?? ''));
const luck = createLuck(plan.seed);
const soaked = await openSoakOffice(plan, FIRST_DAY);
const receipts: Receipt[][] = soaked.seats.map(() => []);
let day = FIRST_DAY;
for (let nth = 1; nth <= plan.days; nth += 1) {
  const worked = await workSoakDay(soaked, day, nth, luck, nth === plan.days);
  for (const [place, own] of worked.receipts.entries()) receipts[place]?.push(...own);
  say({ what: 'evening', ...worked.evening });
  day = nextWorkingDay(day);
}
say({ what: 'end', ...(await compareAll(soaked, receipts)) });
await soaked.close();
