/** A catalogue of the national size (2,252), built from the seed: every record again under other codes, its words in another order. */
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';

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
