/** Two windows of one office on the day of the circle: an officer's with a line, and the head's on one that can be cut. */
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { startFaultProxy } from '../../sync/fault-proxy.ts';
import { publishCalendar } from '../new-calendar.ts';
import { lodgeOnline } from '../lodge-online.ts';
import { startSwitchedProvince, type SwitchedProvince } from '../province.ts';
import { makeFolders, tryOutOf } from '../ready-desk.ts';
import { takeSeat, type Seat as Window } from '../seat.ts';
import { createTestClock } from '../test-clock.ts';
import { handActs } from './by-hand.ts';
import { openDepartment } from './department.ts';
import type { Office, Seat } from './walk.ts';

const MORNING = '2026-11-23T08:12';
const EVENING = '2026-11-23T16:40';
const SENT_MS = 60_000;
const LOOKS_MS = 50;

export const officeSeats: readonly Seat[] = ['one', 'two'];

export interface CircleStage {
  readonly office: Office;
  readonly window: (seat: Seat) => Window;
  readonly province: SwitchedProvince;
  readonly provinceFolder: string;
  readonly folder: (seat: Seat) => string;
  /** The head's desk has no line from now on. */
  readonly cutLine: () => void;
  /** One more day off for everybody: dates that were promised this morning may move. */
  readonly publishCalendar: () => Promise<void>;
  /** Both windows are closed, and opened again in the evening; the line is back. */
  readonly evening: () => Promise<void>;
  /** What either window ever complained of. */
  readonly complaints: () => readonly string[];
  readonly closeWindows: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const head = staff.officers.find(({ role }) => role === 'head');

/** Until the desk has spoken with the province after now, and holds nothing back. */
const syncWindow = async ({ desk, hands }: Window): Promise<void> => {
  const until = async (is: (status: OutputOf<'desk.status'>) => boolean): Promise<void> => {
    for (const end = Date.now() + SENT_MS; Date.now() < end;) {
      if (is(await desk.must('desk.status', {}))) return;
      await hands.page.waitForTimeout(LOOKS_MS);
    }
    throw new Error('the entries did not reach the province');
  };
  // One that is under way may have read its books already.
  await until(({ sync }) => !sync.running);
  const spokenBefore = (await desk.must('desk.status', {})).line.lastContact;
  await desk.must('sync.now', {});
  await until(
    ({ unsent, sync, line }) =>
      unsent.count === 0 && !sync.running && line.lastContact !== spokenBefore,
  );
};

export const setCircleStage = async (): Promise<CircleStage> => {
  if (head === undefined) throw new Error('the try-out has a head');
  const folders = makeFolders();
  const clock = createTestClock(MORNING);
  const provinceFolder = folders.fresh('province');
  const province = await startSwitchedProvince(provinceFolder, clock);
  const proxy = await startFaultProxy(province.url);
  const data: Readonly<Record<Seat, string>> = {
    one: folders.fresh('one'),
    two: folders.fresh('two'),
  };
  const all: Window[] = [];
  const openWindow = async (options: Parameters<typeof takeSeat>[0]): Promise<Window> => {
    const window = await takeSeat(options);
    all.push(window);
    return window;
  };
  const enrolTwo = async (): Promise<Window> => {
    const window = await openWindow({ data: data.two, clock });
    await window.start.enrol(proxy.url, await province.mint(), 'Quầy 2');
    await window.start.firstSignIn({ ...head, pin: TRY_OUT_PIN });
    return window;
  };
  const enrolOne = async (): Promise<Window> => {
    const tryOut = await tryOutOf(province);
    const window = await openWindow({ data: data.one, clock, tryOut });
    await window.start.signIn(province.demo.name, TRY_OUT_PIN);
    return window;
  };
  const windows: Record<Seat, Window> = { one: await enrolOne(), two: await enrolTwo() };
  const officers: Readonly<Record<Seat, string>> = { one: province.demo.name, two: head.name };
  const reopen = async (seat: Seat): Promise<void> => {
    windows[seat] = await openWindow({ data: data[seat], clock });
    await windows[seat].start.signIn(officers[seat], TRY_OUT_PIN);
  };
  const closeWindows = async (): Promise<void> => {
    for (const seat of officeSeats) await windows[seat].desk.close();
  };
  return {
    province,
    provinceFolder,
    office: {
      door: (seat) => windows[seat].desk,
      department: await openDepartment(province),
      sync: (seat) => syncWindow(windows[seat]),
      lodge: (person) => lodgeOnline(province, { person, hours: 0 }),
      byHand: (of, seat, act) => handActs[act]?.(windows[seat], of) ?? null,
    },
    window: (seat) => windows[seat],
    folder: (seat) => data[seat],
    cutLine: () => proxy.set({ kind: 'down' }),
    publishCalendar: () =>
      publishCalendar({
        province,
        folder: provinceFolder,
        clock,
        off: [{ date: '2026-11-26', name: 'Nghỉ bù' }],
      }),
    evening: async () => {
      await closeWindows();
      await province.off();
      clock.setTo(EVENING);
      await province.on();
      proxy.set({ kind: 'none' });
      for (const seat of officeSeats) await reopen(seat);
    },
    complaints: () => all.flatMap(({ desk }) => desk.complaints),
    closeWindows,
    remove: async () => {
      for (const { desk } of all) await desk.kill();
      await proxy.close();
      await province.off();
      folders.remove();
    },
  };
};
