/**
 * The row of the dossier with an id (given twice): one of the entries of its story bears the row's number. An index
 * on the id would say the same and cost every acceptance a page.
 */
export const BY_ID =
  'dossier.row IN (SELECT entry FROM entry_dossier WHERE dossier = ?) AND dossier.id = ?';
