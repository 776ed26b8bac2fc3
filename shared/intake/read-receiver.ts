/** Who takes a result, as an officer identifies that person: read into what the journal keeps. Pure. */
import type { ReceiverForm } from '#shared/contract/result-forms.ts';
import type { AcceptedPayload, Party } from '#shared/dossier/intake.ts';
import type { Receiver } from '#shared/dossier/result-papers.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { parsePersonName } from '#shared/identity/person-name.ts';
import { normalisePhone } from '#shared/identity/phone.ts';
import type { Remark } from './remarks.ts';

const MAX_PAPER = 400;

const missing = (code: string, field: string): Remark => ({ code, field, level: 'missing' });

const reachOf = ({ phone }: Pick<Party, 'phone'>): Pick<Receiver, 'phone'> =>
  phone === '' ? {} : { phone };

const known = (party: Party, as: Receiver['as']): Receiver => ({
  name: party.name,
  idNumber: party.idNumber,
  as,
  ...reachOf(party),
});

/** Owner and submitter are who the intake says; only somebody else is typed, with the paper that authorises. */
export const readReceiver = (
  form: ReceiverForm,
  { submitter, owner }: Pick<AcceptedPayload, 'submitter' | 'owner'>,
): { readonly value: Receiver; readonly remarks: readonly Remark[] } => {
  if (form.as === null)
    return {
      value: { name: '', idNumber: '', as: '' },
      remarks: [missing('receiver_unchosen', 'receiver.as')],
    };
  if (form.as === 'submitter') return { value: known(submitter, 'submitter'), remarks: [] };
  if (form.as === 'owner') return { value: known(owner ?? submitter, 'owner'), remarks: [] };
  const name = parsePersonName(form.name);
  const idNumber = cleanText(form.idNumber);
  const { phone } = normalisePhone(form.phone);
  const paper = cleanText(form.paper);
  return {
    value: {
      name: name.ok ? name.value : cleanText(form.name),
      idNumber: idNumber.slice(0, 40),
      as: 'authorised',
      ...(phone === '' ? {} : { phone: phone.slice(0, 40) }),
      ...(paper === '' ? {} : { paper: paper.slice(0, MAX_PAPER) }),
    },
    remarks: [
      ...(name.ok ? [] : [missing('receiver_unnamed', 'receiver.name')]),
      ...(idNumber === '' ? [missing('receiver_unidentified', 'receiver.idNumber')] : []),
      ...(paper === '' ? [missing('receiver_unauthorised', 'receiver.paper')] : []),
    ],
  };
};
