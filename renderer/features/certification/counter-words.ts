/** What the counter says at its foot and in its strip. Pure. */
import { dateOf, weekdayOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Certified, PrintJobView } from '#shared/contract/outputs.ts';
import type { Remark } from '#shared/intake/remarks.ts';
import { fill } from '#shared/text/fill.ts';
import { formatClock, formatDay, formatMoney } from '#shared/text/format.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import type { Texts } from '#shared/text/vi.ts';
import { printActions } from '#renderer/features/print/print-words.ts';

const dueValues = (dueAt: LocalDateTime, texts: Texts) => ({
  time: formatClock(dueAt),
  weekday: texts.weekdays[weekdayOf(dateOf(dueAt))].toLocaleLowerCase('vi'),
  date: formatDay(dateOf(dueAt)),
});

export const dueWords = (dueAt: LocalDateTime | null, texts: Texts): string =>
  dueAt === null
    ? texts.certification.dueUnknown
    : fill(texts.certification.due, dueValues(dueAt, texts));

/** `tên giấy tờ 2`: what is missing, and of which document. */
export const missingWord = (remark: Remark, texts: Texts): string => {
  const words: Readonly<Record<string, string>> = texts.certification.missing.words;
  const nth = /^documents\.(\d+)\./u.exec(remark.field)?.[1];
  const n = nth === undefined ? '' : Number(nth) + 1;
  const word = Object.hasOwn(words, remark.code) ? words[remark.code] : undefined;
  return word === undefined ? remarkSentence(texts, remark) : fill(word, { n });
};

/** `Đã ghi sổ 12, quyển 1-q1/2026-SCT/BS · Nguyễn Thị Thử · phí 12.000 đ` */
export const certifiedWords = (
  { lines, total, repeated, done, dossiers }: Certified,
  name: string,
  texts: Texts,
): readonly string[] => {
  const { accept } = texts.certification;
  const [first] = lines;
  const last = lines.at(-1);
  const book = first?.book ?? '';
  const said = repeated
    ? fill(accept.repeated, { book })
    : lines.length > 1
      ? fill(accept.saidMany, { total: lines.length, first: book, last: last?.book ?? '' })
      : fill(accept.said, { book });
  const dueAt = dossiers[0]?.dueAt ?? null;
  return [
    said,
    name,
    fill(accept.fee, { amount: formatMoney(total) }),
    ...(done || dueAt === null ? [] : [fill(accept.later_due, dueValues(dueAt, texts))]),
  ].filter((words) => words !== '');
};

export interface VisitPapers {
  readonly jobs: readonly PrintJobView[];
  /** Dossiers whose receipt is not on its way: each procedure of a visit has a paper of its own. */
  readonly left: readonly string[];
  /** Print jobs of which can be said that the paper is out. */
  readonly toConfirm: readonly string[];
}

export const visitPapers = (
  { dossiers }: Pick<Certified, 'dossiers'>,
  jobs: readonly PrintJobView[],
): VisitPapers => {
  const own = dossiers.flatMap(({ dossier }) => jobs.find((job) => job.dossier === dossier) ?? []);
  return {
    jobs: own,
    left: dossiers.flatMap(({ dossier }) =>
      own.some((job) => job.dossier === dossier) ? [] : [dossier],
    ),
    toConfirm: own.flatMap((job) =>
      printActions(job, true).includes('confirmed') ? [job.job] : [],
    ),
  };
};
