/** What answers before the desk can: its data cannot be opened at all, or waits for a PIN or the recovery key. */
import type { DeskStatus, OfficerView, Settings, Stage } from '#shared/contract/outputs.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { contract, type Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse } from '../context.ts';
import type { Router } from '../router.ts';
import {
  CLOSED_MINUTES,
  minutesClosed,
  noTries,
  triesLeft,
  withTry,
  type Tries,
} from './secret-tries.ts';
import { storeFailureOf } from '../store-failure.ts';
import { takingTurns } from '../turns.ts';

const settings: Settings = { language: 'vi', idleMinutes: 10, textSize: 'normal' };

const emptyStatus = (nowMs: number): DeskStatus => ({
  deskName: '',
  officeName: '',
  tryOut: false,
  line: { state: 'never', since: null, lastContact: null, code: null },
  unsent: { count: 0, oldestAt: null },
  sync: { running: false, done: 0, total: 0 },
  files: { count: 0, bytes: 0, sending: null, stoppedUntil: null },
  sealing: null,
  neighbour: null,
  printer: { name: null, ready: false },
  calendar: { completeUntil: null, version: null },
  clock: { state: 'unproven', offsetMs: null },
  noRoomForCopy: null,
  now: instantOf(Math.floor(nowMs)),
});

export const answerWith =
  (
    stage: Stage,
    now: () => number,
    other: (name: string, input: unknown) => Promise<Result<unknown, Refusal>>,
  ) =>
  (name: string, input: unknown): Promise<Result<unknown, Refusal>> => {
    switch (name) {
      case 'desk.stage':
        return Promise.resolve(ok(stage));
      case 'desk.status':
        return Promise.resolve(ok(emptyStatus(now())));
      case 'settings.read':
        return Promise.resolve(ok(settings));
      default:
        return other(name, input);
    }
  };

/** Says why, changes nothing, stays open for questions. */
export const blockedDoor = (
  code: string,
  values: Readonly<Record<string, string | number>>,
  now: () => number,
): Router => ({
  invoke: answerWith({ stage: 'blocked', code, values }, now, () =>
    Promise.resolve(refuse(code, { values })),
  ),
});

export interface LockedDoor {
  readonly officers: readonly { readonly id: string; readonly name: string }[];
  /** The system's keyring used to open the data and does so no more. */
  readonly keyringLost: boolean;
  /** Opens the data with the PIN and gives the desk behind it; null when the PIN is wrong. */
  readonly open: (officer: string, pin: string) => Promise<Router | null>;
  /** The same with the recovery key. */
  readonly recover: (key: string) => Result<Router, Refusal>;
  /** Wrong PINs of each officer, kept beside the data. */
  readonly tries: {
    readonly of: (officer: string) => Tries;
    readonly save: (officer: string, tries: Tries) => void;
  };
  readonly now: () => number;
  readonly log: (message: string, detail?: unknown) => void;
}

/** The names come from the key slots: nothing else can be read yet. */
export const lockedDoor = (door: LockedDoor): Router => {
  const { officers, keyringLost, open, recover, tries, now, log } = door;
  /** Two quick presses open one desk, not two. */
  const inTurn = takingTurns();
  let desk: Router | null = null;
  const views = officers.map(({ id, name }): OfficerView => ({
    id,
    name,
    title: '',
    role: 'officer',
    hasPin: true,
  }));
  const stage: Stage = {
    stage: 'sign_in',
    officers: views,
    tryOutPin: null,
    sealed: true,
    keyringLost,
  };

  const signIn = async (input: unknown): Promise<Result<unknown, Refusal>> => {
    const asked = contract['session.signIn'].input.safeParse(input);
    if (!asked.success) return refuse('input_invalid');
    const { officer, pin } = asked.data;
    if (!officers.some(({ id }) => id === officer)) return refuse('officer_unknown');
    const at = instantOf(Math.floor(now()));
    const minutes = minutesClosed(tries.of(officer), at);
    if (minutes !== null) return refuse('pin_locked', { field: 'pin', values: { minutes } });
    const tried = withTry(tries.of(officer), at);
    tries.save(officer, tried);
    desk = await open(officer, pin);
    if (desk !== null) {
      tries.save(officer, noTries);
      return desk.invoke('session.signIn', input);
    }
    const left = triesLeft(tried);
    return left === null
      ? refuse('pin_locked', { field: 'pin', values: { minutes: CLOSED_MINUTES } })
      : refuse('pin_wrong', { field: 'pin', values: { left } });
  };

  const recoverWith = async (input: unknown): Promise<Result<unknown, Refusal>> => {
    const asked = contract['desk.recover'].input.safeParse(input);
    if (!asked.success) return refuse('input_invalid', { field: 'key' });
    const opened = recover(asked.data.key);
    if (!opened.ok) return opened;
    desk = opened.value;
    return ok(null);
  };

  const knock = async (name: string, input: unknown): Promise<Result<unknown, Refusal>> => {
    // Whoever waited for their turn may find the door open.
    if (desk !== null) return desk.invoke(name, input);
    try {
      return await (name === 'desk.recover' ? recoverWith(input) : signIn(input));
    } catch (fault) {
      log(`${name} failed at the door`, fault);
      return refuse(storeFailureOf(fault)?.code ?? 'desk_fault');
    }
  };

  const before = answerWith(stage, now, (name, input) =>
    name === 'session.signIn' || name === 'desk.recover'
      ? inTurn(() => knock(name, input))
      : Promise.resolve(refuse('not_signed_in')),
  );
  return {
    invoke: (name, input) => (desk === null ? before(name, input) : desk.invoke(name, input)),
  };
};
