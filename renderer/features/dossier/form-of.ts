/** An accepted intake back in the shape in which it was typed, to be corrected. Pure. */
import {
  emptyParty,
  noAuthority,
  noLateEntry,
  plainArrival,
  type AuthorityForm,
  type IntakeForm,
} from '#shared/contract/intake-form.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { partyFormOf } from '#shared/intake/party-form.ts';

const authorityFormOf = (authority: AcceptedPayload['authority']): AuthorityForm =>
  authority == null
    ? noAuthority
    : {
        ground: authority.ground,
        number: authority.number,
        date: authority.date === null ? '' : authority.date.split('-').toReversed().join('/'),
      };

/** Papers that were not received are not in the journal, so the list holds what was: all of it ticked. */
export const formOf = (intake: AcceptedPayload): IntakeForm => ({
  procedureCode: intake.procedure.code,
  caseIndex: null,
  channel: intake.channel,
  submitter: partyFormOf(intake.submitter),
  ownerIsOther: intake.owner !== null,
  owner: intake.owner === null ? emptyParty : partyFormOf(intake.owner),
  authority: authorityFormOf(intake.authority),
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
  // A correction never touches when, how and on what somebody was received.
  lateEntry: noLateEntry,
  arrival: plainArrival,
  paperStyle: intake.paperStyle ?? null,
});
