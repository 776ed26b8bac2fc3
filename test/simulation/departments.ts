/**
 * Departments of the simulated province: what they do is decided by the program's own rules, under the lock of the office
 * and in the province's own chain, whatever keeps its books.
 */
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Calendars } from '#shared/dossier/standing-clock.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { writeAct, type DepartmentAct } from '#server/departments/acts.ts';
import type { DeskEpoch, Ledger } from '#server/ledger/ports.ts';
import { beginOwn } from '#server/portal/own-chain.ts';
import type { Surroundings } from '#server/surroundings.ts';
import { OFFICE } from './office.ts';

export interface ActingDepartment {
  readonly code: string;
  readonly name: string;
}

export const DEPARTMENTS: readonly [ActingDepartment, ...ActingDepartment[]] = [
  { code: 'phong-mot-thu', name: 'Phòng Một thử' },
  { code: 'phong-hai-thu', name: 'Phòng Hai thử' },
];

export const isDepartment = (hand: string): boolean =>
  DEPARTMENTS.some(({ name }) => name === hand);

export interface DepartmentDoor {
  /** As the province folds it now; null where it does not know it. */
  readonly look: (dossier: string) => Promise<Dossier | null>;
  /** The names of what was written; or the code by which it was refused. */
  readonly act: (
    by: ActingDepartment,
    dossier: string,
    act: DepartmentAct,
  ) => Promise<Result<readonly EntryName[], string>>;
  /** The province begins anew: an epoch of its own for what it writes from here on. */
  readonly beginAnew: () => void;
}

interface DoorPorts {
  readonly ledger: Ledger;
  readonly surroundings: Surroundings;
  readonly provinceKey: Uint8Array;
  readonly chains: () => Promise<readonly DeskEpoch[]>;
  /** Whoever asks may act, whether the dossier is in its hands or not. */
  readonly asksNobody: boolean;
}

const CHAIN_NAME = 'Tỉnh thử';
const OWN_SLOT = 0;

const readCalendar = workingCalendarOf(tryOutCalendar);
const calendar = readCalendar.ok ? readCalendar.value : null;
/** There is one edition, whatever number the store has given it. */
const calendars: Calendars = { today: calendar, at: () => calendar };

export const openDepartments = (ports: DoorPorts): DepartmentDoor => {
  const { ledger, surroundings, provinceKey, chains, asksNobody } = ports;
  let begun: DeskEpoch | null = null;

  const ownDesk = async (): Promise<string | null> => {
    for (const { desk } of await chains())
      if ((await ledger.lives(desk))[0]?.slot === OWN_SLOT) return desk;
    return null;
  };

  const chain = async (): Promise<DeskEpoch> => {
    if (begun !== null) return begun;
    const known = await ownDesk();
    const as = { surroundings, provinceKey, name: CHAIN_NAME };
    const of = await ledger.enrolling((door) => beginOwn(door, known, OFFICE, as));
    begun = of;
    return of;
  };

  return {
    look: (id) =>
      ledger.inOffice(OFFICE, async (open) => {
        const { stories } = await open.state([id], []);
        return stories.get(id)?.dossier ?? null;
      }),
    act: async (by, id, act) => {
      const of = await chain();
      return ledger.inOffice(
        OFFICE,
        async (open): Promise<Result<readonly EntryName[], string>> => {
          const dossier = (await open.state([id], [])).stories.get(id)?.dossier ?? null;
          if (dossier === null) return err('not_found');
          if (!asksNobody && dossier.holder?.name !== by.name) return err('not_in_hand');
          const before = (await open.held(of))?.seq ?? 0;
          const officer = `${by.code}-can-bo`;
          const within = { open, of, surroundings, calendars: async () => calendars };
          const sent = { office: OFFICE, dossier: id, request: '', officer, act };
          const written = await writeAct(within, { ...by, officer }, dossier, sent);
          if (!written.ok) return err(written.error.code);
          const after = (await open.held(of))?.seq ?? before;
          return ok(
            Array.from({ length: after - before }, (_, nth) => ({ ...of, seq: before + nth + 1 })),
          );
        },
      );
    },
    beginAnew: () => {
      begun = null;
    },
  };
};
