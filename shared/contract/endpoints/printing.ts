/** Printers and how papers lie on them; another printer for one paper; many papers in one go. */
import { documentKinds } from '#shared/dossier/documents.ts';
import { slipKinds } from '#shared/dossier/slips-issued.ts';
import { printerProfile, printUses } from '#shared/printing/printer-profile.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, reason } from '../endpoint.ts';
import type * as out from '../outputs.ts';
import { dossiersEndpoints } from './dossiers.ts';

const printer = z.string().min(1).max(400);
const use = z.enum(printUses);

/** More than a year of a large office; whoever wants more prints again. */
export const MOST_IN_ROW = 10_000;
/** As many as are named at once. */
const MOST_STRUCK = 200;

export const printingEndpoints = {
  'printing.view': query<out.PrintingView>().with('signed_in', nothing),
  /** What is known of a type of paper on a printer, before that printer is chosen. */
  'printing.profile': query<out.ProfileView>().with('signed_in', z.strictObject({ use, printer })),
  /** From now on this printer takes such papers. */
  'printing.save': command<out.PrintingView>().with(
    'signed_in',
    z.strictObject({ use, printer, profile: printerProfile }),
  ),
  /** Such papers go with all others again. */
  'printing.drop': command<out.PrintingView>().with(
    'signed_in',
    z.strictObject({ use: use.exclude(['all']) }),
  ),
  /** A page with rulers, as the profile that stands on the screen would put it. */
  'printing.test': command<{ readonly printer: string }>().with(
    'signed_in',
    z.strictObject({ use, printer, profile: printerProfile }),
  ),
  /** The paper on the next printer that takes it; never by itself. */
  'printing.elsewhere': command<out.PrintState>().with('signed_in', z.strictObject({ job: id })),
  /** Every dossier of a list, as many as one row takes. */
  'printing.all': query<out.MarkedAll>().with(
    'signed_in',
    dossiersEndpoints['dossiers.list'].input.omit({ offset: true, limit: true }),
  ),
  /** Answers when all of them stand in the row; they are printed behind the answer. */
  'printing.row': command<out.RowBegun>().with(
    'signed_in',
    z.strictObject({
      dossiers: z.array(id).min(1).max(MOST_IN_ROW),
      kinds: z.array(z.enum(documentKinds)).min(1).max(2),
      copies: z.int().min(1).max(5),
    }),
  ),
  'printing.rowState': query<out.RowState>().with('signed_in', nothing),
  /** After a halt or a start of the machine: at an officer's word only; on `printer` where the chosen ones stand. */
  'printing.rowGoOn': command<out.RowState>().with(
    'signed_in',
    z.strictObject({ printer: printer.optional() }),
  ),
  /** Stops after the paper that a printer has now; those that wait are not printed. */
  'printing.rowDrop': command<out.RowState>().with('signed_in', nothing),
  /** What rows could not issue, once more; at an officer's word only. */
  'printing.rowIssueAgain': command<out.RowState>().with('signed_in', nothing),
  /** Nobody waits for these papers any more, for a reason. */
  'printing.rowStrike': command<out.RowState>().with(
    'signed_in',
    z.strictObject({
      papers: z
        .array(z.strictObject({ dossier: id, kind: z.enum(slipKinds) }))
        .min(1)
        .max(MOST_STRUCK),
      reason,
    }),
  ),
  /** The last that were struck off, with who did it and why. */
  'printing.rowStruck': query<readonly out.StruckView[]>().with('signed_in', nothing),
} as const;
