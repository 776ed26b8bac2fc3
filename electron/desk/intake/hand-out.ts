/** Done and in the citizen's hand in the same breath as it was taken in. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import type { Result } from '#shared/result.ts';
import { carryOut, type By } from '../carry-out.ts';
import type { StoreWriter } from '../ports.ts';

/** `note`: why it was done at once, where that needed saying; empty otherwise. */
export const handOut = (
  tx: StoreWriter,
  id: string,
  { submitter, receivedAt }: Pick<AcceptedPayload, 'submitter' | 'receivedAt'>,
  note: string,
  by: By,
): Result<null, Refusal> => {
  const finish = { outcome: 'granted', finishedAt: receivedAt, note } as const;
  const finished = carryOut(tx, id, { command: 'finish', input: finish }, by);
  if (!finished.ok) return finished;
  const { name, idNumber } = submitter;
  const receiver = { name, idNumber, as: 'submitter' };
  const input = { returnedAt: receivedAt, receiver, how: 'office' } as const;
  return carryOut(tx, id, { command: 'returnResult', input }, by);
};
