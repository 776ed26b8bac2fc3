/**
 * The desk has given the last numbers of its slot, or nearly: it asks the province for another one of its agency, for
 * today. The entry says so to everybody; from then on the desk counts in that slot as well, until the day is over.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import { numbersLeft } from '#shared/number/next-number.ts';
import { isSlot } from '#shared/number/slots.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, nowOf, officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import { inOne } from '../in-one.ts';
import { refusalOf } from '../line/line-refusal.ts';
import { areNumbersLow, deskDay } from './numbers.ts';
import { standingOf } from '../standing.ts';

export const borrowSlot = async (context: DeskContext): Promise<Result<null, Refusal>> => {
  const { store, published, province, emit } = context;
  const officer = officerOf(context);
  if (!officer.ok) return officer;
  const identity = identityOf(context);
  if (!identity.ok) return identity;
  const standing = standingOf(store.read);
  if (!standing.ok) return standing;
  const office = published.office();
  if (office === null) return refuse('office_missing');
  const day = todayOf(context);
  const before = deskDay(store.read, identity.value, office.data, day);
  if (!before.ok) return before;
  if (!areNumbersLow(numbersLeft(before.value))) return refuse('slot_not_needed');
  const [, ...borrowed] = before.value.slots;

  const take = (slot: number): Result<null, Refusal> =>
    inOne<null, Refusal>(store, (tx) => {
      const now = tx.identity();
      // Lent to the life that asked.
      if (now?.desk !== identity.value.desk || now.epoch !== identity.value.epoch)
        return refuse('desk_superseded');
      const after = deskDay(tx, now, office.data, day);
      if (!after.ok) return after;
      const { slots, format } = after.value;
      // Asked twice at once: the answer is the same.
      if (slots.includes(slot)) return ok(null);
      if (!isSlot(slot, format) || tx.usedCounters(day, slot).length > 0)
        return refuse('slot_in_use');
      const by = { dossier: null, officer: officer.value.id, at: nowOf(context) };
      tx.append({ type: 'slot.borrowed', payload: { day, slot }, ...by });
      return ok(null);
    });

  // A province that was put back may lend what a colleague counts in: it is told, and asked for another one.
  for (const unusable: number[] = []; ;) {
    const lent = await province.borrowSlot(day, borrowed, unusable);
    if (!lent.ok)
      return lent.error.code === 'province_refused'
        ? refusalOf(lent.error)
        : refuse('slot_needs_line');
    const taken = take(lent.value);
    if (taken.ok) emit('changed', { rooms: ['home', 'dossiers', 'sync'] });
    const isInUse = !taken.ok && taken.error.code === 'slot_in_use';
    // An older province says the same once more.
    if (!isInUse || unusable.includes(lent.value)) return taken;
    unusable.push(lent.value);
  }
};
