/** A second commune of a province under test, with the first one's officers. */
import { localDayOf } from '#shared/calendar/local-time.ts';
import { mintCode } from '#server/enrolment/mint.ts';
import { publish, saveOffice } from '#server/publishing/publish.ts';
import { latestPublication } from '#server/publishing/read.ts';
import { instantNow } from '#server/surroundings.ts';
import { OTHER_OFFICE } from '../e2e/circle/acts.ts';
import { OFFICE, type TestProvince } from '../server/test-province.ts';

export const OTHER = OTHER_OFFICE;
export const OTHER_NAME = 'ỦY BAN NHÂN DÂN XÃ MẪU';

export const addSecondOffice = async ({ database, surroundings }: TestProvince): Promise<void> => {
  const publishedAt = instantNow(surroundings);
  const effectiveFrom = localDayOf(publishedAt);
  const office = await latestPublication(database, OFFICE, 'office');
  const officers = await latestPublication(database, OFFICE, 'officers');
  await database.transaction(async (tx) => {
    await saveOffice(tx, OTHER, OTHER);
    const common = { office: OTHER, publishedAt, effectiveFrom } as const;
    const data = { ...(office?.data as object), code: OTHER, superior: OTHER_NAME };
    await publish(tx, { ...common, kind: 'office', data });
    await publish(tx, { ...common, kind: 'officers', data: officers?.data });
  });
};

/** What a new desk of that office is enrolled with. */
export const codeFor = async (
  { database, surroundings }: TestProvince,
  office: string,
): Promise<string> => {
  const minted = await mintCode(database, surroundings, {
    office,
    desk: null,
    mintedBy: 'van-hanh-thu',
  });
  if (!minted.ok) throw new Error(minted.error.code);
  return minted.value.code;
};
