import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officesPublication } from '#shared/protocol/offices-publication.ts';
import { latestPublication } from '#server/publishing/read.ts';
import { openOffice } from './direct-desk.ts';
import { OFFICE, startTestProvince, type TestProvince } from './test-province.ts';

const ANOTHER = 'H00.09';

let province: TestProvince;
beforeAll(async () => {
  province = await startTestProvince();
  await openOffice(province.database, ANOTHER);
});
afterAll(() => province.remove());

const told = () => latestPublication(province.database, null, 'offices');

describe('danh sách cơ quan nhận hồ sơ phi địa giới', () => {
  it('Tỉnh mở lại mà chưa từng công bố thì công bố; đã có rồi thì không công bố thêm', async () => {
    await province.database.query("delete from publication where kind = 'offices'", []);
    expect(await told()).toBeNull();
    province = await province.restart();
    const first = await told();
    const { offices } = officesPublication.parse(first?.data);
    expect(offices.map(({ code }) => code)).toEqual(expect.arrayContaining([OFFICE, ANOTHER]));
    province = await province.restart();
    expect((await told())?.version).toBe(first?.version);
  });
});
