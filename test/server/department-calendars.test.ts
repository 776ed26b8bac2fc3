import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { stopClock } from '#shared/dossier/standing-clock.ts';
import { calendarsOf } from '#server/departments/calendars.ts';
import { publish } from '#server/publishing/publish.ts';
import type { Database } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { openPglite } from '#server/store/pglite.ts';
import { draft, startDatedOffice, type DatedOffice } from '../desk/dated-office.ts';
import { signInHead } from '../desk/head-desk.ts';
import { at, day } from '../fixtures/calendar.ts';
import { now } from './direct-desk.ts';
import { placeEmptyDatabase } from './empty-database.ts';

const oldYear = {
  ...tryOutCalendar,
  version: 'thu-2026',
  completeFrom: '2026-01-01',
  completeUntil: '2026-12-31',
  daysOff: [{ date: '2026-12-31', name: 'Nghỉ hoán đổi' }],
};
/** Says nothing of the old year, and ends the working day earlier. */
const newYear = {
  ...oldYear,
  version: 'thu-2027',
  completeFrom: '2027-01-01',
  completeUntil: '2027-12-31',
  standardDay: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '16:30' },
  ],
  daysOff: [{ date: '2027-01-01', name: 'Tết Dương lịch' }],
};

const folder = mkdtempSync(join(tmpdir(), 'qmc-calendars-'));
let province: Database;
let office: DatedOffice;

beforeAll(async () => {
  await placeEmptyDatabase(folder);
  province = await openPglite(folder);
  await migrate(province);
  await province.query('insert into province (public_key) values ($1)', [new Uint8Array(32)]);
  office = await startDatedOffice('2026-12-29T09:12');
  for (const data of [tryOutCalendar, oldYear, newYear]) {
    const publication = { kind: 'calendar', data, publishedAt: now } as const;
    const effectiveFrom = day('2026-01-01');
    const { n, version } = await province.transaction((tx) =>
      publish(tx, { ...publication, office: null, effectiveFrom }),
    );
    office.desk.store.write((tx) =>
      tx.savePublication({ ...publication, n: 80 + n, version, effectiveFrom }),
    );
  }
  office.desk.desk.arrived();
}, 60_000);
afterAll(async () => {
  office.desk.end();
  await province.close();
  rmSync(folder, { recursive: true, force: true });
});

const calendars = () => calendarsOf(province, 'H00.77', day('2026-12-30'));

describe('lịch của quầy và của Tỉnh qua một lần đổi lịch', () => {
  it('lịch mới chỉ nói về năm mới: ngày nghỉ năm cũ vẫn là ngày nghỉ, giờ làm theo lịch mới', async () => {
    const { today, at: calendarAt } = await calendars();
    expect(today?.daysOff.map(({ date }) => date)).toEqual(['2026-12-31', '2027-01-01']);
    expect(today).toMatchObject({ completeFrom: '2026-01-01', standardDay: newYear.standardDay });
    expect(calendarAt(3)).toEqual(today);
    expect(calendarAt(2)?.daysOff.map(({ date }) => date)).toEqual(['2026-12-31']);
    expect(calendarAt(9)).toBeNull();
  });

  it('hồ sơ qua năm dừng giữa chừng: quầy và phòng chuyên môn đếm cùng một phần còn lại', async () => {
    const { desk } = office;
    expect((await office.accept(1)).dueAt).toBe('2027-01-05T16:30');
    const { dossier } = await desk.must('dossiers.open', { id: draft(1) });
    await signInHead(desk);
    desk.setTime('2026-12-30T10:00');
    await desk.must('work.stop', { id: draft(1), reason: 'Có tranh chấp', basis: '' });
    const { pause } = await office.dueOf(1);
    const stopped = stopClock(dossier, at('2026-12-30T10:00'), await calendars());
    expect(pause?.remaining).toEqual({ unit: 'working_day', days: 2 });
    expect(stopped).toMatchObject({ ok: true, value: { remaining: pause?.remaining } });
  });
});
