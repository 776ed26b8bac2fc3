/**
 * Closing the day: what this desk recorded since the last close against what the province holds of it, entry by
 * entry, both sides computed by the same function. A close covers entries, not a date: people come at 17:10.
 */
import { dateOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { ClosePreview, Closed } from '#shared/contract/outputs.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { totalsDiffer } from '#shared/journal/day-totals.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from './context.ts';
import type { Documents } from './documents.ts';
import { refusalOf } from './line-refusal.ts';

export const createClose = (context: DeskContext, documents: Documents) => {
  const { store, province, emit } = context;

  /** The entries that the next close covers. */
  const range = (): { readonly from: number; readonly to: number } => {
    const last = store.read.lastClose();
    const { epoch, seq } = store.read.head();
    const from = last === null || last.header.epoch !== epoch ? 1 : last.header.seq + 1;
    return { from, to: seq };
  };

  const isEqual = (mine: DayTotals, theirs: DayTotals): boolean =>
    totalsDiffer(mine, theirs).length === 0;

  /** Only sign-ins and prints since the last close: there is nothing to reconcile. */
  const isIdle = ({ byType }: DayTotals): boolean =>
    Object.keys(byType).every((type) => type.startsWith('officer.') || type.startsWith('day.'));

  return {
    preview: async (): Promise<Result<ClosePreview, Refusal>> => {
      const identity = identityOf(context);
      if (!identity.ok) return identity;
      const { from, to } = range();
      const desk = store.read.totals(from, to);
      const answer = await province.totals(from, to);
      return ok({
        day: dateOf(localTimeOf(nowOf(context))),
        desk,
        province: answer.ok ? answer.value.totals : null,
        missing: answer.ok ? answer.value.missing : [],
        equal: answer.ok ? isEqual(desk, answer.value.totals) : null,
        nothingSince: isIdle(desk),
        unprintedReceipts: store.read.dossiersWithoutReceipt().length,
      });
    },

    close: async (offline: boolean): Promise<Result<Closed, Refusal>> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      if (!offline) {
        const synced = await province.sync();
        if (!synced.ok) return refusalOf(synced.error);
      }
      const { from, to } = range();
      const answer = offline ? null : await province.totals(from, to);
      if (answer !== null && !answer.ok) return refusalOf(answer.error);
      const theirs = answer?.value.totals ?? null;
      const at = nowOf(context);
      const day = dateOf(localTimeOf(at));
      const closed = store.write((tx) => {
        // Somebody wrote while the province was answering: what was compared is no longer what would be closed.
        if (tx.head().seq !== to) return null;
        const totals = tx.totals(from, to);
        const payload = { totals, province: theirs, day };
        tx.append({ type: 'day.closed', payload, dossier: null, officer: officer.value.id, at });
        return { totals, seq: to + 1 };
      });
      if (closed === null) return refuse('close_overtaken');
      emit('changed', { rooms: ['sync', 'home'] });
      const minutes = await documents.issueMinutes({
        day,
        at,
        officer: officer.value,
        desk: closed.totals,
        province: theirs,
      });
      return ok({
        day,
        equal: theirs === null ? null : isEqual(closed.totals, theirs),
        document: minutes?.document ?? null,
        print: minutes?.print ?? null,
      });
    },
  };
};
