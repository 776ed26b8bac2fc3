/**
 * The papers that somebody is asked about. Asked for after every change, while nearly all of them stand as before: a
 * dossier is folded again only where its story has changed.
 */
import { atMinute, dateOf, instantOfLocal, localTimeOf } from '#shared/calendar/local-time.ts';
import type { PrintJobView, PrintState } from '#shared/contract/outputs.ts';
import { nowOf, type DeskContext } from '../context.ts';
import { lapsedBecause, lapsedByItself } from './lapsed-paper.ts';
import type { ArchivedDocument, PrintJob } from './paper-ports.ts';

/** After a long row nobody is asked of every paper; the newest stand nearest to somebody's hand. */
const MOST_ASKED = 100;

interface Standing {
  /** What it said by itself and the stories of its dossiers, as they were when this was found. */
  readonly marks: string;
  readonly holds: boolean;
  readonly number: string | null;
}

/** What is known of a job beside its row. */
interface JobsKnown {
  readonly printState: (job: PrintJob) => PrintState;
  readonly isLatest: (job: PrintJob) => boolean;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const createAskedPapers = (
  context: Pick<DeskContext, 'store' | 'surroundings'>,
  { printState, isLatest }: JobsKnown,
) => {
  const { read } = context.store;
  let known: ReadonlyMap<string, Standing> = new Map();

  const fold = (paper: ArchivedDocument, marks: string): Standing => {
    const dossiers = new Map(paper.dossiers.map((id) => [id, read.dossier(id)]));
    const dossier = (id: string) => dossiers.get(id) ?? null;
    const [first] = paper.dossiers;
    return {
      marks,
      holds: lapsedBecause(paper, { slipsInPlaceOf: read.slipsInPlaceOf, dossier }) === null,
      number: first === undefined ? null : (dossier(first)?.number ?? null),
    };
  };

  const standingOf = (paper: ArchivedDocument): Standing => {
    const stories = paper.dossiers.map((id) => read.storyMark(id));
    const marks = [lapsedByItself(paper, read), ...stories].join('\n');
    const before = known.get(paper.document);
    return before?.marks === marks ? before : fold(paper, marks);
  };

  /** Yesterday's paper that went to the printer is nobody's question today; one that is stuck stays one. */
  const unproven = (): readonly (readonly PrintJob[])[] => {
    const today = instantOfLocal(atMinute(dateOf(localTimeOf(nowOf(context))), 0));
    return [read.stuckPrintJobs(), read.newestPrintJobs('handed_over', today, MOST_ASKED)];
  };

  /** One job a paper, the last one; the newest paper first. */
  return (): readonly PrintJobView[] => {
    const found = new Map<string, Standing>();
    const view = (job: PrintJob): PrintJobView | null => {
      const paper = isLatest(job) ? read.document(job.document) : null;
      if (paper === null) return null;
      const standing = standingOf(paper);
      found.set(paper.document, standing);
      if (!standing.holds) return null;
      return {
        ...printState(job),
        job: job.id,
        kind: paper.kind,
        dossier: paper.dossiers[0] ?? null,
        number: standing.number,
        createdAt: job.createdAt,
      };
    };
    const asked = unproven().flatMap((jobs) => {
      const views: PrintJobView[] = [];
      for (const job of jobs) {
        const one = view(job);
        if (one !== null) views.push(one);
        if (views.length === MOST_ASKED) break;
      }
      return views;
    });
    known = found;
    return asked.toSorted((a, b) => compareText(b.createdAt + b.job, a.createdAt + a.job));
  };
};
