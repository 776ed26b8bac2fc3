/** People's word, after a restore, that they have looked for papers which bear none of the days asked about. */
import { localDayOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { noteOtherDaysLooked } from './lost-days.ts';

/** @param begun the epoch that the restore began */
export const lookForOtherDays =
  (context: DeskContext) =>
  (begun: number, note: string): Result<null, Refusal> => {
    const { store, emit } = context;
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const at = nowOf(context);
    const said = store.write((tx) => {
      if (!noteOtherDaysLooked(tx, begun)) return false;
      const day = localDayOf(at);
      const { slot } = identity.value;
      const others = { epoch: begun, note };
      const payload = { day, slot, said: { kind: 'none' }, others } as const;
      tx.append({ type: 'papers.told', payload, dossier: null, officer: officer.value.id, at });
      return true;
    });
    if (!said) return refuse('other_days_looked');
    emit('changed', { rooms: ['home', 'sync'] });
    return ok(null);
  };
