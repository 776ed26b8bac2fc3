/**
 * A list that goes onto paper at once: archived, named by an entry and put into the printers' queue as every paper is. It
 * is drawn beside the line of papers, so that no citizen waits for a receipt behind a year's register.
 */
import { localDayOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { PrintState } from '#shared/contract/outputs.ts';
import type { DocumentIssued, PaperWords } from '#shared/dossier/documents.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { PaperIssue } from './issue-paper.ts';
import type { RenderRequest } from './paper-ports.ts';

export type ListKind = 'register' | 'list_sheet';

export interface GatheredList {
  readonly render: RenderRequest;
  readonly words: PaperWords[];
  readonly list: NonNullable<DocumentIssued['list']>;
}

export interface ListOrder {
  readonly kind: ListKind;
  /** Reads the list through. Asked once it is known that there is a printer for it. */
  readonly gather: () => Promise<Result<GatheredList, Refusal>>;
  /** Resolves when it is stopped: then nothing is kept and nothing printed. */
  readonly calledOff: Promise<null>;
}

export const createListPapers = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
) => {
  const issue = async ({
    kind,
    gather,
    calledOff,
  }: ListOrder): Promise<Result<PrintState, Refusal>> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const at = nowOf(context);
    const formSet = context.forms.set(localDayOf(at));
    if (formSet === null) return refuse('paper_data_missing');
    if (printJobs.chosen(kind).printer === null) return refuse('no_printer', { field: 'printer' });
    const gathered = await gather();
    if (!gathered.ok) return gathered;
    const { render, list, words } = gathered.value;
    const issued = await papers.issue({
      paper: {
        document: newId(context.surroundings),
        kind,
        revision: 1,
        dossiers: [],
        formSet: formSet.id,
        words,
        replaces: null,
        copies: 1,
        list,
      },
      render,
      officer: officer.value.id,
      at,
      holds: () => true,
      calledOff,
    });
    if (issued.outcome === 'issued') return ok(await printJobs.send(issued.job));
    return refuse(issued.outcome === 'failed' ? issued.code : 'paper_overtaken');
  };

  return async (order: ListOrder): Promise<Result<PrintState, Refusal>> => {
    try {
      return await issue(order);
    } catch (fault) {
      return refuse(papers.codeOf(fault));
    }
  };
};
