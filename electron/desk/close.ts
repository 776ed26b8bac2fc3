/**
 * Closing the day: what this desk recorded since the last close against what the province holds of it, entry by
 * entry, both sides computed by the same function. A close covers entries, not a date: people come at 17:10. The
 * close is itself an entry, the first that the next close covers.
 */
import { dateOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { ClosePreview, Closed } from '#shared/contract/outputs.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { dossiersOf } from '#shared/journal/entry-types.ts';
import { totalsDiffer } from '#shared/journal/day-totals.ts';
import { headText } from '#shared/protocol/signing.ts';
import { ok, type Result } from '#shared/result.ts';
import { toBase64url } from '#shared/receipt-code/base64url.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from './context.ts';
import type { Documents } from './documents.ts';
import { refusalOf } from './line-refusal.ts';
import { oweMinutes, type CloseName } from './owed-minutes.ts';
import type { DeskIdentity } from './ports.ts';
import type { Province, ProvinceTotals } from './province.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

const PAGE = 500;

export const isEqual = (mine: DayTotals, theirs: DayTotals): boolean =>
  totalsDiffer(mine, theirs).length === 0;

export const createClose = (context: DeskContext, documents: Documents) => {
  const { store, province, signer, emit, log } = context;

  /** The entries that the next close covers. */
  const range = (): Range => {
    const last = store.read.lastClose();
    const { epoch, seq } = store.read.head();
    const from = last === null || last.header.epoch !== epoch ? 1 : last.payload.totals.to + 1;
    return { from, to: seq };
  };

  /** Nothing that concerns a citizen: sign-ins, the last close and its own minutes. */
  const isIdle = ({ from, to }: Range): boolean => {
    const { epoch } = store.read.head();
    for (let after = from - 1; after < to; after += PAGE) {
      const entries = store.read.openEntriesAfter(epoch, after, PAGE);
      if (entries.some((entry) => dossiersOf(entry).length > 0)) return false;
    }
    return true;
  };

  const signHead = (identity: DeskIdentity, { to, hash }: DayTotals): string => {
    const head = { desk: identity.desk, epoch: identity.epoch, seq: to, hash };
    return toBase64url(signer.sign(identity.privateKey, headText(head)));
  };

  /** The province's figures over the range, once it holds all of it; twice, because a first sync may have been under way. */
  const provinceFigures = async (): Promise<
    Result<{ readonly range: Range; readonly answer: ProvinceTotals }, Refusal>
  > => {
    for (let last = false; ; last = true) {
      const synced = await province.sync();
      if (!synced.ok) return refusalOf(synced.error);
      const covered = range();
      const answer = await province.totals(covered.from, covered.to);
      if (!answer.ok) return refusalOf(answer.error);
      const mine = store.read.totals(covered.from, covered.to);
      if (isEqual(mine, answer.value.totals)) return ok({ range: covered, answer: answer.value });
      if (last) {
        const { length } = answer.value.missing;
        return length > 0
          ? refuse('close_unsent', { values: { count: length } })
          : refuse('close_differs');
      }
    }
  };

  const writeClose = (
    covered: Range,
    theirs: DayTotals | null,
    identity: DeskIdentity,
    officer: string,
  ): { readonly totals: DayTotals; readonly day: LocalDate; readonly entry: CloseName } | null => {
    const at = nowOf(context);
    const day = dateOf(localTimeOf(at));
    return store.write((tx) => {
      // Somebody wrote while the province was answering: what was compared is no longer what would be closed.
      if (tx.head().seq !== covered.to) return null;
      const totals = tx.totals(covered.from, covered.to);
      const headSignature = signHead(identity, totals);
      const payload = { totals, province: theirs, day, headSignature };
      const { epoch, seq } = tx.append({ type: 'day.closed', payload, dossier: null, officer, at });
      const entry = { epoch, seq };
      oweMinutes(tx, entry);
      return { totals, day, entry };
    });
  };

  return {
    preview: async (): Promise<Result<ClosePreview, Refusal>> => {
      const identity = identityOf(context);
      if (!identity.ok) return identity;
      const covered = range();
      const answer = await province.totals(covered.from, covered.to);
      const desk = store.read.totals(covered.from, covered.to);
      return ok({
        day: dateOf(localTimeOf(nowOf(context))),
        desk,
        province: answer.ok ? answer.value.totals : null,
        missing: answer.ok ? answer.value.missing : [],
        equal: answer.ok ? isEqual(desk, answer.value.totals) : null,
        nothingSince: isIdle(covered),
        unprintedReceipts: store.read.dossiersWithoutReceipt().length,
        openDays: store.read.openCloses().map(({ payload }) => payload.day),
      });
    },

    close: async (offline: boolean): Promise<Result<Closed, Refusal>> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const identity = identityOf(context);
      if (!identity.ok) return identity;
      if (isIdle(range())) return refuse('close_nothing');
      const figures = offline ? null : await provinceFigures();
      if (figures !== null && !figures.ok) return figures;
      const theirs = figures?.value.answer.totals ?? null;
      const covered = figures?.value.range ?? range();
      const closed = writeClose(covered, theirs, identity.value, officer.value.id);
      if (closed === null) return refuse('close_overtaken');
      emit('changed', { rooms: ['sync', 'home'] });
      const minutes = await documents.issueMinutes(closed.entry);
      return ok({
        day: closed.day,
        equal: theirs === null ? null : isEqual(closed.totals, theirs),
        ...minutes,
      });
    },

    /** After a synchronisation, or with what a stick brought: closes made without a line get the province's half. */
    completeOpen: async (totals: Province['totals'] = province.totals): Promise<void> => {
      for (const { header, payload } of store.read.openCloses()) {
        const { from, to } = payload.totals;
        const answer = await totals(from, to);
        if (!answer.ok || answer.value.missing.length > 0) return;
        const theirs = answer.value.totals;
        const completed = {
          close: header.seq,
          province: theirs,
          equal: isEqual(payload.totals, theirs),
        };
        if (!completed.equal) log('a day closed offline differs at the province', header.seq);
        store.write((tx) =>
          tx.append({
            type: 'day.completed',
            payload: completed,
            dossier: null,
            officer: null,
            at: nowOf(context),
          }),
        );
        emit('changed', { rooms: ['home', 'sync'] });
      }
    },
  };
};
