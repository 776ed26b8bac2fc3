/** Papers of a dossier that are printed when an officer asks for them. */
export const dossierSlips = {
  title: 'More papers of this dossier',
  fee_slip: 'Fee slip (3 copies)',
  control_sheet: 'Control sheet',
  feeNone: 'No fee is recorded as taken for this dossier.',
  sent: '{{paper}} went to the printer and is kept with the dossier.',
};

export const dossierSlipsRefusals = {
  fee_slip_none:
    'No fee is recorded as taken for this dossier, so there is nothing to print. The dossier is unchanged. Correct it, mark the fee as taken and print again.',
};
