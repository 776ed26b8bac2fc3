/** For the guide: an address that is offered its commune, files on a paper, and the scanner's newest. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '#shared/text/vi.ts';
import { cameraPhoto } from './camera.ts';
import type { IntakePlan } from './intake-hands.ts';
import { sentenceLike } from './keyboard.ts';
import type { Seat } from './seat.ts';

const FIRST_PAPER = 'papers.0';
const { attachments, address } = vi;

/** Begins on the intake's empty form and leaves it empty. */
export const filesOnPapers = async (options: {
  readonly seat: Pick<Seat, 'desk' | 'hands' | 'intake'>;
  readonly place: string;
  readonly plan: IntakePlan;
  readonly shoot: (name: string) => Promise<void>;
}): Promise<void> => {
  const { seat, place, plan, shoot } = options;
  const { desk, hands, intake } = seat;
  const scans = join(place, 'may-quet');
  mkdirSync(scans);
  await desk.must('scanner.setFolder', { path: scans });
  await intake.begin(plan);
  await hands.walkTo('Tab', 'the address', ({ field }) => field === 'submitter.address');
  await hands.press('Control+A');
  await hands.type('12 ngõ Mẫu, phuong ba dinh');
  await desk.page.getByRole('listbox', { name: address.offers }).waitFor();
  await shoot('dia-chi');
  await hands.press('Escape');

  await hands.walkTo('Enter', FIRST_PAPER, ({ field }) => field === FIRST_PAPER);
  const photo = await cameraPhoto(desk.page, { width: 1240, height: 1754 });
  await desk.page
    .locator('[data-attach]')
    .setInputFiles({ name: 'to-khai.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(photo) });
  await hands.sees(sentenceLike(attachments.added));
  await hands.press('ArrowDown');
  writeFileSync(join(scans, 'quet-002.jpg'), photo);
  await hands.sees(sentenceLike(attachments.scanner.ready));
  await shoot('gan-tep');

  await desk.must('scanner.setFolder', { path: null });
  await desk.page.getByRole('button', { name: vi.intake.draft.discard }).click();
  await desk.page.getByRole('button', { name: vi.intake.draft.discardYes }).click();
  await hands.sees(vi.intake.due.before);
};
