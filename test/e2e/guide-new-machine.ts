/** For the guide: a desk whose pack the province keeps, and the new machine that gets it back. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike } from './keyboard.ts';
import { enrolMachine } from './new-machine.ts';
import { startOffice } from './office.ts';
import { acceptableForm } from './ready-desk.ts';
import { takeSeat } from './seat.ts';
import type { TestClock } from './test-clock.ts';

const { pack } = vi;
const PIN = '580317';
const TRAY = 3;

export const newMachine = async (options: {
  readonly place: string;
  readonly clock: TestClock;
  readonly shoot: (name: string, page: Page) => Promise<void>;
}): Promise<void> => {
  const { place, clock, shoot } = options;
  const office = await startOffice(join(place, 'office'), clock);
  const { url, officer } = office;
  try {
    const lost = join(place, 'lost');
    const old = await takeSeat({ data: lost, clock });
    await enrolMachine(old, url, office.code);
    const { name, personalCode } = officer;
    await old.start.firstSignIn({ name, personalCode, pin: PIN });
    for (let clip = 1; clip <= TRAY; clip += 1)
      await old.desk.must('draft.park', { id: `gac-lai-${clip}`, form: acceptableForm, clip });
    await old.rooms.goToSettings();
    await old.hands.walkTo('Tab', pack.keep, ({ words }) => words.startsWith(pack.keep));
    await old.hands.press('Space');
    await old.hands.sees(sentenceLike(pack.proven));
    await old.desk.page.getByText(pack.now).scrollIntoViewIfNeeded();
    await shoot('ban-giu-o-tinh', old.desk.page);
    await old.desk.close();
    rmSync(lost, { recursive: true });

    const code = await office.mintAnew();
    const seat = await takeSeat({ data: join(place, 'new'), clock });
    await enrolMachine(seat, url, code);
    await seat.hands.sees(pack.key);
    await shoot('lay-lai-tu-tinh', seat.desk.page);
    await seat.desk.close();
  } finally {
    await office.end();
  }
};
