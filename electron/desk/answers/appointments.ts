import type { appointmentsEndpoints } from '#shared/contract/endpoints/appointments.ts';
import { ok } from '#shared/result.ts';
import { todayOf, type DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import { dayOfAppointments } from '../papers/route-sheet.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import { createQueue } from '../printing/queue-tickets.ts';
import type { HandlersOf } from '../router.ts';

export const appointmentsAnswers = (
  context: DeskContext,
  documents: Pick<Documents, 'appointments' | 'issueRouteSheet'>,
  printJobs: PrintJobs,
  dated: Dated,
): HandlersOf<typeof appointmentsEndpoints> => {
  const queue = createQueue(context, printJobs);
  return {
    'appointments.day': ({ day }) => ok(dayOfAppointments(context, day ?? todayOf(context))),
    'appointments.make': dated((asked) => documents.appointments.make(asked)),
    'appointments.cancel': dated(({ document, reason }) =>
      Promise.resolve(documents.appointments.cancel(document, reason)),
    ),
    'appointments.route': dated(({ day }) => documents.issueRouteSheet(day)),
    'queue.view': () => ok(queue.view()),
    'queue.give': () => queue.give(),
    'queue.call': () => queue.call(),
  };
};
