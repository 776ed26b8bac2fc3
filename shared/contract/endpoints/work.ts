/** Work on a dossier after its acceptance, and what is said to a citizen who cannot be taken in yet. */
import { entryName, localDateTime } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { command, id, query, reason } from '../endpoint.ts';
import { intakeForm } from '../intake-form.ts';
import type * as out from '../outputs.ts';

/** Papers in the officer's words, or as the list of the procedure calls them. */
const items = z.array(z.string().trim().min(1).max(2000)).max(100);

/** The dates that stood on the screen: where one is another now, nothing is written. Null: none was promised, no own part. */
const shown = z.strictObject({ after: localDateTime.nullable(), own: localDateTime.nullable() });

/** An officer by id, or a department as it is called. */
const to = z.string().trim().min(1).max(400);

export const workEndpoints = {
  /** What may be done now, by the state, the role and the office's limits. */
  'work.view': query<out.WorkView>().with('signed_in', z.strictObject({ id })),
  /** The date if the clock ran again now, without changing anything. */
  'work.date': query<out.WorkDate>().with('signed_in', z.strictObject({ id })),
  'work.requestSupplement': command<out.WorkDone>().with(
    'signed_in',
    z.strictObject({ id, items: items.min(1), reason }),
  ),
  /** `items`: of the papers that were asked for, those that came. */
  'work.receiveSupplement': command<out.WorkDone>().with(
    'signed_in',
    z.strictObject({ id, items, shown }),
  ),
  'work.requestObligation': command<out.WorkDone>().with(
    'signed_in',
    z.strictObject({
      id,
      what: z.string().trim().min(1).max(2000),
      /** Integer đồng; null where another authority fixes it. */
      amount: z.int().min(0).max(1_000_000_000_000).nullable(),
    }),
  ),
  'work.meetObligation': command<out.WorkDone>().with('signed_in', z.strictObject({ id, shown })),
  'work.stop': command<out.WorkDone>().with(
    'signed_in',
    z.strictObject({ id, reason, basis: z.string().trim().max(2000) }),
  ),
  'work.resume': command<out.WorkDone>().with('signed_in', z.strictObject({ id, reason, shown })),
  'work.withdraw': command<out.WorkDone>().with('signed_in', z.strictObject({ id, reason })),
  'work.handOver': command<out.WorkDone>().with('signed_in', z.strictObject({ id, to })),
  'work.reassign': command<out.WorkDone>().with('signed_in', z.strictObject({ id, to, reason })),
  /** A result that was handed to the wrong person, by a head. */
  'work.takeBack': command<out.WorkDone>().with(
    'head',
    z.strictObject({ id, handOver: entryName, reason }),
  ),
  'work.undo': command<out.WorkDone>().with(
    'signed_in',
    z.strictObject({ id, entry: entryName, reason }),
  ),
  /** Handed in at a counter, waiting for papers: not accepted after all. */
  'work.refuse': command<out.WorkDone>().with('signed_in', z.strictObject({ id, reason })),

  /** At the counter: registered without a number, with what is missing on paper. */
  'work.askAtCounter': command<out.TurnedAway>().with(
    'signed_in',
    z.strictObject({ draft: id, form: intakeForm, items: items.min(1), reason }),
  ),
  /** At the counter: not accepted, with the reason on paper. */
  'work.refuseAtCounter': command<out.TurnedAway>().with(
    'signed_in',
    z.strictObject({ draft: id, form: intakeForm, reason }),
  ),
} as const;
