import type { papersEndpoints } from '#shared/contract/endpoints/papers.ts';
import { ok } from '#shared/result.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { Printing } from '../printing/printing.ts';
import type { HandlersOf } from '../router.ts';

export const papersAnswers = (
  documents: Documents,
  printJobs: PrintJobs,
  printing: Printing,
  dated: Dated,
): HandlersOf<typeof papersEndpoints> => ({
  'documents.pdf': ({ document, fetch }) =>
    fetch === true ? documents.pdfFromAnywhere(document) : documents.pdf(document),
  'documents.issue': dated(({ dossier }) => documents.issue(dossier)),
  'documents.print': dated(({ document, marked }) =>
    printJobs.print(document, marked === true ? { marked } : {}),
  ),
  'documents.jobs': async (wanted) => ok(await printJobs.jobs(wanted)),
  'documents.outcome': ({ job, outcome }) => printJobs.outcome(job, outcome),

  'printers.list': async () => ok(await printing.settings()),
  'printers.choose': async (input) => {
    printJobs.choose(input);
    return ok(await printing.settings());
  },
});
