/** What an identity card says, put into the fields of a person. */
import type { PartyForm } from '#shared/contract/intake-form.ts';
import type { IdentityCard } from '#shared/identity/identity-qr.ts';
import { showDate } from '#shared/identity/partial-date.ts';

/** What stands on a card, and may be doubted as soon as it is read. */
export const cardFields = [
  'name',
  'birthDate',
  'idNumber',
  'idIssuedAt',
  'address',
] as const satisfies readonly (keyof PartyForm)[];

/** Telephone and e-mail are not on the card: they stay only when the same person was there before. */
export const partyFromCard = (card: IdentityCard, before: PartyForm): PartyForm => {
  const same = before.idNumber.replace(/\D/g, '') === card.number;
  return {
    kind: 'person',
    name: card.name,
    birthDate: showDate(card.birthDate),
    sex: card.sex,
    idNumber: card.number,
    idIssuedAt: showDate(card.issuedAt),
    address: card.address,
    phone: same ? before.phone : '',
    email: same ? before.email : '',
  };
};
