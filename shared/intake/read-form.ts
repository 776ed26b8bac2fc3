/**
 * The typed form read into the fields that an acceptance freezes, with everything that can be said of it. Pure:
 * the same function gives the remarks beside the fields while one types and decides at acceptance.
 */
import { attachmentLimits } from '#shared/attachment/attachment.ts';
import { attachmentsOf } from '#shared/attachment/of-form.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { mustChooseCase, variantsOf } from '#shared/catalogue/variants.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { FeeLine, IntakeFields, PaperReceived } from '#shared/dossier/intake.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { readAuthority } from './authority.ts';
import { readParty } from './read-party.ts';
import type { Remark } from './remarks.ts';

const MAX_TEXT = 2000;
const MAX_PAPER_NAME = 8000;
const MAX_EXEMPTION = 1000;
const MAX_SETS = 99;
/** Integer đồng. */
const MAX_MONEY = 1_000_000_000_000;

export interface ReadForm {
  readonly fields: IntakeFields;
  readonly remarks: readonly Remark[];
}

const tooLong = (text: string, field: string, max: number): readonly Remark[] =>
  // Counted as the journal's schema counts: what passes here is never refused there.
  text.length > max ? [{ code: 'text_too_long', field, level: 'invalid', values: { max } }] : [];

const readProcedure = (form: IntakeForm, procedure: Procedure | null): readonly Remark[] => {
  if (form.procedureCode === '') {
    return [{ code: 'procedure_missing', field: 'procedureCode', level: 'missing' }];
  }
  if (procedure === null) {
    return [{ code: 'procedure_unknown', field: 'procedureCode', level: 'invalid' }];
  }
  const variants = variantsOf(procedure, form.channel);
  if (variants.length === 0)
    return [{ code: 'channel_not_offered', field: 'channel', level: 'warning' }];
  const chosen =
    form.caseIndex === null
      ? !mustChooseCase(procedure, form.channel)
      : form.caseIndex < variants.length;
  return chosen ? [] : [{ code: 'case_missing', field: 'caseIndex', level: 'missing' }];
};

const readPapers = (
  form: IntakeForm,
): { readonly papers: readonly PaperReceived[]; readonly remarks: readonly Remark[] } => {
  const remarks: Remark[] = [];
  const papers: PaperReceived[] = [];
  let left = 0;
  for (const [index, paper] of form.papers.entries()) {
    const name = cleanText(paper.name);
    if (!paper.ticked) {
      left += 1;
      if ((paper.attachments ?? []).length > 0)
        remarks.push({
          code: 'files_not_received',
          field: `papers.${index}.originals`,
          level: 'warning',
        });
      continue;
    }
    if (name === '') {
      remarks.push({ code: 'paper_unnamed', field: `papers.${index}.name`, level: 'invalid' });
      continue;
    }
    remarks.push(...tooLong(name, `papers.${index}.name`, MAX_PAPER_NAME));
    const { originals, certified, photocopies, unforeseen } = paper;
    if (originals + certified + photocopies === 0) {
      remarks.push({
        code: 'paper_uncounted',
        field: `papers.${index}.originals`,
        level: 'warning',
      });
    }
    papers.push({ name, originals, certified, photocopies, unforeseen });
  }
  if (left > 0 && papers.length > 0) {
    remarks.push({ code: 'papers_left', field: 'papers', level: 'warning', values: { left } });
  }
  if (attachmentsOf(form).length > attachmentLimits.files) {
    const values = { max: attachmentLimits.files };
    remarks.push({ code: 'files_too_many', field: 'papers', level: 'invalid', values });
  }
  if (papers.length === 0) remarks.push({ code: 'papers_none', field: 'papers', level: 'warning' });
  return { papers, remarks };
};

const readFees = (
  form: IntakeForm,
): { readonly fees: readonly FeeLine[]; readonly remarks: readonly Remark[] } => {
  const remarks: Remark[] = [];
  const fees = form.fees.map((fee, index): FeeLine => {
    const exemption = cleanText(fee.exemption);
    if (fee.amount === null) {
      remarks.push({ code: 'fee_amount_missing', field: `fees.${index}.amount`, level: 'missing' });
    }
    if (fee.amount === 0 && exemption === '') {
      remarks.push({
        code: 'fee_waived_without_reason',
        field: `fees.${index}.exemption`,
        level: 'warning',
      });
    }
    const name = cleanText(fee.name);
    remarks.push(...tooLong(name, `fees.${index}.name`, MAX_TEXT));
    remarks.push(...tooLong(exemption, `fees.${index}.exemption`, MAX_EXEMPTION));
    return { name, amount: fee.amount ?? 0, exemption: exemption === '' ? null : exemption };
  });
  const unnamed = fees.findIndex(({ name }) => name === '');
  if (unnamed >= 0) {
    remarks.push({ code: 'fee_unnamed', field: `fees.${unnamed}.name`, level: 'missing' });
  }
  if (fees.reduce((sum, { amount }) => sum + amount, 0) > MAX_MONEY) {
    remarks.push({ code: 'fees_too_large', field: 'fees.0.amount', level: 'invalid' });
  }
  return { fees, remarks };
};

const readSets = ({ sets }: IntakeForm): readonly Remark[] =>
  sets >= 1 && sets <= MAX_SETS
    ? []
    : [{ code: 'sets_out_of_range', field: 'sets', level: 'invalid', values: { max: MAX_SETS } }];

/** `procedure`: what the form's code names in today's catalogue, or null. `today`: local date. */
export const readIntakeForm = (
  form: IntakeForm,
  procedure: Procedure | null,
  today: LocalDate,
): ReadForm => {
  const submitter = readParty(form.submitter, 'submitter', today);
  const owner = form.ownerIsOther ? readParty(form.owner, 'owner', today) : null;
  const authority = readAuthority(form, today);
  const papers = readPapers(form);
  const fees = readFees(form);
  const request = cleanText(form.request);
  const note = cleanText(form.note);
  const deliveryAddress = cleanText(form.deliveryAddress);
  const undelivered: readonly Remark[] =
    form.delivery !== 'office' && deliveryAddress === ''
      ? [{ code: 'delivery_address_missing', field: 'deliveryAddress', level: 'missing' }]
      : [];
  return {
    fields: {
      submitter: submitter.value,
      owner: owner?.value ?? null,
      ...(authority.value === null ? {} : { authority: authority.value }),
      request,
      papers: [...papers.papers],
      sets: form.sets,
      fees: [...fees.fees],
      delivery: { kind: form.delivery, address: form.delivery === 'office' ? '' : deliveryAddress },
      note,
    },
    remarks: [
      ...readProcedure(form, procedure),
      ...submitter.remarks,
      ...(owner?.remarks ?? []),
      ...authority.remarks,
      ...papers.remarks,
      ...readSets(form),
      ...fees.remarks,
      ...undelivered,
      ...tooLong(request, 'request', MAX_TEXT),
      ...tooLong(note, 'note', MAX_TEXT),
      ...tooLong(deliveryAddress, 'deliveryAddress', 500),
    ],
  };
};
