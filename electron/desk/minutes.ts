/** The minutes of a day's close, drawn once the close is written. */
import { localTimeOf, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import { formSetInForce } from '#shared/forms/form-set.ts';
import { reconciliationData } from '#shared/forms/reconciliation-data.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { deskKeyId, PROVINCE_KEY_ID } from '#shared/protocol/publications.ts';
import type { DeskContext } from './context.ts';
import { newId } from './identifiers.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import type { Officer } from './ports.ts';
import type { PrintJobs } from './print-jobs.ts';
import type { PaperAnswer } from './receipts.ts';

export interface ClosedDay {
  readonly day: LocalDate;
  readonly at: Instant;
  readonly officer: Officer;
  readonly desk: DayTotals;
  readonly province: DayTotals | null;
}

export interface MinutesAnswer extends PaperAnswer {
  readonly document: string | null;
}

const without = (code: string): MinutesAnswer => ({ document: null, print: null, notDrawn: code });

export const createMinutes = (context: DeskContext, papers: PaperIssue, printJobs: PrintJobs) => {
  const { store, published } = context;

  const prepare = (close: ClosedDay): NewPaper | null => {
    const identity = store.read.identity();
    const office = published.office();
    const formSet = formSetInForce(close.day);
    if (identity === null || office === null || formSet === null) return null;
    const data = reconciliationData({
      formSet,
      office: office.data,
      deskName: identity.deskName,
      deskId: identity.desk,
      epoch: identity.epoch,
      deskKey: deskKeyId(identity.desk, identity.epoch),
      officer: { name: close.officer.name, title: close.officer.title },
      day: close.day,
      closedAt: localTimeOf(close.at),
      desk: close.desk,
      province:
        close.province === null
          ? null
          : { totals: close.province, key: PROVINCE_KEY_ID, at: localTimeOf(close.at) },
      tryOut: identity.tryOut,
    });
    return {
      paper: {
        document: newId(context.surroundings),
        kind: 'reconciliation',
        revision: 1,
        dossiers: [],
        formSet: formSet.id,
        replaces: null,
      },
      render: { kind: 'reconciliation', paper: 'A4', data },
      officer: close.officer.id,
      at: close.at,
      holds: () => true,
    };
  };

  return {
    /** Never rejects: the day is closed, with or without its paper. */
    issueMinutes: async (close: ClosedDay): Promise<MinutesAnswer> => {
      try {
        const paper = prepare(close);
        if (paper === null) return without('paper_data_missing');
        const issued = await papers.inLine(() => papers.issue(paper));
        if (issued.outcome === 'failed') return without(issued.code);
        if (issued.outcome === 'overtaken') return without('desk_fault');
        const { document } = paper.paper;
        return { document, print: await printJobs.send(issued.job), notDrawn: null };
      } catch (fault) {
        return without(papers.codeOf(fault));
      }
    },
  };
};
