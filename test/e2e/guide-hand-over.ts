/** For the guide: many dossiers handed over, and taken back by their numbers. */
import { vi } from '#shared/text/vi.ts';
import { sentenceLike } from './keyboard.ts';
import type { Seat } from './seat.ts';

const { handOver } = vi;

interface HandOverOptions {
  readonly seat: Pick<Seat, 'desk' | 'hands'>;
  readonly shoot: (name: string) => Promise<void>;
}

export const handedOverAndBack = async ({ seat, shoot }: HandOverOptions): Promise<void> => {
  const { press, type, walkTo, sees, page } = seat.hands;
  await press('F3');
  await page.getByText(vi.dossiers.scopes.due, { exact: true }).click();
  await page.locator('[role=gridcell]').first().waitFor();
  await walkTo('Tab', 'the list', ({ role }) => role === 'grid');
  await press('Shift+ArrowDown', 'F9');
  await sees(sentenceLike(handOver.give.ready));
  await type('Phòng Tư pháp');
  await press('Escape');
  await shoot('ban-giao');
  await walkTo('Tab', 'the button', ({ words }) => words === handOver.give.save);
  await press('Space');
  await sees(sentenceLike(handOver.state.done.out));
  const { rows } = await seat.desk.must('finding.page', {
    text: '',
    scope: 'due',
    filter: { holder: 'Phòng Tư pháp' },
    offset: 0,
    limit: 2,
  });
  await press('F11');
  await sees(handOver.receive.empty);
  for (const { number } of rows) {
    await type(number);
    await press('Enter');
    await page.getByRole('cell', { name: number, exact: true }).waitFor();
  }
  await shoot('nhan-ve');
  await press('F9');
  await sees(sentenceLike(handOver.state.done.back));
  await press('Escape');
};
