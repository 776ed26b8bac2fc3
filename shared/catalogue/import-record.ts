/**
 * One record of the national portal's catalogue (a line of JSON) → a version of a procedure, or the reason why not.
 * The record's shape is the source's; its oddities are settled here by rules, so that nothing behind this file
 * ever meets them.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { channels } from '#shared/dossier/intake.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { reliefAmount, reliefEnd } from '#shared/fee/relief.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { deadlineOfRecord, deadlineUnits } from './deadline.ts';
import {
  feeKinds,
  levels,
  type ChannelOffer,
  type Procedure,
  type ProcedureCase,
  type ProcedureFee,
} from './procedure.ts';

export type ImportRefusal =
  | { readonly code: 'not_json' }
  /** JSON, but a list, a text, a number: not one record. */
  | { readonly code: 'not_a_record' }
  | { readonly code: 'no_code' }
  | { readonly code: 'no_name' }
  /** `field` is the path of the first value of a wrong type, e.g. `channels.0.amount`. */
  | { readonly code: 'wrong_type'; readonly field: string };

/** What does not stand in the record: which publication brings it, since when, and what we know besides. */
export interface Edition {
  readonly version: number;
  readonly effectiveFrom: LocalDate;
  /** Nicknames by procedure code. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>;
  /** Family of printed forms by field; fields that are not named take `formSet`. */
  readonly formSets: ReadonlyMap<string, string>;
  readonly formSet: string;
}

const text = (max: number) => z.string().transform(cleanText).pipe(z.string().max(max));
const optionalText = (max: number) =>
  text(max)
    .nullish()
    .transform((value) => value ?? '');
/** Missing, null and blank are one thing in the source. */
const orNull = <T extends z.ZodType>(value: T) => value.nullish().transform((one) => one ?? null);
const nameOrNull = (max: number) => optionalText(max).transform((one) => (one === '' ? null : one));
const list = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
const count = z
  .int()
  .min(0)
  .max(999)
  .nullish()
  .transform((value) => value ?? 0);

const recordSchema = z.object({
  code: text(40),
  name: text(2000),
  field: optionalText(400),
  agency_group: optionalText(200),
  decision: optionalText(400),
  level: list(z.enum(levels)),
  subjects: list(text(400)),
  after_15h_next_day: z
    .boolean()
    .nullish()
    .transform((value) => value === true),
  quality: list(text(100)),
  channels: list(
    z.object({
      channel: z.enum(channels),
      amount: orNull(z.number().min(0)),
      unit: orNull(z.enum(deadlineUnits)),
      raw_time: optionalText(8000),
      /** The receiving unit's own part, where several agencies handle it. */
      own_amount: orNull(z.number().min(0)),
      own_unit: orNull(z.enum(deadlineUnits)),
      free: orNull(z.boolean()),
      fees: list(
        z.object({
          kind: orNull(z.enum(feeKinds)),
          amount_vnd: orNull(z.number().min(0)),
          raw: optionalText(20_000),
        }),
      ),
    }),
  ),
  cases: list(
    z.object({
      name: nameOrNull(8000),
      papers: list(
        z.object({
          name: optionalText(20_000),
          originals: count,
          copies: count,
          form: nameOrNull(4000),
        }),
      ),
    }),
  ),
});
type PortalRecord = z.infer<typeof recordSchema>;

/** Amounts below this in the source are slips ("20 VNĐ" for 20.000 đ). */
const LEAST_AMOUNT_VND = 1000;
const feesOf = (fees: PortalRecord['channels'][number]['fees']): readonly ProcedureFee[] => {
  const seen = new Set<string>();
  return fees
    .map(({ kind, amount_vnd: amount, raw }): ProcedureFee => {
      const trusted = amount !== null && Number.isInteger(amount) && amount >= LEAST_AMOUNT_VND;
      const amountVnd = trusted ? amount : null;
      const reliefVnd = reliefAmount(raw, amountVnd);
      const fee = { kind, amountVnd, raw, endsOn: reliefEnd(raw) };
      return reliefVnd === null ? fee : { ...fee, reliefVnd };
    })
    .filter((fee) => {
      const key = JSON.stringify(fee);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
};

/** A part that cannot be read for certain is left out: the citizen's date stands without it. */
const ownOf = ({
  own_amount: amount,
  own_unit: unit,
}: PortalRecord['channels'][number]): Pick<ChannelOffer, 'own'> => {
  const stated = deadlineOfRecord({ amount, unit, raw: '', after15hNextDay: false });
  return stated.state === 'record' ? { own: stated.rule } : {};
};

const channelsOf = (record: PortalRecord): readonly ChannelOffer[] =>
  record.channels.map((row, index, rows) => ({
    channel: row.channel,
    case: rows.slice(0, index + 1).filter(({ channel }) => channel === row.channel).length,
    caseName: null,
    deadline: deadlineOfRecord({
      amount: row.amount,
      unit: row.unit,
      raw: row.raw_time,
      after15hNextDay: record.after_15h_next_day,
    }),
    fees: feesOf(row.fees),
    free: row.free,
    ...ownOf(row),
  }));

/** A list for some citizens only, beside lists for others: told by its name, as no other mark is in the source. */
const ALTERNATIVE =
  /^[\s\-–+*•]*(?:\(?[\p{L}\d][\d.]*\)[.:]?\s*)?(?:hồ sơ )?[^:]{0,40}?(?:trường hợp|đối với) /iu;
/** These come on top of another list. */
const ON_TOP = /ủy quyền|uỷ quyền|môi trường điện tử|trực tuyến|nộp thêm|lưu ý|bổ sung thêm/iu;

const isAlternative = ({ name, papers }: PortalRecord['cases'][number]): boolean =>
  name !== null &&
  ALTERNATIVE.test(name) &&
  !ON_TOP.test(name) &&
  papers.some(({ originals, copies }) => originals + copies > 0);

/**
 * "0 originals, 0 copies" marks an explanation, except where a record has nothing else, or where the row brings
 * a form to fill in: those are papers whose counts nobody entered.
 */
const casesOf = (record: PortalRecord): readonly ProcedureCase[] => {
  const papers = record.cases.flatMap((one) => one.papers).filter(({ name }) => name !== '');
  const onlyNotes =
    record.quality.includes('only_notes') ||
    papers.every(({ originals, copies }) => originals === 0 && copies === 0);
  return record.cases.map((one) => ({
    name: one.name,
    ...(isAlternative(one) ? { alternative: true } : {}),
    papers: one.papers
      .filter(({ name }) => name !== '')
      .map(({ name, originals, copies, form }) => ({
        name,
        originals,
        copies,
        form,
        isNote: originals === 0 && copies === 0 && !onlyNotes && form === null,
      })),
  }));
};

const procedureOf = (record: PortalRecord, edition: Edition): Procedure => ({
  code: record.code,
  name: record.name,
  field: record.field,
  agencyGroup: record.agency_group,
  decision: record.decision,
  version: edition.version,
  effectiveFrom: edition.effectiveFrom,
  effectiveTo: null,
  subjects: record.subjects.filter((subject) => subject !== ''),
  levels: [...new Set(record.level)],
  cases: casesOf(record),
  channels: channelsOf(record),
  formSet: edition.formSets.get(record.field) ?? edition.formSet,
  after15hNextDay: record.after_15h_next_day,
  nicknames: edition.nicknames.get(record.code) ?? [],
  quality: record.quality,
});

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && cleanText(value) === '');

export interface ImportedRecord {
  readonly procedure: Procedure;
  /** Every channel row of the record states an amount and a unit. */
  readonly timesStated: boolean;
}

/** `value` is what JSON gave; unknown keys are ignored, missing lists are empty. */
export const importRecord = (
  value: unknown,
  edition: Edition,
): Result<ImportedRecord, ImportRefusal> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return err({ code: 'not_a_record' });
  }
  if (isMissing(Reflect.get(value, 'code'))) return err({ code: 'no_code' });
  if (isMissing(Reflect.get(value, 'name'))) return err({ code: 'no_name' });
  const parsed = recordSchema.safeParse(value);
  if (!parsed.success) {
    return err({ code: 'wrong_type', field: (parsed.error.issues[0]?.path ?? []).join('.') });
  }
  return ok({
    procedure: procedureOf(parsed.data, edition),
    timesStated: parsed.data.channels.every(({ amount, unit }) => amount !== null && unit !== null),
  });
};

const parseJson = (line: string): Result<unknown, ImportRefusal> => {
  try {
    return ok(JSON.parse(line));
  } catch {
    return err({ code: 'not_json' });
  }
};

export const importLine = (
  line: string,
  edition: Edition,
): Result<ImportedRecord, ImportRefusal> => {
  const parsed = parseJson(line);
  return parsed.ok ? importRecord(parsed.value, edition) : parsed;
};
