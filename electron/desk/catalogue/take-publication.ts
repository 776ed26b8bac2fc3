/** A publication of the province is kept for ever; the list of officers is also put to use. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Publication } from '#shared/protocol/publications.ts';
import { putOfficersToUse } from '../access/officers-in-force.ts';
import type { StoreWriter } from '../ports.ts';
import { noteUnknownKind } from '../dossiers/to-settle.ts';

/** `today`: the local date. A kind that this program does not know is kept too: a later one will read it. */
export const takePublication = (
  tx: StoreWriter,
  publication: Publication,
  today: LocalDate,
): void => {
  tx.savePublication(publication);
  noteUnknownKind(tx, publication);
  if (publication.kind === 'officers') putOfficersToUse(tx, today);
};
