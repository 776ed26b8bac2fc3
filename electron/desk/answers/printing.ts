import { MOST_IN_ROW, type printingEndpoints } from '#shared/contract/endpoints/printing.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { listQuery } from '../dossiers/list-query.ts';
import type { ListWalk } from '../dossiers/list-walk.ts';
import { createPrintElsewhere } from '../printing/print-elsewhere.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { PrintRow } from '../printing/print-row.ts';
import type { Printing } from '../printing/printing.ts';
import type { HandlersOf } from '../router.ts';

export interface PrintingWork {
  readonly printJobs: PrintJobs;
  readonly printing: Printing;
  readonly printRow: PrintRow;
  readonly walk: ListWalk;
  readonly dated: Dated;
}

export const printingAnswers = (
  context: DeskContext,
  { printJobs, printing, printRow, walk, dated }: PrintingWork,
): HandlersOf<typeof printingEndpoints> => {
  const elsewhere = createPrintElsewhere(context, printJobs);
  return {
    'printing.view': async () => ok(await printing.view()),
    'printing.profile': ({ use, printer }) => ok(printing.profile(use, printer)),
    'printing.save': ({ use, printer, profile }) => printing.save(use, printer, profile),
    'printing.drop': async ({ use }) => ok(await printing.drop(use)),
    'printing.test': ({ use, printer, profile }) => printing.test(use, printer, profile),
    'printing.elsewhere': dated(({ job }) => elsewhere(job)),

    'printing.all': async (input) => {
      const { rows, goesOn } = await walk.page(listQuery(context, input), 0, MOST_IN_ROW);
      return ok({ dossiers: rows.map(({ id }) => id), more: goesOn });
    },
    'printing.row': dated((input) => printRow.begin(input)),
    'printing.rowState': () => ok(printRow.state()),
    'printing.rowGoOn': dated((input) => Promise.resolve(ok(printRow.goOn(input.printer ?? null)))),
    'printing.rowDrop': async () => ok(await printRow.drop()),
    'printing.rowIssueAgain': dated(() => printRow.issueAgain()),
    'printing.rowStrike': ({ papers, reason }) => printRow.strike(papers, reason),
    'printing.rowStruck': () => ok(printRow.struck()),
  };
};
