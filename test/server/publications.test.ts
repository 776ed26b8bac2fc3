import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths, publicationsAnswer } from '#shared/protocol/contact.ts';
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { publish } from '#server/publishing/publish.ts';
import { OFFICE, startTestProvince, type TestProvince } from './test-province.ts';
import { type InventedDesk, parse } from './invented-desk.ts';
import { among, enrolFour } from './four-desks.ts';

let province: TestProvince;
let desks: InventedDesk[] = [];
const desk = among(() => desks);

beforeAll(async () => {
  province = await startTestProvince();
  desks = await enrolFour(province);
});
afterAll(() => province.remove());

describe('công bố', () => {
  const publicationsAfter = async (after: number, limit: number) =>
    parse(
      publicationsAnswer,
      await desk(0).send({
        method: 'GET',
        path: `${paths.publications}?after=${after}&limit=${limit}`,
      }),
    );

  it('đọc từng trang là đủ; danh bạ khóa chỉ cần bản mới nhất', async () => {
    const whole = await publicationsAfter(0, 50);
    expect(whole.more).toBe(false);
    const paged = [];
    let more = true;
    while (more) {
      const page = await publicationsAfter(paged.at(-1)?.n ?? 0, 1);
      expect(page.publications).toHaveLength(1);
      paged.push(...page.publications);
      more = page.more;
    }
    expect(paged).toEqual(whole.publications);
    expect(whole.publications.filter(({ kind }) => kind === 'keys')).toHaveLength(1);
    expect((await desk(0).contact()).publication).toBe(whole.publications.at(-1)?.n);
  });

  it('nhiều người công bố cùng lúc: số công bố liền nhau, phiên bản liền nhau', async () => {
    const before = (await desk(0).contact()).publication;
    await Promise.all(
      Array.from({ length: 10 }, () =>
        province.database.transaction((tx) =>
          publish(tx, {
            office: OFFICE,
            kind: 'confirmed',
            data: { deadlines: [] },
            publishedAt: '2026-11-23T02:00:00.000Z' as Instant,
            effectiveFrom: '2026-11-23' as LocalDate,
          }),
        ),
      ),
    );
    const { publications } = await publicationsAfter(before, 50);
    expect(publications.map(({ n }) => n)).toEqual(publications.map((_, i) => before + 1 + i));
    expect(publications.map(({ version }) => version)).toEqual(publications.map((_, i) => i + 1));
  });
});
