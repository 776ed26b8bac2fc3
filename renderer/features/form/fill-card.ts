/** What an identity card or passport says, put into the fields of a person. */
import { emptyParty, type PartyForm } from '#shared/contract/intake-form.ts';
import type { IdentityCard } from '#shared/identity/identity-qr.ts';
import type { MachineZone } from '#shared/identity/mrz.ts';
import { showDate } from '#shared/identity/partial-date.ts';
import { searchKey } from '#shared/search/search-key.ts';

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

/** A machine readable zone knows neither accents nor address: what hands have typed of the same person is better. */
export const partyFromZone = (zone: MachineZone, before: PartyForm): PartyForm => {
  const sameName = searchKey(before.name) === searchKey(zone.name);
  const sameNumber = before.idNumber.replace(/[\s.-]/gu, '').toUpperCase() === zone.number;
  const kept = sameName || sameNumber ? before : emptyParty;
  return {
    ...kept,
    kind: 'person',
    name: sameName ? before.name : zone.name,
    birthDate: showDate(zone.birthDate),
    sex: zone.sex,
    idNumber: zone.number,
  };
};
