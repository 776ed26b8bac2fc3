/** For the guide: the line goes and comes back, the day is closed, copies are made, papers are scanned. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { vi } from '#shared/text/vi.ts';
import { codeOf } from '../fixtures/receipt-code.ts';
import { dayPlans } from './day-plans.ts';
import { filesOut } from './guide-exports.ts';
import { GUIDE_PIN, type GuideStage } from './guide-stage.ts';

export const noNetwork = async (stage: GuideStage): Promise<void> => {
  const { seat, province, camera, button, toIntake, take } = stage;
  const { press, sees } = seat.hands;
  const { shoot } = camera;

  await province.off();
  await toIntake();
  await take(dayPlans.afterThree);
  await button(/^(Đang nối|Mất mạng)/).click();
  await sees(vi.shell.status.line.about.offline);
  await shoot('mat-mang');
  await press('Escape');
  await press('F8');
  await sees(vi.close.offlineAbout);
  await shoot('khoa-so-mat-mang');
};

export const evening = async (stage: GuideStage, day: LocalDate): Promise<void> => {
  const { seat, province, camera, place } = stage;
  const { desk, hands, rooms } = seat;
  const { press, sees, type } = hands;
  const { shoot, shootPaper } = camera;

  await province.on();
  await press('Alt+1');
  await desk.must('sync.now', {});
  await rooms.allSent();
  await rooms.seesBalance();
  await shoot('khoa-so');
  await rooms.closeDay(day);
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

export const copies = async (stage: GuideStage): Promise<void> => {
  const { seat, camera, place } = stage;
  const { desk, hands, rooms } = seat;
  const { page } = desk;
  const { press, type } = hands;
  const { shoot } = camera;

  // The evening left the screen locked.
  await type(GUIDE_PIN);
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
export const scannedPapers = async (stage: GuideStage): Promise<void> => {
  const { seat, inDialog, button } = stage;
  const { hands } = seat;

  await inDialog(() => hands.scan(`${codeOf()}\n`), 'quet-ma');
  await hands.press('Alt+2');
  await inDialog(() => button(vi.codes.rebuild.button).click(), 'dung-lai');
};

/** Nobody touched this desk for as long as the others were shown. */
export const unlocked = async (stage: GuideStage): Promise<void> => {
  const { page, press, type } = stage.seat.hands;

  const locked = page.getByText(vi.start.locked.title);
  if (!(await locked.isVisible())) return;
  await type(GUIDE_PIN);
  await press('Enter');
  await locked.waitFor({ state: 'hidden' });
};
