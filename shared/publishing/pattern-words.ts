/** A pattern of dossier numbers in words: what stands on paper by it, and what a new one changes from which day. Pure. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { writeNumber } from '#shared/number/dossier-number.ts';
import { numberFormatOf, type NumberPattern } from '#shared/number/number-format.ts';
import { counterOf, isSlot, lastOfSlot, slotCount } from '#shared/number/slots.ts';
import type { BoardTexts } from '#shared/text/board.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatNumber } from '#shared/text/format.ts';

type Words = BoardTexts['publishing']['patternSays'];

export interface PatternAt {
  readonly pattern: NumberPattern;
  readonly agencyCode: string;
}

/** Tells a desk's share of the counters from the digits before it; the first desk where there is no second one. */
const SAMPLE_SLOT = 2;

interface Sample {
  readonly desk: number;
  readonly number: string;
  readonly perDay: number;
  readonly slips: number;
  readonly desks: number;
}

/** The first number of a desk's day; null where no number can be written by the pattern. */
const sampleOf = ({ pattern, agencyCode }: PatternAt, day: LocalDate): Sample | null => {
  const format = numberFormatOf(pattern);
  if (!format.ok) return null;
  const slot = isSlot(SAMPLE_SLOT, format.value) ? SAMPLE_SLOT : 1;
  const counter = counterOf({ slot, n: 1 }, format.value);
  const number = writeNumber({ agencyCode, day, counter }, format.value);
  if (!number.ok) return null;
  const { slips } = format.value;
  const desks = slotCount(format.value) - 1;
  return { desk: slot, number: number.value, perDay: lastOfSlot(format.value), slips, desks };
};

const firstNumber = (words: Words, { desk, number }: Sample, day: LocalDate): string =>
  fill(words.first, { date: formatDate(day), desk, number });

/** `Số đầu ngày 23/11/2026 của quầy 2: H00.01-261123-2001. Mỗi ngày …`; null where the pattern makes no number. */
export const patternSentence = (words: Words, of: PatternAt, day: LocalDate): string | null => {
  const sample = sampleOf(of, day);
  if (sample === null) return null;
  const room = { perDay: formatNumber(sample.perDay), desks: formatNumber(sample.desks) };
  return [
    firstNumber(words, sample, day),
    fill(words.room, room),
    ...(sample.slips === 0 ? [] : [fill(words.slips, { slips: formatNumber(sample.slips) })]),
  ].join(' ');
};

/** `from`: the first day of the new one, local; null where one of them makes no number. */
export const patternChangeSentence = (
  words: Words,
  was: PatternAt,
  becomes: PatternAt,
  from: LocalDate,
): string | null => {
  const [before, after] = [sampleOf(was, from), sampleOf(becomes, from)];
  if (before === null || after === null) return null;
  const values = { date: formatDate(from), desk: after.desk, number: after.number };
  return before.number === after.number && before.desk === after.desk
    ? fill(words.sameNumber, values)
    : fill(words.change, { ...values, was: before.number, wasDesk: before.desk });
};
