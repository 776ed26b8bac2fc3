/** A new list of officers, as the province publishes it. */
import type { officersPublication, Publication } from '#shared/protocol/publications.ts';
import type { z } from '#shared/schema.ts';
import { OFFICER, PERSONAL_CODE, quickHash } from './made-up-office.ts';

type PublishedOfficer = z.infer<typeof officersPublication>['officers'][number];

export const officerMau = async (
  over: Partial<PublishedOfficer> = {},
): Promise<PublishedOfficer> => ({
  id: OFFICER,
  name: 'Trần Thị Mẫu',
  title: 'Công chức tiếp nhận',
  role: 'officer',
  personalCodeHash: await quickHash.make(PERSONAL_CODE),
  active: true,
  ...over,
});

/** `version` counts from 2: the first came with the enrolment. */
export const officersList = (
  version: number,
  officers: readonly PublishedOfficer[],
  effectiveFrom = '2026-01-01',
): Publication => ({
  n: 100 + version,
  kind: 'officers',
  version,
  publishedAt: '2026-11-23T00:00:00.000Z',
  effectiveFrom,
  data: { officers },
});
