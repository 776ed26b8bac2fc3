/** The way back from a copy: what may be asked of it, by the screen of a damaged desk and by an open one alike. */
import type { CopyFound, DiskFound, PlaceFound, RestoreReport } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { recoveryEndpoints } from '#shared/contract/endpoints/recovery.ts';
import { ok, type Result } from '#shared/result.ts';
import { officerOf, refuse, type DeskContext } from '../context.ts';
import type { HandlersOf } from '../router.ts';

export interface RestoreAsked {
  /** The copy's folder. */
  readonly copy: string;
  /** As it stands at the end of today's newest number on paper; null when there is no telling. */
  readonly counterOnPaper: number | null;
  /** The folder on another disk in which the desk goes on; null: where it is. */
  readonly into: string | null;
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
  /** What the present disk still does. */
  readonly probe: () => Promise<DiskFound>;
  /** A folder on another disk that people name. */
  readonly place: (named: string) => Result<PlaceFound, Refusal>;
  /** Goes on with this desk's data that lies there. */
  readonly openPlace: (named: string) => Result<null, Refusal>;
  /** Nothing is to be restored: what is there is set aside whole, and the folder is empty for a code of the province. */
  readonly beginAnew: () => Promise<Result<null, Refusal>>;
  /** Opens the present folder once more. */
  readonly again: () => void;
}

export type RecoveryHandlers = HandlersOf<typeof recoveryEndpoints>;

export const recoveryHandlers = (recovery: Recovery): RecoveryHandlers => ({
  'recovery.copies': ({ elsewhere }) => ok(recovery.copies(elsewhere)),
  'recovery.rehearse': (asked) => recovery.rehearse(asked),
  'recovery.restore': (asked) => recovery.restore(asked),
  'recovery.restoreKeys': ({ copy }) => recovery.restoreKeys(copy),
  'recovery.chooseFolder': async () => ok({ path: await recovery.chooseFolder() }),
  'recovery.probe': async () => ok(await recovery.probe()),
  'recovery.place': ({ path }) => recovery.place(path),
  'recovery.openPlace': ({ path }) => recovery.openPlace(path),
  'recovery.beginAnew': () => recovery.beginAnew(),
  'recovery.again': () => {
    recovery.again();
    return ok(null);
  },
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
    'recovery.openPlace': () => refuse('already_open'),
    'recovery.beginAnew': () => refuse('already_open'),
    'recovery.again': () => refuse('already_open'),
    'recovery.probe': supervised((handlers) => handlers['recovery.probe']),
    'recovery.place': supervised((handlers) => handlers['recovery.place']),
    'recovery.chooseFolder': supervised((handlers) => handlers['recovery.chooseFolder']),
  };
};
