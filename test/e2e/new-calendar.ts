/** A calendar with one more day off, published as the province's administrator does it, while nobody is served. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#server/province.ts';
import { realSurroundings } from '#server/surroundings.ts';
import { publishFile } from '#server/publishing/publish-file.ts';
import { readSettings } from '#server/settings.ts';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { must } from './must.ts';
import type { SwitchedProvince } from './province.ts';
import type { TestClock } from './test-clock.ts';

export interface NewCalendar {
  readonly province: SwitchedProvince;
  /** The province's own. */
  readonly folder: string;
  readonly clock: TestClock;
  readonly off: { readonly date: string; readonly name: string };
}

export const publishCalendar = async ({
  province,
  folder,
  clock,
  off,
}: NewCalendar): Promise<void> => {
  const file = join(folder, 'lich-moi.json');
  const daysOff = [...tryOutCalendar.daysOff, off];
  writeFileSync(file, JSON.stringify({ ...tryOutCalendar, version: 'thu-2026.2', daysOff }));
  await province.off();
  const database = await openDatabase(must(readSettings({ QMC_PROVINCE_DATA: folder })));
  const now = (): number => Date.now() + clock.offsetMs();
  await publishFile(database, { ...realSurroundings, now }, [
    'calendar',
    file,
    '--from',
    '2026-11-23',
  ]);
  await database.close();
  await province.on();
};
