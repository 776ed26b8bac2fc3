/** Corrections after acceptance: which fields they change, and the dossier as it stands with them. */
import { sameValue } from '#shared/journal/json.ts';
import {
  intakeFields,
  type AcceptedPayload,
  type CorrectedPayload,
  type IntakeFields,
} from './intake.ts';

export type Changes = CorrectedPayload['changes'];
export type IntakeField = keyof typeof intakeFields.shape;

const isIntakeField = (key: string): key is IntakeField => Object.hasOwn(intakeFields.shape, key);

/** In the order of the form. */
export const intakeFieldNames: readonly IntakeField[] = Object.keys(intakeFields.shape).filter(
  isIntakeField,
);

/** Number, reception, procedure and deadline cannot be reached: only what a correction may change is read. */
const withChanges = (intake: AcceptedPayload, changes: Changes): AcceptedPayload => ({
  ...intake,
  submitter: changes.submitter ?? intake.submitter,
  owner: changes.owner === undefined ? intake.owner : changes.owner,
  ...(changes.authority === undefined ? {} : { authority: changes.authority }),
  request: changes.request ?? intake.request,
  papers: changes.papers ?? intake.papers,
  sets: changes.sets ?? intake.sets,
  fees: changes.fees ?? intake.fees,
  delivery: changes.delivery ?? intake.delivery,
  note: changes.note ?? intake.note,
});

/** What was accepted with the corrections laid over it, field by field, in their order; under the number it bears now. */
export const effectiveIntake = (
  accepted: AcceptedPayload,
  corrections: readonly Pick<CorrectedPayload, 'changes'>[],
  number: string | null = null,
): AcceptedPayload =>
  corrections.reduce((intake, { changes }) => withChanges(intake, changes), {
    ...accepted,
    number: number ?? accepted.number,
  });

/** The fields that `changes` would really change, with what stands there now. */
export const differences = (
  intake: IntakeFields,
  changes: Changes,
): { readonly changes: Changes; readonly was: Changes } => {
  const fields = intakeFieldNames.filter(
    // What was never said is the same as nothing.
    (field) => changes[field] !== undefined && !sameValue(changes[field], intake[field] ?? null),
  );
  const pick = (from: Changes): Changes =>
    Object.fromEntries(
      fields.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]]])),
    );
  return { changes: pick(changes), was: pick(intake) };
};

/** The first field whose value is no longer what the officer who corrected it had seen. */
export const staleField = (
  intake: IntakeFields,
  { changes, was }: Pick<CorrectedPayload, 'changes' | 'was'>,
): IntakeField | null =>
  intakeFieldNames.find(
    (field) => changes[field] !== undefined && !sameValue(was[field], intake[field]),
  ) ?? null;
