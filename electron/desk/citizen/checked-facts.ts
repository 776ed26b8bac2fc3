/** What the officer has typed, as the citizen reads it over: in full, and with the numbers covered for the queue. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { middleMasked } from '#shared/citizen/masked.ts';
import type { CheckedFacts } from '#shared/citizen/scene.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { parseBirthEntry } from '#shared/identity/date-entry.ts';
import { showIdentityNumber } from '#shared/identity/identity-number.ts';
import { showDate } from '#shared/identity/partial-date.ts';
import { showPhone } from '#shared/identity/phone.ts';
import { todayOf, type DeskContext } from '../context.ts';

/** A date that cannot be read is shown as it was typed: the citizen finds the slip. */
const birthOf = (typed: string, today: LocalDate): string => {
  const parsed = parseBirthEntry(typed, today);
  return parsed.ok ? showDate(parsed.value) : cleanText(typed);
};

const feeOf = ({ fees }: IntakeForm): number | null =>
  fees.some(({ amount }) => amount === null)
    ? null
    : fees.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

export const checkedFacts = (
  context: DeskContext,
  form: IntakeForm,
): { readonly masked: CheckedFacts; readonly whole: CheckedFacts } => {
  const today = todayOf(context);
  const { submitter, ownerIsOther, owner } = form;
  const whole: CheckedFacts = {
    name: cleanText(submitter.name),
    birth: birthOf(submitter.birthDate, today),
    idNumber: showIdentityNumber(cleanText(submitter.idNumber)),
    phone: showPhone(cleanText(submitter.phone)),
    address: cleanText(submitter.address),
    owner: ownerIsOther ? cleanText(owner.name) : null,
    procedure: context.published.catalogue(today)?.procedure(form.procedureCode)?.name ?? '',
    papers: form.papers.filter(({ ticked }) => ticked).length,
    fee: feeOf(form),
  };
  return {
    whole,
    masked: {
      ...whole,
      birth: whole.birth.slice(-4),
      idNumber: middleMasked(whole.idNumber),
      phone: middleMasked(whole.phone),
    },
  };
};
