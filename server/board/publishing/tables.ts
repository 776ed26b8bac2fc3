/**
 * What is published, as tables: shown as it stands, compared before and after, and handed out to be edited. In
 * Vietnamese they bear the headings and words by which a file is read again.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import {
  weekdayNameOf,
  type SpecialDay,
  type WorkingCalendar,
} from '#shared/calendar/working-calendar.ts';
import { shownName } from '#shared/catalogue/offer.ts';
import type { CertificationRule } from '#shared/fee/certification-fee.ts';
import type { PaperOffice } from '#shared/forms/texts/editable-forms.ts';
import type { CounterKind } from '#shared/intake/certification-counter.ts';
import { numberFormatOf, type NumberPattern } from '#shared/number/number-format.ts';
import { slotCount } from '#shared/number/slots.ts';
import { patternSentence } from '#shared/publishing/pattern-words.ts';
import { shortFeeName } from '#shared/publishing/read-certification.ts';
import { nameParts } from '#server/drafts/subject.ts';
import type { BoardTexts } from '#shared/text/board.ts';
import { formatDate, formatNumber } from '#shared/text/format.ts';

export type Words = BoardTexts['publishing'];

export interface TableRow {
  /** What the row is about: the same before and after a change. */
  readonly key: string;
  readonly cells: readonly string[];
}

export interface PublishedTable {
  readonly id: keyof Words['tables'];
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

const dayCells = (words: Words, effect: 'off' | 'worked', day: SpecialDay): TableRow => ({
  key: day.date,
  cells: [
    formatDate(day.date),
    words.weekdays[weekdayNameOf(day.date)],
    words.words[effect],
    words.words[day.part ?? 'wholeDay'],
    day.name ?? '',
    day.decision ?? '',
    words.words[day.status],
  ],
});

const byKey = (rows: readonly TableRow[]): readonly TableRow[] =>
  rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));

export const daysTable = (words: Words, calendar: WorkingCalendar): PublishedTable => {
  const { columns } = words;
  return {
    id: 'days',
    columns: [
      columns.date,
      columns.weekday,
      columns.kind,
      columns.part,
      columns.name,
      columns.decision,
      columns.status,
    ],
    rows: byKey([
      ...calendar.daysOff.map((day) => dayCells(words, 'off', day)),
      ...calendar.extraWorkingDays.map((day) => dayCells(words, 'worked', day)),
    ]),
  };
};

/** What a name stands for, one a row. */
const valuesTable = (
  { columns }: Words,
  id: PublishedTable['id'],
  values: readonly (readonly [name: string, value: string])[],
): PublishedTable => ({
  id,
  columns: [columns.what, columns.value],
  rows: values.map(([name, value]) => ({ key: name, cells: [name, value] })),
});

export const coverageTable = (
  words: Words,
  { completeFrom, completeUntil, publisher }: WorkingCalendar,
): PublishedTable =>
  valuesTable(words, 'coverage', [
    [words.words.completeFrom, completeFrom === undefined ? '' : formatDate(completeFrom)],
    [words.words.completeUntil, formatDate(completeUntil)],
    [words.words.publisher, publisher],
  ]);

export const kindsTable = (words: Words, kinds: readonly CounterKind[]): PublishedTable => {
  const { columns } = words;
  return {
    id: 'kinds',
    columns: [
      columns.code,
      columns.label,
      columns.english,
      columns.book,
      columns.perBook,
      columns.feeName,
      columns.identity,
      columns.receipt,
    ],
    rows: kinds.map(({ procedure, label, pattern, feeName, identity, receipt }) => ({
      key: procedure,
      cells: [
        procedure,
        label.vi,
        label.en,
        pattern.template,
        String(pattern.perBook),
        shortFeeName(feeName),
        identity ? words.words.yes : words.words.no,
        receipt === 'always' ? words.words.always : words.words.onRequest,
      ],
    })),
  };
};

const tariffRows = (words: Words, rule: CertificationRule): readonly TableRow[] => {
  const { procedure, effectiveFrom, effectiveTo, source } = rule;
  const dates = [
    formatDate(effectiveFrom),
    effectiveTo === null ? '' : formatDate(effectiveTo),
    source,
  ];
  const row = (per: string, page: string, amount: number, most: string): TableRow => ({
    key: `${procedure} ${effectiveFrom} ${page}`,
    cells: [procedure, per, page, formatNumber(amount), most, ...dates],
  });
  return rule.per === 'case'
    ? [row(words.words.each, '', rule.amount, '')]
    : rule.tiers.map(({ fromPage, amount }) =>
        row(words.words.page, String(fromPage), amount, formatNumber(rule.mostPerCopy)),
      );
};

export const tariffsTable = (
  words: Words,
  tariffs: readonly CertificationRule[],
): PublishedTable => {
  const { columns } = words;
  return {
    id: 'tariffs',
    columns: [
      columns.code,
      columns.per,
      columns.fromPage,
      columns.amount,
      columns.most,
      columns.from,
      columns.to,
      columns.source,
    ],
    rows: tariffs.flatMap((rule) => tariffRows(words, rule)),
  };
};

/** Names of procedures as the catalogue has them; a code that it does not have stands alone. */
export type NameOf = (code: string) => string;

export const handlesTable = (
  { columns }: Words,
  handles: readonly string[],
  nameOf: NameOf,
): PublishedTable => ({
  id: 'handles',
  columns: [columns.code, columns.procedure],
  rows: handles.map((code) => ({ key: code, cells: [code, shownName(nameOf(code))] })),
});

/** What papers say of the office itself. */
export const namesTable = (words: Words, office: PaperOffice): PublishedTable =>
  valuesTable(
    words,
    'names',
    nameParts.map((field) => [words.namesPage[field], office[field]] as const),
  );

/** With the number that it makes, so that nobody has to imagine it. `day`: of the example. */
export const patternTable = (
  words: Words,
  pattern: NumberPattern,
  { agencyCode, day }: { readonly agencyCode: string; readonly day: LocalDate },
): PublishedTable => {
  const format = numberFormatOf(pattern);
  return valuesTable(words, 'pattern', [
    [words.words.template, pattern.template],
    [words.words.digits, String(pattern.digits)],
    [words.words.perSlot, formatNumber(pattern.perSlot - 1)],
    [words.words.slips, String(pattern.slips ?? 0)],
    [words.words.desks, format.ok ? String(slotCount(format.value) - 1) : ''],
    [words.words.example, patternSentence(words.patternSays, { pattern, agencyCode }, day) ?? ''],
  ]);
};
