/** What an operator has published at the board is what a desk of that province goes by, from its day. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addDays,
  instantOfLocal,
  localDayOf,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { keepDraft, publishDraft, type Make } from '#server/drafts/drafts.ts';
import {
  makeCalendar,
  makeCertification,
  makeCommitments,
  makeHandles,
} from '#server/drafts/make-drafts.ts';
import type { About } from '#server/drafts/subject.ts';
import { instantNow } from '#server/surroundings.ts';
import { createPublished } from '#electron/desk/catalogue/published.ts';
import { sha256 } from '#electron/store/digest.ts';
import { readCsv } from '#shared/table/read-csv.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { openTestDesk, type TestDesk } from '../desk/test-desk.ts';
import { OFFICE, startTestProvince, type TestProvince } from '../server/test-province.ts';

/** The calendar of the try-out province must reach it. */
const MORNING = '2026-11-23T08:00' as LocalDateTime;

let province: TestProvince;
let desk: TestDesk;

beforeAll(async () => {
  province = await startTestProvince({}, instantOfLocal(MORNING));
  desk = await openTestDesk(MORNING, onALine());
  const code = await province.mint();
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
  await sitDown(desk);
}, 60_000);
afterAll(() => {
  desk.end();
  return province.remove();
});

let drafts = 0;
const publish = async <P>(about: About, make: Make<P>): Promise<void> => {
  const { database, surroundings } = province;
  drafts += 1;
  const id = String(drafts).padStart(32, '0');
  const at = instantNow(surroundings);
  const effectiveFrom = localDayOf(at);
  const by = { readAt: at, readBy: 'van-hanh-thu', fileName: 'bang.csv' };
  const kept = await keepDraft(database, { ...about, ...by, id, effectiveFrom }, make);
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  const published = await publishDraft(database, surroundings, id, at);
  if (published?.ok !== true) throw new Error(JSON.stringify(published));
};

it('quầy của Tỉnh ấy nhận lịch, mức thu, cam kết và danh sách thủ tục vừa ban hành', async () => {
  const today = localDayOf(instantNow(province.surroundings));
  const day = addDays(today, 40);
  const table = (text: string) => [readCsv(text)];
  const calendar = table(`Ngày;Nội dung\n${day.split('-').toReversed().join('/')};Nghỉ thử`);
  const span = { from: today, until: addDays(today, 300) };
  await publish(
    { subject: 'calendar', office: null },
    makeCalendar(calendar, { ...span, decision: 'QĐ thử', publisher: 'Tỉnh thử' }),
  );
  const tariff = 'Mã thủ tục;Tính theo;Mức thu\n2.000815;Việc;7000\n2.000884;Việc;9000';
  await publish(
    { subject: 'certification', office: null },
    makeCertification(table(tariff), today),
  );
  const shorter = 'Mã thủ tục;Thời hạn cam kết\n1.001612;2 ngày làm việc';
  const asked = { office: OFFICE, from: today, decision: 'QĐ thử' };
  await publish({ subject: 'commitments', office: OFFICE }, makeCommitments(table(shorter), asked));
  await publish({ subject: 'handles', office: OFFICE }, makeHandles(table('Mã\n1.001612'), today));

  expect(await desk.line.sync()).toMatchObject({ ok: true });
  const published = createPublished({
    store: desk.store,
    surroundings: {
      now: province.surroundings.now,
      randomBytes: (length) => new Uint8Array(length),
      sha256,
    },
  });
  const known = published.calendar()?.data;
  expect(known?.daysOff).toContainEqual({
    date: day,
    name: 'Nghỉ thử',
    status: 'confirmed',
    decision: 'QĐ thử',
  });
  expect(known?.completeUntil).toBe(span.until);
  const { fees } = await desk.must('certification.counter', {});
  expect(fees.map((rule) => (rule.per === 'case' ? rule.amount : null))).toEqual([7000, 9000]);
  const offer = published.catalogue()?.procedure('1.001612')?.channels[0];
  expect(offer?.commitments).toEqual([
    { rule: { kind: 'amount', amount: 2, unit: 'working_day' }, decision: 'QĐ thử' },
  ]);
  expect(published.catalogue()?.handled).toEqual(new Set(['1.001612']));
  expect((await desk.must('home.overview', {})).attention).toEqual([]);
});
