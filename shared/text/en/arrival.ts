import type { arrivalRemarks as remarks } from '../vi/arrival.ts';
import type { Texts } from '../vi.ts';

export const arrival: Texts['arrival'] = {
  sender: 'Sender (on the envelope)',
  senderHint: 'Leave empty if it is the submitter',
  postmarkedOn: 'Day of the postmark',
  reference: 'Number of the postal item',
  helpedOnline: 'Handed in online by the officer for the citizen',
  crossArea: 'Dossier of another area',
  assisting: 'Assisting office',
  receiving: 'Receiving office',
  competent: 'Competent office',
  said: {
    sender: 'Sender: {{sender}}',
    postmark: 'Postmark of {{date}}',
    reference: 'Postal item {{reference}}',
    helpedOnline: 'Handed in online by the officer',
    assisting: 'Another area, assisting: {{office}}',
    receiving: 'Receiving: {{office}}',
    competent: 'Competent: {{office}}',
    step: 'Step {{step}}/4, now at: {{office}}',
  },
};

export const arrivalRemarks: Readonly<Record<keyof typeof remarks, string>> = {
  postmark_in_future: 'The postmark cannot be later than today. Look at the envelope again.',
  receiving_office_missing: 'Dossier of another area: write the receiving office.',
  competent_office_missing: 'Dossier of another area: write the office that decides.',
};
