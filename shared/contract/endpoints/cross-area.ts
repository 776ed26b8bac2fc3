/** Dossiers that one office takes in and another decides. */
import { paperWays } from '#shared/dossier/cross-area-entries.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, reason } from '../endpoint.ts';
import type * as out from '../outputs/cross-area.ts';

const paper = z.strictObject({ how: z.enum(paperWays), reference: z.string().trim().max(200) });

export const crossAreaEndpoints = {
  'crossArea.lists': query<readonly out.CrossAreaList[]>().with('signed_in', nothing),
  'crossArea.view': query<out.CrossAreaView>().with('signed_in', z.strictObject({ id })),
  /** `to`: code of an office of this province; null where the paper alone goes to the one named at the reception. */
  'crossArea.send': command<out.CrossAreaDone>().with(
    'signed_in',
    z.strictObject({ id, to: z.string().min(1).max(64).nullable(), paper }),
  ),
  'crossArea.take': command<out.CrossAreaDone>().with('signed_in', z.strictObject({ id })),
  'crossArea.giveBack': command<out.CrossAreaDone>().with(
    'signed_in',
    z.strictObject({ id, reason }),
  ),
  /** The result is on its way to where the citizen comes. */
  'crossArea.sendResult': command<out.CrossAreaDone>().with(
    'signed_in',
    z.strictObject({ id, paper }),
  ),
  /** While nobody there has taken it. */
  'crossArea.callBack': command<out.CrossAreaDone>().with(
    'signed_in',
    z.strictObject({ id, reason }),
  ),
  /** The result that came is wrong: the office that decides does it again. */
  'crossArea.askAgain': command<out.CrossAreaDone>().with(
    'signed_in',
    z.strictObject({ id, reason }),
  ),
  /** Of an office outside the province, which cannot say itself how far it is. */
  'crossArea.next': command<out.CrossAreaDone>().with('signed_in', z.strictObject({ id })),
} as const;
