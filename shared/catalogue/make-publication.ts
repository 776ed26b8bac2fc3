/**
 * From the procedures of a portal file to the data of a `catalogue` publication: chosen by the province, with the
 * deadlines that it confirms, under its decision. What does not fit together is refused as a whole, because a
 * publication reaches every desk of the province.
 */
import { err, ok, type Result } from '#shared/result.ts';
import { applyConfirmed, type ConfirmedData, type ConfirmedDeadline } from './confirmed.ts';
import type { CatalogueData, CatalogueIssue, Procedure } from './procedure.ts';

export type MakePublicationRefusal =
  | { readonly code: 'catalogue_empty' }
  /** `codes`: joined by ", ". Chosen, but not in the file. */
  | { readonly code: 'chosen_codes_unknown'; readonly codes: string }
  /** Confirmed, but not in the file. */
  | { readonly code: 'confirmed_codes_unknown'; readonly codes: string }
  /** One case of one procedure has two deadlines for one channel. */
  | { readonly code: 'confirmed_twice'; readonly procedure: string }
  /** They have days of their own and stay in the `confirmed` publication; here they would be lost. */
  | { readonly code: 'commitments_apart'; readonly count: number };

export interface PublicationOrder {
  readonly issue: CatalogueIssue;
  /** Null: every procedure of the file. */
  readonly chosen: readonly string[] | null;
  readonly confirmed: ConfirmedData;
}

const listed = (codes: readonly string[]): string => [...new Set(codes)].join(', ');

const twice = (deadlines: readonly ConfirmedDeadline[]): string | null => {
  const seen = new Set<string>();
  for (const { code, channel, case: name } of deadlines) {
    const key = JSON.stringify([code, channel ?? null, name]);
    if (seen.has(key)) return code;
    seen.add(key);
  }
  return null;
};

/** Procedures in the order of the file. */
export const makePublication = (
  procedures: readonly Procedure[],
  { issue, chosen, confirmed }: PublicationOrder,
): Result<CatalogueData, MakePublicationRefusal> => {
  const known = new Set(procedures.map(({ code }) => code));
  const unknown = (chosen ?? []).filter((code) => !known.has(code));
  if (unknown.length > 0) return err({ code: 'chosen_codes_unknown', codes: listed(unknown) });
  const repeated = twice(confirmed.deadlines);
  if (repeated !== null) return err({ code: 'confirmed_twice', procedure: repeated });
  const committed = confirmed.commitments?.length ?? 0;
  if (committed > 0) return err({ code: 'commitments_apart', count: committed });
  const applied = applyConfirmed(procedures, confirmed.deadlines);
  if (applied.unmatched.length > 0) {
    return err({ code: 'confirmed_codes_unknown', codes: listed(applied.unmatched) });
  }
  const wanted = chosen === null ? known : new Set(chosen);
  const published = applied.procedures.filter(({ code }) => wanted.has(code));
  return published.length === 0
    ? err({ code: 'catalogue_empty' })
    : ok({ issue, procedures: published });
};

/** One code a line; what follows `#` is for people. */
export const readCodes = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => (line.split('#')[0] ?? '').replaceAll('\u{FEFF}', '').trim())
    .filter((code) => code !== '');
