/**
 * Deadlines and fees as decisions write them: "05 (năm) ngày làm việc", "Ngay trong ngày; sau 15 giờ thì ngày làm
 * việc tiếp theo", "8.000 đồng". What the words do not say for certain stays unsaid: nobody guesses a unit.
 */
import type { DeadlineUnit } from '#shared/calendar/deadline.ts';
import type { Channel } from '#shared/dossier/intake.ts';
import type { Cell } from '#shared/table/sheet.ts';
import { textOf } from '#shared/table/sheet.ts';

export interface StatedTime {
  readonly amount: number | null;
  readonly unit: DeadlineUnit | null;
  readonly raw: string;
  readonly after15hNextDay: boolean;
  /** More than one time stands in the words: the first is meant, people look at it. */
  readonly varies: boolean;
}

const units: Readonly<Record<string, DeadlineUnit>> = {
  'ngày làm việc': 'working_day',
  ngày: 'day',
  'giờ làm việc': 'working_hour',
  giờ: 'working_hour',
  tháng: 'month',
};
const AMOUNT =
  /(\d+(?:[.,]\d+)?)\s*(?:\([^)]*\)\s*)?(ngày\s+làm\s+việc|giờ\s+làm\s+việc|ngày|giờ|tháng)(?!\p{L})/giu;
/** The hour up to which a thing is done on the same day is no amount of hours. */
const AFTER_15H = /(?:sau|trước|từ|đến)\s+15\s*(?:giờ|h|g|:)\s*(?:00)?/iu;
const AFTER_15H_ALL = new RegExp(AFTER_15H.source, 'giu');
const SAME_DAY = /trong\s+(?:cùng\s+)?(?:ngày|buổi)(?!\s*\d)/iu;

const numberOf = (digits: string): number => Number(digits.replace(',', '.'));

export const statedTime = (cell: Cell): StatedTime => {
  const raw = textOf(cell);
  if (typeof cell === 'number')
    return { amount: cell, unit: null, raw, after15hNextDay: false, varies: false };
  const words = raw.replaceAll(AFTER_15H_ALL, ' ');
  const amounts = [...words.matchAll(AMOUNT)].map(([, digits = '', unit = '']) => ({
    amount: numberOf(digits),
    unit: units[unit.toLowerCase().replaceAll(/\s+/gu, ' ')] ?? null,
  }));
  const [first] = amounts;
  const bare = /^\D*(\d+)\D*$/u.exec(words.trim())?.[1];
  return {
    amount: first?.amount ?? (bare === undefined || AFTER_15H.test(raw) ? null : Number(bare)),
    unit: first?.unit ?? null,
    raw,
    after15hNextDay: first === undefined && (AFTER_15H.test(raw) || SAME_DAY.test(raw)),
    varies: amounts.some(
      (one) => one.amount !== first?.amount || (one.unit !== null && one.unit !== first.unit),
    ),
  };
};

const channelWords: readonly (readonly [Channel, RegExp])[] = [
  ['in_person', /trực\s+tiếp/iu],
  ['online', /trực\s+tuyến|dịch\s+vụ\s+công|toàn\s+trình|một\s+phần/iu],
  ['postal', /bưu\s+chính|bưu\s+điện|BCCI/iu],
];

export const channelsIn = (words: string): readonly Channel[] =>
  channelWords.flatMap(([channel, word]) => (word.test(words) ? [channel] : []));

/** Which channels some words name; all of them where they name none, as the law gives every citizen the choice. */
export const channelsNamed = (words: string): readonly Channel[] => {
  const named = channelsIn(words);
  return named.length === 0 ? channelWords.map(([channel]) => channel) : named;
};

/** "Trực tiếp: 17 ngày; trực tuyến: 20 ngày" says one time a channel; anything else one for all. */
export const timesByChannel = (
  cell: Cell,
  among: readonly Channel[],
): ReadonlyMap<Channel, StatedTime> => {
  const parts = textOf(cell)
    .split(/[;\n]|(?<=\p{L})\.\s|\s[-–+•]\s/u)
    .map((words) => ({ words, time: statedTime(words) }));
  const own = new Map<Channel, StatedTime>();
  for (const [channel, word] of channelWords) {
    const part = parts.find(({ words, time }) => word.test(words) && time.amount !== null);
    if (part !== undefined) own.set(channel, part.time);
  }
  const all = statedTime(cell);
  return new Map(among.map((channel) => [channel, own.get(channel) ?? all]));
};

export interface StatedFee {
  readonly kind: 'phí' | 'lệ phí' | null;
  /** Integer đồng; null unless the words name exactly one amount. */
  readonly amountVnd: number | null;
  readonly raw: string;
}

export interface StatedFees {
  readonly fees: readonly StatedFee[];
  readonly free: boolean | null;
}

const MONEY = /(\d{1,3}(?:[.,]\d{3})+|\d{4,})\s*(?:đồng|đ(?!\p{L})|vnđ|vnd)/giu;
const NO_FEE = /^(?:không(?:\s+(?:có|thu|quy\s+định))?|miễn(?:\s+phí)?|0(?:\s*(?:đồng|đ))?)\.?$/iu;

const kindOf = (words: string): StatedFee['kind'] => {
  if (/lệ\s+phí/iu.test(words)) return 'lệ phí';
  return /phí/iu.test(words) ? 'phí' : null;
};

export const statedFees = (cell: Cell): StatedFees => {
  if (typeof cell === 'number') {
    if (cell === 0) return { fees: [], free: true };
    return { fees: [{ kind: null, amountVnd: cell, raw: `${cell} đồng` }], free: false };
  }
  const raw = textOf(cell);
  if (raw === '') return { fees: [], free: null };
  if (NO_FEE.test(raw)) return { fees: [], free: true };
  const amounts = new Set(
    [...raw.matchAll(MONEY)].map(([, digits = '']) => Number(digits.replaceAll(/[.,]/gu, ''))),
  );
  const [only = null] = amounts;
  return {
    fees: [{ kind: kindOf(raw), amountVnd: amounts.size === 1 ? only : null, raw }],
    free: amounts.size > 0 ? false : null,
  };
};
