export const authority = {
  ground: 'The submitter acts as',
  unsaid: 'Not said',
  grounds: {
    authorised: 'Authorised by the owner',
    guardian: 'Parent or guardian',
    representative: 'Legal representative',
    messenger: 'Messenger, only brings the dossier',
  },
  number: 'Number of the paper (if any)',
  date: 'Date',
  fact: 'Acts as: {{ground}}',
  factNumber: 'no. {{number}}',
  factDate: 'of {{date}}',
  story: 'handed in for the owner: {{ground}}',
} as const;

export const authorityRemarks = {
  authority_missing: 'The owner is somebody else: say on what ground the submitter acts.',
  authority_paper_left: 'Not received: {{paper}}.',
  authority_date_in_future: 'This paper is dated after today. Look at it once more.',
} as const;
