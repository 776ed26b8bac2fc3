/** The money of a dossier: what was taken, what was made void. Independent of the order of entries. */
import { nameText } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { AcceptedPayload } from './intake.ts';
import type { Conflict, Fees, TakenFee } from './dossier.ts';
import type { Submission } from './submission.ts';
import { actOf } from './act.ts';

const sumOf = ({ fees }: Pick<AcceptedPayload, 'fees'>): number =>
  fees.reduce((all, line) => all + line.amount, 0);

/**
 * Paid on the portal, or where the dossier was handed in before it was sent here. An older entry does not say what was
 * still owed there.
 */
const paidElsewhere = (
  entries: readonly KnownEntry[],
  sent: Pick<Submission, 'payment'> | undefined,
): number => {
  const arrived = entries.findLast((entry) => entry.type === 'crossArea.arrived');
  if (arrived?.payload.feeDue === undefined) return sent?.payment?.amount ?? 0;
  return sumOf(arrived.payload.intake) - arrived.payload.feeDue;
};

/** What was paid elsewhere is owed to nobody here. */
export const owedBy = (
  intake: AcceptedPayload | null,
  entries: readonly KnownEntry[],
  sent: Pick<Submission, 'payment'> | undefined,
): number => Math.max(0, (intake === null ? 0 : sumOf(intake)) - paidElsewhere(entries, sent));

/** `entries`: those that count, in the order of the fold. */
export const foldFees = (
  entries: readonly KnownEntry[],
  owed: number,
): { readonly fees: Fees; readonly conflicts: readonly Conflict[] } => {
  const taken = new Map<string, TakenFee>();
  const conflicts: Conflict[] = [];
  for (const entry of entries) {
    if (entry.type !== 'fee.taken') continue;
    taken.set(nameText(entry.header), { ...entry.payload, ...actOf(entry), voided: null });
  }
  for (const entry of entries) {
    if (entry.type !== 'fee.voided') continue;
    const { fee, reason } = entry.payload;
    const act = actOf(entry);
    const found = taken.get(nameText(fee));
    if (found === undefined) {
      conflicts.push({ entry: act.entry, with: null, code: 'fee_unknown' });
    } else if (found.voided !== null) {
      conflicts.push({ entry: act.entry, with: found.voided.entry, code: 'fee_voided_twice' });
    } else {
      taken.set(nameText(fee), { ...found, voided: { ...act, reason } });
    }
  }
  const all = [...taken.values()];
  const total = all.reduce((sum, fee) => sum + (fee.voided === null ? fee.amount : 0), 0);
  return { fees: { owed, taken: all, total }, conflicts };
};
