/**
 * The Vietnamese lunar calendar (âm lịch): months begin on the day of the new moon, the month that holds the winter
 * solstice is the eleventh, and a year of thirteen months repeats the first month without a major solar term.
 * All moments are taken at UTC+7: the same rule as in China, reckoned an hour earlier, which is why the two calendars
 * sometimes differ by a day or a month. Series by Jean Meeus, "Astronomical Algorithms"; the day arithmetic follows
 * Hồ Ngọc Đức's description of the calendar. Right for 1900–2100.
 */
import { civilOf, type LocalDate } from './local-time.ts';

export interface LunarDate {
  readonly day: number;
  readonly month: number;
  /** The second of two months of the same number (tháng nhuận). */
  readonly leap: boolean;
  /** Number of the lunar year: the Gregorian year in which it begins. */
  readonly year: number;
  /** 0 Giáp … 9 Quý. */
  readonly stem: number;
  /** 0 Tý … 11 Hợi. */
  readonly branch: number;
}

const UTC_OFFSET_DAYS = 7 / 24;
const SYNODIC_MONTH = 29.530588853;
/** Julian day of the new moon numbered 0, 1 January 1900. */
const FIRST_NEW_MOON = 2415021.076998695;
const RADIANS = Math.PI / 180;

/** Julian day number at noon of a Gregorian date. */
const julianDay = (year: number, month: number, day: number): number => {
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  return (
    day +
    Math.floor((153 * m + 2) / 5) +
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) -
    32045
  );
};

/** Difference of terrestrial and universal time, in days; `t` in Julian centuries from 1900. */
const deltaT = (t: number): number =>
  t < -11
    ? 0.001 + 0.000839 * t + 0.0002261 * t ** 2 - 0.00000845 * t ** 3 - 0.000000081 * t ** 4
    : -0.000278 + 0.000265 * t + 0.000262 * t ** 2;

/** Local day (Julian day number) on which the `k`-th new moon since 1900 falls. */
const newMoonDay = (k: number): number => {
  const t = k / 1236.85;
  const sine = (degrees: number): number => Math.sin(degrees * RADIANS);
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun);
  return Math.floor(mean + correction - deltaT(t) + 0.5 + UTC_OFFSET_DAYS);
};

/** Which twelfth of the ecliptic the sun stands in at local midnight: 0 from the March equinox, 9 from the winter solstice. */
const sunSector = (day: number): number => {
  const t = (day - 0.5 - UTC_OFFSET_DAYS - 2451545) / 36525;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3) * RADIANS;
  const meanLongitude = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (((meanLongitude + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
};

const WINTER = 9;

/** First day of the eleventh lunar month that lies in a Gregorian year. */
const eleventhMonth = (year: number): number => {
  const k = Math.floor((julianDay(year, 12, 31) - 2415021) / SYNODIC_MONTH);
  const start = newMoonDay(k);
  return sunSector(start) >= WINTER ? newMoonDay(k - 1) : start;
};

const moonNumber = (day: number): number =>
  Math.floor((day - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);

/** How many months after the eleventh the repeated month stands: the first that begins and ends in one sector. */
const leapOffset = (eleventh: number): number => {
  const k = moonNumber(eleventh);
  let offset = 1;
  while (
    offset < 14 &&
    sunSector(newMoonDay(k + offset)) !== sunSector(newMoonDay(k + offset + 1))
  ) {
    offset += 1;
  }
  return offset;
};

/** The new moon on or before a day; the mean month is never off by more than one. */
const lastNewMoon = (day: number): number => {
  const mean = Math.floor((day - FIRST_NEW_MOON) / SYNODIC_MONTH);
  const days = [mean + 1, mean, mean - 1].map(newMoonDay);
  return days.find((start) => start <= day) ?? newMoonDay(mean - 2);
};

export const lunarDateOf = (date: LocalDate): LunarDate => {
  const { year, month, day } = civilOf(date);
  const today = julianDay(year, month, day);
  const monthStart = lastNewMoon(today);

  const ownEleventh = eleventhMonth(year);
  const inNextYear = ownEleventh <= monthStart;
  const from = inNextYear ? ownEleventh : eleventhMonth(year - 1);
  const to = inNextYear ? eleventhMonth(year + 1) : ownEleventh;

  const elapsed = Math.floor((monthStart - from) / 29);
  const leapAt = to - from > 365 ? leapOffset(from) : null;
  const leap = leapAt !== null && elapsed === leapAt;
  const counted = leapAt !== null && elapsed >= leapAt ? elapsed - 1 : elapsed;
  const lunarMonth = ((counted + 10) % 12) + 1;
  const cycleYear = inNextYear ? year + 1 : year;
  const lunarYear = lunarMonth >= 11 && elapsed < 4 ? cycleYear - 1 : cycleYear;
  return {
    day: today - monthStart + 1,
    month: lunarMonth,
    leap,
    year: lunarYear,
    stem: (lunarYear + 6) % 10,
    branch: (lunarYear + 8) % 12,
  };
};
