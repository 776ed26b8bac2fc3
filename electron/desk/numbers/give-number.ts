/** The number that a dossier gets, inside the transaction that records it: nothing is given that may be on a paper already. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import type { Result } from '#shared/result.ts';
import { refuse } from '../context.ts';
import type { DeskIdentity, StoreWriter } from '../ports.ts';
import { leaveToOthers, type SkippedBy } from './beside-others.ts';
import { takeNumber } from './numbers.ts';
import { arePapersAsked } from './papers-asked.ts';

/** `day`: the local date that the number bears. */
export const giveNumber = (
  tx: StoreWriter,
  identity: DeskIdentity,
  office: OfficePublication,
  day: LocalDate,
  by: SkippedBy,
): Result<string, Refusal> => {
  if (arePapersAsked(tx, day)) return refuse('number_papers_asked', { values: { day } });
  leaveToOthers(tx, office, day, by);
  return takeNumber(tx, identity, office, day);
};
