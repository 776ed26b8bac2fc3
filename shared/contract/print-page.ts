/**
 * What the hidden print window and the shell say to each other, over the same bridge as every window. The page
 * asks for its next document and waits for as long as there is none; it answers when the pages stand.
 */
import { drawnSizes } from '#shared/printing/drawn-sizes.ts';
import { z } from '#shared/schema.ts';

export const printChannels = { next: 'print.document', ready: 'print.ready' } as const;

/** Answer to `print.document`. */
export const printAssignment = z.strictObject({
  /** Names this drawing in the answer. */
  job: z.int().min(1),
  kind: z.enum([
    'receipt',
    'reconciliation',
    'recovery_key',
    'public_notice',
    'guidance_slip',
    'paper_slips',
    'apology',
    'supplement_request',
    'refusal',
    'stop_notice',
    'control_sheet',
    'register',
    'handover',
    'result_note',
    'fee_slip',
    'due_slip',
    'appointment_slip',
    'queue_ticket',
    'route_sheet',
    'test_page',
    'list_sheet',
  ]),
  paper: z.enum(drawnSizes),
  /** For eyes that read small print badly; left out, the type of the paper. */
  type: z.literal('large').optional(),
  /** Parsed by the form itself. */
  data: z.unknown(),
});
export type PrintAssignment = z.infer<typeof printAssignment>;

/** Why no paper was drawn: its own fonts are not there or damaged, or anything else. */
export const drawFailures = ['render_failed', 'paper_font_missing'] as const;
export type DrawFailure = (typeof drawFailures)[number];

/** Input of `print.ready`. */
export const printReady = z.discriminatedUnion('outcome', [
  z.strictObject({
    job: z.int().min(1),
    outcome: z.literal('ready'),
    pages: z.int().min(1),
    /** Millimetres. */
    width: z.number().positive(),
    height: z.number().positive(),
  }),
  z.strictObject({
    job: z.int().min(1),
    outcome: z.literal('failed'),
    code: z.enum(drawFailures),
    detail: z.string().max(2000),
  }),
]);
export type PrintReady = z.infer<typeof printReady>;
