/**
 * The notice of a procedure on paper. It belongs to no dossier, but it hangs on the office's wall: what hung there is kept,
 * and it goes to the printer as every paper does. Asked for again while it says the same, the same sheet is printed.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { SlipIssued } from '#shared/contract/outputs/dossier-slips.ts';
import type { WallSize } from '#shared/printing/drawn-sizes.ts';
import { canTake } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { createPublicNotice } from '../catalogue/public-notice.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { PrintJob } from './paper-ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { printNamed } from './print-named.ts';

const kind = 'public_notice';

interface Hung {
  readonly document: string;
  /** All that it says, the day included. */
  readonly words: string;
}

interface Named {
  readonly document: string;
  /** Null where the sheet was there before. */
  readonly job: PrintJob | null;
}

export const createNoticePapers = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
) => {
  const notice = createPublicNotice(context);
  /** What was drawn since the program began, by procedure and size. */
  const hung = new Map<string, Hung>();

  const prepare = (
    code: string,
    paper: WallSize,
  ): Result<{ readonly paper: NewPaper; readonly words: string }, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const data = notice(code);
    if (!data.ok) return data;
    const { notice: said, formSet, words } = data.value;
    return ok({
      words: JSON.stringify(said),
      paper: {
        paper: {
          document: newId(context.surroundings),
          kind,
          revision: 1,
          dossiers: [],
          formSet,
          words,
          replaces: null,
          copies: 1,
        },
        render: { kind, paper, data: said },
        officer: officer.value.id,
        at: nowOf(context),
        holds: () => true,
      },
    });
  };

  /** Said before anything is drawn: the officer still stands before the list of sizes. */
  const cannotPrint = async (paper: WallSize): Promise<Refusal | null> => {
    const { printer } = printJobs.chosen(kind);
    if (printer === null) return { code: 'notice_no_printer', field: 'printer' };
    await printJobs.watch.look();
    return canTake(printJobs.watch.infoOf(printer)?.sizes ?? null, paper)
      ? null
      : { code: 'notice_size_missing', field: 'paper', values: { printer, paper } };
  };

  const name = async (code: string, size: WallSize): Promise<Result<Named, Refusal>> => {
    const prepared = prepare(code, size);
    if (!prepared.ok) return prepared;
    const { paper, words } = prepared.value;
    const place = `${size} ${code}`;
    const before = hung.get(place);
    if (before?.words === words) return ok({ document: before.document, job: null });
    const issued = await papers.issue(paper);
    if (issued.outcome !== 'issued')
      return refuse(issued.outcome === 'failed' ? issued.code : 'paper_overtaken');
    const { document } = paper.paper;
    hung.set(place, { document, words });
    return ok({ document, job: issued.job });
  };

  return async (code: string, size: WallSize): Promise<Result<SlipIssued, Refusal>> => {
    try {
      const because = await cannotPrint(size);
      if (because !== null) return { ok: false, error: because };
      const named = await papers.inLine(() => name(code, size));
      if (!named.ok) return named;
      return await printNamed(printJobs, named.value);
    } catch (fault) {
      return refuse(papers.codeOf(fault));
    }
  };
};
