/** For the guide: a desk without a line whose envelopes the one next door keeps, as both screens show it. */
import type { Page } from '@playwright/test';
import { freePort } from '#build/try-out/province.ts';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike } from './keyboard.ts';
import {
  enrolSeat,
  joinByHand,
  openDoorByHand,
  pressButton,
  type Place,
} from './neighbour-seats.ts';
import type { SwitchedProvince } from './province.ts';
import { acceptableForm } from './ready-desk.ts';
import type { Seat } from './seat.ts';

const { neighbour, shell } = vi;
const DOSSIERS = 4;

const toCard = ({ desk }: Seat): Promise<void> =>
  desk.page.getByRole('heading', { name: neighbour.title, exact: true }).scrollIntoViewIfNeeded();

/** Leaves the province switched off. */
export const deskNextDoor = async (options: {
  readonly carrierAt: Place;
  readonly guestAt: Place;
  readonly province: SwitchedProvince;
  readonly shoot: (name: string, page: Page) => Promise<void>;
}): Promise<void> => {
  const { carrierAt, guestAt, province, shoot } = options;
  const carrier = await enrolSeat(carrierAt, province, 'Quầy 3');
  const guest = await enrolSeat(guestAt, province, 'Quầy 4');
  try {
    await guest.rooms.allSent();
    await province.off();
    const shown = await openDoorByHand(carrier, await freePort());
    await joinByHand(guest, shown);
    await guest.hands.sees(neighbour.carrier.nothingKept);
    for (let n = 1; n <= DOSSIERS; n += 1)
      await guest.desk.must('intake.accept', { draft: `nho-quay-ben-${n}`, form: acceptableForm });
    await pressButton(guest.hands, neighbour.carrier.giveNow);
    await guest.hands.sees(sentenceLike(neighbour.kept));
    await toCard(guest);
    await shoot('quay-ben-canh', guest.desk.page);
    await carrier.desk.must('sync.now', {});
    await carrier.hands.sees(sentenceLike(shell.status.line.offline));
    await pressButton(carrier.hands, neighbour.door.newCode);
    await carrier.hands.sees(sentenceLike(neighbour.door.code));
    await toCard(carrier);
    await shoot('nhan-giu-ho', carrier.desk.page);
  } finally {
    await carrier.desk.close();
    await guest.desk.close();
  }
};
