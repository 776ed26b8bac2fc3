/** A procedure as it was offered when the citizen stood there: of a late entry, by the catalogue of its day. Pure. */
import type { InputOf } from '#shared/contract/contract.ts';
import type { LateEntryForm } from '#shared/contract/intake-form.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';

/** While the day cannot be read, as it is offered today. */
export const dayAsked = ({ on, day }: LateEntryForm): { readonly day?: LocalDate } => {
  const received = parseDateEntry(day);
  return on && received.ok ? { day: received.value } : {};
};

export const procedureAsked = (
  code: string,
  late: LateEntryForm,
): InputOf<'catalogue.procedure'> => ({ code, ...dayAsked(late) });
