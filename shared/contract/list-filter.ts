/** What narrows a list of dossiers, beside its scope and its words; each part may be left out. */
import { channels } from '#shared/dossier/intake.ts';
import { z } from '#shared/schema.ts';

/** By the date that counts: passed, today, within three or five working days, none. */
export const dueFilters = ['overdue', 'today', 'three_days', 'week', 'none'] as const;
export type DueFilter = (typeof dueFilters)[number];

/** Results that wait to be fetched: all, or those that nobody has come for in a long time. */
export const resultFilters = ['waiting', 'uncollected'] as const;

/** Newest reception first, or earliest due date first where all in the list have one to come. */
export const listOrders = ['received', 'due'] as const;

export const listFilter = z.strictObject({
  /** National states. */
  states: z.array(z.int().min(1).max(10)).min(1).max(10).optional(),
  field: z.string().min(1).max(400).optional(),
  channel: z.enum(channels).optional(),
  /** Who took it in. */
  officer: z.string().min(1).max(64).optional(),
  /** Who has it in hand: an officer's id, or a department as it is called. */
  holder: z.string().min(1).max(400).optional(),
  due: z.enum(dueFilters).optional(),
  result: z.enum(resultFilters).optional(),
  order: z.enum(listOrders).optional(),
});
export type ListFilter = z.infer<typeof listFilter>;

export const noFilter: ListFilter = {};

/** Today, every open dossier by its date, the three parts of it that the home page counts, and all. */
export const listScopes = ['today', 'due', 'due_today', 'overdue', 'due_soon', 'all'] as const;
export type ListScope = (typeof listScopes)[number];
