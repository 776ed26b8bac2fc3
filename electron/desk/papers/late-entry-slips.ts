/**
 * Paper slips for power cuts: printed in advance, each number on one slip at a time. That a sheet was printed, or a
 * slip thrown away, is an entry like any other: after a restore the province gives it back.
 */
import { localDayOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { SlipOverview, SlipsPrinted } from '#shared/contract/outputs.ts';
import { paperSlipData, paperSlipSetId } from '#shared/forms/paper-slip-data.ts';
import { numberFormatOf, type NumberFormat } from '#shared/number/number-format.ts';
import limits from '#shared/number/number-limits.json' with { type: 'json' };
import { slipLabel, slipsToPrint } from '#shared/number/slips.ts';
import { counterOf, endOfSlot, lastOfSlot } from '#shared/number/slots.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { ok, type Result } from '#shared/result.ts';
import { knowsItsSeries } from '../catching-up.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import { inOne } from '../in-one.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import type { DeskIdentity, SlipRow, StoreReader } from '../ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import { standingOf } from '../standing.ts';

interface SlipPlace {
  readonly identity: DeskIdentity;
  readonly office: OfficePublication;
  readonly format: NumberFormat;
}

const placeOfSlips = (context: DeskContext): Result<SlipPlace, Refusal> => {
  const identity = identityOf(context);
  if (!identity.ok) return identity;
  const office = context.published.office();
  if (office === null) return refuse('office_missing');
  const format = numberFormatOf(office.data.numberPattern);
  if (!format.ok) return refuse('number_pattern_invalid');
  return ok({ identity: identity.value, office: office.data, format: format.value });
};

/** This desk's slips, the sheet printed last at the end. */
export const slipsHere = (
  store: Pick<StoreReader, 'slipsBetween'>,
  slot: number,
  format: NumberFormat,
): readonly SlipRow[] =>
  store.slipsBetween(
    counterOf({ slot, n: lastOfSlot(format) + 1 }, format),
    counterOf({ slot, n: endOfSlot(format) }, format),
  );

const stateOf = (slips: readonly SlipRow[], wanted: number): SlipRow['state'] | null =>
  slips.find(({ counter }) => counter === wanted)?.state ?? null;

export const slipOverview = (context: DeskContext): Result<SlipOverview, Refusal> => {
  const place = placeOfSlips(context);
  if (!place.ok) return place;
  const { identity, format } = place.value;
  const out = slipsHere(context.store.read, identity.slot, format).filter(
    ({ state }) => state === 'out',
  );
  return ok({
    share: format.slips,
    out: out.map(({ counter, printedOn }) => ({ counter, printedOn })),
    free: format.slips - out.length,
    perSheet: limits.slipsPerSheet,
  });
};

/** Only slips that are out: whoever keyed one in meanwhile is told so. */
export const spoilSlips = (
  context: DeskContext,
  counters: readonly number[],
  reason: string,
): Result<null, Refusal> => {
  const officer = officerOf(context);
  if (!officer.ok) return officer;
  const place = placeOfSlips(context);
  if (!place.ok) return place;
  const { identity, format } = place.value;
  const at = nowOf(context);
  const spoiled = inOne<null, Refusal>(context.store, (tx) => {
    const slips = slipsHere(tx, identity.slot, format);
    const isOut = (wanted: number): boolean =>
      slips.some(({ counter, state }) => counter === wanted && state === 'out');
    if (!counters.every(isOut)) return refuse('slip_not_out');
    const payload = { counters: [...new Set(counters)], reason };
    const by = { dossier: null, officer: officer.value.id, at };
    tx.append({ type: 'slips.spoiled', payload, ...by });
    return ok(null);
  });
  if (spoiled.ok) context.emit('changed', { rooms: ['dossiers', 'sync'] });
  return spoiled;
};

export const createPaperSlips = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
) => {
  const { store, surroundings } = context;

  const prepare = (
    count: number,
  ): Result<{ readonly paper: NewPaper; readonly counters: readonly number[] }, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const standing = standingOf(store.read);
    if (!standing.ok) return standing;
    const known = knowsItsSeries(store.read);
    if (!known.ok) return known;
    const place = placeOfSlips(context);
    if (!place.ok) return place;
    const { identity, office, format } = place.value;
    const before = slipsHere(store.read, identity.slot, format);
    const counters = slipsToPrint(format, identity.slot, before, count);
    if (!counters.ok) {
      const { code, ...values } = counters.error;
      return refuse(code, { values });
    }
    const at = nowOf(context);
    const day = localDayOf(at);
    const forms = context.forms.reading();
    const marks = forms.set(day)?.marks ?? null;
    const form = forms.own('paper_slips', day);
    const named = forms.office(office, day);
    const printed = { day, counters: [...counters.value] };
    const by = { dossier: null, officer: officer.value.id, at };
    const paper: NewPaper = {
      paper: {
        document: newId(surroundings),
        kind: 'paper_slips',
        revision: 1,
        dossiers: [],
        formSet: paperSlipSetId,
        words: forms.words(),
        replaces: null,
        copies: 1,
      },
      render: {
        kind: 'paper_slips',
        paper: 'A4',
        data: paperSlipData({
          form,
          office: named,
          deskName: identity.deskName,
          issuedOn: day,
          tryOut: identity.tryOut ? (marks?.tryOut ?? null) : null,
          numbers: counters.value.map((one) => slipLabel(one, format, identity.agencyCode)),
        }),
      },
      officer: officer.value.id,
      at,
      // Another sheet may have been printed while this one was drawn.
      holds: (reader) => {
        const now = slipsHere(reader, identity.slot, format);
        return counters.value.every((one) => stateOf(now, one) === stateOf(before, one));
      },
      settle: (tx) => tx.append({ type: 'slips.printed', payload: printed, ...by }),
    };
    return ok({ paper, counters: counters.value });
  };

  return {
    issue: async (count: number): Promise<Result<SlipsPrinted, Refusal>> => {
      const prepared = prepare(count);
      if (!prepared.ok) return prepared;
      const { paper, counters } = prepared.value;
      try {
        const issued = await papers.inLine(() => papers.issue(paper));
        if (issued.outcome !== 'issued')
          return refuse(issued.outcome === 'failed' ? issued.code : 'paper_overtaken');
        const { document } = paper.paper;
        return ok({ document, count: counters.length, print: await printJobs.send(issued.job) });
      } catch (fault) {
        return refuse(papers.codeOf(fault));
      }
    },
  };
};
