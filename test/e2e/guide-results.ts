/** For the guide: what is done and returned in one step, and a result in the citizen's hand. */
import { vi } from '#shared/text/vi.ts';
import { discard, toEmptyForm } from './guide-ways.ts';
import type { IntakePlan } from './intake-hands.ts';
import { sentenceLike } from './keyboard.ts';
import type { Seat } from './seat.ts';

const { results } = vi;

interface ResultsOptions {
  readonly seat: Pick<Seat, 'desk' | 'hands' | 'intake'>;
  /** A procedure of the same day. */
  readonly plan: IntakePlan;
  /** Whose dossier was taken in before. */
  readonly owner: string;
  readonly shoot: (name: string) => Promise<void>;
}

export const resultsReturned = async ({
  seat,
  plan,
  owner,
  shoot,
}: ResultsOptions): Promise<void> => {
  const { press, type, walkTo, sees } = seat.hands;
  await toEmptyForm(seat);
  await seat.intake.begin(plan);
  await walkTo('Enter', 'the papers', ({ field }) => field === 'papers.0');
  await press('*');
  await seat.intake.settled();
  await shoot('xong-tra-ngay');
  await discard(seat);
  await press('F4');
  await walkTo('Tab', results.find, ({ words }) => words.includes(results.find));
  await type(owner);
  await sees(sentenceLike(results.found));
  await press('ArrowDown', 'Enter');
  await sees(results.steps.finish);
  await press('F9');
  await sees(results.steps.return);
  await press('Space');
  await shoot('tra-ket-qua');
  await press('F9');
  await sees(sentenceLike(results.done));
};
