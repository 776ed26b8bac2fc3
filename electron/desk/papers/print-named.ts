/** The end of every paper that is asked for by itself: the one just named goes out, the one that was there is printed again. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { SlipIssued } from '#shared/contract/outputs.ts';
import { ok, type Result } from '#shared/result.ts';

import type { PrintJobs } from '../printing/print-jobs.ts';
import type { PrintJob } from './paper-ports.ts';

export const printNamed = async (
  printJobs: Pick<PrintJobs, 'send' | 'print'>,
  { document, job }: { readonly document: string; readonly job: PrintJob | null },
): Promise<Result<SlipIssued, Refusal>> => {
  if (job !== null) return ok({ document, print: await printJobs.send(job) });
  const again = await printJobs.print(document);
  return again.ok ? ok({ document, print: again.value }) : again;
};
