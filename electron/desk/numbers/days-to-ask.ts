/**
 * Days of which a restore may have lost receipts, and of whose papers nobody has been asked yet: from the day of the last
 * entry that is known of the life before to the day of the restore, days off too, for people are received on them. What
 * the province held comes down and makes them fewer; what was never sent is on paper alone. A clock that was wrong has
 * put other days on papers: of those people are asked once, all together.
 */
import { addDays, localDayOf, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import type { PapersAnswer, StoreReader } from '../ports.ts';
import { areOthersLooked, lossesOf, type Loss } from './lost-days.ts';
import { arePapersAsked } from './papers-asked.ts';

/** Nobody looks through the papers of more at a time; the next ones follow when these are answered. */
const MOST = 10;

type Reader = Pick<
  StoreReader,
  'identity' | 'ownEpochs' | 'openEntriesAfter' | 'papersTold' | 'setting'
>;

interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

interface LostSpan extends Span {
  /** The epoch that began when it ended. */
  readonly begun: number;
}

const timeOf = (read: Reader, epoch: number, seq: number): Instant | null => {
  const [entry] = read.openEntriesAfter(epoch, seq - 1, 1);
  return entry?.header.at ?? null;
};

const dayOf = (read: Reader, epoch: number, seq: number): LocalDate | null => {
  const at = timeOf(read, epoch, seq);
  return at === null ? null : localDayOf(at);
};

/** What came down of the epochs between the copy and the restore lies between two of them. */
const spansOf = (read: Reader, { after, begun }: Loss): readonly LostSpan[] => {
  const epochs = read.ownEpochs().filter(({ epoch }) => after <= epoch && epoch <= begun);
  return epochs.slice(1).flatMap(({ epoch }, i) => {
    const before = epochs[i];
    const from = before === undefined ? null : dayOf(read, before.epoch, before.last);
    const until = dayOf(read, epoch, 1);
    if (from === null || until === null) return [];
    // A clock may have gone back meanwhile.
    return [{ ...(from <= until ? { from, until } : { from: until, until: from }), begun: epoch }];
  });
};

const daysIn = ({ from, until }: Span): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
};

/** Said in that life, or in one that knew of it; by a copy that did not, the entry came back from the province. */
const isAnswered = (answers: readonly PapersAnswer[], { begun }: LostSpan, day: LocalDate) =>
  answers.some(
    (said) =>
      said.others === null &&
      said.day === day &&
      (said.epoch === begun || said.restores.includes(begun)),
  );

/** The oldest first. */
export const daysToAsk = (read: Reader): readonly LocalDate[] => {
  const losses = lossesOf(read);
  const slot = read.identity()?.slot;
  const answers =
    losses.length === 0 ? [] : read.papersTold().filter((answer) => answer.slot === slot);
  const days = losses.flatMap((loss) =>
    spansOf(read, loss).flatMap((span) =>
      daysIn(span).filter((day) => !loss.told.includes(day) && !isAnswered(answers, span, day)),
    ),
  );
  return [...new Set(days)]
    .filter((day) => arePapersAsked(read, day))
    .toSorted()
    .slice(0, MOST);
};

export interface OtherDays extends Span {
  /** The epoch that began after the loss. */
  readonly begun: number;
  readonly restoredAt: Instant;
}

/** Of each restore after which nobody has looked for papers that bear none of its days. */
export const otherDaysToAsk = (read: Reader): readonly OtherDays[] =>
  lossesOf(read)
    .filter((loss) => loss.others === false && !areOthersLooked(read, loss.begun))
    .flatMap((loss) => {
      const spans = spansOf(read, loss).filter(({ begun }) => !areOthersLooked(read, begun));
      const from = spans.map((span) => span.from).toSorted()[0];
      const until = spans
        .map((span) => span.until)
        .toSorted()
        .at(-1);
      const { begun } = loss;
      const restoredAt = timeOf(read, begun, 1);
      return from === undefined || until === undefined || restoredAt === null
        ? []
        : [{ begun, from, until, restoredAt }];
    });
