/** The register of numbers: which dossier bears which, and which counters of a day are gone. */
import { readNumber } from '#shared/number/dossier-number.ts';
import { counterOf } from '#shared/number/slots.ts';
import { numberFormatOf, type NumberFormat } from '#shared/number/number-format.ts';
import type { Entry, OrderedEntry } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { officePublication } from '#shared/protocol/publications.ts';
import { publicationOf } from '../local/publications.ts';
import type { Sql } from '../sql.ts';

/** The pattern by which an office wrote its numbers; null while that publication is not here. */
const formatOf = (sql: Sql, version?: number): NumberFormat | null => {
  const published = publicationOf(sql, 'office', version);
  const office = published === null ? null : officePublication.safeParse(published.data);
  const format = office?.success === true ? numberFormatOf(office.data.numberPattern) : null;
  return format?.ok === true ? format.value : null;
};

const placeIn = (number: string, format: NumberFormat | null) => {
  const read = format === null ? null : readNumber(number, format);
  return read?.ok === true ? read.value : null;
};

/** A desk that gives a number twice, or one dossier two numbers, has a fault: nothing is written. */
export const assertNumberFree = (sql: Sql, entry: Entry): void => {
  if (entry.header.type !== 'dossier.accepted') return;
  const known = knowEntry(entry);
  if (!known.ok || known.value.type !== 'dossier.accepted')
    throw new Error('an acceptance without the shape of one');
  const { number } = known.value.payload;
  if (sql.get('SELECT 1 FROM number WHERE number = ?', number) !== undefined)
    throw new Error(`number ${number} is given already`);
  const own = 'SELECT 1 FROM dossier WHERE id = ? AND number IS NOT NULL';
  if (sql.get(own, entry.header.dossier) !== undefined)
    throw new Error('this dossier has a number already');
};

const give = (sql: Sql, id: number, dossier: string, number: string, version: number): void => {
  const others = sql.get<{ readonly n: number }>(
    'SELECT count(*) AS n FROM number WHERE number = ?',
    number,
  );
  const place = placeIn(number, formatOf(sql, version));
  sql.run(
    `INSERT INTO number (number, clash, dossier, entry, office_version, day, counter)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    number,
    others?.n ?? 0,
    dossier,
    id,
    version,
    place?.day ?? null,
    place?.counter ?? null,
  );
};

export const projectNumbers = (sql: Sql, id: number, entry: OrderedEntry): void => {
  if (entry.header.type !== 'dossier.accepted' && entry.header.type !== 'number.skipped') return;
  const known = knowEntry(entry);
  if (!known.ok) return;
  const { type, payload, header } = known.value;
  if (type === 'dossier.accepted' && header.dossier !== null)
    give(sql, id, header.dossier, payload.number, payload.officeVersion);
  else if (type === 'number.skipped')
    sql.run(
      'INSERT INTO number_skip (entry, day, slot, first, last) VALUES (?, ?, ?, ?, ?)',
      id,
      payload.day,
      payload.slot,
      payload.from,
      payload.to,
    );
};

/** A pattern that arrives after the numbers written by it: their day and counter can be read now. */
export const readNumbersAgain = (sql: Sql, version: number): void => {
  const format = formatOf(sql, version);
  const rows = sql.all<{ readonly number: string; readonly clash: number }>(
    'SELECT number, clash FROM number WHERE office_version = ?',
    version,
  );
  for (const { number, clash } of rows) {
    const place = placeIn(number, format);
    sql.run(
      'UPDATE number SET day = ?, counter = ? WHERE number = ? AND clash = ?',
      place?.day ?? null,
      place?.counter ?? null,
      number,
      clash,
    );
  }
};

/** Counters as they stand in numbers (`slot × perSlot + n`), ascending, each once. */
export const usedCounters = (sql: Sql, day: string, slot: number): readonly number[] => {
  const format = formatOf(sql);
  if (format === null) return [];
  const given = sql.all<{ readonly counter: number }>(
    'SELECT counter FROM number WHERE day = ? AND counter BETWEEN ? AND ?',
    day,
    counterOf({ slot, n: 0 }, format),
    counterOf({ slot, n: format.perSlot - 1 }, format),
  );
  const skipped = sql.all<{ readonly first: number; readonly last: number }>(
    'SELECT first, last FROM number_skip WHERE day = ? AND slot = ?',
    day,
    slot,
  );
  const gone = new Set(given.map(({ counter }) => counter));
  for (const { first, last } of skipped)
    for (let n = first; n <= last; n += 1) gone.add(counterOf({ slot, n }, format));
  return [...gone].toSorted((a, b) => a - b);
};
