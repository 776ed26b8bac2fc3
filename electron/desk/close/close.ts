/**
 * Closing the day: what this desk recorded since the last close against what the province holds of it, entry by
 * entry, both sides computed by the same function. A close covers entries, not a date: people come at 17:10. The
 * close is itself an entry, the first that the next close covers.
 */
import { dateOf, localTimeOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { ClosePreview, Closed } from '#shared/contract/outputs.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { isExplained } from '#shared/fee/cash-count.ts';
import type { CashCount, DayTotals } from '#shared/journal/desk-entries.ts';
import { totalsDiffer } from '#shared/journal/day-totals.ts';
import { keyFingerprint } from '#shared/protocol/key-fingerprint.ts';
import { headText } from '#shared/protocol/signing.ts';
import { ok, type Result } from '#shared/result.ts';
import { toBase64url } from '#shared/receipt-code/base64url.ts';
import { closeDifferences } from './close-differences.ts';
import { isIdle, rangeThrough, unclosedDays, type Range } from './close-range.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { refusalOf } from '../line/line-refusal.ts';
import { oweMinutes, type CloseName } from '../papers/owed-minutes.ts';
import { pastCloses } from './past-closes.ts';
import type { DeskIdentity } from '../ports.ts';
import type { Province, ProvinceTotals } from '../line/province.ts';

type CloseInput = ParsedInputOf<'close.day'>;

/** What came off the form, clean; nothing where nobody counted. */
const countOf = (typed: CloseInput['cash']): CashCount | null => {
  if (typed === null) return null;
  const from = cleanText(typed.serialFrom);
  const to = cleanText(typed.serialTo);
  const reason = cleanText(typed.reason);
  return {
    counted: typed.counted,
    serials: from === '' && to === '' ? null : { from: from || to, to: to || from },
    reason: reason === '' ? null : reason,
  };
};

export const isEqual = (mine: DayTotals, theirs: DayTotals): boolean =>
  totalsDiffer(mine, theirs).length === 0;

export const createClose = (context: DeskContext, documents: Documents) => {
  const { store, province, signer, surroundings, emit, log } = context;

  const signHead = (identity: DeskIdentity, { to, hash }: DayTotals): string => {
    const head = { desk: identity.desk, epoch: identity.epoch, seq: to, hash };
    return toBase64url(signer.sign(identity.privateKey, headText(head)));
  };

  /** The province's figures over the range, once it holds all of it; twice, because a first sync may have been under way. */
  const provinceFigures = async (
    through: LocalDate | null,
  ): Promise<Result<{ readonly range: Range; readonly answer: ProvinceTotals }, Refusal>> => {
    for (let last = false; ; last = true) {
      const synced = await province.sync();
      if (!synced.ok) return refusalOf(synced.error);
      const covered = rangeThrough(store.read, through);
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

  interface NewClose {
    readonly covered: Range;
    readonly through: LocalDate | null;
    readonly theirs: DayTotals | null;
    readonly cash: CashCount | null;
    readonly identity: DeskIdentity;
    readonly officer: string;
  }

  /** Null when somebody wrote while the province was answering: what was compared is not what would be closed. */
  const writeClose = ({
    covered,
    through,
    theirs,
    cash,
    identity,
    officer,
  }: NewClose): {
    readonly totals: DayTotals;
    readonly day: LocalDate;
    readonly entry: CloseName;
  } | null => {
    const at = nowOf(context);
    const day = through ?? dateOf(localTimeOf(at));
    return store.write((tx) => {
      const now = rangeThrough(tx, through);
      if (now.from !== covered.from || now.to !== covered.to) return null;
      const totals = tx.totals(covered.from, covered.to);
      const headSignature = signHead(identity, totals);
      const counted = cash === null ? {} : { cash };
      const payload = { totals, province: theirs, day, headSignature, ...counted };
      const { epoch, seq } = tx.append({ type: 'day.closed', payload, dossier: null, officer, at });
      const entry = { epoch, seq };
      oweMinutes(tx, entry);
      return { totals, day, entry };
    });
  };

  const keysOf = ({ publicKey, provinceKey }: DeskIdentity): ClosePreview['keys'] => ({
    desk: keyFingerprint(surroundings.sha256, publicKey),
    province: keyFingerprint(surroundings.sha256, provinceKey),
  });

  return {
    preview: async (through: LocalDate | null): Promise<Result<ClosePreview, Refusal>> => {
      const identity = identityOf(context);
      if (!identity.ok) return identity;
      const covered = rangeThrough(store.read, through);
      const answer = await province.totals(covered.from, covered.to);
      const desk = store.read.totals(covered.from, covered.to);
      const today = dateOf(localTimeOf(nowOf(context)));
      const missing = answer.ok ? answer.value.missing : [];
      return ok({
        day: through ?? today,
        forgotten: unclosedDays(store.read, today),
        desk,
        province: answer.ok ? answer.value.totals : null,
        missing,
        differences: answer.ok ? closeDifferences(store.read, covered, missing) : [],
        equal: answer.ok ? isEqual(desk, answer.value.totals) : null,
        nothingSince: isIdle(store.read, covered),
        unprintedReceipts: store.read.dossiersWithoutReceipt().length,
        openDays: store.read.openCloses().map(({ payload }) => payload.day),
        past: pastCloses(store.read),
        keys: keysOf(identity.value),
      });
    },

    close: async ({
      offline,
      through,
      cash: typed,
    }: CloseInput): Promise<Result<Closed, Refusal>> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const identity = identityOf(context);
      if (!identity.ok) return identity;
      const asked = rangeThrough(store.read, through);
      if (isIdle(store.read, asked)) return refuse('close_nothing');
      const cash = countOf(typed);
      const unexplained = (of: Range): boolean =>
        cash !== null && !isExplained(cash, store.read.totals(of.from, of.to));
      if (unexplained(asked)) return refuse('cash_reason_missing', { field: 'cash.reason' });
      const figures = offline ? null : await provinceFigures(through);
      if (figures !== null && !figures.ok) return figures;
      const covered = figures?.value.range ?? asked;
      if (unexplained(covered)) return refuse('close_overtaken');
      const theirs = figures?.value.answer.totals ?? null;
      const closed = writeClose({
        covered,
        through,
        theirs,
        cash,
        identity: identity.value,
        officer: officer.value.id,
      });
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

export type Close = ReturnType<typeof createClose>;
