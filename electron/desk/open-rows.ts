/** Open dossiers to the last one: what is cut before it is looked at is left out without a word. */
import type { DossierQuery, DossierRow, StoreReader } from './ports.ts';

const PAGE = 500;

/** The earliest due first. */
export const everyOpen: DossierQuery = {
  text: '',
  receivedOn: null,
  openOnly: true,
  dueFrom: null,
  dueTo: null,
  order: 'due',
  offset: 0,
  limit: PAGE,
};

/** Page by page, so that no more is held than what its reader keeps. */
export function* openRows(
  { listDossiers }: Pick<StoreReader, 'listDossiers'>,
  part: Partial<Pick<DossierQuery, 'dueFrom' | 'dueTo' | 'undated'>>,
): Generator<DossierRow> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = listDossiers({ ...everyOpen, ...part, offset });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}
