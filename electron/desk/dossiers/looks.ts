/**
 * Who opened which dossier is journaled: the first time of an officer, a dossier and a day. It is on disk when the page
 * opens; entries name the looks of an hour together, so that looking does not swell the journal.
 */
import { atMinute, epochMsOf, instantOfLocal, localDayOf } from '#shared/calendar/local-time.ts';
import type { DossierLook } from '#shared/contract/outputs.ts';
import { isElsewhere } from '../access/machine.ts';
import { nowOf, type DeskContext } from '../context.ts';
import { deskNames } from '../desk-names.ts';
import type { Look } from '../ports.ts';
import { rowSight } from '../rows.ts';
import { StoreError } from '../store-failure.ts';

const HOUR_MS = 3_600_000;
/** In one entry. */
const AT_ONCE = 200;
const SHOWN = 100;

export const createLooks = (context: DeskContext) => {
  const { store, session, log, emit } = context;

  /** Some that wait, in one entry for each officer. */
  const nameSome = (): number =>
    store.write((tx) => {
      if (tx.identity() === null || isElsewhere(tx)) return 0;
      const waiting = tx.waitingLooks(AT_ONCE);
      // A machine restored from a copy has some that it named after the copy was made.
      const unnamed = waiting.filter(
        (look) => !tx.isLookNamed(look.officer, look.dossier, look.at),
      );
      for (const [officer, looks] of Map.groupBy(unnamed, (look) => look.officer)) {
        const payload = { looks: looks.map(({ dossier, at }) => ({ dossier, at })) };
        tx.append({ type: 'dossiers.looked', payload, dossier: null, officer, at: nowOf(context) });
      }
      for (const look of waiting) tx.deleteLook(look);
      return waiting.length;
    });

  /** A disk that takes nothing stands in nobody's way of reading. */
  const unlessDiskFails = (work: () => void): void => {
    try {
      work();
    } catch (fault) {
      if (!(fault instanceof StoreError)) throw fault;
      log('a look could not be noted', fault.failure);
    }
  };

  const flush = (): void =>
    unlessDiskFails(() => {
      let written = false;
      while (nameSome() > 0) written = true;
      if (written) emit('changed', { rooms: ['sync'] });
    });

  const isDue = (now: number): boolean => {
    const [oldest] = store.read.waitingLooks(1);
    return oldest !== undefined && now - epochMsOf(oldest.at) >= HOUR_MS;
  };

  return {
    /** Of whoever is signed in. */
    note: (dossier: string): void => {
      const officer = session.current()?.officer.id;
      if (officer === undefined || isElsewhere(store.read)) return;
      const at = nowOf(context);
      const day = localDayOf(at);
      if (isDue(epochMsOf(at))) flush();
      if (store.read.isLookNamed(officer, dossier, instantOfLocal(atMinute(day, 0)))) return;
      const look: Look = { officer, dossier, day, at };
      unlessDiskFails(() => store.write((tx) => tx.saveLook(look)));
    },

    flush,

    of: (dossier: string): readonly DossierLook[] => {
      const { nameOf } = rowSight(context);
      const deskOf = deskNames(store.read);
      const own = store.read.identity()?.desk ?? '';
      return store.read.looksAt(dossier, SHOWN).map(({ officer, at, desk }) => ({
        officer: nameOf(officer),
        at,
        desk: deskOf(desk ?? own),
      }));
    },
  };
};

export type Looks = ReturnType<typeof createLooks>;
