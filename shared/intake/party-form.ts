/** A person or organisation of the journal, back in the shape in which it was typed. */
import type { PartyForm } from '#shared/contract/intake-form.ts';
import type { Party } from '#shared/dossier/intake.ts';

const typedDate = (date: string | null): string =>
  date === null ? '' : date.split('-').toReversed().join('/');

export const partyFormOf = (party: Party): PartyForm => ({
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
