/** Where the pictures of the guide are taken: one office, one desk, a printer where there is one, and the camera. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { vi } from '#shared/text/vi.ts';
import { createStoredQueue, noQueueBecause, type StoredQueue } from './cups-queue.ts';
import { createCamera, type Camera } from './guide-camera.ts';
import type { IntakePlan } from './intake-hands.ts';
import { startSwitchedProvince, type SwitchedProvince } from './province.ts';
import { takeSeat, type Seat } from './seat.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export const GUIDE_PIN = '580317';

export interface GuideStage {
  readonly place: string;
  readonly clock: TestClock;
  readonly province: SwitchedProvince;
  /** Null where this machine has no printing system: the pictures then show no printer. */
  readonly queue: StoredQueue | null;
  readonly seat: Seat;
  readonly camera: Camera;
  /** A dialog as it stands when it has its answer; it is closed again. */
  readonly inDialog: (open: () => Promise<void>, name: string) => Promise<void>;
  readonly button: (name: string | RegExp) => Locator;
  readonly paperIsOut: () => Promise<void>;
  readonly toIntake: () => Promise<void>;
  /** By the words that the names of the papers begin with, from above. */
  readonly tick: (...papers: readonly string[]) => Promise<void>;
  readonly take: (plan: IntakePlan) => Promise<void>;
  readonly remove: () => Promise<void>;
}

type Hands = Pick<GuideStage, 'inDialog' | 'button' | 'paperIsOut' | 'toIntake' | 'tick' | 'take'>;

const handsOf = (
  { desk: { page }, hands: { press, walkTo }, intake }: Seat,
  { shoot }: Camera,
  queue: StoredQueue | null,
): Hands => {
  const inDialog = async (open: () => Promise<void>, name: string): Promise<void> => {
    await open();
    await page.getByRole('dialog').waitFor();
    await page.getByText(vi.dossier.viewing).waitFor({ state: 'detached' });
    await shoot(name);
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

  const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();
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

  return { inDialog, button, paperIsOut, toIntake, tick, take };
};

export const openGuideStage = async (folder: string): Promise<GuideStage> => {
  const place = mkdtempSync(join(tmpdir(), 'guide-'));
  const clock = createTestClock('2026-11-23T08:52');
  const province = await startSwitchedProvince(join(place, 'province'), clock);
  const noPrinter = noQueueBecause();
  if (noPrinter !== null) process.stderr.write(`The pictures show no printer: ${noPrinter}\n`);
  const queue = noPrinter === null ? await createStoredQueue('May-in-quay-1') : null;
  const seat = await takeSeat({ data: join(place, 'desk'), clock });
  const camera = createCamera(folder, seat.desk.page, queue);
  return {
    place,
    clock,
    province,
    queue,
    seat,
    camera,
    ...handsOf(seat, camera, queue),
    remove: async () => {
      await province.off();
      await queue?.remove();
      rmSync(place, { recursive: true, force: true });
    },
  };
};
