/**
 * Papers that a long row could not issue. Each keeps its dossier and its reason until it is put into a row again, or
 * until somebody strikes it off and says why.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { NotIssuedView, StruckView } from '#shared/contract/outputs/printing.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, type DeskContext } from '../context.ts';
import type { OwedPrint } from './owed-prints.ts';

export interface NotIssued extends OwedPrint {
  readonly copies: number;
  /** A refusal code. */
  readonly because: string;
  readonly at: Instant;
}

export interface StruckOff extends OwedPrint {
  readonly because: string;
  readonly struckAt: Instant;
  /** An officer's id. */
  readonly struckBy: string;
  readonly reason: string;
}

/** Named one by one; beyond them there is a count. */
const MOST_NAMED = 200;
const MOST_STRUCK = 20;

export const createNotIssued = (context: DeskContext) => {
  const { store, emit } = context;
  const numberOf = (dossier: string): string | null =>
    store.read.dossierRow(dossier)?.number ?? null;

  return {
    view: (): readonly NotIssuedView[] =>
      store.read.notIssued(MOST_NAMED).map(({ dossier, kind, because }) => ({
        dossier,
        kind,
        because,
        number: numberOf(dossier),
      })),

    count: (): number => store.read.notIssuedCount(),

    struck: (): readonly StruckView[] => {
      const names = new Map(store.read.officers().map(({ id, name }) => [id, name]));
      return store.read.struckOff(MOST_STRUCK).map(({ dossier, kind, reason, ...by }) => ({
        dossier,
        number: numberOf(dossier),
        kind,
        reason,
        at: by.struckAt,
        by: names.get(by.struckBy) ?? by.struckBy,
      }));
    },

    strike: (papers: readonly OwedPrint[], reason: string): Result<null, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const by = {
        struckAt: nowOf(context),
        struckBy: officer.value.id,
        reason: cleanText(reason),
      };
      store.write((tx) => {
        for (const paper of papers) tx.strikeNotIssued(paper, by);
      });
      emit('changed', { rooms: ['print'] });
      return ok(null);
    },
  };
};

export type NotIssuedPapers = ReturnType<typeof createNotIssued>;
