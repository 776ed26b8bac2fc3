/**
 * A short real day, worked by an officer's hands in the real window: five citizens without a network, two power
 * cuts over the sixth, a correction, then the province again and the day's close.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { Accepted, ClosePreview } from '#shared/contract/outputs.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { vi } from '#shared/text/vi.ts';
import type { Inspection } from '#electron/store/verify.ts';
import { deskKeyId } from '#shared/protocol/publications.ts';
import { correctedPhone, correctionReason, dayPlans } from './day-plans.ts';
import { collectPapers, type PaperSeen } from './day-papers.ts';
import { DAY, DESK_NAME, PIN, setStage, type Stage, type StageOptions } from './day-stage.ts';
import type { AcceptedRow } from './desk-folder.ts';
import { lookAtBoard, type BoardSeen } from './province-board.ts';
import type { Seat } from './seat.ts';
import { takePictures } from './shots.ts';
import { batchesSince, goThrough, type TroubleSeen } from './troubles.ts';

export interface DayOptions extends StageOptions {
  /** Where papers and pictures go; made when it is missing. */
  readonly results: string;
  /** Told as each part begins. */
  readonly say: (vi: string, en: string) => void;
}

export interface PowerCuts {
  /** Fields of the sixth citizen as typed before the first cut, and as the window shows them after it. */
  readonly typed: Readonly<Record<string, string>>;
  readonly found: Readonly<Record<string, string>>;
  /** Acceptances in the journal right after the second cut. */
  readonly acceptedAtCut: number;
  /** A draft that the window finds after it: there must be none. */
  readonly draftAfter: boolean;
  /** The answer to the same acceptance, asked again. */
  readonly repeated: Accepted;
  /** Acceptances after that. */
  readonly acceptedAtLast: number;
}

/** What the line did to the journal; nothing on a good line. */
export interface Troubles {
  readonly seen: readonly TroubleSeen[];
  /** Batches that the province got twice, and those that crept. */
  readonly sentTwice: number;
  readonly sentSlowly: number;
}

export interface DaySeen {
  readonly dossiers: readonly AcceptedRow[];
  readonly cuts: PowerCuts;
  readonly troubles: Troubles;
  readonly preview: ClosePreview;
  readonly papers: readonly PaperSeen[];
  readonly board: BoardSeen;
  readonly journal: Inspection;
  /** By which the codes on the receipts are checked; raw Ed25519, base64. */
  readonly deskKey: { readonly id: string; readonly publicKey: string };
  readonly complaints: readonly string[];
  readonly missing: readonly string[];
}

const PAPER_MS = 30_000;
/** What a power cut may take of the typing. */
const TYPING_LOST_MS = 300;

const until = async (what: string, holds: () => boolean): Promise<void> => {
  for (const end = Date.now() + PAPER_MS; Date.now() < end;) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  throw new Error(`${what}: not within ${PAPER_MS} ms`);
};

const signIn = async (stage: Stage): Promise<Seat> => {
  const seat = await stage.openSeat();
  await seat.start.signIn(stage.province.demo.name, PIN);
  return seat;
};

/** Enrols with the province's code, sets a PIN, chooses the printer; then the line goes down. */
const beginMorning = async (stage: Stage, pictures: string): Promise<Seat> => {
  const seat = await stage.openSeat();
  await seat.start.enrol(stage.url, await stage.province.mint(), DESK_NAME, () =>
    takePictures(seat.desk, pictures, '1-enrolment'),
  );
  await seat.start.firstSignIn({ ...stage.province.demo, pin: PIN });
  if (stage.queue !== null) await seat.rooms.choosePrinter(stage.queue.name);
  stage.proxy?.set({ kind: 'down' });
  await stage.province.off();
  await seat.hands.press('Alt+1');
  await takePictures(seat.desk, pictures, '2-home');
  return seat;
};

const { withCard, withFee, forAnother, withLongestName, afterThree, interrupted } = dayPlans;

const serveMorning = async ({ desk, hands, intake }: Seat, stage: Stage, pictures: string) => {
  await hands.press('F2');
  for (const plan of [withCard, withFee, forAnother, withLongestName]) {
    if (plan === forAnother) {
      await intake.search(plan);
      await takePictures(desk, pictures, '3-search');
    }
    await intake.begin(plan);
    await intake.complete(plan);
    await intake.settled();
    if (plan === withLongestName) await takePictures(desk, pictures, '4-intake');
    const number = await intake.accept();
    if (plan === withCard) {
      await intake.nextCitizen();
      await takePictures(desk, pictures, '5-accepted');
    }
    if (stage.queue !== null) await intake.confirmPaper(number);
  }
};

/** Dies over the half-typed form, then in the moment in which the sixth acceptance is in the journal. */
const sufferPowerCuts = async (
  seat: Seat,
  stage: Stage,
  pictures: string,
): Promise<
  Omit<PowerCuts, 'draftAfter' | 'repeated' | 'acceptedAtLast'> & { form: IntakeForm }
> => {
  const folder = stage.folder();
  await seat.intake.begin(interrupted);
  const typed = await seat.intake.personShown('submitter');
  await seat.desk.page.waitForTimeout(TYPING_LOST_MS);
  await seat.desk.kill();

  const again = await signIn(stage);
  await again.hands.press('F2');
  await again.hands.sees(interrupted.procedure);
  const found = await again.intake.personShown('submitter');
  await again.intake.settled();
  await takePictures(again.desk, pictures, '6-draft-after-power-cut');
  await again.intake.complete(interrupted);
  await again.desk.page.waitForTimeout(TYPING_LOST_MS);
  const [draft] = folder.drafts();
  if (draft === undefined) throw new Error('the sixth has no draft');
  await again.hands.press('F9');
  await until('the sixth acceptance', () => folder.acceptances() === 6);
  await again.desk.kill();
  return {
    typed,
    found,
    acceptedAtCut: folder.acceptances(),
    form: JSON.parse(draft.form) as IntakeForm,
  };
};

/** A paper that may have been on its way when the power went is asked about: the officer looks into the tray. */
const answerForPapers = async ({ desk }: Seat, { queue }: Stage): Promise<void> => {
  if (queue === null) return;
  for (const { job, state, number } of await desk.must('documents.jobs', {})) {
    if (state !== 'asking' || number === null) continue;
    const cameOut = (await queue.jobs()).some(({ title }) => title.includes(number));
    await desk.must('documents.outcome', { job, outcome: cameOut ? 'confirmed' : 'again' });
  }
};

const comeBack = async (stage: Stage, form: IntakeForm) => {
  const folder = stage.folder();
  const seat = await signIn(stage);
  const draftAfter = (await seat.desk.must('draft.current', {})) !== null;
  await until('the sixth paper', () => folder.papers().length === 6);
  await answerForPapers(seat, stage);
  const sixth = folder.accepted().at(-1);
  if (sixth === undefined) throw new Error('nothing was accepted');
  const repeated = await seat.desk.must('intake.accept', { draft: sixth.id, form });
  return { seat, draftAfter, repeated, acceptedAtLast: folder.acceptances() };
};

const mendSecond = async (
  { desk, hands, rooms }: Seat,
  stage: Stage,
  pictures: string,
): Promise<void> => {
  const second = stage.folder().accepted()[1];
  if (second === undefined) throw new Error('there is no second dossier');
  await rooms.findDossier(withFee.submitter.idNumber, second.number);
  await takePictures(desk, pictures, '7-dossiers');
  await rooms.openFound(second.number);
  await rooms.correct('submitter.phone', correctedPhone, correctionReason);
  await rooms.papersShown(2);
  if (stage.queue !== null) await hands.sees(vi.print.yes);
  await takePictures(desk, pictures, '8-corrected');
};

/** The line comes back, well or badly; the journal goes to the province, the day is closed. */
const endDay = async (
  seat: Seat,
  { province, proxy }: Stage,
  say: DayOptions['say'],
): Promise<Pick<DaySeen, 'preview' | 'troubles'>> => {
  const { desk, rooms } = seat;
  await province.on();
  const seen: TroubleSeen[] = [];
  if (proxy !== null) {
    say('Mạng có, Tỉnh chưa: trang đăng nhập wifi, 502', 'a captive portal, a 502');
    seen.push(await goThrough(seat, proxy, { kind: 'captive_portal' }));
    seen.push(await goThrough(seat, proxy, { kind: 'bad_gateway' }));
    proxy.set({ kind: 'twice' });
  }
  say('Có mạng: đồng bộ rồi khóa sổ ngày', 'the line is back: synchronising, closing the day');
  const before = proxy?.seen.length ?? 0;
  await rooms.sendNow();
  await rooms.allSent();
  const sentTwice = proxy === null ? 0 : batchesSince(proxy, before);
  proxy?.set({ kind: 'slow', ms: 700 });
  await rooms.seesBalance();
  const preview = await desk.must('close.preview', {});
  const slow = proxy?.seen.length ?? 0;
  await rooms.closeDay(DAY as LocalDate);
  await rooms.allSent();
  const sentSlowly = proxy === null ? 0 : batchesSince(proxy, slow);
  return { preview, troubles: { seen, sentTwice, sentSlowly } };
};

/** Papers of six citizens, one of them twice. */
const RECEIPTS = 7;

export const workShortDay = async (options: DayOptions): Promise<DaySeen> => {
  const { results, say } = options;
  const pictures = join(results, 'screens');
  mkdirSync(pictures, { recursive: true });
  say('Mở tỉnh thử, ghi danh quầy, đặt mã PIN', 'province, enrolment, first sign-in');
  const stage = await setStage(options);
  try {
    const morning = await beginMorning(stage, pictures);
    say('Mất mạng. Nhận bốn hồ sơ buổi sáng', 'no network: four dossiers in the morning');
    await serveMorning(morning, stage, pictures);
    await morning.desk.close();

    say('Sau 15 giờ: hồ sơ thứ năm', 'after three o’clock: the fifth');
    stage.clock.setTo(`${DAY}T15:04`);
    const afternoon = await signIn(stage);
    await afternoon.hands.press('F2');
    await afternoon.intake.begin(afterThree);
    await afternoon.intake.complete(afterThree);
    await afternoon.intake.accept();

    say('Hồ sơ thứ sáu: mất điện hai lần', 'the sixth: two power cuts');
    const { form, ...cut } = await sufferPowerCuts(afternoon, stage, pictures);
    const { seat, ...back } = await comeBack(stage, form);

    say('Sửa hồ sơ thứ hai, in bản thay thế', 'correcting the second');
    await mendSecond(seat, stage, pictures);
    await until('the corrected paper', () => stage.folder().papers().length === RECEIPTS);

    const { preview, troubles } = await endDay(seat, stage, say);
    await takePictures(seat.desk, pictures, '9-closed');

    say('Xem trang của tỉnh và đọc lại giấy đã in', 'the province’s page and the papers');
    const folder = stage.folder();
    const { url, operator } = stage.province;
    const board = await lookAtBoard({ url, operator, picture: join(results, 'province.png') });
    const papers = await collectPapers({ desk: seat.desk, folder, queue: stage.queue, results });
    await seat.desk.close();
    const identity = folder.identity();
    return {
      dossiers: folder.accepted(),
      cuts: { ...cut, ...back },
      troubles,
      preview,
      papers,
      board,
      journal: folder.verify(),
      deskKey: { id: deskKeyId(identity.desk, identity.epoch), publicKey: identity.publicKey },
      complaints: stage.complaints(),
      missing: stage.missing,
    };
  } catch (fault) {
    await stage.leaveWitness(join(results, 'failed.png'));
    throw fault;
  } finally {
    await stage.remove();
  }
};
