/** For the guide: what a citizen sees of a reception, on a screen of their own. */
import { vi } from '#shared/text/vi.ts';
import type { Camera } from './guide-camera.ts';
import { discard, toEmptyForm } from './guide-ways.ts';
import type { IntakePlan } from './intake-hands.ts';
import { acceptableForm } from './ready-desk.ts';
import type { Seat } from './seat.ts';

interface CitizenOptions {
  readonly seat: Pick<Seat, 'desk' | 'hands' | 'intake'>;
  readonly plan: IntakePlan;
  readonly shoot: Camera['shoot'];
}

const DRAFT = '0193e4a1-7b2c-7def-8abc-0000000000c9';

export const citizenLooks = async ({ seat, plan, shoot }: CitizenOptions): Promise<void> => {
  const { desk, hands, intake } = seat;
  const opened = desk.app.waitForEvent('window', {
    predicate: (page) => page.url().endsWith('/citizen.html'),
  });
  await desk.must('citizen.choose', { where: 'window', display: null });
  const glass = await opened;
  await toEmptyForm(seat);
  await intake.begin(plan);
  await hands.press('Control+Shift+C');
  await glass.getByText(vi.citizen.page.check.title).waitFor();
  await shoot('dan-xem-lai', glass);
  await discard(seat);
  await desk.must('intake.accept', { draft: DRAFT, form: acceptableForm });
  await glass.getByText(vi.citizen.page.receipt.title).waitFor();
  await shoot('dan-chup-ma', glass);
  await glass.getByRole('button', { name: vi.citizen.page.receipt.onward }).click();
  await shoot('dan-danh-gia', glass);
  await desk.must('citizen.choose', { where: 'off', display: null });
};
