/** What a receipt says otherwise than the one in whose place it stands. */
import { differences, effectiveIntake } from './corrections.ts';
import type { Dossier, DossierDocument } from './dossier.ts';
import { fieldSides, type FieldSide } from './field-sides.ts';
import type { AcceptedPayload } from './intake.ts';
import { nameText, type EntryName } from '#shared/journal/entry.ts';

/** The dossier as a receipt showed it: the acceptance with the corrections that were known when it was drawn. */
const shownBy = (
  dossier: Pick<Dossier, 'corrections'>,
  accepted: AcceptedPayload,
  shown: readonly EntryName[],
): AcceptedPayload => {
  const names = new Set(shown.map(nameText));
  return effectiveIntake(
    accepted,
    dossier.corrections.filter(({ entry }) => names.has(nameText(entry))),
  );
};

/** `ours` is the newer receipt, `theirs` the one before; empty where nothing of the form differs. */
export const receiptDifferences = (
  dossier: Pick<Dossier, 'acceptance' | 'corrections'>,
  newer: Pick<DossierDocument, 'corrections'>,
  before: Pick<DossierDocument, 'corrections'>,
): readonly FieldSide[] => {
  const accepted = dossier.acceptance?.as;
  if (accepted === undefined) return [];
  const now = shownBy(dossier, accepted, newer.corrections ?? []);
  const then = shownBy(dossier, accepted, before.corrections ?? []);
  return fieldSides(differences(then, now).changes, then);
};
