/** After a restore: what the papers of a day say, asked before the first number of that day and recorded for good. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { PapersQuestion, PapersTold } from '#shared/contract/outputs.ts';
import {
  isSecondHalfFree,
  skippedAbove,
  skipsAfterRestore,
  type ToldOfPapers,
} from '#shared/number/after-restore.ts';
import { leftToOthers } from '#shared/number/beside-others.ts';
import { readNumber, writeNumber } from '#shared/number/dossier-number.ts';
import { nextNumber, type DeskDay } from '#shared/number/next-number.ts';
import limits from '#shared/number/number-limits.json' with { type: 'json' };
import { counterOf, isOfSlip, placeOf } from '#shared/number/slots.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { ok, type Result } from '#shared/result.ts';
import { vi } from '#shared/text/vi.ts';
import { identityOf, nowOf, officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import { inOne } from '../in-one.ts';
import { judgeHere } from '../papers/read-code.ts';
import type { DeskIdentity, StoreReader, StoreWriter } from '../ports.ts';
import {
  highestGone,
  leaveToOthers,
  lifeOf,
  placesGone,
  skipNumbers,
  stepAsideOf,
  type SkippedBy,
} from './beside-others.ts';
import { lossesOf } from './lost-days.ts';
import { deskDay } from './numbers.ts';
import { arePapersAsked, notePapersTold } from './papers-asked.ts';

type Said = ParsedInputOf<'numbers.tellPapers'>['said'];

const FIELD = 'text';

interface AskedDay {
  readonly identity: DeskIdentity;
  readonly office: OfficePublication;
  readonly desk: DeskDay;
}

const look = (
  context: DeskContext,
  store: StoreReader,
  day: LocalDate,
): Result<AskedDay, Refusal> => {
  const identity = identityOf(context);
  if (!identity.ok) return identity;
  const office = context.published.office();
  if (office === null) return refuse('office_missing');
  const desk = deskDay(store, identity.value, office.data, day);
  return desk.ok ? ok({ identity: identity.value, office: office.data, desk: desk.value }) : desk;
};

const textOf = ({ format, agencyCode, day }: DeskDay, counter: number): string => {
  const text = writeNumber({ agencyCode, day, counter }, format);
  return text.ok ? text.value : String(counter);
};

/** What the officer is shown beside the question. */
export const papersQuestion = (
  context: DeskContext,
  day: LocalDate,
): Result<PapersQuestion, Refusal> => {
  const { read } = context.store;
  const looked = look(context, read, day);
  if (!looked.ok) return looked;
  const { identity, desk } = looked.value;
  const { slot } = identity;
  const left = leftToOthers(lifeOf(read), desk.format);
  const highest = highestGone(read, day, slot, desk.format);
  return ok({
    day,
    past: day < todayOf(context),
    asked: arePapersAsked(read, day),
    newest: highest === 0 ? null : textOf(desk, counterOf({ slot, n: highest }, desk.format)),
    example: textOf(desk, counterOf({ slot, n: Math.max(highest, left) + 1 }, desk.format)),
    secondHalf: isSecondHalfFree(highest, desk.format, left),
  });
};

/** Typed: its last digits, or all of it; scanned: the code on the paper. */
const counterIn = (
  context: DeskContext,
  { agencyCode, day, format }: DeskDay,
  text: string,
): Result<number, Refusal> => {
  const typed = text.replaceAll(/\s/g, '');
  if (/^\d+$/.test(typed) && typed.length <= format.digits) return ok(Number(typed));
  const judged = judgeHere(context, text);
  const written = judged.ok ? (judged.value.code?.claims.number ?? text) : text;
  const number = readNumber(written, format);
  if (!number.ok) return refuse('papers_number_unreadable', { field: FIELD });
  if (number.value.agencyCode !== agencyCode)
    return refuse('number_of_other_agency', { field: FIELD });
  if (number.value.day !== day) return refuse('papers_number_of_other_day', { field: FIELD });
  return ok(number.value.counter);
};

const understood = (
  context: DeskContext,
  { identity, desk }: AskedDay,
  said: Said,
): Result<ToldOfPapers, Refusal> => {
  if (said.kind !== 'number') return ok(said);
  const counter = counterIn(context, desk, said.text);
  if (!counter.ok) return counter;
  if (isOfSlip(counter.value, desk.format))
    return refuse('papers_number_of_slip', { field: FIELD });
  const { slot, n } = placeOf(counter.value, desk.format);
  if (slot !== identity.slot) return refuse('number_of_other_slot', { field: FIELD });
  return n === 0
    ? refuse('papers_number_never_given', { field: FIELD })
    : ok({ kind: 'number', n });
};

/** A slip upwards throws away hundreds of numbers for good, so it is asked once more. */
const isLikely = (
  store: StoreReader,
  { identity, desk }: AskedDay,
  told: ToldOfPapers,
  said: Said,
): Result<null, Refusal> => {
  if (told.kind !== 'number' || said.kind !== 'number' || said.sure === true) return ok(null);
  const highest = highestGone(store, desk.day, identity.slot, desk.format);
  const total = skippedAbove(highest, told.n, leftToOthers(lifeOf(store), desk.format));
  return total > limits.askAgainAbove
    ? refuse('papers_number_far', { field: FIELD, values: { total } })
    : ok(null);
};

/**
 * Recorded for good: what was said stands in the journal whatever follows from it, no paper at all included; what may be on papers that nobody knows of stands in the register as skipped, also below a paper
 * that was scanned before the answer, and the day is not asked about again.
 */
export const recordPapers = (
  tx: StoreWriter,
  { identity, office, desk }: AskedDay,
  told: ToldOfPapers,
  by: SkippedBy,
): Result<null, Refusal> => {
  const { slot } = identity;
  const gone = placesGone(tx, desk.day, slot, desk.format);
  const left = leftToOthers(lifeOf(tx), desk.format);
  const skips = skipsAfterRestore(gone, told, desk.format, left);
  if (!skips.ok)
    return skips.error.code === 'papers_number_below_known'
      ? refuse(skips.error.code, {
          field: FIELD,
          values: { number: textOf(desk, counterOf({ slot, n: skips.error.known }, desk.format)) },
        })
      : refuse(skips.error.code, { field: FIELD });
  const { day } = desk;
  const restores = lossesOf(tx).map(({ begun }) => begun);
  const payload = { day, slot, said: told, ...(restores.length > 0 && { restores }) };
  tx.append({ type: 'papers.told', payload, dossier: null, ...by });
  for (const skip of skips.value)
    skipNumbers(tx, day, skip, by, vi.recovery.skipReason, 'restored');
  // Behind what may be on papers: the rest of the others' part is theirs.
  leaveToOthers(tx, office, day, by);
  stepAsideOf(tx, office, day, by);
  notePapersTold(tx, day);
  return ok(null);
};

export const tellPapers = (
  context: DeskContext,
  day: LocalDate,
  said: Said,
): Result<PapersTold, Refusal> => {
  const officer = officerOf(context);
  if (!officer.ok) return officer;
  const by = { officer: officer.value.id, at: nowOf(context) };
  const told = inOne<PapersTold, Refusal>(context.store, (tx) => {
    const looked = look(context, tx, day);
    if (!looked.ok) return looked;
    // Pressed twice, or answered at another window meanwhile: what was said first holds.
    if (arePapersAsked(tx, day)) {
      const papers = understood(context, looked.value, said);
      if (!papers.ok) return papers;
      const likely = isLikely(tx, looked.value, papers.value, said);
      if (!likely.ok) return likely;
      const recorded = recordPapers(tx, looked.value, papers.value, by);
      if (!recorded.ok) return recorded;
    }
    const after = look(context, tx, day);
    if (!after.ok) return after;
    const next = nextNumber(after.value.desk);
    return ok({ next: next.ok ? next.value.text : null });
  });
  if (told.ok) context.emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
  return told;
};
