/** Both sides' figures over what a close covers, part by part: what this desk recorded, and what the province holds of it. */
import { dayTotals as countEntries, together, totalsDiffer } from '#shared/journal/day-totals.ts';
import type { ClosePart, DayTotals } from '#shared/journal/desk-entries.ts';
import type { PayloadOf } from '#shared/journal/entry-types.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import type { OwnReach } from '#shared/protocol/own-entries.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Province, ProvinceFailure, ProvinceTotals } from '../line/province.ts';
import type { StoreReader } from '../ports.ts';
import { rangesOf, type Covered, type Range } from './close-range.ts';

export type AskTotals = Province['totals'];

export interface PartFigures {
  readonly epoch: number;
  readonly totals: DayTotals;
  /** The province's over its own figures; left out where it signed none, and on the desk's side. */
  readonly signature?: string | undefined;
}

/** In the order of `Covered`: the earlier parts, and the last. */
export interface Figures {
  readonly earlier: readonly PartFigures[];
  readonly last: PartFigures;
}

export interface ProvinceFigures extends Figures {
  /** Entries that the province does not hold in its books. */
  readonly missing: readonly OwnReach[];
}

export const figuresOf = (read: Pick<StoreReader, 'totals'>, covered: Covered): Figures => {
  const of = ({ epoch, from, to }: Range): PartFigures => ({
    epoch,
    totals: read.totals(from, to, epoch),
  });
  return { earlier: covered.earlier.map(of), last: of(covered.last) };
};

/** All parts as one; the range and the hash are those of the last. */
export const sumOf = ({ earlier, last }: Figures): DayTotals =>
  together(
    last.totals,
    earlier.map(({ totals }) => totals),
  );

const NO_HASH = '0'.repeat(64);

/** Of an epoch that never came into its books, the province holds nothing there. */
const holdsNothing = ({ from, to }: Range): ProvinceTotals => ({
  totals: countEntries({ from, to, hash: NO_HASH }, []),
  missing: Array.from({ length: to - from + 1 }, (_, index) => from + index),
});

const askOf = async (
  ask: AskTotals,
  range: Range,
  ended: boolean,
): Promise<Result<ProvinceTotals, ProvinceFailure>> => {
  const answer = await ask(range.from, range.to, range.epoch);
  if (answer.ok || !ended) return answer;
  const { error } = answer;
  return error.code === 'province_refused' && error.reason === refusalCodes.epoch
    ? ok(holdsNothing(range))
    : answer;
};

const saidOf = (epoch: number, { totals, signature }: ProvinceTotals): PartFigures => ({
  epoch,
  totals,
  signature,
});

export const askFigures = async (
  ask: AskTotals,
  covered: Covered,
): Promise<Result<ProvinceFigures, ProvinceFailure>> => {
  const parts: PartFigures[] = [];
  const missing: OwnReach[] = [];
  for (const range of covered.earlier) {
    const answer = await askOf(ask, range, range.epoch !== covered.last.epoch);
    if (!answer.ok) return answer;
    parts.push(saidOf(range.epoch, answer.value));
    missing.push(...answer.value.missing.map((seq) => ({ epoch: range.epoch, seq })));
  }
  const { last } = covered;
  const answer = await askOf(ask, last, false);
  if (!answer.ok) return answer;
  missing.push(...answer.value.missing.map((seq) => ({ epoch: last.epoch, seq })));
  return ok({
    earlier: parts,
    last: saidOf(last.epoch, answer.value),
    missing,
  });
};

export interface UnequalRange {
  readonly range: Range;
  readonly ours: DayTotals | null;
  /** Null where nothing was said of it. */
  readonly said: DayTotals | null;
}

/** Ranges on which the two sides do not say the same. */
export const unequalRanges = (
  covered: Covered,
  mine: Figures,
  theirs: Figures,
): readonly UnequalRange[] => {
  const other = [...theirs.earlier, theirs.last];
  const own = [...mine.earlier, mine.last];
  return rangesOf(covered)
    .map((range, index) => ({
      range,
      ours: own[index]?.totals ?? null,
      said: other[index]?.totals ?? null,
    }))
    .filter(
      ({ ours, said }) => ours === null || said === null || totalsDiffer(ours, said).length > 0,
    );
};

/** As an entry keeps it. */
export const signedBy = (part: PartFigures | undefined): { readonly provinceSignature?: string } =>
  part?.signature === undefined ? {} : { provinceSignature: part.signature };

/** Whether the province has signed its figures over all that the close covers. */
export const areSigned = ({ earlier, last }: Figures): boolean =>
  [...earlier, last].every(({ signature }) => signature !== undefined);

/** The parts of a close beside its last, as its entry bears them. */
export const closeParts = (
  mine: Figures,
  theirs: Figures | null,
  sign: (part: PartFigures) => string,
): readonly ClosePart[] =>
  mine.earlier.map((part, index) => ({
    epoch: part.epoch,
    totals: part.totals,
    province: theirs?.earlier[index]?.totals ?? null,
    ...signedBy(theirs?.earlier[index]),
    headSignature: sign(part),
  }));

type Closed = PayloadOf<'day.closed'>;
type Completed = PayloadOf<'day.completed'>;

interface Named<P> {
  readonly header: { readonly epoch: number };
  readonly payload: P;
}

export const coveredBy = ({ header, payload }: Named<Closed>): Covered => {
  const range = (epoch: number, { from, to }: DayTotals): Range => ({ epoch, from, to });
  return {
    earlier: (payload.earlier ?? []).map(({ epoch, totals }) => range(epoch, totals)),
    last: range(header.epoch, payload.totals),
  };
};

export const deskFigures = ({ header, payload }: Named<Closed>): Figures => ({
  earlier: (payload.earlier ?? []).map(({ epoch, totals }) => ({ epoch, totals })),
  last: { epoch: header.epoch, totals: payload.totals },
});

/** What the province said last of a close; null while it has said nothing. */
export const provinceFiguresOf = (
  close: Named<Closed>,
  completion: Named<Completed> | null,
): Figures | null => {
  const { epoch } = close.header;
  if (completion !== null) {
    const { province, provinceSignature, earlier = [] } = completion.payload;
    return {
      earlier: earlier.map((part) => ({
        epoch: part.epoch,
        totals: part.province,
        signature: part.provinceSignature,
      })),
      last: { epoch, totals: province, signature: provinceSignature },
    };
  }
  const { province, provinceSignature, earlier = [] } = close.payload;
  if (province === null) return null;
  return {
    earlier: earlier.flatMap((part) =>
      part.province === null
        ? []
        : [{ epoch: part.epoch, totals: part.province, signature: part.provinceSignature }],
    ),
    last: { epoch, totals: province, signature: provinceSignature },
  };
};

export const areEqual = (covered: Covered, mine: Figures, theirs: Figures): boolean =>
  unequalRanges(covered, mine, theirs).length === 0;
