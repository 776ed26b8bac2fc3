/** Archived papers, the way to the printer, and printers. */
import { documentKinds, paperSizes } from '#shared/dossier/documents.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';

/** As many papers as a long row has. */
const MOST_ASKED_FOR = 10_000;

export const papersEndpoints = {
  /** `fetch`: another desk's is fetched from the province. */
  'documents.pdf': query<out.PdfFile>().with(
    'signed_in',
    z.strictObject({ document: id, fetch: z.literal(true).optional() }),
  ),
  /** Draws the receipt where one is owed; where none is, gives the one that counts. */
  'documents.issue': command<out.ReceiptIssued>().with(
    'signed_in',
    z.strictObject({ dossier: id }),
  ),
  /** `marked`: a paper that belongs into nobody's hand any more, with words across it. */
  'documents.print': command<out.PrintState>().with(
    'signed_in',
    z.strictObject({
      document: id,
      kind: z.enum(documentKinds).optional(),
      marked: z.literal(true).optional(),
    }),
  ),
  /** Papers whose way to the citizen's hand is not proven yet, newest first: waiting, handed over, jammed, asked about. */
  'documents.jobs': query<readonly out.PrintJobView[]>().with(
    'signed_in',
    z.strictObject({
      /** Of those that are stuck, and of those that a printer took today: so many at most. */
      most: z.int().min(1).max(MOST_ASKED_FOR).optional(),
      /** Of these papers alone, however old. */
      of: z.array(id).max(1000).optional(),
    }),
  ),
  'documents.outcome': command<out.PrintState>().with(
    'signed_in',
    z.strictObject({ job: id, outcome: z.enum(['confirmed', 'jammed', 'again', 'dropped']) }),
  ),
  'printers.list': query<out.PrinterSettings>().with('signed_in', nothing),
  'printers.choose': command<out.PrinterSettings>().with(
    'signed_in',
    z.strictObject({
      printer: z.string().max(400).nullable(),
      paper: z.enum(paperSizes),
      copies: z.int().min(1).max(5),
    }),
  ),
} as const;
