/** Specimens of the slip that explains a date: an ordinary one, and half a year of two agencies. */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import { datesFrom } from '#shared/calendar/inter-agency.ts';
import { parseClockTime } from '#shared/calendar/local-time.ts';
import { tryOutCalendar } from '#shared/calendar/try-out-calendar.ts';
import type { PaperSize } from '#shared/dossier/documents.ts';
import {
  currentDueSlipForm,
  dueSlipData,
  type DueSlipData,
  type DueSlipInput,
} from '#shared/forms/due-slip-data.ts';
import type { FormSet } from '#shared/forms/form-set.ts';
import { must } from '../../e2e/must.ts';
import {
  code,
  day,
  frameOf,
  longPerson,
  longProcedure,
  number,
  person,
  procedure,
  time,
} from './facts.ts';
import { specimensOf, type Specimen } from './specimen.ts';

const clock = (text: string) => must(parseClockTime(text));

const walked = (receivedAt: string, rules: Parameters<typeof datesFrom>[1]) =>
  must(datesFrom(time(receivedAt), rules, tryOutCalendar));

const workingDays = (amount: number) =>
  ({ kind: 'amount', amount, unit: 'working_day' }) as const satisfies DeadlineRule;

const onPaper = (set: FormSet, paper: PaperSize): readonly Specimen[] => {
  const about = {
    submitter: person.name,
    dossier: number,
    procedure: procedure.name,
    receivedAt: time('2026-11-20T09:12'),
  };
  const slip = (more: Partial<DueSlipInput>): DueSlipData =>
    dueSlipData({
      frame: frameOf(set),
      form: currentDueSlipForm,
      qrText: code,
      about,
      deadline: { promise: null, excluded: [] },
      dates: walked('2026-11-20T09:12', { total: workingDays(3), own: null }),
      calendar: tryOutCalendar,
      ...more,
    });
  const long = walked('2026-01-05T09:12', { total: workingDays(120), own: workingDays(20) });
  const name = `quay-due-slip-${paper.toLowerCase()}`;
  const ordinary = slip({});
  // Half a year on A4 is half a year on A5 with more room.
  if (paper === 'A4') return specimensOf(name, { kind: 'due_slip', paper }, { ordinary });
  return specimensOf(name, { kind: 'due_slip', paper }, {
    ordinary,
    long: slip({
      about: { ...about, submitter: longPerson.name, procedure: longProcedure.name },
      dates: long,
      deadline: {
        promise: {
          state: 'promised',
          rule: workingDays(110),
          dueAt: time('2026-06-20T17:00'),
          days: [],
          warnings: [],
          calendarVersion: 1,
        },
        excluded: [
          { from: day('2026-03-02'), to: day('2026-03-03') },
          {
            from: day('2026-03-10'),
            to: day('2026-03-10'),
            hours: { from: clock('14:00'), to: clock('16:30') },
          },
        ],
      },
    }),
  } satisfies Record<string, DueSlipData>);
};

export const dueSlipSpecimens = (set: FormSet): readonly Specimen[] =>
  (['A5', 'A4', '80mm'] as const).flatMap((paper) => onPaper(set, paper));
