/** The form at the counter: drafts, the tray, acceptance. */
import { z } from '#shared/schema.ts';
import { command, id, nothing, query } from '../endpoint.ts';
import { intakeForm, partyForm } from '../intake-form.ts';
import type * as out from '../outputs.ts';

export const intakeEndpoints = {
  'draft.current': query<out.DraftView | null>().with('signed_in', nothing),
  'draft.save': command<out.DraftSaved>().with(
    'signed_in',
    z.strictObject({ id, form: intakeForm }),
  ),
  'draft.discard': command<null>().with('signed_in', z.strictObject({ id })),
  /** Onto the tray with a clip: the one that the papers bear already (`clip`), or the lowest that is free. */
  'draft.park': command<{ readonly clip: number }>().with(
    'signed_in',
    z.strictObject({ id, form: intakeForm, clip: z.int().min(1).nullable() }),
  ),
  'draft.parked': query<readonly out.ParkedDraft[]>().with('signed_in', nothing),
  'draft.resume': command<out.DraftView & { readonly clip: number }>().with(
    'signed_in',
    z.strictObject({ id }),
  ),
  /** Deadline, what is missing, warnings and the receipt as it would print. */
  'intake.preview': query<out.IntakePreview>().with(
    'signed_in',
    z.strictObject({ form: intakeForm }),
  ),
  /** Who was at this office before, and with what; null when nobody is surely the same. */
  'intake.known': query<out.KnownPerson | null>().with(
    'signed_in',
    z.strictObject({ party: partyForm, procedureCode: z.string().max(100) }),
  ),
  'intake.accept': command<out.Accepted>().with(
    'signed_in',
    z.strictObject({
      draft: id,
      form: intakeForm,
      /** Several dossiers of one person: while more is to come, their one receipt waits. */
      visit: z.strictObject({ id, more: z.boolean() }).nullable().optional(),
    }),
  ),
} as const;
