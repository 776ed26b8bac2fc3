/**
 * The PC's clock against the province and the journal. While something stands against it, nothing is numbered, promised
 * or printed: an officer looks at the times and says which one is right, and that is an entry like any other.
 */
import { defaultClockLimits, isSettled, readClock } from '#shared/calendar/clock.ts';
import type { ClockReading } from '#shared/calendar/clock.ts';
import { epochMsOf, instantOf, instantOfLocal } from '#shared/calendar/local-time.ts';
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { ClockView } from '#shared/contract/outputs.ts';
import { ok, type Result } from '#shared/result.ts';
import { isElsewhere } from './access/machine.ts';
import { claimOf, officerOf, refuse, type DeskContext } from './context.ts';

type Choice = ParsedInputOf<'clock.settle'>;

/** A time is typed to the minute: what differs by less is the machine's own time. */
const TYPED_TO_MS = 60_000;

export const clockOf = (context: Pick<DeskContext, 'surroundings' | 'store'>): ClockReading =>
  readClock(claimOf(context), context.store.read.clockKnowledge(), defaultClockLimits);

/** Whether the desk may date, number and print by its time. */
export const settledClock = (
  context: Pick<DeskContext, 'surroundings' | 'store'>,
): Result<null, Refusal> =>
  isSettled(clockOf(context).verdict) ? ok(null) : refuse('clock_unsettled');

/** For the payload of what is handed to a citizen: nobody has proven the time that it bears. */
export const clockNote = (context: DeskContext): { readonly clock?: 'unproven' } =>
  clockOf(context).verdict.state === 'unproven' ? { clock: 'unproven' } : {};

export const createClock = (context: DeskContext) => {
  const { store, province, emit } = context;

  const view = (): ClockView => {
    const { now, verdict } = clockOf(context);
    const { measuredMs, offsetMs } = store.read.clockKnowledge();
    const machine = instantOf(epochMsOf(now) - offsetMs);
    // After a jump, what was measured before it says nothing of the time now.
    const known = verdict.state === 'ok' || verdict.state === 'drift' ? measuredMs : null;
    return {
      state: verdict.state,
      byMs: 'byMs' in verdict ? verdict.byMs : null,
      machine,
      desk: now,
      last: 'lastAt' in verdict ? verdict.lastAt : null,
      province: known === null ? null : instantOf(epochMsOf(machine) + known),
    };
  };

  /** Asked just now: an older answer may be from before the jump. */
  const measured = async (): Promise<Result<number, Refusal>> => {
    const asked = await province.sync();
    const { measuredMs } = store.read.clockKnowledge();
    return asked.ok && measuredMs !== null ? ok(measuredMs) : refuse('clock_not_asked');
  };

  const typed = (time: Extract<Choice, { by: 'officer' }>['time']): number => {
    const offsetMs = epochMsOf(instantOfLocal(time)) - epochMsOf(claimOf(context));
    return Math.abs(offsetMs) < TYPED_TO_MS ? 0 : offsetMs;
  };

  const offsetBy = async (choice: Choice): Promise<Result<number, Refusal>> => {
    switch (choice.by) {
      case 'province':
        return measured();
      case 'machine':
        return ok(0);
      case 'officer':
        return ok(typed(choice.time));
    }
  };

  return {
    view,

    settle: async (choice: Choice): Promise<Result<ClockView, Refusal>> => {
      if (isElsewhere(store.read)) return refuse('desk_moved');
      const offset = await offsetBy(choice);
      if (!offset.ok) return offset;
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      store.write((tx) => {
        const { offsetMs: wasMs, measuredMs } = tx.clockKnowledge();
        const payload = { offsetMs: offset.value, by: choice.by, wasMs, measuredMs };
        const at = instantOf(epochMsOf(claimOf(context)) + offset.value);
        const entry = { type: 'clock.corrected', payload, dossier: null } as const;
        tx.append({ ...entry, officer: officer.value.id, at });
      });
      emit('changed', { rooms: ['sync', 'home', 'publications'] });
      return ok(view());
    },
  };
};
