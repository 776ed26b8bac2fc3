/** The desks of one office at a test's province. */
import type { InventedDesk } from './invented-desk.ts';
import type { TestProvince } from './test-province.ts';

export const enrolFour = async (province: TestProvince): Promise<InventedDesk[]> => {
  const desks: InventedDesk[] = [];
  for (let n = 1; n <= 4; n += 1) desks.push(await province.enrolDesk(`Quầy ${n}`));
  return desks;
};

export const among =
  (desks: () => readonly InventedDesk[]) =>
  (index: number): InventedDesk => {
    const found = desks()[index];
    if (found === undefined) throw new Error('không có quầy này');
    return found;
  };
