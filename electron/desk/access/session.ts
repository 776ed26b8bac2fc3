/** Who is at the desk: first sign-in with the personal code, then a PIN; five wrong ones close the door a while. */
import type { OfficerView, Session, Stage } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { EntryType } from '#shared/journal/entry-types.ts';
import { ok, type Result } from '#shared/result.ts';
import { compareVietnameseNames } from '#shared/search/vietnamese-order.ts';
import { nowOf, refuse, todayOf, type DeskContext, type OpenSession } from '../context.ts';
import { hasNewOfficers, putOfficersToUse, workingOfficer } from './officers-in-force.ts';
import { isElsewhere } from './machine.ts';
import { isPackOffered } from '../recovery/pack-return.ts';
import type { NewEntry, Officer, StoreWriter } from '../ports.ts';
import { protectKeys } from './protect-keys.ts';
import { CLOSED_MINUTES, minutesClosed, noTries, triesLeft, withTry } from './secret-tries.ts';
import { takingTurns } from '../turns.ts';

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

/**
 * A folder on another machine writes nothing under names that its twin may be giving as well: not even who came in to
 * enrol it anew. The entry of that enrolment says who it was.
 */
const record = <T extends EntryType>(tx: StoreWriter, entry: NewEntry<T>): void => {
  if (!isElsewhere(tx)) tx.append(entry);
};

export const createSessions = (context: DeskContext) => {
  const { store, secretHash, session, emit, vault, log } = context;
  /** Tries are counted one after the other, and nobody's key is taken away while it is being made. */
  const inTurn = takingTurns();

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

  const working = (id: string): Result<Officer, Refusal> => {
    const officer = workingOfficer(store.read, id);
    return officer === null ? refuse('officer_unknown') : ok(officer);
  };

  /**
   * Checks a secret of this officer. The try is counted durably before the secret is looked at; what came from the
   * province meanwhile (a dismissal, a new code) counts.
   */
  const prove = async (
    id: string,
    secret: string,
    encodedOf: (officer: Officer) => string | null,
    asked: { readonly field: string; readonly wrong: string; readonly missing: string },
  ): Promise<Result<Officer, Refusal>> => {
    const { field } = asked;
    const officer = working(id);
    if (!officer.ok) return officer;
    const encoded = encodedOf(officer.value);
    if (encoded === null) return refuse(asked.missing, { field });
    const now = nowOf(context);
    const minutes = minutesClosed(officer.value, now);
    if (minutes !== null) return refuse('pin_locked', { field, values: { minutes } });
    const tried = withTry(officer.value, now);
    store.write((tx) => tx.saveOfficer({ ...officer.value, ...tried }));
    const matches = await secretHash.matches(secret, encoded);
    const left = triesLeft(tried);
    if (!matches && left === null)
      return refuse('pin_locked', { field, values: { minutes: CLOSED_MINUTES } });
    if (!matches) return refuse(asked.wrong, { field, values: { left: left ?? 0 } });
    return store.write((tx) => {
      const still = workingOfficer(tx, id);
      if (still === null) return refuse('officer_unknown');
      const clear: Officer = { ...still, ...noTries };
      tx.saveOfficer(clear);
      return encodedOf(still) === encoded ? ok(clear) : refuse('secret_changed', { field });
    });
  };

  const enter = (officer: Officer, method: 'pin' | 'personal_code'): Session => {
    const at = nowOf(context);
    const previous = session.current();
    const stays = previous?.officer.id === officer.id && previous.locked;
    if (!stays) {
      store.write((tx) => {
        if (previous !== null) {
          const left = { type: 'officer.signedOut', payload: { reason: 'changed' } } as const;
          record(tx, { ...left, dossier: null, officer: previous.officer.id, at });
        }
        const entered = { type: 'officer.signedIn', payload: { method } } as const;
        record(tx, { ...entered, dossier: null, officer: officer.id, at });
        tx.saveSetting(LAST_OFFICER, officer.id);
      });
    }
    const opened: OpenSession = { officer, since: stays ? previous.since : at, locked: false };
    session.replace(opened);
    emit('changed', { rooms: ['session', 'sync', 'home', 'drafts'] });
    return sessionView(opened);
  };

  /** A PIN that lets nobody sign in shall not open the data either. */
  const tidySlots = (): void => {
    const officers = store.read.officers();
    const entitled = ({ active, pinHash }: Officer): boolean => active && pinHash !== null;
    const kept = new Set(officers.filter(entitled).map(({ id }) => id));
    for (const id of vault.officers()) if (!kept.has(id)) vault.dropOfficer(id);
  };

  /** The person at the desk as the province sees them now: gone, or with another title, role or code. */
  const followSession = (): void => {
    const open = session.current();
    if (open === null) return;
    const officer = workingOfficer(store.read, open.officer.id);
    if (officer !== null) {
      session.replace({ ...open, officer, locked: open.locked || officer.pinHash === null });
      return;
    }
    const left = { type: 'officer.signedOut', payload: { reason: 'dismissed' } } as const;
    store.write((tx) =>
      record(tx, { ...left, dossier: null, officer: open.officer.id, at: nowOf(context) }),
    );
    session.replace(null);
  };

  /** A list may have arrived before its day. */
  const takeNewList = (): void => {
    const today = todayOf(context);
    if (!hasNewOfficers(store.read, today)) return;
    store.write((tx) => putOfficersToUse(tx, today));
    followSession();
  };

  return {
    stage: (): Stage => {
      const { tryOutPin } = context;
      const open = session.current();
      if (store.read.identity() === null) return { stage: 'enrol' };
      const unconfirmed = store.read.setting('recovery.unconfirmed');
      if (unconfirmed !== null) return { stage: 'confirm_recovery', recoveryKey: unconfirmed };
      if (open === null && isPackOffered(store.read)) return { stage: 'pack_offered' };
      if (open === null) {
        return {
          stage: 'sign_in',
          officers: atWork(),
          tryOutPin,
          sealed: false,
          keyringLost: false,
        };
      }
      return open.locked
        ? { stage: 'locked', session: sessionView(open), officers: atWork(), tryOutPin }
        : { stage: 'ready', session: sessionView(open) };
    },

    signIn: (input: { officer: string; pin: string }): Promise<Result<Session, Refusal>> =>
      inTurn(async () => {
        takeNewList();
        const proven = await prove(input.officer, input.pin, ({ pinHash }) => pinHash, {
          field: 'pin',
          wrong: 'pin_wrong',
          missing: 'pin_not_set',
        });
        return proven.ok ? ok(enter(proven.value, 'pin')) : proven;
      }),

    setPin: (input: {
      officer: string;
      personalCode: string;
      pin: string;
    }): Promise<Result<Session, Refusal>> =>
      inTurn(async () => {
        takeNewList();
        const { officer: id, pin } = input;
        const known = working(id);
        if (!known.ok) return known;
        if (isWeakPin(pin)) return refuse('pin_weak', { field: 'pin' });
        const code = input.personalCode.trim().toUpperCase();
        const proven = await prove(id, code, ({ personalCodeHash }) => personalCodeHash, {
          field: 'personalCode',
          wrong: 'personal_code_wrong',
          missing: 'officer_unknown',
        });
        if (!proven.ok) return proven;
        const pinHash = await secretHash.make(pin);
        await vault.keepForOfficer({ id, name: proven.value.name }, pin);
        const set = store.write((tx): Result<Officer, Refusal> => {
          const still = workingOfficer(tx, id);
          const sameCode = still?.personalCodeHash === proven.value.personalCodeHash;
          if (still === null) return refuse('officer_unknown');
          if (!sameCode) return refuse('secret_changed', { field: 'personalCode' });
          const withPin: Officer = { ...still, pinHash };
          tx.saveOfficer(withPin);
          const entry = { type: 'officer.pinSet', payload: {}, dossier: null } as const;
          record(tx, { ...entry, officer: id, at: nowOf(context) });
          return ok(withPin);
        });
        // Whoever may not have a PIN has no way in by it either; a key that lies open is needed no more.
        tidySlots();
        protectKeys(context);
        return set.ok ? ok(enter(set.value, 'personal_code')) : set;
      }),

    signOut: (reason: 'left' | 'changed' | 'idle'): Result<null, Refusal> => {
      const open = session.current();
      if (open === null) return ok(null);
      const left = { type: 'officer.signedOut', payload: { reason } } as const;
      store.write((tx) =>
        record(tx, { ...left, dossier: null, officer: open.officer.id, at: nowOf(context) }),
      );
      session.replace(null);
      emit('changed', { rooms: ['session', 'sync'] });
      return ok(null);
    },

    /** After a new list, and at start: who may no longer be here loses session and key. */
    officersChanged: (): void => {
      takeNewList();
      followSession();
      inTurn(async () => tidySlots()).catch((fault: unknown) =>
        log('a key slot could not be taken away', fault),
      );
    },

    lock: (): Result<null, Refusal> => {
      const open = session.current();
      if (open !== null) session.replace({ ...open, locked: true });
      emit('changed', { rooms: ['session'] });
      return ok(null);
    },
  };
};

export type Sessions = ReturnType<typeof createSessions>;
