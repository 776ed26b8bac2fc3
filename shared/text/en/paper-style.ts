export const paperStyle = {
  label: 'Paper style',
  styles: {
    plain: 'Ordinary',
    large: 'Large type',
    bilingual: 'Two languages',
    large_bilingual: 'Large type, two languages',
  },
  key: 'Change the paper: ordinary, large type, two languages',
  suggestAge: '{{age}} years old: better in {{style}}.',
  suggestForeign: 'Came with a passport: better in {{style}}.',
  officeLabel: 'Style of receipts and guidance slips',
  officeAbout: 'Used where the officer chooses no other one for the citizen at the counter.',
  more: 'Print in another style',
  print: 'Print in {{style}}',
  sent: 'The copy in {{style}} is kept with the dossier.',
};

export const paperStyleRefusals = {
  restyle_no_receipt:
    'This dossier has no receipt yet, so no copy in another style could be printed. The dossier is unchanged. Issue the receipt first, then press again.',
};
