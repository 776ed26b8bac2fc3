/**
 * A receipt of revision 2 or later that came under the scanner. It shows changes whose entries were lost with a desk, or
 * are still on their way: they lie over what the journal tells, and where the entries come after all, they agree.
 */
import type { EntryName } from '#shared/journal/entry.ts';
import { sameValue } from '#shared/journal/json.ts';
import {
  effectiveIntake,
  intakeFieldNames,
  staleField,
  type Changes,
  type IntakeField,
} from './corrections.ts';
import type { Accepted, Correction, Renumbering } from './dossier.ts';
import type { AcceptedPayload, CorrectedPayload } from './intake.ts';

export interface ScannedReceipt {
  /** The acceptance as the receipt shows it. */
  readonly shows: AcceptedPayload;
  /** The desk that printed it; null where nobody wrote that down. */
  readonly printedBy: string | null;
}

/** Null where the acceptance was not read from such a receipt; the first revision shows what was accepted. */
export const scannedReceipt = (accepted: AcceptedPayload): ScannedReceipt | null => {
  const { recovered } = accepted;
  return recovered === undefined || recovered.revision === 1
    ? null
    : { shows: accepted, printedBy: recovered.printedBy ?? null };
};

interface Layers {
  /** What the entries tell that knew nothing of the paper. */
  readonly told: AcceptedPayload;
  /** With the paper laid over it. */
  readonly standing: AcceptedPayload;
}

type SaidBy = Pick<CorrectedPayload, 'changes' | 'was'> & { readonly entry: EntryName };

/** Whether the paper shows it already: the value itself, or a later one of the desk that printed the paper. */
const isUnderPaper = (
  { shows, printedBy }: ScannedReceipt,
  { told, standing }: Layers,
  { changes, was, entry }: SaidBy,
  field: IntakeField,
): boolean =>
  sameValue(changes[field], standing[field]) ||
  (entry.desk === printedBy &&
    !sameValue(was[field], standing[field]) &&
    sameValue(was[field], told[field]) &&
    !sameValue(shows[field], told[field]));

const fieldsOf = ({ changes }: Pick<SaidBy, 'changes'>): readonly IntakeField[] =>
  intakeFieldNames.filter((field) => changes[field] !== undefined);

const picked = (changes: Changes, fields: readonly IntakeField[]): Changes =>
  Object.fromEntries(fields.map((field) => [field, changes[field]]));

const walk = (
  accepted: AcceptedPayload,
  scanned: ScannedReceipt,
  corrections: readonly SaidBy[],
): Layers & { readonly shown: readonly EntryName[] } => {
  const shown: EntryName[] = [];
  let layers: Layers = {
    told: accepted,
    standing: effectiveIntake(accepted, [{ changes: scanned.shows }]),
  };
  for (const correction of corrections) {
    const { changes, was, entry } = correction;
    const fields = fieldsOf(correction);
    const over = fields.filter((field) => !isUnderPaper(scanned, layers, correction, field));
    if (over.length === 0) shown.push(entry);
    const { told } = layers;
    const under = fields.filter((field) => sameValue(was[field], told[field]));
    layers = {
      told: effectiveIntake(told, [{ changes: picked(changes, under) }]),
      standing: effectiveIntake(layers.standing, [{ changes: picked(changes, over) }]),
    };
  }
  return { ...layers, shown };
};

interface Written {
  readonly acceptance: Accepted | null;
  readonly scanned: ScannedReceipt | null;
  readonly corrections: readonly Correction[];
}

/** The dossier as it stands: accepted, corrected, and what a scanned paper shows of it; under the number it bears now. */
export const standingIntake = ({
  acceptance,
  scanned,
  corrections,
  number,
}: Written & { readonly number: string | null }): AcceptedPayload | null => {
  if (acceptance === null) return null;
  if (scanned === null)
    return effectiveIntake(acceptance.as, corrections.slice(acceptance.corrected), number);
  return effectiveIntake(walk(acceptance.as, scanned, corrections).standing, [], number);
};

/** The changes that the scanned paper shows, so that nobody owes a paper for them. */
export const shownByScanned = ({
  acceptance,
  scanned,
  corrections,
  renumberings,
}: Written & { readonly renumberings: readonly Renumbering[] }): readonly EntryName[] => {
  if (acceptance === null || scanned === null) return [];
  return [
    ...walk(acceptance.as, scanned, corrections).shown,
    ...renumberings
      .filter(({ number }) => number === scanned.shows.number)
      .map(({ entry }) => entry),
  ];
};

/** The first field of a correction that was seen otherwise; not one that the scanned paper shows already. */
export const staleBeside = (
  { acceptance, scanned, corrections, intake }: Written & { readonly intake: AcceptedPayload },
  correction: SaidBy,
): IntakeField | null => {
  if (acceptance === null || scanned === null) return staleField(intake, correction);
  const layers = walk(acceptance.as, scanned, corrections);
  const left = fieldsOf(correction).filter(
    (field) => !isUnderPaper(scanned, layers, correction, field),
  );
  return staleField(intake, { ...correction, changes: picked(correction.changes, left) });
};
