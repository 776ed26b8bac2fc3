/** Dossiers that are taken in, and what needs people. */
import { entryName } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, reason } from '../endpoint.ts';
import { intakeForm } from '../intake-form.ts';
import { listFilter, listScopes } from '../list-filter.ts';
import { ownEntry } from '../own-entry.ts';
import type * as out from '../outputs.ts';

export const dossiersEndpoints = {
  'dossiers.list': query<out.DossierList>().with(
    'signed_in',
    z.strictObject({
      text: z.string().max(200),
      scope: z.enum(listScopes),
      filter: listFilter.optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
  ),
  'dossiers.open': query<out.DossierView>().with('signed_in', z.strictObject({ id })),
  /** Who opened it, the newest first. */
  'dossiers.looks': query<readonly out.DossierLook[]>().with('head', z.strictObject({ id })),
  /** The whole form as it should read; the desk finds what differs and refuses when nothing does. */
  'dossiers.correct': command<out.Accepted>().with(
    'signed_in',
    z.strictObject({ id, form: intakeForm, reason }),
  ),
  'dossiers.void': command<null>().with('signed_in', z.strictObject({ id, reason })),
  /** Desks of this office that have the dossier open as well; asking says that it is open here. */
  'dossiers.presence': query<readonly out.Presence[]>().with('signed_in', z.strictObject({ id })),
  'dossiers.leave': command<null>().with('signed_in', nothing),
  'settle.list': query<readonly out.SettleItem[]>().with('signed_in', nothing),
  /** People's word on a conflict of facts; both facts stay. */
  'settle.conflict': command<null>().with(
    'signed_in',
    z.strictObject({ dossier: id, entry: entryName, note: reason }),
  ),
  /** People's word on numbers that a restore went over: no paper went out, or what became of it. */
  'settle.numbers': command<null>().with(
    'signed_in',
    z.strictObject({ skip: ownEntry, note: reason }),
  ),
  /** People's word that after a restore they looked for papers of days that nobody asks about. */
  'settle.otherDays': command<null>().with(
    'signed_in',
    z.strictObject({ begun: z.int().min(1), note: reason }),
  ),
  /** A number of its own for a dossier whose number is another's; its receipt is replaced. */
  'settle.renumber': command<out.Renumbered>().with(
    'signed_in',
    z.strictObject({ dossier: id, entry: entryName, reason }),
  ),
  /** An archived file that is lost: from the province, else drawn again, else said to be gone. */
  'settle.mendFile': command<out.FileMended>().with('signed_in', z.strictObject({ document: id })),
} as const;
