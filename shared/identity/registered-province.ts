/**
 * Provinces by the first three digits of a citizen's number. The prefix is always read in the old list: several
 * of today's provinces carry the code of one of their merged parts.
 */
import prefixes from './province-prefixes.json' with { type: 'json' };

export interface RegisteredProvince {
  readonly prefix: string;
  /** Name in the list of 63 provinces that held until 1 July 2025. */
  readonly registered: string;
  /** Code and name in the list of 34. */
  readonly presentCode: string;
  readonly present: string;
}

const byPrefix: ReadonlyMap<string, RegisteredProvince> = new Map(
  prefixes.map((province) => [province.prefix, province]),
);

export const provinceOfPrefix = (prefix: string): RegisteredProvince | null =>
  byPrefix.get(prefix) ?? null;
