/** What answers before the desk can: its data cannot be opened at all, or waits for an officer's PIN. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { DeskStatus, OfficerView, Settings, Stage } from '#shared/contract/outputs.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse } from './context.ts';
import type { Router } from './router.ts';

const settings: Settings = { language: 'vi', idleMinutes: 10, textSize: 'normal' };

const emptyStatus = (nowMs: number): DeskStatus => ({
  deskName: '',
  officeName: '',
  tryOut: false,
  line: { state: 'never', since: null, lastContact: null, code: null },
  unsent: { count: 0, oldestAt: null },
  sync: { running: false, done: 0, total: 0 },
  printer: { name: null, ready: false },
  calendar: { completeUntil: null, version: null },
  clock: { state: 'unproven', offsetMs: null },
  now: instantOf(Math.floor(nowMs)),
});

const answerWith =
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
  /** Opens the data with the PIN and gives the desk behind it; null when the PIN is wrong. */
  readonly open: (officer: string, pin: string) => Promise<Router | null>;
  readonly now: () => number;
}

const signInOf = (input: unknown): { readonly officer: string; readonly pin: string } | null =>
  typeof input === 'object' &&
  input !== null &&
  'officer' in input &&
  'pin' in input &&
  typeof input.officer === 'string' &&
  typeof input.pin === 'string'
    ? { officer: input.officer, pin: input.pin }
    : null;

/** The names come from the key slots: nothing else can be read yet. */
export const lockedDoor = ({ officers, open, now }: LockedDoor): Router => {
  let desk: Router | null = null;
  const views = officers.map(({ id, name }): OfficerView => ({
    id,
    name,
    title: '',
    role: 'officer',
    hasPin: true,
  }));
  const stage: Stage = { stage: 'sign_in', officers: views, tryOutPin: null };
  const before = answerWith(stage, now, async (name, input) => {
    const asked = name === 'session.signIn' ? signInOf(input) : null;
    if (asked === null) return refuse('not_signed_in');
    desk = await open(asked.officer, asked.pin);
    return desk === null
      ? refuse('pin_wrong_locked', { field: 'pin' })
      : desk.invoke('session.signIn', input);
  });
  return {
    invoke: (name, input) => (desk === null ? before(name, input) : desk.invoke(name, input)),
  };
};
