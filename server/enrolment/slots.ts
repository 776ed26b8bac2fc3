/** The numbers of an office are shared out in slots, one for each desk that it ever had. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { officePublication } from '#shared/protocol/publications.ts';
import type { EnrolmentLedger } from '#server/ledger/enrolment.ts';

const slotsOf = async (door: EnrolmentLedger, office: string): Promise<number> => {
  const published = await door.latest(office, 'office');
  const data = officePublication.safeParse(published?.data);
  if (!data.success) throw new Error(`office ${office} has no valid office publication`);
  const { digits, perSlot } = data.data.numberPattern;
  return Math.floor(10 ** digits / perSlot) - 1;
};

/** The lowest slot that no desk of the office ever had, and that none has borrowed these days; slot 0 is the province's. */
export const freeSlot = async (
  door: EnrolmentLedger,
  office: string,
  today: LocalDate,
): Promise<number | null> => {
  const taken = new Set(await door.takenSlots(office, today));
  const slots = await slotsOf(door, office);
  for (let slot = 1; slot <= slots; slot += 1) if (!taken.has(slot)) return slot;
  return null;
};
