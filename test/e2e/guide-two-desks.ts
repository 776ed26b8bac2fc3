/** For the guide: a second desk that corrects the same dossier, and what its officer then sees. */
import type { Page } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { vi } from '#shared/text/vi.ts';
import type { DeskWindow } from './desk-app.ts';
import type { SwitchedProvince } from './province.ts';
import { acceptableForm, tryOutOf } from './ready-desk.ts';
import { takeSeat } from './seat.ts';
import type { TestClock } from './test-clock.ts';

const SENT_MS = 60_000;
const LOOKS_MS = 500;

const allSent = async (desk: DeskWindow): Promise<void> => {
  await desk.must('sync.now', {});
  for (let waited = 0; waited < SENT_MS; waited += LOOKS_MS) {
    const { unsent, sync } = await desk.must('desk.status', {});
    if (unsent.count === 0 && !sync.running) return;
    await desk.page.waitForTimeout(LOOKS_MS);
  }
  throw new Error('the entries did not reach the province');
};

const correct = (desk: DeskWindow, id: string, phone: string) =>
  desk.must('dossiers.correct', {
    id,
    form: { ...acceptableForm, submitter: { ...acceptableForm.submitter, phone } },
    reason: 'Người nộp đọc lại số điện thoại',
  });

export const twoDesks = async (options: {
  readonly data: string;
  readonly clock: TestClock;
  readonly province: SwitchedProvince;
  /** The first desk, signed in. */
  readonly first: DeskWindow;
  readonly shoot: (name: string, page: Page) => Promise<void>;
}): Promise<void> => {
  const { data, clock, province, first, shoot } = options;
  const tryOut = { ...(await tryOutOf(province)), deskName: 'Quầy 2' };
  const { desk, hands, start } = await takeSeat({ data, clock, tryOut });
  try {
    await start.signIn(province.demo.name, TRY_OUT_PIN);
    const { dossier } = await first.must('intake.accept', {
      draft: 'draft-of-two-desks',
      form: acceptableForm,
    });
    await allSent(first);
    await allSent(desk);
    await correct(first, dossier, '0900 000 011');
    await correct(desk, dossier, '0900 000 022');
    await allSent(first);
    await allSent(desk);
    await hands.press('Alt+2');
    await hands.sees(vi.attention.request_superseded);
    await shoot('can-xu-ly', desk.page);
    await hands.press('F9');
    await hands.sees(vi.settle.correcting);
    await shoot('sua-lai', desk.page);
  } finally {
    await desk.close();
  }
};
