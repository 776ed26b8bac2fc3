/** The made-up office once its province keeps numbers for paper slips. */
import { enrolAnswer } from './made-up-office.ts';
import type { TestDesk } from './test-desk.ts';

export const planSlips = async (desk: TestDesk, slips: number): Promise<void> => {
  const { publications } = await enrolAnswer();
  const office = publications.find(({ kind }) => kind === 'office');
  if (office === undefined) throw new Error('the made-up office is not published');
  const numberPattern = {
    template: '{agencyCode}-{yymmdd}-{counter}',
    digits: 4,
    perSlot: 1000,
    slips,
  };
  const data = { ...(office.data as Readonly<Record<string, unknown>>), numberPattern };
  desk.store.write((tx) => tx.savePublication({ ...office, n: 90, version: 2, data }));
};
