/** What answers where the data does not open but can be restored: why, and the way back, step by step. */
import { contract, type Refusal } from '#shared/contract/contract.ts';
import type { Stage } from '#shared/contract/outputs.ts';
import type { Result } from '#shared/result.ts';
import { refuse } from '../context.ts';
import { answerWith } from '../access/doors.ts';
import { recoveryHandlers, type Recovery, type RecoveryHandlers } from './recovery.ts';
import type { Router } from '../router.ts';
import { storeFailureOf } from '../store-failure.ts';
import { takingTurns } from '../turns.ts';

export interface RecoveryDoorPorts {
  /** Why the data does not open. */
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Only the key file is gone. */
  readonly keysOnly: boolean;
  readonly diskFails: boolean;
  readonly recovery: Recovery;
  readonly now: () => number;
  readonly log: (message: string, detail?: unknown) => void;
}

const isStep = (name: string): name is keyof RecoveryHandlers =>
  name.startsWith('recovery.') && Object.hasOwn(contract, name);

export const recoveryDoor = ({
  code,
  values,
  keysOnly,
  diskFails,
  recovery,
  now,
  log,
}: RecoveryDoorPorts): Router => {
  const handlers = recoveryHandlers(recovery);
  /** A second press waits for the first, and finds its work done. */
  const inTurn = takingTurns();
  const stage: Stage = { stage: 'damaged', code, values, keysOnly, diskFails };

  const take = async (
    name: keyof RecoveryHandlers,
    input: unknown,
  ): Promise<Result<unknown, Refusal>> => {
    const asked = contract[name].input.safeParse(input);
    if (!asked.success)
      return refuse('input_invalid', { field: asked.error.issues[0]?.path.join('.') ?? '' });
    try {
      const handler = handlers[name] as (input: unknown) => Promise<Result<unknown, Refusal>>;
      return await handler(asked.data);
    } catch (fault) {
      log(`${name} failed`, fault);
      return refuse(storeFailureOf(fault)?.code ?? 'desk_fault');
    }
  };

  return {
    invoke: answerWith(stage, now, (name, input) =>
      isStep(name) ? inTurn(() => take(name, input)) : Promise.resolve(refuse(code, { values })),
    ),
  };
};
