/** Data that has left the desk in a file: who took what with them, and how much of it. */
import { z } from '#shared/schema.ts';
import { localDate, sha256 } from './fields.ts';

/** Lists of a period: the register, what was taken in with its fees, the certification book. */
export const exportedPeriods = ['register', 'intake', 'certifications'] as const;
export type ExportedPeriod = (typeof exportedPeriods)[number];

export const exportedList = z.enum([...exportedPeriods, 'dossiers']);

/** What of a list was asked for. */
export const exportedOf = {
  /** The period; a filter of the screen has none. */
  from: localDate.optional(),
  to: localDate.optional(),
  /** Of the list on the screen: which one, and what was typed. */
  scope: z.string().max(40).optional(),
  text: z.string().max(200).optional(),
  /** And what it was narrowed by, as JSON; left out where by nothing. */
  filter: z.string().max(4000).optional(),
} as const;

/** Written before the file gets its name: a file without an entry there is none. */
export const dataExported = z.looseObject({
  what: z.enum([...exportedPeriods, 'dossiers', 'paper']),
  format: z.enum(['pdf', 'xlsx']),
  /** Lines of the list; 1 for a paper. */
  rows: z.int().min(0),
  sha256,
  bytes: z.int().min(1),
  ...exportedOf,
  /** The paper whose archived file was taken along. */
  document: z.string().min(1).max(64).optional(),
});
