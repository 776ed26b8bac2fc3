/** A desk with an empty journal for each test: a slot is never given twice, so one desk goes on in a new epoch. */
import { InventedDesk } from './invented-desk.ts';
import type { TestProvince } from './test-province.ts';

export const enrolAnew = async ({ database, ready, mint }: TestProvince): Promise<InventedDesk> => {
  const [known] = await database.query<{ id: string }>('select id from desk limit 1');
  const desk = new InventedDesk(ready.url);
  await desk.enrol(await mint(known?.id ?? null));
  return desk;
};
