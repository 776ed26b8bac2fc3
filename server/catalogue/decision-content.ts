/** What is kept of a decision that was read, as JSON; whoever reads it may be a later program. */
import type { Amendment } from '#shared/catalogue/decision/amend.ts';
import { parts, type Place, type RowRefusal } from '#shared/catalogue/decision/proposal.ts';
import {
  catalogueIssue,
  procedureSchema,
  type CatalogueIssue,
} from '#shared/catalogue/procedure.ts';
import { z } from '#shared/schema.ts';

export interface DecisionContent {
  readonly issue: CatalogueIssue;
  readonly amendment: Amendment;
  readonly ignoredSheets: readonly string[];
}

const place: z.ZodType<Place> = z.object({
  sheet: z.string().nullable(),
  row: z.int().min(1),
});

const rowRefusal: z.ZodType<RowRefusal> = z.discriminatedUnion('code', [
  z.object({ code: z.literal('row_without_code') }),
  z.object({ code: z.literal('row_code_malformed'), found: z.string() }),
  z.object({ code: z.literal('row_code_twice'), procedure: z.string(), before: z.int() }),
  z.object({ code: z.literal('row_without_name'), procedure: z.string() }),
  z.object({ code: z.literal('row_too_long'), procedure: z.string(), field: z.string() }),
  z.object({ code: z.literal('paper_of_unknown'), procedure: z.string() }),
  z.object({ code: z.literal('ended_unknown'), procedure: z.string() }),
  z.object({ code: z.literal('line_not_read'), why: z.string() }),
]);

export const decisionContent: z.ZodType<DecisionContent> = z.object({
  issue: catalogueIssue,
  amendment: z.object({
    added: z.array(procedureSchema),
    changed: z.array(
      z.object({ was: procedureSchema, becomes: procedureSchema, parts: z.array(z.enum(parts)) }),
    ),
    ended: z.array(procedureSchema),
    unchanged: z.array(z.string()),
    refused: z.array(z.object({ place, refusal: rowRefusal })),
    procedures: z.array(procedureSchema),
  }),
  ignoredSheets: z.array(z.string()),
});
