/** Archived papers, the way to the printer, and printers. */
import { documentKinds, paperSizes } from '#shared/dossier/documents.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';

export const papersEndpoints = {
  'documents.pdf': query<out.PdfFile>().with('signed_in', z.strictObject({ document: id })),
  /** Draws the receipt where one is owed; where none is, gives the one that counts. */
  'documents.issue': command<out.ReceiptIssued>().with(
    'signed_in',
    z.strictObject({ dossier: id }),
  ),
  'documents.print': command<out.PrintState>().with(
    'signed_in',
    z.strictObject({ document: id, kind: z.enum(documentKinds).optional() }),
  ),
  /** Papers whose way to the citizen's hand is not proven yet, newest first: waiting, handed over, jammed, asked about. */
  'documents.jobs': query<readonly out.PrintJobView[]>().with('signed_in', nothing),
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
