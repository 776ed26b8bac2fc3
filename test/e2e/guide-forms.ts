/** For the guide: the administrator words a form, with the paper beside it. */
import { vi } from '#shared/text/vi.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import type { Seat } from './seat.ts';

interface FormsOptions {
  readonly seat: Pick<Seat, 'desk' | 'hands' | 'start'>;
  readonly pin: string;
  readonly shoot: (name: string) => Promise<void>;
}

const { forms, shell } = vi;

/** Leaves the administrator at the desk. */
export const wordsOfPapers = async ({ seat, pin, shoot }: FormsOptions): Promise<void> => {
  const { page } = seat.desk;
  const administrator = people.officers.find(({ role }) => role === 'administrator');
  if (administrator === undefined) throw new Error('the try-out has no administrator');
  await page.getByRole('button', { name: shell.officer.menu }).click();
  await page.getByRole('menuitem', { name: shell.officer.change }).click();
  await seat.start.firstSignIn({ ...administrator, pin });
  await page.getByRole('button', { name: shell.rooms.settings, exact: true }).click();
  await page.getByRole('button', { name: forms.open }).click();
  await page.locator('[data-place="labels.number"]').focus();
  await seat.hands.press('Control+A');
  await seat.hands.type('Số hồ sơ');
  await shoot('mau-giay');
};
