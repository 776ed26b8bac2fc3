/** The way back from a copy: what may be asked of it, by the screen of a damaged desk and by an open one alike. */
import type { CopyFound, RestoreReport } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { officerOf, refuse, type DeskContext } from './context.ts';
import type { Handlers } from './router.ts';

export interface RestoreAsked {
  /** The copy's folder. */
  readonly copy: string;
  /** As it stands at the end of today's newest number on paper; null when there is no telling. */
  readonly counterOnPaper: number | null;
}

export interface Recovery {
  /** Beside the data, or in a folder that people name; the best to go on from first. */
  readonly copies: (elsewhere: string | null) => readonly CopyFound[];
  /** All of it but the change of files. */
  readonly rehearse: (asked: RestoreAsked) => Promise<Result<RestoreReport, Refusal>>;
  /** The folder is opened anew afterwards, whatever came of it. */
  readonly restore: (asked: RestoreAsked) => Promise<Result<RestoreReport, Refusal>>;
  /** Where only the key file is gone. */
  readonly restoreKeys: (copy: string) => Promise<Result<null, Refusal>>;
  readonly chooseFolder: () => Promise<string | null>;
}

export type RecoveryHandlers = Pick<
  Handlers,
  | 'recovery.copies'
  | 'recovery.rehearse'
  | 'recovery.restore'
  | 'recovery.restoreKeys'
  | 'recovery.chooseFolder'
>;

export const recoveryHandlers = (recovery: Recovery): RecoveryHandlers => ({
  'recovery.copies': ({ elsewhere }) => ok(recovery.copies(elsewhere)),
  'recovery.rehearse': (asked) => recovery.rehearse(asked),
  'recovery.restore': (asked) => recovery.restore(asked),
  'recovery.restoreKeys': ({ copy }) => recovery.restoreKeys(copy),
  'recovery.chooseFolder': async () => ok({ path: await recovery.chooseFolder() }),
});

/** In an open desk: for whoever answers for it, and never the key file alone. */
export const supervisedRecovery = (
  context: DeskContext,
  recovery: Recovery | null,
): RecoveryHandlers => {
  const may = (): Result<Recovery, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    if (officer.value.role === 'officer') return refuse('not_permitted');
    return recovery === null ? refuse('copy_missing') : ok(recovery);
  };
  const supervised =
    <I, O>(
      work: (
        handlers: RecoveryHandlers,
      ) => (input: I) => Promise<Result<O, Refusal>> | Result<O, Refusal>,
    ) =>
    (input: I): Promise<Result<O, Refusal>> | Result<O, Refusal> => {
      const allowed = may();
      return allowed.ok ? work(recoveryHandlers(allowed.value))(input) : allowed;
    };
  return {
    'recovery.copies': supervised((handlers) => handlers['recovery.copies']),
    'recovery.rehearse': supervised((handlers) => handlers['recovery.rehearse']),
    'recovery.restore': supervised((handlers) => handlers['recovery.restore']),
    'recovery.restoreKeys': () => refuse('already_open'),
    'recovery.chooseFolder': supervised((handlers) => handlers['recovery.chooseFolder']),
  };
};
