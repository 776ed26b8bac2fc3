/** Papers of a dossier that are printed when an officer asks for them. */
import { z } from '#shared/schema.ts';
import { command, id } from '../endpoint.ts';
import type * as out from '../outputs.ts';

export const dossierSlipsEndpoints = {
  'dossierSlips.print': command<out.SlipIssued>().with(
    'signed_in',
    z.strictObject({ dossier: id, kind: z.enum(['fee_slip', 'control_sheet', 'due_slip']) }),
  ),
} as const;
