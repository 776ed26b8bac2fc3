/** The slip that explains the date in force of a dossier, with that of the receiving unit's own part. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { calendarOf, datesInForce } from '#shared/dossier/due-date-in-force.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { dueSlipData, type DueSlipData, type DueSlipForm } from '#shared/forms/due-slip-data.ts';
import type { PaperFrame } from '#shared/forms/paper-frame.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Published } from '../catalogue/published.ts';
import { refuse } from '../context.ts';

interface Asked {
  readonly dossier: Dossier;
  readonly intake: AcceptedPayload;
  readonly frame: PaperFrame;
  readonly form: DueSlipForm;
  readonly qrText: string;
}

/** Refused where no days were walked, and while the clock stands still: there is no date to explain. */
export const dueSlipOf = (
  { dossier, intake, frame, form, qrText }: Asked,
  published: Pick<Published, 'calendarAt'>,
): Result<DueSlipData, Refusal> => {
  const { deadline, number } = dossier;
  if (deadline.pause !== null) return refuse('due_slip_paused');
  const dates = datesInForce(deadline, intake, published.calendarAt);
  const version = calendarOf(deadline);
  const calendar = version === null ? null : published.calendarAt(version);
  if (dates === null || calendar === null || number === null) return refuse('due_slip_none');
  return ok(
    dueSlipData({
      frame,
      form,
      qrText,
      about: {
        submitter: intake.submitter.name,
        dossier: number,
        procedure: intake.procedure.name,
        receivedAt: intake.receivedAt,
      },
      deadline,
      dates,
      calendar: { version: calendar.version, publisher: calendar.publisher },
    }),
  );
};
