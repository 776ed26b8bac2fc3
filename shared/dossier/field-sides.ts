/** One correction beside the dossier as it stands: where they differ, at the exact field, both values side by side. */
import type { Changes } from './corrections.ts';
import { intakeFieldNames } from './corrections.ts';
import type { FeeLine, IntakeFields, PaperReceived } from './intake.ts';

/** Null where there is nothing. */
export type SideValue = string | number | null;

export interface FieldSide {
  /** As the form names it: `submitter.name`, `papers`, `deliveryAddress`. */
  readonly field: string;
  readonly ours: SideValue;
  readonly theirs: SideValue;
}

const papersAsText = (papers: readonly PaperReceived[]): string =>
  papers
    .map(
      ({ name, originals, certified, photocopies }) =>
        `${name} (${originals}/${certified}/${photocopies})`,
    )
    .join('; ');

const feesAsText = (fees: readonly FeeLine[]): string =>
  fees.map(({ name, amount }) => `${name}: ${amount}`).join('; ');

const filled = (value: unknown): SideValue =>
  typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;

type Leaves = ReadonlyMap<string, SideValue>;

const leavesOf = (fields: Changes): Leaves => {
  const leaves = new Map<string, SideValue>();
  const part = (name: string, value: object | null | undefined): void => {
    for (const [key, leaf] of Object.entries(value ?? {}))
      leaves.set(`${name}.${key}`, filled(leaf));
  };
  part('submitter', fields.submitter);
  part('owner', fields.owner);
  part('authority', fields.authority);
  if (fields.papers !== undefined) leaves.set('papers', filled(papersAsText(fields.papers)));
  if (fields.fees !== undefined) leaves.set('fees', filled(feesAsText(fields.fees)));
  if (fields.delivery !== undefined) {
    leaves.set('delivery', filled(fields.delivery.kind));
    leaves.set('deliveryAddress', filled(fields.delivery.address));
  }
  for (const name of ['request', 'sets', 'note'] as const)
    if (fields[name] !== undefined) leaves.set(name, filled(fields[name]));
  return leaves;
};

/** In the order of the form; only what `changes` touches, and only where the two differ. */
export const fieldSides = (changes: Changes, standing: IntakeFields): readonly FieldSide[] => {
  const touched: Changes = Object.fromEntries(
    intakeFieldNames
      .filter((name) => changes[name] !== undefined)
      .map((name) => [name, standing[name]]),
  );
  const ours = leavesOf(changes);
  const theirs = leavesOf(touched);
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .map((field) => ({ field, ours: ours.get(field) ?? null, theirs: theirs.get(field) ?? null }))
    .filter((side) => side.ours !== side.theirs);
};
