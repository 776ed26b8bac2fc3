/** Decides a command on a dossier as it stands inside the transaction, and writes what was decided. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { decide, type Command, type DecisionContext } from '#shared/dossier/decide.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse } from './context.ts';
import type { Officer, StoreReader, StoreWriter } from './ports.ts';

export interface By {
  readonly officer: Officer;
  readonly at: Instant;
}

/** Only what a sentence can be filled with. */
export const sayable = (
  detail: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(detail).filter(
      (pair): pair is [string, string | number] =>
        typeof pair[1] === 'string' || typeof pair[1] === 'number',
    ),
  );

/** A refusal of the domain with what its sentence is filled with. */
export const refusalFrom = (refusal: { readonly code: string }): { ok: false; error: Refusal } => {
  const { code, ...rest } = refusal;
  const values = sayable(rest);
  const field = values['field'];
  return refuse(code, typeof field === 'string' ? { field, values } : { values });
};

export const decisionContext = (reader: StoreReader, { officer, at }: By): DecisionContext => {
  const holds = reader.provinceHolds();
  const { epoch } = reader.head();
  return {
    desk: reader.identity()?.desk ?? '',
    officer: { id: officer.id, role: officer.role },
    now: at,
    policy: defaultPolicy,
    // Of an epoch that has ended, everything is as good as sent.
    sent: (entry) => entry.epoch !== epoch || (holds?.epoch === epoch && entry.seq <= holds.seq),
  };
};

export const carryOut = (
  tx: StoreWriter,
  dossier: string,
  command: Command,
  by: By,
): Result<null, Refusal> => {
  const decided = decide(tx.dossier(dossier), command, decisionContext(tx, by));
  if (!decided.ok) return refusalFrom(decided.error);
  const { officer, at } = by;
  for (const entry of decided.value) tx.append({ ...entry, dossier, officer: officer.id, at });
  return ok(null);
};

/** Money that was taken for a dossier that is none, or by an amount that was wrong, is taken back in the same breath. */
export const voidTakenFees = (
  tx: StoreWriter,
  dossier: string,
  reason: string,
  by: By,
): Result<null, Refusal> => {
  for (const { entry, voided } of tx.dossier(dossier)?.fees.taken ?? []) {
    if (voided !== null) continue;
    const command: Command = { command: 'voidFee', input: { fee: entry, reason } };
    const carried = carryOut(tx, dossier, command, by);
    if (!carried.ok) return carried;
  }
  return ok(null);
};

export const takeFee = (
  tx: StoreWriter,
  dossier: string,
  amount: number,
  serial: string,
  by: By,
): Result<null, Refusal> => {
  const receiptSerial = serial === '' ? null : serial;
  const input = { amount, method: 'cash', receiptSerial } as const;
  return carryOut(tx, dossier, { command: 'takeFee', input }, by);
};
