/**
 * Closing the day: what this desk recorded and no close covers yet against what the province holds of it, entry by entry,
 * both sides computed by the same function. A close covers entries, not a date: people come at 17:10. The close is itself
 * an entry, the first that the next close covers. Where the two sides differ, the day closes with minutes that say in what.
 */
import { localDayOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { ClosePreview, Closed } from '#shared/contract/outputs.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { isExplained } from '#shared/fee/cash-count.ts';
import type { CashCount } from '#shared/journal/desk-entries.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { keyFingerprint } from '#shared/protocol/key-fingerprint.ts';
import { headText } from '#shared/protocol/signing.ts';
import { ok, type Result } from '#shared/result.ts';
import { toBase64url } from '#shared/receipt-code/base64url.ts';
import {
  describeDifferences,
  findDifferences,
  noDifferences,
  notHeld,
  type Differences,
  type Locate,
} from './close-differences.ts';
import {
  areEqual,
  askFigures,
  closeParts,
  figuresOf,
  signedBy,
  sumOf,
  type PartFigures,
  type ProvinceFigures,
} from './close-figures.ts';
import { isIdle, rangesOf, rangeThrough, unclosedDays, type Covered } from './close-range.ts';
import { createCompletion } from './complete-close.ts';
import { locateDifferences, type Located } from './locate-differences.ts';
import { identityOf, nowOf, officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { refusalOf } from '../line/line-refusal.ts';
import { openNumbers } from '../numbers/open-numbers.ts';
import { oweMinutes, type CloseName } from '../papers/owed-minutes.ts';
import { pastCloses, stateOf } from './past-closes.ts';
import type { DeskIdentity } from '../ports.ts';

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

const isSameRange = (a: Covered, b: Covered): boolean =>
  JSON.stringify(rangesOf(a)) === JSON.stringify(rangesOf(b));

/** What the province said of what is to be closed. */
interface Answered {
  readonly covered: Covered;
  readonly theirs: ProvinceFigures;
  readonly equal: boolean;
  readonly differences: Differences;
}

export const createClose = (context: DeskContext, documents: Documents) => {
  const { store, province, signer, surroundings, published, emit } = context;
  const { read } = store;
  const completion = createCompletion(context, documents);

  const signHead = (
    identity: DeskIdentity,
    { epoch, totals: { to, hash } }: PartFigures,
  ): string => {
    const head = { desk: identity.desk, epoch, seq: to, hash };
    return toBase64url(signer.sign(identity.privateKey, headText(head)));
  };

  /** What was found of the run that is asked about every minute: searched again where the figures are others. */
  let found: { readonly of: string; readonly located: Located } | null = null;
  const locate: Locate = async (range, ours, said) => {
    const of = JSON.stringify([range, ours, said]);
    if (found?.of === of) return found.located;
    const located = await locateDifferences(read, province.totals, range);
    if (located.ended !== 'unanswered') found = { of, located };
    return located;
  };

  const compare = async (covered: Covered): Promise<Result<Answered, Refusal>> => {
    const answer = await askFigures(province.totals, covered);
    if (!answer.ok) return refusalOf(answer.error);
    const theirs = answer.value;
    const mine = figuresOf(read, covered);
    const equal = areEqual(covered, mine, theirs);
    const differences = equal
      ? noDifferences
      : await findDifferences(read, locate, covered, mine, theirs);
    return ok({ covered, theirs, equal, differences });
  };

  /**
   * The province's figures, once it holds all that it will take; twice, because a first sync may have been under way. Of
   * epochs that have ended it may hold something apart or not at all for good: that is said in the minutes.
   */
  const provinceFigures = async (through: LocalDate | null): Promise<Result<Answered, Refusal>> => {
    for (let last = false; ; last = true) {
      const synced = await province.sync();
      if (!synced.ok) return refusalOf(synced.error);
      const said = await compare(rangeThrough(read, through));
      // A province that was put back in between knows the desk again after the next synchronisation.
      if (!said.ok && !last) continue;
      if (!said.ok || said.value.equal) return said;
      if (!last) continue;
      const { epoch } = read.head();
      const unsent = said.value.theirs.missing.filter((one) => one.epoch === epoch);
      return unsent.length > 0
        ? refuse('close_unsent', { values: { count: unsent.length } })
        : said;
    }
  };

  interface NewClose {
    readonly covered: Covered;
    readonly through: LocalDate | null;
    readonly said: Answered | null;
    readonly cash: CashCount | null;
    readonly identity: DeskIdentity;
    readonly officer: string;
  }

  /** What of it stands only where there is something to say. */
  const extrasOf = ({ covered, said, cash, identity }: NewClose) => {
    const mine = figuresOf(read, covered);
    const earlier = closeParts(mine, said?.theirs ?? null, (part) => signHead(identity, part));
    const open = openNumbers({ read, published }).map(({ numbers }) => numbers);
    return {
      ...(cash === null ? {} : { cash }),
      ...(earlier.length === 0 ? {} : { earlier: [...earlier] }),
      ...(said === null || said.equal
        ? {}
        : { equal: false, differences: [...said.differences.named] }),
      ...(said?.differences.more === true ? { moreDifferences: true as const } : {}),
      ...(open.length === 0 ? {} : { openNumbers: open }),
    };
  };

  /** Null when somebody wrote while the province was answering: what was compared is not what would be closed. */
  const writeClose = (
    close: NewClose,
  ): { readonly day: LocalDate; readonly entry: CloseName } | null => {
    const { covered, through, said, identity, officer } = close;
    const at = nowOf(context);
    const day = through ?? localDayOf(at);
    return store.write((tx) => {
      if (!isSameRange(rangeThrough(tx, through), covered)) return null;
      const { last } = figuresOf(tx, covered);
      const payload: PayloadOf<'day.closed'> = {
        totals: last.totals,
        province: said?.theirs.last.totals ?? null,
        ...signedBy(said?.theirs.last),
        day,
        headSignature: signHead(identity, last),
        ...extrasOf(close),
      };
      const { epoch, seq } = tx.append({ type: 'day.closed', payload, dossier: null, officer, at });
      const entry = { epoch, seq };
      oweMinutes(tx, entry);
      return { day, entry };
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
      const covered = rangeThrough(read, through);
      const answer = await compare(covered);
      const said = answer.ok ? answer.value : null;
      const mine = figuresOf(read, covered);
      const today = todayOf(context);
      return ok({
        day: through ?? today,
        forgotten: unclosedDays(read, today),
        desk: sumOf(mine),
        province: said === null ? null : sumOf(said.theirs),
        earlier: mine.earlier.map(({ epoch, totals }, index) => ({
          epoch,
          desk: totals,
          province: said?.theirs.earlier[index]?.totals ?? null,
        })),
        missing: said === null ? [] : notHeld(read, said.theirs.missing).map(({ seq }) => seq),
        differences: describeDifferences(read, said?.differences.named ?? []),
        moreDifferences: said?.differences.more ?? false,
        equal: said?.equal ?? null,
        nothingSince: isIdle(read, covered),
        unprintedReceipts: read.dossiersWithoutReceipt().length,
        openNumbers: openNumbers({ read, published }).map(({ numbers }) => numbers),
        openDays: read
          .unfinishedCloses()
          .filter((state) => stateOf(state) === 'waiting')
          .map(({ close }) => close.payload.day),
        past: pastCloses(read),
        keys: keysOf(identity.value),
      });
    },

    close: async ({
      offline,
      differing,
      through,
      cash: typed,
    }: CloseInput): Promise<Result<Closed, Refusal>> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const identity = identityOf(context);
      if (!identity.ok) return identity;
      const asked = rangeThrough(read, through);
      if (isIdle(read, asked)) return refuse('close_nothing');
      const cash = countOf(typed);
      const unexplained = (of: Covered): boolean =>
        cash !== null && !isExplained(cash, sumOf(figuresOf(read, of)));
      if (unexplained(asked)) return refuse('cash_reason_missing', { field: 'cash.reason' });
      const answer = offline ? null : await provinceFigures(through);
      if (answer !== null && !answer.ok) return answer;
      const said = answer?.value ?? null;
      if (said !== null && !said.equal && !differing) {
        // The screen shows what it did not know when the button was pressed.
        emit('changed', { rooms: ['sync', 'home'] });
        return refuse('close_differs');
      }
      const covered = said?.covered ?? asked;
      if (unexplained(covered)) return refuse('close_overtaken');
      const closed = writeClose({
        covered,
        through,
        said,
        cash,
        identity: identity.value,
        officer: officer.value.id,
      });
      if (closed === null) return refuse('close_overtaken');
      emit('changed', { rooms: ['sync', 'home'] });
      const minutes = await documents.issueMinutes(closed.entry);
      return ok({ day: closed.day, equal: said?.equal ?? null, ...minutes });
    },

    completeOpen: completion.completeOpen,
    completeFromStick: completion.completeFromStick,
    settle: completion.settle,
  };
};

export type Close = ReturnType<typeof createClose>;
