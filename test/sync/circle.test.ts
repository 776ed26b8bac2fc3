/** The plan of the circle at two desks without windows: all forty dossiers, in every check. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { stateCode } from '#shared/dossier/states.ts';
import {
  dateOf,
  epochMsOf,
  instantOf,
  instantOfLocal,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { readDay } from '#server/board/queries.ts';
import { publish } from '#server/publishing/publish.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { openTestDesk, type TestDesk } from '../desk/test-desk.ts';
import { moveAllDates } from '../e2e/circle/acts.ts';
import { openDepartment } from '../e2e/circle/department.ts';
import { passagesIn, passagesMissing } from '../e2e/circle/passages.ts';
import { paths, sharedPaths } from '../e2e/circle/plan.ts';
import {
  attentionOf,
  hereAlone,
  officeWide,
  standingAt,
  standingAtProvince,
} from '../e2e/circle/sides.ts';
import { beginWalk, draftId, type Office, type Seat, type Walk } from '../e2e/circle/walk.ts';
import { lodgeOnline } from '../e2e/lodge-online.ts';
import { breachesOfOffice } from '../invariants/office.ts';
import { booksIn } from '../invariants/province-database.ts';
import { addSecondOffice, codeFor, OTHER } from './second-office.ts';
import { OFFICE, startTestProvince, type TestProvince } from '../server/test-province.ts';

const MORNING = '2026-11-23T08:12' as LocalDateTime;
/** When the rounds after the morning's begin. */
const TIMES = {
  forenoon: '2026-11-23T09:30',
  afternoon: '2026-11-23T13:30',
  evening: '2026-11-23T16:40',
} as const;

/** As the board counts what is under way. */
const OPEN_STATES: ReadonlySet<number> = new Set(
  (
    ['accepted', 'processing', 'awaiting_supplement', 'awaiting_obligation', 'stopped'] as const
  ).map(stateCode),
);

let province: TestProvince;
let desks: Readonly<Record<Seat, TestDesk>>;
/** The desk of the commune that decides two of the dossiers. */
let there: TestDesk;
let walk: Walk;
/** What the head's desk is told of when its line is back. */
let overlaps: Awaited<ReturnType<typeof attentionOf>>;

const seated = async (deskName: string, officer: number, office = OFFICE): Promise<TestDesk> => {
  const desk = await openTestDesk(MORNING, onALine({ withFiles: false }));
  const code = await codeFor(province, office);
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName });
  await sitDown(desk, officer);
  return desk;
};

const syncDesk = async ({ line, desk }: TestDesk): Promise<void> => {
  expect(await line.sync()).toMatchObject({ ok: true });
  desk.arrived();
  await desk.synced();
};

const sync = (seat: Seat): Promise<void> => syncDesk(desks[seat]);

/** How far that desk knows the dossiers to be that lie in the other commune, or have lain there. */
const sharedAt = ({ store }: TestDesk) =>
  sharedPaths.map((_, n) => {
    const dossier = store.read.dossier(draftId(paths.length + n));
    return { step: dossier?.crossArea?.step, state: dossier?.state };
  });

/** The province carries on behind its answers: both ask until both know the same. */
const syncThere = (): Promise<void> =>
  vi.waitFor(
    async () => {
      for (const desk of [desks.one, there]) await syncDesk(desk);
      const here = sharedAt(desks.one);
      const sent = here.map(({ step }) => (step ?? 1) > 1);
      const onlySent = (all: typeof here) => all.filter((_, n) => sent[n]);
      expect(onlySent(sharedAt(there))).toEqual(onlySent(here));
    },
    { timeout: 15_000, interval: 100 },
  );

/** One more day off, after the morning's dossiers have their dates. */
const publishCalendar = async (): Promise<void> => {
  const data = {
    ...tryOutCalendar,
    version: 'thu-2026.2',
    daysOff: [...tryOutCalendar.daysOff, { date: '2026-11-26', name: 'Nghỉ bù' }],
  };
  const now = instantOf(province.surroundings.now());
  await publish(province.database, {
    office: null,
    kind: 'calendar',
    data,
    publishedAt: now,
    effectiveFrom: dateOf(MORNING),
  });
};

/** The clocks of all three go on to that round. */
const playLater = async (round: keyof typeof TIMES): Promise<void> => {
  const time = TIMES[round] as LocalDateTime;
  province.pass(epochMsOf(instantOfLocal(time)) - province.surroundings.now());
  for (const desk of [...Object.values(desks), there]) desk.setTime(time);
  if (round === 'evening') {
    for (const seat of ['one', 'two', 'one'] as const) await sync(seat);
    overlaps = await attentionOf(desks.two);
  }
  await walk.play(round);
};

beforeAll(async () => {
  province = await startTestProvince({}, instantOfLocal(MORNING));
  const { url, operator } = province.ready;
  if (operator === null) throw new Error('the try-out has an operator');
  desks = { one: await seated('Quầy 1', 0), two: await seated('Quầy 2', 2) };
  await addSecondOffice(province);
  there = await seated('Quầy xã Mẫu', 0, OTHER);
  const office: Office = {
    door: (seat) => desks[seat],
    elsewhere: { door: there, sync: syncThere },
    department: await openDepartment({ url, operator }),
    sync,
    lodge: (person) => lodgeOnline({ url, operator }, { person, hours: 0 }),
  };
  walk = await beginWalk(office, [...paths, ...sharedPaths]);
  await walk.play('morning');
  await publishCalendar();
  await sync('one');
  await sync('two');
  for (const round of ['forenoon', 'afternoon', 'evening'] as const) await playLater(round);
  await moveAllDates(desks.two);
  for (const seat of ['two', 'one'] as const) await sync(seat);
}, 240_000);
afterAll(async () => {
  for (const desk of [...Object.values(desks), there]) {
    await desk.line.close();
    desk.end();
  }
  await province.remove();
});

it('bốn mươi hồ sơ đi hết mọi đường của bảng trạng thái', async () => {
  expect(paths).toHaveLength(40);
  expect(passagesMissing(passagesIn(await booksIn(province.database, OFFICE)))).toEqual([]);
});

it('việc hai quầy làm chồng lên nhau được nói đúng tên, mỗi việc một câu', () => {
  const toldOf = (name: string) => {
    const of = walk.cases.find(({ path }) => path.name.startsWith(`cùng lúc: ${name}`));
    return overlaps.filter(({ dossier }) => dossier === of?.id).map(({ code }) => code);
  };
  expect(toldOf('quầy này ghi rút')).toEqual(['state_does_not_fit']);
  expect(toldOf('hai quầy trao')).toEqual(['result_given_twice']);
  expect(toldOf('hai quầy sửa')).toEqual(['request_superseded']);
});

it('mọi danh sách, mọi con số ở hai quầy như nhau, ở Tỉnh cũng vậy', async () => {
  const [one, two] = [await officeWide(desks.one), await officeWide(desks.two)];
  expect(one.rows).toHaveLength(walk.cases.length);
  expect(two).toEqual(one);
  expect(await standingAtProvince(province.database)).toEqual(await standingAt(desks.one));
  expect(await attentionOf(desks.one)).toEqual([]);
  expect(await attentionOf(desks.two)).toEqual([]);
});

it('phi địa giới: hồ sơ chung với xã kia thì xã kia cũng thấy như thế', async () => {
  const seen = [
    { step: 4, state: 'returned' },
    { step: 4, state: 'finished' },
  ];
  for (const desk of [desks.one, desks.two, there]) expect(sharedAt(desk)).toEqual(seen);
  expect(await attentionOf(there)).toEqual([]);
});

it('khóa sổ: mỗi quầy khớp với Tỉnh từng mục, hai quầy cộng lại bằng số của Tỉnh', async () => {
  const here = [await hereAlone(desks.one), await hereAlone(desks.two)];
  for (const [place, seat] of (['one', 'two'] as const).entries()) {
    const { desk, ...preview } = await desks[seat].must('close.preview', {});
    expect(preview).toMatchObject({ equal: true, missing: [], differences: [], openDays: [] });
    expect(desk).toMatchObject({ accepted: here[place]?.accepted, fees: here[place]?.fees });
    expect(await desks[seat].must('close.day', { offline: false })).toMatchObject({ equal: true });
    await sync(seat);
  }
  const standing = await standingAt(desks.one);
  const [board] = await readDay(province.database, dateOf(MORNING));
  expect(board).toMatchObject({
    all: standing.filter(({ voided }) => !voided).length,
    open: standing.filter(({ state, voided }) => !voided && OPEN_STATES.has(state)).length,
    late: 0,
    waiting: 0,
    quarantine: 0,
  });
  expect(here.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(walk.receipts().length);
});

it('nhật ký của hai quầy nguyên vẹn ở Tỉnh, mỗi giấy đã phát có đúng một lần', async () => {
  expect(breachesOfOffice(walk.receipts(), await booksIn(province.database, OFFICE), [])).toEqual(
    [],
  );
});
