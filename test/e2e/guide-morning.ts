/** For the guide: a desk is enrolled, and the citizens of a morning come one after the other. */
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import { dayPlans } from './day-plans.ts';
import { ownPrinter } from './guide-printing.ts';
import { GUIDE_PIN, type GuideStage } from './guide-stage.ts';
import type { IntakePlan } from './intake-hands.ts';

const { withCard, withFee, forAnother, interrupted } = dayPlans;
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

export const morning = async (stage: GuideStage): Promise<void> => {
  const { seat, province, camera, queue } = stage;
  const { desk, hands, start, rooms } = seat;
  const { page } = desk;
  const { sees } = hands;
  const { shoot } = camera;
  const officer = people.officers.find(({ role }) => role === 'officer');
  if (officer === undefined) throw new Error('the try-out has an officer');

  await sees(vi.start.enrol.title);
  await start.enrol(province.url, await province.mint(), 'Quầy 1');
  await sees(vi.start.signIn.title);
  await page.getByText(officer.name).click();
  await shoot('dang-nhap-lan-dau');
  await start.firstSignIn({ ...officer, pin: GUIDE_PIN });
  if (queue !== null)
    await desk.must('printers.choose', { printer: queue.name, paper: 'A5', copies: 1 });
  await rooms.goToSettings();
  await shoot('cai-dat');
  if (queue !== null) await ownPrinter(hands, camera, queue.name);
};

export const firstCitizen = async (stage: GuideStage): Promise<void> => {
  const { seat, camera, inDialog, paperIsOut, toIntake, tick } = stage;
  const { desk, hands, intake } = seat;
  const { page } = desk;
  const { press } = hands;
  const { shoot, shootPaper } = camera;

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
const wasHereBefore = async (stage: GuideStage): Promise<void> => {
  const { seat, camera, inDialog, toIntake } = stage;
  const { desk, hands, intake } = seat;
  const { page } = desk;
  const { press, sees, walkTo } = hands;
  const { shoot } = camera;

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
export const moreCitizens = async (stage: GuideStage): Promise<string> => {
  const { seat, camera, inDialog, paperIsOut, tick, take } = stage;
  const { press, sees, walkTo } = seat.hands;
  const { intake } = seat;
  const { shoot } = camera;

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
  await wasHereBefore(stage);
  await press('Alt+1');
  await sees(vi.home.ready.title);
  await shoot('trang-chu');
  await inDialog(() => press('Alt+r'), 'roi-co-quan');
  return number;
};

/** A citizen who only asks: the page that is read out, and the notice of it. */
export const readOut = async (stage: GuideStage): Promise<void> => {
  const { seat, camera, inDialog, toIntake } = stage;
  const { press, type, page } = seat.hands;
  const { shoot } = camera;

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
