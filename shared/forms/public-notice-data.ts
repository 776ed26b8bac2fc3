/** What is put up of one procedure: everything that its paper says, as typed data. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { saidAlike } from '#shared/catalogue/alike.ts';
import { isPlainlyLonger } from '#shared/catalogue/commitment.ts';
import type { ChannelOffer, Procedure, ProcedureFee } from '#shared/catalogue/procedure.ts';
import { groupName } from '#shared/catalogue/variants.ts';
import { channels } from '#shared/dossier/intake.ts';
import { feeOnDay } from '#shared/fee/fee-on-day.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { z } from '#shared/schema.ts';
import { deadlineRule, localDate, paperOffice } from './field-shapes.ts';
import { formMarks, letterheadForm, type FormSet } from './form-set.ts';
import { publicNoticeForm, type PublicNoticeForm } from './public-notice-form.ts';

const channelNames = z.array(z.enum(channels));

const noticeDeadline = z.strictObject({
  /** Those of which it is true. */
  channels: channelNames,
  case: z.string().nullable(),
  /** The law's; null where nobody has confirmed it. */
  rule: deadlineRule.nullable(),
  committed: z.strictObject({ rule: deadlineRule, decision: z.string() }).nullable(),
});
export type NoticeDeadline = z.infer<typeof noticeDeadline>;

const noticeFee = z.strictObject({
  channels: channelNames,
  /** The source's words. */
  words: z.string(),
  /** Integer đồng through `until`. */
  relief: z
    .strictObject({ amount: z.int().min(0), until: localDate, full: z.int().min(0).nullable() })
    .nullable(),
});
export type NoticeFee = z.infer<typeof noticeFee>;

export const publicNoticeShape = z.strictObject({
  form: publicNoticeForm,
  letterhead: letterheadForm,
  marks: formMarks,
  office: paperOffice,
  issuedOn: localDate,
  tryOut: z.boolean(),
  code: z.string(),
  name: z.string(),
  field: z.string(),
  /** The decision that published it. */
  decision: z.string(),
  from: localDate,
  until: localDate.nullable(),
  /** Every channel that is offered. */
  channels: channelNames,
  deadlines: z.array(noticeDeadline),
  papers: z.array(
    z.strictObject({
      name: z.string().nullable(),
      papers: z.array(
        z.strictObject({
          name: z.string(),
          originals: z.int().min(0),
          copies: z.int().min(0),
          isNote: z.boolean(),
        }),
      ),
    }),
  ),
  fees: z.array(noticeFee),
  /** Null where the office has not said where. */
  complaints: z.string().nullable(),
  qrText: z.string().min(1),
});
export type PublicNoticeData = z.infer<typeof publicNoticeShape>;

export interface PublicNoticeInput {
  readonly formSet: FormSet;
  readonly form: PublicNoticeForm;
  readonly office: OfficePublication;
  /** The local day on which it is put up. */
  readonly today: LocalDate;
  readonly tryOut: boolean;
  readonly procedure: Procedure;
}

const deadlineOf = ({ caseName, deadline, commitments = [] }: ChannelOffer) => {
  if (deadline.state === 'needs_confirmation')
    return { case: caseName, rule: null, committed: null };
  const { rule } = deadline;
  const committed = commitments.find((one) => !isPlainlyLonger(one.rule, rule)) ?? null;
  return { case: caseName, rule, committed };
};

const feeOf = (fee: ProcedureFee, today: LocalDate) => {
  const { amount, relief } = feeOnDay(fee, today);
  return {
    words: fee.raw,
    relief:
      relief?.state === 'holds' && amount !== null
        ? { amount, until: relief.until, full: relief.full }
        : null,
  };
};

/** Where a phone is led: to the procedure where the office says how, else to the look-up. */
const addressOf = ({ procedureUrl, lookupUrl }: OfficePublication, code: string): string =>
  procedureUrl?.replaceAll('{code}', encodeURIComponent(code)) ?? lookupUrl;

export const publicNotice = ({
  formSet,
  form,
  office,
  today,
  tryOut,
  procedure,
}: PublicNoticeInput): PublicNoticeData => {
  const { code, name, field, decision, effectiveFrom, effectiveTo, cases } = procedure;
  const offers = procedure.channels;
  return {
    form,
    letterhead: formSet.letterhead,
    marks: formSet.marks,
    office: {
      superior: office.superior,
      name: office.name,
      place: office.place,
      address: office.address,
      phone: office.phone,
    },
    issuedOn: today,
    tryOut,
    code,
    name,
    field,
    decision,
    from: effectiveFrom,
    until: effectiveTo,
    channels: [...new Set(offers.map(({ channel }) => channel))],
    deadlines: saidAlike(
      offers.map((offer) => ({ channel: offer.channel, what: deadlineOf(offer) })),
    ).map(({ what, channels: alike }) => ({ ...what, channels: [...alike] })),
    papers: cases.map((group) => ({
      name: groupName(group.name),
      papers: group.papers.map((paper) => ({
        name: groupName(paper.name) ?? paper.name,
        originals: paper.originals,
        copies: paper.copies,
        isNote: paper.isNote,
      })),
    })),
    fees: saidAlike(
      offers.flatMap(({ channel, fees }) =>
        fees.map((fee) => ({ channel, what: feeOf(fee, today) })),
      ),
    ).map(({ what, channels: alike }) => ({ ...what, channels: [...alike] })),
    complaints: office.complaints ?? null,
    qrText: addressOf(office, code),
  };
};
