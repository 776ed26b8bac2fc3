/** Papers of a dossier that are printed when an officer asks for them. */
export const dossierSlips = {
  title: 'More papers of this dossier',
  fee_slip: 'Fee slip (3 copies)',
  due_slip: 'Why this date',
  key: 'Print {{paper}}',
  control_sheet: 'Control sheet',
  feeNone: 'No fee is recorded as taken for this dossier.',
  kept: '{{paper}} is kept with the dossier.',
};

export const dossierSlipsRefusals = {
  due_slip_none:
    'This due date was not counted day by day (set by hand, or not given yet), so there is nothing to explain. The dossier is unchanged. Its page says who set the date.',
  due_slip_paused:
    'The dossier is waiting, so it has no new due date yet. It is unchanged. Print when it runs again.',
  fee_slip_none:
    'No fee is recorded as taken for this dossier, so there is nothing to print. The dossier is unchanged. Correct it, mark the fee as taken and print again.',
};
