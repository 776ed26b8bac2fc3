/** What the certification counter charges. The tariff is data with dates; this file only multiplies. */
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';

interface RuleDates {
  readonly procedure: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly source: string;
}

/** `per: page`: the amount of the last tier that the page reaches, page by page; at most `mostPerCopy` a copy. */
export type CertificationRule =
  | (RuleDates & {
      readonly per: 'page';
      readonly tiers: readonly { readonly fromPage: number; readonly amount: number }[];
      readonly mostPerCopy: number;
    })
  | (RuleDates & { readonly per: 'case'; readonly amount: number });

const localDate = z.string().transform((text, context): LocalDate => {
  const date = parseLocalDate(text);
  if (date.ok) return date.value;
  context.addIssue({ code: 'custom', message: date.error });
  return z.NEVER;
});
const dates = {
  procedure: z.string().min(1),
  effectiveFrom: localDate,
  effectiveTo: localDate.nullable(),
  source: z.string(),
};
const amount = z.int().min(0);

export const certificationRules: z.ZodType<readonly CertificationRule[]> = z.array(
  z.discriminatedUnion('per', [
    z.object({
      ...dates,
      per: z.literal('page'),
      tiers: z
        .array(z.object({ fromPage: z.int().min(1), amount }))
        .min(1)
        .refine((tiers) => tiers[0]?.fromPage === 1 && tiers.every(isAfterPrevious)),
      mostPerCopy: amount,
    }),
    z.object({ ...dates, per: z.literal('case'), amount }),
  ]),
);

function isAfterPrevious(
  tier: { readonly fromPage: number },
  place: number,
  tiers: readonly { readonly fromPage: number }[],
): boolean {
  return place === 0 || tier.fromPage > (tiers[place - 1]?.fromPage ?? 0);
}

/** The rule for a procedure on a day, or null where the counter has none. */
export const certificationRuleFor = (
  rules: readonly CertificationRule[],
  procedure: string,
  day: LocalDate,
): CertificationRule | null =>
  rules.find(
    (rule) =>
      rule.procedure === procedure &&
      rule.effectiveFrom <= day &&
      (rule.effectiveTo === null || day <= rule.effectiveTo),
  ) ?? null;

/** `pages` of one copy and how many `copies`; for a rule per case, `copies` counts the cases and pages do not matter. */
export interface CertificationWork {
  readonly pages: number;
  readonly copies: number;
}

export interface CertificationFee {
  readonly perCopy: number;
  readonly total: number;
  /** The most that a copy may cost was reached. */
  readonly capped: boolean;
}

export interface CertificationRefusal {
  readonly code: 'certification_counts';
}

const MOST_COUNT = 10_000;
const isCount = (value: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= MOST_COUNT;

/** Whole đồng. Counts are whole numbers from 1. */
export const certificationFee = (
  rule: CertificationRule,
  { pages, copies }: CertificationWork,
): Result<CertificationFee, CertificationRefusal> => {
  if (!isCount(copies) || (rule.per === 'page' && !isCount(pages))) {
    return err({ code: 'certification_counts' });
  }
  if (rule.per === 'case') {
    return ok({ perCopy: rule.amount, total: rule.amount * copies, capped: false });
  }
  const full = rule.tiers.reduce((sum, tier, place) => {
    const end = rule.tiers[place + 1]?.fromPage ?? Number.POSITIVE_INFINITY;
    return sum + Math.max(0, Math.min(pages + 1, end) - tier.fromPage) * tier.amount;
  }, 0);
  const perCopy = Math.min(full, rule.mostPerCopy);
  return ok({ perCopy, total: perCopy * copies, capped: full > rule.mostPerCopy });
};
