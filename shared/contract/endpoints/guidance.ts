/** What somebody is given who cannot be taken in yet. */
import { z } from '#shared/schema.ts';
import { command } from '../endpoint.ts';
import { intakeForm } from '../intake-form.ts';
import type * as out from '../outputs.ts';

export const guidanceEndpoints = {
  /** Prints which papers are still to be brought, where to and when; nothing is accepted. */
  'guidance.print': command<out.GuidanceGiven>().with(
    'signed_in',
    z.strictObject({ form: intakeForm }),
  ),
} as const;
