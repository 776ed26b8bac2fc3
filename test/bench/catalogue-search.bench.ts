/**
 * How long one keystroke in the procedure search takes over a catalogue of the national size (2,252), built from
 * the seed: every record repeated under other codes with its words in another order.
 */
import { catalogueIndex, findProcedures, noHabits } from '#shared/catalogue/find.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';

export interface SearchTimes {
  readonly procedures: number;
  readonly keystrokes: number;
  readonly indexMs: number;
  readonly ms: { readonly p50: number; readonly p95: number };
}

export const NATIONAL_SIZE = 2252;

export const nationalCatalogue = (): readonly Procedure[] => {
  const seed = tryOutCatalogue();
  return Array.from({ length: NATIONAL_SIZE }, (_, n): Procedure => {
    const procedure = seed[n % seed.length];
    if (procedure === undefined) throw new Error('the seed is empty');
    const round = Math.floor(n / seed.length);
    if (round === 0) return procedure;
    const words = procedure.name.split(' ');
    const name = [...words.slice(round), ...words.slice(0, round)].join(' ');
    return { ...procedure, code: `8.${String(n).padStart(6, '0')}`, name, nicknames: [] };
  });
};

const TYPED = [
  'khai sinh',
  'chứng thực chữ ký',
  'cấp giấy phép xây dựng',
  'thủ tục đăng ký',
  '1.0011',
  'đ',
];

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Types every text letter by letter, `rounds` times. */
export const measureCatalogueSearch = async (rounds = 10): Promise<SearchTimes> => {
  const procedures = nationalCatalogue();
  const indexStart = performance.now();
  const index = catalogueIndex(procedures);
  const indexMs = performance.now() - indexStart;
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const text of TYPED) {
      for (let length = 1; length <= text.length; length += 1) {
        const start = performance.now();
        findProcedures(index, text.slice(0, length), noHabits, 20);
        times.push(performance.now() - start);
      }
    }
    // lets other work of the process run between rounds, so that no round pays for the one before
    await new Promise((resolve) => setImmediate(resolve));
  }
  const sorted = times.toSorted((a, b) => a - b);
  return {
    procedures: procedures.length,
    keystrokes: times.length,
    indexMs,
    ms: { p50: at(sorted, 0.5), p95: at(sorted, 0.95) },
  };
};
