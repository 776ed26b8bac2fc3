/** An accepted intake back in the shape in which it was typed, to be corrected. Pure. */
import type { IntakeForm, PartyForm } from '#shared/contract/intake-form.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import type { AcceptedPayload, Party } from '#shared/dossier/intake.ts';

const typedDate = (date: string | null): string =>
  date === null ? '' : date.split('-').toReversed().join('/');

const partyOf = (party: Party): PartyForm => ({
  kind: party.kind,
  name: party.name,
  birthDate: typedDate(party.birthDate),
  sex: party.sex,
  idNumber: party.idNumber,
  idIssuedAt: typedDate(party.idIssuedAt),
  address: party.address,
  phone: party.phone,
  email: party.email,
});

/** Papers that were not received are not in the journal, so the list holds what was: all of it ticked. */
export const formOf = (intake: AcceptedPayload): IntakeForm => ({
  procedureCode: intake.procedure.code,
  caseIndex: null,
  channel: intake.channel,
  submitter: partyOf(intake.submitter),
  ownerIsOther: intake.owner !== null,
  owner: intake.owner === null ? emptyParty : partyOf(intake.owner),
  request: intake.request,
  papers: intake.papers.map(({ name, originals, certified, photocopies, unforeseen }) => ({
    name,
    ticked: true,
    originals,
    certified,
    photocopies,
    unforeseen,
  })),
  sets: intake.sets,
  fees: intake.fees.map(({ name, amount, exemption }) => ({
    name,
    amount,
    exemption: exemption ?? '',
  })),
  feesTaken: false,
  feeReceiptSerial: '',
  delivery: intake.delivery.kind,
  deliveryAddress: intake.delivery.address,
  note: intake.note,
});
