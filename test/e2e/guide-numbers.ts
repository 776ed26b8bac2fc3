/** For the guide: the register of numbers with its slips, late entry, and deadlines that wait for a decision. */
import { vi } from '#shared/text/vi.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import type { IntakePlan } from './intake-hands.ts';
import { publishCalendar, type NewCalendar } from './new-calendar.ts';
import type { Seat } from './seat.ts';

const { numbers, deadlines } = vi;

interface NumbersOptions {
  readonly seat: Pick<Seat, 'desk' | 'hands' | 'intake'>;
  /** Received on paper; several working days are granted. */
  readonly plan: IntakePlan;
  readonly calendar: Omit<NewCalendar, 'off'>;
  readonly pin: string;
  readonly shoot: (name: string) => Promise<void>;
}

const keyInSlip = async ({ seat, plan, shoot }: NumbersOptions): Promise<string> => {
  const { press, type, walkTo, sees, page } = seat.hands;
  await press('Alt+3');
  await sees(numbers.slips.title);
  await press('F9');
  await sees(numbers.slips.spoil);
  await press('F2');
  await seat.intake.begin(plan);
  await press('Alt+N');
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('data-field') === 'lateEntry.time',
  );
  await type('8:05');
  await press('Enter');
  await type('1951');
  await walkTo('Enter', 'the papers', ({ field }) => field === 'papers.0');
  await press('*');
  await seat.intake.settled();
  await shoot('nhap-bu');
  const number = await seat.intake.accept();
  await press('Alt+3');
  await sees(number);
  await shoot('so-so');
  return number;
};

const decideDates = async (
  { seat: { desk, hands }, calendar, pin, shoot }: NumbersOptions,
  number: string,
): Promise<void> => {
  const { press, type, sees, walkTo, page } = hands;
  await publishCalendar({ ...calendar, off: [{ date: '2026-11-26', name: 'Nghỉ bù bầu cử' }] });
  const head = people.officers.find(({ role }) => role === 'head');
  if (head === undefined) throw new Error('the try-out has a head');
  await desk.must('session.setPin', { officer: head.id, personalCode: head.personalCode, pin });
  await desk.must('sync.now', {});
  await press('Alt+4');
  await sees(deadlines.changedAbout);
  await press('Control+A');
  await shoot('lich-moi');
  await press('Control+K');
  await type(number);
  await press('Enter');
  await page.getByRole('heading', { name: number }).waitFor();
  await press('Control+T');
  await walkTo('Tab', 'the amount', ({ words }) => words.startsWith(deadlines.dossier.amount));
  await type('2');
  await walkTo('Tab', 'the reason', ({ role }) => role === 'textarea');
  await type('Chờ xác minh nơi cư trú');
  await sees(deadlines.dossier.after);
  await shoot('gia-han');
  await press('Escape');
};

export const numbersAndDeadlines = async (options: NumbersOptions): Promise<void> => {
  await decideDates(options, await keyInSlip(options));
};
