/**
 * Reliefs that end on a date, read from the words of a fee: "áp dụng mức phí 400.000 đồng … đến hết ngày
 * 31/12/2026". Their day and their amount stand in prose only; what the words do not say beyond doubt stays unknown.
 */
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';

const END =
  /(?:đến|tới)(?: hết)?(?: ngày)? (\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})/giu;
const MONEY = /(\d{1,3}(?:\.\d{3})+)\s*(?:đ|đồng)(?!\p{L})/giu;
const PART = /(?:bằng|giảm)\s+(\d{1,2})\s?%/iu;
/** Nothing is taken: said right before the days on which it holds. */
const FREE = /miễn(?: (?:phí|lệ phí))?(?: kể)? từ ngày[^.;]*$/iu;

interface End {
  readonly day: LocalDate;
  /** Where in the words its mention begins, and where it is over. */
  readonly from: number;
  readonly to: number;
}

const endsIn = (words: string): readonly End[] =>
  [...words.matchAll(END)].flatMap((match) => {
    const [found, day = '', month = '', year = ''] = match;
    const date = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    return date.ok ? [{ day: date.value, from: match.index, to: match.index + found.length }] : [];
  });

const latest = (ends: readonly End[]): End | null =>
  ends.reduce<End | null>((best, end) => (best === null || end.day > best.day ? end : best), null);

/** The last day named by "đến hết ngày 31/12/2026", "đến ngày 30 tháng 6 năm 2026"; the latest of several. */
export const reliefEnd = (words: string): LocalDate | null => latest(endsIn(words))?.day ?? null;

const lastMoney = (words: string): number | null => {
  const [, digits] = [...words.matchAll(MONEY)].at(-1) ?? [];
  return digits === undefined ? null : Number(digits.replaceAll('.', ''));
};

const partOf = (full: number, words: string): number | null => {
  const [said, percent = ''] = PART.exec(words) ?? [];
  if (said === undefined) return null;
  const taken = said.toLowerCase().startsWith('giảm') ? 100 - Number(percent) : Number(percent);
  return Math.round((full * taken) / 100);
};

/**
 * Integer đồng taken until the last day that the words name; null where they do not say it. `full`: what is taken
 * without relief; where it is not known, no amount in the words can be told from it. A relief is less than that.
 */
export const reliefAmount = (words: string, full: number | null): number | null => {
  const end = latest(endsIn(words));
  if (end === null) return null;
  const before = words.slice(0, end.from);
  if (FREE.test(before)) return 0;
  if (full === null) return null;
  const rest = words.slice(end.to).split('.')[0] ?? '';
  const amount = partOf(full, rest) ?? lastMoney(before);
  return amount !== null && amount < full ? amount : null;
};
