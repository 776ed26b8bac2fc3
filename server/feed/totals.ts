/** `POST /v1/totals`: the figures of a close, computed from what the province holds. */
import type { Instant } from '#shared/calendar/local-time.ts';
import { dayTotals } from '#shared/journal/day-totals.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import type { Entry } from '#shared/journal/entry.ts';
import { openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CountedRow, Ledger, OfficeDesk } from '#server/ledger/ports.ts';
import type { ProvinceKey } from '#server/keys/province-key.ts';
import { hex } from '#server/surroundings.ts';
import { figuresText } from '#shared/protocol/said-figures.ts';

/** A close of more entries than this is asked for in parts. */
const MAX_ENTRIES = 20_000;

export interface TotalsRequest {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

export interface ProvinceTotals {
  readonly totals: DayTotals;
  readonly missing: readonly number[];
}

/** With the province's word on the figures, for whoever keeps them. */
export interface SignedTotals extends ProvinceTotals {
  readonly signature: string;
}

export type TotalsRefusal =
  { readonly code: 'epoch_unknown' } | { readonly code: 'range_invalid'; readonly field: 'to' };

/** Counted under this name when even the header cannot be read; no desk writes it. */
const UNREADABLE = 'unreadable';

const entryOf = (desk: string, epoch: number, row: CountedRow): Entry => {
  const header = openHeader(new Uint8Array(row.header));
  const payload = openPayload(new Uint8Array(row.payload));
  return {
    header: header.ok
      ? header.value
      : {
          schema: 0,
          desk,
          epoch,
          seq: row.seq,
          dossier: null,
          type: UNREADABLE,
          at: '1970-01-01T00:00:00.000Z' as Instant,
          officer: null,
        },
    payload: payload.ok ? payload.value : null,
  };
};

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

export const totalsFor = async (
  ledger: Pick<Ledger, 'chain' | 'counted' | 'hashAt'>,
  desk: OfficeDesk,
  { epoch, from, to }: TotalsRequest,
): Promise<Result<ProvinceTotals, TotalsRefusal>> => {
  if (to < from - 1 || to - from >= MAX_ENTRIES) return err({ code: 'range_invalid', field: 'to' });
  const chain = await ledger.chain({ desk: desk.id, epoch });
  if (chain === null) return err({ code: 'epoch_unknown' });
  const rows = await ledger.counted(desk, epoch, from, to);
  // What is not held has no hash: the last held one stands there and differs.
  const hash = to === 0 ? chain.prev : ((await ledger.hashAt(desk, epoch, to)) ?? chain.hash);
  const entries = rows.map((row) => entryOf(desk.id, epoch, row));
  return ok({
    totals: dayTotals({ from, to, hash: hex(hash) }, entries),
    missing: range(Math.max(from, chain.seq + 1), to),
  });
};

export const signedTotals = async (
  {
    ledger,
    key,
  }: {
    readonly ledger: Pick<Ledger, 'chain' | 'counted' | 'hashAt'>;
    readonly key: Pick<ProvinceKey, 'sign'>;
  },
  desk: OfficeDesk,
  request: TotalsRequest,
): Promise<Result<SignedTotals, TotalsRefusal>> => {
  const said = await totalsFor(ledger, desk, request);
  if (!said.ok) return said;
  const { totals } = said.value;
  const { epoch } = request;
  const text = figuresText({ office: desk.office, desk: desk.id, epoch, totals });
  return ok({ ...said.value, signature: key.sign(text) });
};
