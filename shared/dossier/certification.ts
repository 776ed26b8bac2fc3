/** What the certification counter did for a citizen, as its acceptance keeps it: one line of the book a document. */
import { z } from '#shared/schema.ts';

export const bookNumber = z.looseObject({
  /** What is counted; each desk counts its own. */
  kind: z.string().min(1).max(40),
  /** Tells the books of one desk from those of the others: the number of its slot. */
  desk: z.string().min(1).max(40),
  /** The period in which the series counts; null where it never starts again. */
  year: z.int().min(2000).max(9999).nullable(),
  value: z.int().min(1),
  /** As it stands in the book and on the certified copy. */
  text: z.string().min(1).max(120),
  /** It stood on the copy, by hand, before it was keyed in. */
  written: z.literal(true).optional(),
});
export type BookNumber = z.infer<typeof bookNumber>;

export const certification = z.looseObject({
  document: z.string().min(1).max(500),
  /** Of one copy; 1 where pages do not matter. */
  pages: z.int().min(1).max(10_000),
  copies: z.int().min(1).max(10_000),
  /** Integer đồng. */
  amount: z.int().min(0).max(1_000_000_000_000),
  book: bookNumber,
});
export type Certification = z.infer<typeof certification>;
