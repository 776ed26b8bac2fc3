/** Who is at the desk: first sign-in with the personal code, then a PIN; five wrong ones close the door a while. */
import { epochMsOf, instantOf } from '#shared/calendar/local-time.ts';
import type { OfficerView, Session, Stage } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { compareVietnameseNames } from '#shared/search/vietnamese-order.ts';
import { nowOf, refuse, type DeskContext, type OpenSession } from './context.ts';
import type { Officer } from './ports.ts';

const FAILURES_ALLOWED = 5;
const CLOSED_FOR_MS = 5 * 60_000;
const LAST_OFFICER = 'session.lastOfficer';

/** Too easy to see over a shoulder: one digit six times, or digits in a row. */
const isWeakPin = (pin: string): boolean =>
  /^(\d)\1*$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin);

const officerView = (officer: Officer): OfficerView => ({
  id: officer.id,
  name: officer.name,
  title: officer.title,
  role: officer.role,
  hasPin: officer.pinHash !== null,
});

export const sessionView = (session: OpenSession): Session => ({
  officer: officerView(session.officer),
  since: session.since,
  locked: session.locked,
});

export const createSessions = (context: DeskContext) => {
  const { store, secretHash, session, emit, vault } = context;

  /** Who sat here last comes first, then those who have a PIN: the usual morning is one field. */
  const atWork = (): readonly OfficerView[] => {
    const last = store.read.setting(LAST_OFFICER);
    const place = ({ id, pinHash }: Officer): number =>
      id === last ? 0 : pinHash === null ? 2 : 1;
    return store.read
      .officers()
      .filter(({ active }) => active)
      .toSorted((a, b) => place(a) - place(b) || compareVietnameseNames(a.name, b.name))
      .map(officerView);
  };

  const find = (id: string): Result<Officer, Refusal> => {
    const officer = store.read
      .officers()
      .find((candidate) => candidate.id === id && candidate.active);
    return officer === undefined ? refuse('officer_unknown') : ok(officer);
  };

  /** Checks a secret and counts failures durably, so that a restart does not forgive them. */
  const prove = async (
    officer: Officer,
    secret: string,
    encoded: string,
    asked: { readonly field: string; readonly wrong: string },
  ): Promise<Result<Officer, Refusal>> => {
    const now = epochMsOf(nowOf(context));
    if (officer.lockedUntil !== null && epochMsOf(officer.lockedUntil) > now) {
      const minutes = Math.ceil((epochMsOf(officer.lockedUntil) - now) / 60_000);
      return refuse('pin_locked', { field: asked.field, values: { minutes } });
    }
    if (await secretHash.matches(secret, encoded)) {
      const clear: Officer = { ...officer, failures: 0, lockedUntil: null };
      if (officer.failures > 0) store.write((tx) => tx.saveOfficer(clear));
      return ok(clear);
    }
    const failures = officer.failures + 1;
    const closed = failures >= FAILURES_ALLOWED;
    store.write((tx) =>
      tx.saveOfficer({
        ...officer,
        failures: closed ? 0 : failures,
        lockedUntil: closed ? instantOf(now + CLOSED_FOR_MS) : null,
      }),
    );
    return closed
      ? refuse('pin_locked', { field: asked.field, values: { minutes: CLOSED_FOR_MS / 60_000 } })
      : refuse(asked.wrong, { field: asked.field, values: { left: FAILURES_ALLOWED - failures } });
  };

  const enter = (officer: Officer, method: 'pin' | 'personal_code'): Session => {
    const at = nowOf(context);
    const previous = session.current();
    const stays = previous?.officer.id === officer.id && previous.locked;
    if (!stays) {
      store.write((tx) => {
        if (previous !== null) {
          const left = { type: 'officer.signedOut', payload: { reason: 'changed' } } as const;
          tx.append({ ...left, dossier: null, officer: previous.officer.id, at });
        }
        const entered = { type: 'officer.signedIn', payload: { method } } as const;
        tx.append({ ...entered, dossier: null, officer: officer.id, at });
        tx.saveSetting(LAST_OFFICER, officer.id);
      });
    }
    const opened: OpenSession = { officer, since: stays ? previous.since : at, locked: false };
    session.replace(opened);
    emit('changed', { rooms: ['session', 'sync', 'home', 'drafts'] });
    return sessionView(opened);
  };

  return {
    stage: (): Stage => {
      const { tryOutPin } = context;
      const open = session.current();
      if (store.read.identity() === null) return { stage: 'enrol' };
      const unconfirmed = store.read.setting('recovery.unconfirmed');
      if (unconfirmed !== null) return { stage: 'confirm_recovery', recoveryKey: unconfirmed };
      if (open === null) {
        return { stage: 'sign_in', officers: atWork(), tryOutPin };
      }
      return open.locked
        ? { stage: 'locked', session: sessionView(open), officers: atWork(), tryOutPin }
        : { stage: 'ready', session: sessionView(open) };
    },

    signIn: async (input: { officer: string; pin: string }): Promise<Result<Session, Refusal>> => {
      const officer = find(input.officer);
      if (!officer.ok) return officer;
      if (officer.value.pinHash === null) return refuse('pin_not_set', { field: 'pin' });
      const proven = await prove(officer.value, input.pin, officer.value.pinHash, {
        field: 'pin',
        wrong: 'pin_wrong',
      });
      return proven.ok ? ok(enter(proven.value, 'pin')) : proven;
    },

    setPin: async (input: {
      officer: string;
      personalCode: string;
      pin: string;
    }): Promise<Result<Session, Refusal>> => {
      const officer = find(input.officer);
      if (!officer.ok) return officer;
      if (isWeakPin(input.pin)) return refuse('pin_weak', { field: 'pin' });
      const code = input.personalCode.trim().toUpperCase();
      const proven = await prove(officer.value, code, officer.value.personalCodeHash, {
        field: 'personalCode',
        wrong: 'personal_code_wrong',
      });
      if (!proven.ok) return proven;
      const withPin: Officer = { ...proven.value, pinHash: await secretHash.make(input.pin) };
      await vault.keepForOfficer({ id: withPin.id, name: withPin.name }, input.pin);
      store.write((tx) => {
        tx.saveOfficer(withPin);
        const set = { type: 'officer.pinSet', payload: {} } as const;
        tx.append({ ...set, dossier: null, officer: withPin.id, at: nowOf(context) });
      });
      return ok(enter(withPin, 'personal_code'));
    },

    signOut: (reason: 'left' | 'changed' | 'idle'): Result<null, Refusal> => {
      const open = session.current();
      if (open === null) return ok(null);
      const left = { type: 'officer.signedOut', payload: { reason } } as const;
      store.write((tx) =>
        tx.append({ ...left, dossier: null, officer: open.officer.id, at: nowOf(context) }),
      );
      session.replace(null);
      emit('changed', { rooms: ['session', 'sync'] });
      return ok(null);
    },

    lock: (): Result<null, Refusal> => {
      const open = session.current();
      if (open !== null) session.replace({ ...open, locked: true });
      emit('changed', { rooms: ['session'] });
      return ok(null);
    },
  };
};
