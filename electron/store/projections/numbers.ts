/** The register of numbers: which dossier bears which, and which counters of a day are gone. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { numberReader, writeNumber } from '#shared/number/dossier-number.ts';
import { numberFormatOf, type NumberFormat } from '#shared/number/number-format.ts';
import { counterOf, endOfSlot, isOfSlip, placeOf } from '#shared/number/slots.ts';
import { officePublication } from '#shared/protocol/publications.ts';
import type { DayNumbers, GivenNumber, RestoredSkip } from '#electron/desk/ports.ts';
import { BY_ID } from './by-id.ts';
import { identityOf } from '../local/identity.ts';
import { publicationOf } from '../local/publications.ts';
import type { Sql } from '../sql.ts';

/** A desk that gives a number twice, or accepts one dossier twice, has a fault: nothing is written. */
export const assertNumberFree = (sql: Sql, entry: KnownEntry): void => {
  if (entry.type !== 'dossier.accepted' && entry.type !== 'dossier.renumbered') return;
  const { number } = entry.payload;
  const { dossier } = entry.header;
  // A paper brings back the dossier that has the number, or what it knows more of it.
  const isRead = entry.type === 'dossier.accepted' && entry.payload.recovered !== undefined;
  const taken = sql.all<{ readonly dossier: string }>(
    'SELECT dossier FROM number WHERE number = ?',
    number,
  );
  if (taken.some((one) => !isRead || one.dossier !== dossier))
    throw new Error(`number ${number} is given already`);
  if (entry.type === 'dossier.renumbered' || isRead) return;
  // What was sent online bears a number that stands in no register before it is accepted.
  const numbered = `SELECT 1 FROM dossier JOIN number ON number.number = dossier.number
                     WHERE ${BY_ID} AND number.dossier = dossier.id`;
  if (sql.get(numbered, dossier, dossier) !== undefined)
    throw new Error('this dossier has a number already');
};

const give = (sql: Sql, id: number, dossier: string, number: string): void => {
  // Read from a paper and come from its journal as well: given once.
  const same = 'SELECT 1 FROM number WHERE number = ? AND dossier = ?';
  if (sql.get(same, number, dossier) !== undefined) return;
  const others = sql.get<{ readonly n: number }>(
    'SELECT count(*) AS n FROM number WHERE number = ?',
    number,
  );
  sql.run(
    'INSERT INTO number (number, clash, dossier, entry) VALUES (?, ?, ?, ?)',
    number,
    others?.n ?? 0,
    dossier,
    id,
  );
};

export const projectNumbers = (sql: Sql, id: number, known: KnownEntry): void => {
  const { type, payload, header } = known;
  const given = type === 'dossier.accepted' || type === 'dossier.renumbered';
  if (given && header.dossier !== null) give(sql, id, header.dossier, payload.number);
  // Another office's number: it lies in none of our days, and is found when its paper is scanned.
  else if (type === 'crossArea.arrived' && header.dossier !== null)
    give(sql, id, header.dossier, payload.intake.number);
  else if (type === 'number.skipped')
    sql.run(
      'INSERT INTO number_skip (entry, day, slot, first, last, reason) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      payload.day,
      payload.slot,
      payload.from,
      payload.to,
      payload.reason,
    );
};

/** The pattern in force; null before the office is published. */
export const numberFormat = (sql: Sql): NumberFormat | null => {
  const published = publicationOf(sql, 'office');
  const office = published === null ? null : officePublication.safeParse(published.data);
  const format = office?.success === true ? numberFormatOf(office.data.numberPattern) : null;
  return format?.ok === true ? format.value : null;
};

/**
 * Counters have a fixed width, so numbers of one day and slot lie between its first and its last as text. What
 * else lies there, under a pattern that does not end with the counter, is told apart by reading it.
 */
const givenIn = (
  sql: Sql,
  day: LocalDate,
  slot: number,
  format: NumberFormat,
): readonly GivenNumber[] => {
  const agencyCode = identityOf(sql)?.agencyCode ?? '';
  const edge = (n: number) =>
    writeNumber({ agencyCode, day, counter: counterOf({ slot, n }, format) }, format);
  const first = edge(0);
  const last = edge(endOfSlot(format));
  if (!first.ok || !last.ok) return [];
  const readNumber = numberReader(format);
  return sql
    .all<{ readonly number: string; readonly dossier: string }>(
      'SELECT number, dossier FROM number WHERE number BETWEEN ? AND ? ORDER BY number, clash',
      first.value,
      last.value,
    )
    .flatMap(({ number, dossier }) => {
      const read = readNumber(number);
      const same =
        read.ok &&
        read.value.agencyCode === agencyCode &&
        read.value.day === day &&
        placeOf(read.value.counter, format).slot === slot;
      return same ? [{ counter: read.value.counter, number, dossier }] : [];
    });
};

/** Counters as they stand in numbers (`slot × perSlot + n`), ascending, each once. */
export const usedCounters = (sql: Sql, day: string, slot: number): readonly number[] => {
  const format = numberFormat(sql);
  const date = parseLocalDate(day);
  if (format === null || !date.ok) return [];
  const gone = new Set(givenIn(sql, date.value, slot, format).map(({ counter }) => counter));
  for (const { first, last } of skipsOf(sql, day, slot))
    for (let n = first; n <= last; n += 1) gone.add(counterOf({ slot, n }, format));
  return [...gone].toSorted((a, b) => a - b);
};

/** The places n that the desk's own run has gone through; those of paper slips are not among them. */
export const placesGone = (
  sql: Sql,
  day: LocalDate,
  slot: number,
  format: NumberFormat,
): readonly number[] =>
  usedCounters(sql, day, slot)
    .filter((counter) => !isOfSlip(counter, format))
    .map((counter) => placeOf(counter, format).n);

/** Every number of the day in the slot, each as often as it was given, and what was skipped. */
export const numbersOfDay = (sql: Sql, day: LocalDate, slot: number): DayNumbers => {
  const format = numberFormat(sql);
  return {
    given: format === null ? [] : givenIn(sql, day, slot, format),
    skipped: skipsOf(sql, day, slot),
  };
};

/** Said twice of the same numbers, the later reason stands: people's word on what a restore went over. */
const skipsOf = (sql: Sql, day: string, slot: number): DayNumbers['skipped'] =>
  sql
    .all<DayNumbers['skipped'][number] & { readonly entry: number }>(
      `SELECT first, last, reason, max(entry) AS entry FROM number_skip
        WHERE day = ? AND slot = ? GROUP BY first, last ORDER BY entry`,
      day,
      slot,
    )
    .map(({ first, last, reason }) => ({ first, last, reason }));

const CAUSE = `json_extract(CAST(entry.payload AS TEXT), '$.cause')`;

/** Of this desk, without those that people have accounted for. */
export const restoredSkips = (sql: Sql): readonly RestoredSkip[] =>
  sql.all<RestoredSkip>(
    `SELECT chain.epoch, entry.seq, skip.day, skip.slot, skip.first, skip.last
       FROM number_skip AS skip CROSS JOIN entry ON entry.id = skip.entry
       JOIN chain ON chain.id = entry.chain
      WHERE chain.own = 1 AND ${CAUSE} = 'restored'
        AND NOT EXISTS (
          SELECT 1 FROM number_skip AS later CROSS JOIN entry ON entry.id = later.entry
           WHERE later.day = skip.day AND later.slot = skip.slot AND later.first = skip.first
             AND later.last = skip.last AND ${CAUSE} = 'accounted')
      ORDER BY skip.entry`,
  );
