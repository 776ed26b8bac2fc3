/** The place of a dossier in the register book ("Vào Sổ theo dõi hồ sơ, Quyển số … Số thứ tự …"). */
import { z } from '#shared/schema.ts';

/** Each desk keeps a book of its own for each year, so that it needs no network to enter a dossier. */
export const registerPlace = z.looseObject({
  /** The number of the desk's slot: tells its book from those of the other desks of the office. */
  desk: z.string().min(1).max(40),
  year: z.int().min(2000).max(9999),
  value: z.int().min(1),
});
export type RegisterPlace = z.infer<typeof registerPlace>;

/** The book's name: `2/2026` is the book of the second desk for that year. */
export const volumeOf = ({ desk, year }: RegisterPlace): string => `${desk}/${year}`;

/** Volume and order as a paper says them; null where the dossier has no place, to be written by hand. */
export const placeOnPaper = (
  place: RegisterPlace | undefined,
): { readonly volume: string; readonly order: string } | null =>
  place === undefined ? null : { volume: volumeOf(place), order: String(place.value) };
