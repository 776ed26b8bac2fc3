/** The citizen's screen: what the officer puts on it, and what comes back from it. */
import { feedbackOccasions } from '#shared/dossier/feedback.ts';
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { citizenSaid } from '../citizen-page.ts';
import { command, id, nothing, query } from '../endpoint.ts';
import { intakeForm } from '../intake-form.ts';
import type * as out from '../outputs.ts';
import { citizenPlaces } from '../outputs/citizen.ts';
import { returnForm } from '../result-forms.ts';

export const citizenEndpoints = {
  'citizen.setting': query<out.CitizenSetting>().with('open', nothing),
  'citizen.displays': query<readonly out.DisplayView[]>().with('signed_in', nothing),
  'citizen.choose': command<out.CitizenSetting>().with(
    'signed_in',
    z.strictObject({
      where: z.enum(citizenPlaces),
      display: z.string().min(1).max(200).nullable(),
    }),
  ),
  'citizen.state': query<out.CitizenState>().with('signed_in', nothing),
  /** What was typed so far, for the citizen to read over. */
  'citizen.check': command<null>().with('signed_in', z.strictObject({ form: intakeForm })),
  'citizen.askSignature': command<null>().with(
    'signed_in',
    z.strictObject({ id, form: returnForm }),
  ),
  /**
   * `former`: only of somebody who has been served; `check`: what is being read over; `signature`: asked for, or unused;
   * `lost`: it was read that a rating could not be kept.
   */
  'citizen.clear': command<null>().with(
    'signed_in',
    z.strictObject({ what: z.enum(['all', 'former', 'check', 'signature', 'lost']) }),
  ),
  'citizen.ratings': query<out.DayRatings>().with('signed_in', z.strictObject({ day: localDate })),
  /** What stands there now, for the citizen's window. */
  'citizen.shown': query<out.CitizenShown>().with('open', nothing),
  /** What was touched there; only the shell brings it. */
  'citizen.said': command<null>().with('open', citizenSaid),
  /** A rating was touched there, and the desk did not answer; only the shell brings it. */
  'citizen.unanswered': command<null>().with(
    'open',
    z.strictObject({ number: z.string().min(1).max(100), occasion: z.enum(feedbackOccasions) }),
  ),
} as const;

/** No officer speaks for a citizen: the officers' window is refused these. */
export const citizensOwn: ReadonlySet<string> = new Set(['citizen.said', 'citizen.unanswered']);
