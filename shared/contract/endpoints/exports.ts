/** Lists and papers as files, into a folder that the officer names; lists on paper. */
import { exportedPeriods } from '#shared/journal/exported.ts';
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, stickPath } from '../endpoint.ts';
import type * as out from '../outputs.ts';
import { dossiersEndpoints } from './dossiers.ts';

/** A list of days, ends included, or the one that stands on the screen. */
export const listAsked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(exportedPeriods), from: localDate, to: localDate }),
  dossiersEndpoints['dossiers.list'].input
    .omit({ offset: true, limit: true })
    .extend({ kind: z.literal('dossiers') }),
]);
export type ListAsked = z.infer<typeof listAsked>;

export const exportsEndpoints = {
  /** Answers when the file lies whole in the folder; one at a time. */
  'exports.list': command<out.FileTaken>().with(
    'signed_in',
    z.strictObject({ list: listAsked, format: z.enum(['pdf', 'xlsx']), folder: stickPath }),
  ),
  /** Answers when the list is kept and its printer has it, or has been asked for a moment; one at a time. */
  'exports.print': command<out.ListPrinted>().with(
    'signed_in',
    z.strictObject({ list: listAsked }),
  ),
  /**
   * The archived file of a paper, as it is; without a place, into the desk's folder for such files. `usual`: among the
   * user's documents, whatever folder was chosen.
   */
  'exports.paper': command<out.FileTaken>().with(
    'signed_in',
    z.strictObject({
      document: id,
      folder: stickPath.optional(),
      usual: z.literal(true).optional(),
    }),
  ),
  'exports.folder': query<out.PapersFolder>().with('signed_in', nothing),
  /** Null: where such files go when nobody has chosen. */
  'exports.setFolder': command<out.PapersFolder>().with(
    'signed_in',
    z.strictObject({ folder: stickPath.nullable() }),
  ),
  /** How many rows are read; null while nothing is. */
  'exports.progress': query<out.ExportProgress | null>().with('signed_in', nothing),
  /** Ends the list that is being written; nothing of it is left behind. */
  'exports.stop': command<null>().with('signed_in', nothing),
} as const;
