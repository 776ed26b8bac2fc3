/**
 * `node guide-pictures.ts FOLDER`: a day at the desk as the user guide tells it, with a picture at each place. One
 * office, invented people, a Monday before a holiday. `build/docs/screenshots.ts` keeps what comes out.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import { codeOf } from '../fixtures/receipt-code.ts';
import { createStoredQueue, noQueueBecause } from './cups-queue.ts';
import { dayPlans } from './day-plans.ts';
import { createCamera } from './guide-camera.ts';
import { filesOnPapers } from './guide-attachments.ts';
import { filesOut } from './guide-exports.ts';
import { wordsOfPapers } from './guide-forms.ts';
import { deskNextDoor } from './guide-neighbour.ts';
import { sentOnline } from './guide-online.ts';
import { manyPapers, ownPrinter } from './guide-printing.ts';
import { newMachine } from './guide-new-machine.ts';
import { numbersAndDeadlines } from './guide-numbers.ts';
import { resultsReturned } from './guide-results.ts';
import { manyWays } from './guide-ways.ts';
import { papersAskedFor } from './guide-work.ts';
import { twoDesks } from './guide-two-desks.ts';
import type { IntakePlan } from './intake-hands.ts';
import { startSwitchedProvince } from './province.ts';
import { takeSeat } from './seat.ts';
import { createTestClock } from './test-clock.ts';

const folder = process.argv[2];
const day = parseLocalDate('2026-11-23');
const officer = people.officers.find(({ role }) => role === 'officer');
if (folder === undefined || !day.ok || officer === undefined)
  throw new Error('guide-pictures.ts FOLDER');

const PIN = '580317';
const { withCard, withFee, forAnother, interrupted, afterThree } = dayPlans;
const copyOfRecord: IntakePlan = { ...withFee, submitter: withCard.submitter };
const birth: IntakePlan = {
  ...withCard,
  owner: {
    name: 'Nguyễn Văn Bé Thử',
    birthDate: '3/11/2026',
    sex: 'male',
    idNumber: '079226000014',
    idIssuedAt: '16/11/2026',
    phone: '0900 000 014',
    address: 'Ấp 3, xã Thử Nghiệm, tỉnh Thử',
  },
};

const place = mkdtempSync(join(tmpdir(), 'guide-'));
const clock = createTestClock('2026-11-23T08:52');
const province = await startSwitchedProvince(join(place, 'province'), clock);
const noPrinter = noQueueBecause();
if (noPrinter !== null) process.stderr.write(`The pictures show no printer: ${noPrinter}\n`);
const queue = noPrinter === null ? await createStoredQueue('May-in-quay-1') : null;
const { desk, hands, start, intake, rooms } = await takeSeat({ data: join(place, 'desk'), clock });
const { page } = desk;
const { press, sees, type, walkTo } = hands;

const camera = createCamera(folder, page, queue);
const { shoot, shootPaper } = camera;

const inDialog = async (open: () => Promise<void>, name: string): Promise<void> => {
  await open();
  await page.getByRole('dialog').waitFor();
  await page.getByText(vi.dossier.viewing).waitFor({ state: 'detached' });
  await shoot(name);
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const paperIsOut = async (): Promise<void> => {
  if (queue === null) return;
  await page.getByRole('button', { name: vi.print.yes }).waitFor();
  await press('Control+P');
  await page.getByRole('button', { name: vi.print.yes }).waitFor({ state: 'detached' });
};
const toIntake = async (): Promise<void> => {
  await press('F2');
  await page.locator('[role=combobox]:focus').waitFor();
};
/** By the words that the names of the papers begin with, from above. */
const tick = async (...papers: readonly string[]): Promise<void> => {
  await walkTo('Enter', 'the papers', ({ field }) => field === 'papers.0');
  for (const paper of papers) {
    await walkTo('ArrowDown', paper, ({ words }) => words.includes(`: ${paper}`));
    await press('Space');
  }
};
const take = async (plan: IntakePlan): Promise<void> => {
  await intake.begin(plan);
  await intake.complete(plan);
  await intake.accept();
  await paperIsOut();
};

const morning = async (): Promise<void> => {
  await sees(vi.start.enrol.title);
  await start.enrol(province.url, await province.mint(), 'Quầy 1');
  await sees(vi.start.signIn.title);
  await page.getByText(officer.name).click();
  await shoot('dang-nhap-lan-dau');
  await start.firstSignIn({ ...officer, pin: PIN });
  if (queue !== null)
    await desk.must('printers.choose', { printer: queue.name, paper: 'A5', copies: 1 });
  await rooms.goToSettings();
  await shoot('cai-dat');
  if (queue !== null) await ownPrinter(hands, camera, queue.name);
};

const firstCitizen = async (): Promise<void> => {
  await toIntake();
  await intake.search(copyOfRecord);
  await shoot('tim-thu-tuc');
  await press('Enter');
  await page.locator('[data-field="submitter.name"]:focus').waitFor();
  await press('F9');
  await shoot('con-thieu');
  await intake.begin(copyOfRecord);
  await tick('Hộ chiếu', 'Tờ khai');
  await shoot('tiep-nhan');
  await inDialog(() => press('F1'), 'bang-phim');
  await intake.accept();
  await shoot('da-tiep-nhan');
  await shootPaper('giay-tiep-nhan', 1);
  await paperIsOut();
};

/** Comes back with a paper too few: put aside, and off the tray again. */
const wasHereBefore = async (): Promise<void> => {
  await toIntake();
  await intake.search(forAnother);
  await press('Enter');
  await walkTo('Enter', 'the number', ({ field }) => field === 'submitter.idNumber');
  await page.keyboard.type(forAnother.submitter.idNumber);
  await page.getByRole('button', { name: vi.intake.known.copy }).waitFor();
  await shoot('da-nop-o-day');
  await press('Control+D', 'F10');
  await sees(fill(vi.intake.tray.done, { clip: 1 }));
  await inDialog(() => press('Control+G'), 'khay-gac-lai');
  for (const { id } of await desk.must('draft.parked', {}))
    await desk.must('draft.discard', { id });
};

/** Gives the number of the birth, which will have to be mended. */
const moreCitizens = async (): Promise<string> => {
  await intake.begin(birth);
  await intake.complete(birth);
  // Of all that the record lists, these were not on the counter.
  await tick('Trường hợp trẻ em', 'Văn bản ủy quyền', 'Trường hợp khai sinh', 'Giấy tờ có', 'Mẫu');
  await walkTo('Shift+Tab', 'the owner', ({ field }) => field === 'owner.phone');
  await shoot('chu-ho-so-khac');
  const number = await intake.accept();
  await paperIsOut();
  await intake.begin(forAnother);
  await intake.complete(forAnother);
  await inDialog(() => press('Control+/'), 'vi-sao-ngay-hen');
  await intake.accept();
  await paperIsOut();
  await take(interrupted);
  await wasHereBefore();
  await press('Alt+1');
  await sees(vi.home.ready.title);
  await shoot('trang-chu');
  return number;
};

/** A citizen who only asks: the page that is read out, and the notice of it. */
const readOut = async (): Promise<void> => {
  await press('F7');
  await page.locator('[data-field="procedureSearch"]:focus').waitFor();
  await type('khai sinh');
  await page
    .locator('[role=option][aria-selected=true]', { hasText: withCard.procedure })
    .waitFor();
  await press('Enter');
  await page.locator('article:focus').waitFor();
  await shoot('thu-tuc');
  await inDialog(() => press('Control+P'), 'niem-yet');
  await toIntake();
};

const mending = async (number: string): Promise<void> => {
  await rooms.findDossier('be thu', number);
  await shoot('tim-ho-so');
  await rooms.openFound(number);
  await page.locator('canvas').first().waitFor();
  await shoot('ho-so');
  await inDialog(() => button(new RegExp(`^${vi.dossier.view}:`)).click(), 'xem-giay');
  await inDialog(() => button(vi.dossier.void).click(), 'huy-ho-so');
  await press('Control+E');
  await sees(vi.dossier.correctSubmit);
  await walkTo('Tab', 'owner.birthDate', ({ field }) => field === 'owner.birthDate');
  await press('Control+A');
  await type('2/11/2026');
  await walkTo('Tab', vi.dossier.correctReason, ({ words }) =>
    words.startsWith(vi.dossier.correctReason),
  );
  await type('Gõ nhầm ngày sinh');
  await shoot('sua-ho-so');
  await press('F9');
  await sees(vi.dossier.replacedPaper);
  if (queue !== null) await sees(/Giấy đã ra\?/);
  await shoot('da-sua');
};

const noNetwork = async (): Promise<void> => {
  await province.off();
  await toIntake();
  await take(afterThree);
  await button(/^(Đang nối|Mất mạng)/).click();
  await sees(vi.shell.status.line.about.offline);
  await shoot('mat-mang');
  await press('Escape');
  await press('F8');
  await sees(vi.close.offlineAbout);
  await shoot('khoa-so-mat-mang');
};

const evening = async (): Promise<void> => {
  await province.on();
  await press('Alt+1');
  await desk.must('sync.now', {});
  await rooms.allSent();
  await rooms.seesBalance();
  await shoot('khoa-so');
  await rooms.closeDay(day.value);
  await rooms.allSent();
  await shoot('da-khoa-so');
  await shootPaper('bien-ban', 7);
  await filesOut({ seat: { hands }, place, shoot });
  await press('Control+L');
  await sees(vi.start.locked.title);
  await shoot('khoa-man-hinh');
  await type('204060');
  await press('Enter');
  await sees(/Mã PIN chưa đúng/);
  await shoot('sai-pin');
};

const copies = async (): Promise<void> => {
  // The evening left the screen locked.
  await type(PIN);
  await press('Enter');
  await page.getByText(vi.start.locked.title).waitFor({ state: 'hidden' });
  const stick = join(place, 'USB');
  mkdirSync(stick, { recursive: true });
  await desk.must('backup.setSecondPlace', { path: stick });
  await desk.must('backup.now', {});
  await rooms.goToSettings();
  await page.getByText(vi.backup.copies).scrollIntoViewIfNeeded();
  await shoot('cai-dat-sao-luu');
};

/** A paper of another province under the scanner, and the way back from receipts. */
const scannedPapers = async (): Promise<void> => {
  await inDialog(() => hands.scan(`${codeOf()}\n`), 'quet-ma');
  await press('Alt+2');
  await inDialog(() => button(vi.codes.rebuild.button).click(), 'dung-lai');
};

/** The disk fails while nobody looks; the next morning the window shows the way back. */
const mishap = async (): Promise<void> => {
  for (const name of ['desk.db', 'desk.db-wal']) {
    const file = join(place, 'desk', name);
    if (existsSync(file)) writeFileSync(file, readFileSync(file).fill(0x51));
  }
  const next = await takeSeat({ data: join(place, 'desk'), clock });
  await next.hands.sees(vi.recovery.rehearsed);
  await shoot('khoi-phuc', next.desk.page);
  await next.desk.close();
};

/** Nobody touched this desk for as long as the others were shown. */
const unlocked = async (): Promise<void> => {
  const locked = page.getByText(vi.start.locked.title);
  if (!(await locked.isVisible())) return;
  await type(PIN);
  await press('Enter');
  await locked.waitFor({ state: 'hidden' });
};

const wholeDay = async (): Promise<void> => {
  try {
    await morning();
    await firstCitizen();
    await toIntake();
    await filesOnPapers({ seat: { desk, hands, intake }, place, plan: withFee, shoot });
    await readOut();
    await mending(await moreCitizens());
    if (queue !== null) await manyPapers(hands, camera);
    await noNetwork();
    await evening();
    await copies();
    await scannedPapers();
    await twoDesks({ data: join(place, 'second'), clock, province, first: desk, shoot });
    await deskNextDoor({
      carrierAt: { data: join(place, 'third'), clock },
      guestAt: { data: join(place, 'fourth'), clock },
      province,
      shoot,
    });
    await newMachine({ place, clock, shoot });
    await unlocked();
    await sentOnline({ seat: { desk, hands }, province, shoot });
    await manyWays({ seat: { desk, hands, intake }, plan: withFee, shoot });
    await resultsReturned({
      seat: { desk, hands, intake },
      plan: withCard,
      owner: forAnother.owner.name,
      shoot,
    });
    await numbersAndDeadlines({
      seat: { desk, hands, intake },
      plan: forAnother,
      calendar: { province, folder: join(place, 'province'), clock },
      pin: PIN,
      shoot,
    });
    await papersAskedFor({ seat: { hands }, shoot });
    await wordsOfPapers({ seat: { desk, hands, start }, pin: PIN, shoot });
    if (desk.complaints.length > 0) throw new Error(desk.complaints.join('\n'));
  } catch (fault) {
    // Kept beside the others, so that one sees where the day came to a stop.
    await shoot('stopped-here');
    throw fault;
  } finally {
    await desk.close();
  }
};

try {
  await wholeDay();
  await mishap();
} finally {
  await province.off();
  await queue?.remove();
  rmSync(place, { recursive: true, force: true });
}
process.exit(0);
