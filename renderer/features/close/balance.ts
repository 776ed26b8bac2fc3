/** The day's balance sheet: what this desk recorded against what the province holds, line by line. Pure. */
import type { ClosePreview } from '#shared/contract/outputs.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { fill } from '#shared/text/fill.ts';
import { formatMoney, formatNumber } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

export interface BalanceLine {
  readonly name: string;
  readonly words: string;
  readonly desk: string;
  /** Null while there is no line to the province. */
  readonly province: string | null;
  readonly differs: boolean;
  readonly detail: boolean;
}

const SEAL_LENGTH = 16;

/** Groups of four, so that two people can read it to each other. */
const seal = (hash: string): string => hash.slice(0, SEAL_LENGTH).replace(/(.{4})(?=.)/g, '$1 ');

export const balanceLines = (
  { desk, province, earlier }: Pick<ClosePreview, 'desk' | 'province' | 'earlier'>,
  { close, entryNames }: Texts,
): readonly BalanceLine[] => {
  const line = (
    name: string,
    words: string,
    of: (totals: DayTotals) => string,
    detail = false,
  ): BalanceLine => {
    const mine = of(desk);
    const theirs = province === null ? null : of(province);
    return {
      name,
      words,
      desk: mine,
      province: theirs,
      differs: theirs !== null && theirs !== mine,
      detail,
    };
  };
  const names: Readonly<Record<string, string>> = entryNames;
  const types = [...new Set([...Object.keys(desk.byType), ...Object.keys(province?.byType ?? {})])];
  return [
    line('count', close.entries, ({ count }) => formatNumber(count)),
    line('accepted', close.accepted, ({ accepted }) => formatNumber(accepted)),
    line('fees', close.fees, ({ fees }) => formatMoney(fees)),
    ...types
      .toSorted()
      .map((type) =>
        line(type, names[type] ?? type, ({ byType }) => formatNumber(byType[type] ?? 0), true),
      ),
    ...earlier.map((part) => ({
      name: `hash-${part.epoch}-${part.desk.from}`,
      words: fill(close.earlierHash, {
        epoch: part.epoch,
        from: part.desk.from,
        to: part.desk.to,
      }),
      desk: seal(part.desk.hash),
      province: part.province === null ? null : seal(part.province.hash),
      differs: part.province !== null && part.province.hash !== part.desk.hash,
      detail: false,
    })),
    line('hash', close.hash, ({ hash }) => seal(hash)),
  ];
};

export type CloseAction = 'nothing' | 'sync_then_close' | 'close' | 'close_differing' | 'offline';

/** What the one button does now. */
export const closeAction = ({
  province,
  missing,
  equal,
  nothingSince,
}: Pick<ClosePreview, 'province' | 'missing' | 'equal' | 'nothingSince'>): CloseAction => {
  if (nothingSince) return 'nothing';
  if (province === null) return 'offline';
  if (missing.length > 0) return 'sync_then_close';
  return equal === true ? 'close' : 'close_differing';
};
