/** The key that closes the copies on an office's receipts: made once, handed on from publication to publication. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officePublication } from '#shared/protocol/publications.ts';
import { publishFile } from '#server/publishing/publish-file.ts';
import { tryOutOffice } from '#server/try-out/seed.ts';
import { OFFICE, startTestProvince, type TestProvince } from './test-province.ts';

let province: TestProvince;
beforeAll(async () => {
  province = await startTestProvince();
});
afterAll(() => province.remove());

const keysOf = async (office: string): Promise<readonly (string | undefined)[]> => {
  const rows = await province.database.query<{ data: string }>(
    `select data from publication where kind = 'office' and office = $1 order by version`,
    [office],
  );
  return rows.map(({ data }) => officePublication.parse(JSON.parse(data)).copyKey);
};

const publish = async (data: unknown): Promise<void> => {
  const file = join(province.folder, 'office.json');
  writeFileSync(file, JSON.stringify(data));
  await publishFile(province.database, province.surroundings, ['office', file]);
};

it('cơ quan công bố lại thì khóa bản chép vẫn là khóa ấy; cơ quan khác có khóa khác', async () => {
  const [first] = await keysOf(OFFICE);
  expect(Buffer.from(first ?? '', 'base64')).toHaveLength(32);
  await publish({ ...tryOutOffice, phone: '0900 000 009' });
  expect(await keysOf(OFFICE)).toEqual([first, first]);
  await publish({ ...tryOutOffice, code: 'H00.02' });
  const [other] = await keysOf('H00.02');
  expect(other).toHaveLength(44);
  expect(other).not.toBe(first);
});
