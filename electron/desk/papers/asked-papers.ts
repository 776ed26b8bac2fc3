/**
 * The papers that somebody is asked about. Asked for after every change, while nearly all of them stand as before: a
 * dossier is folded again only where its story has changed.
 */
import { atMinute, instantOfLocal } from '#shared/calendar/local-time.ts';
import type { PrintJobView, PrintState } from '#shared/contract/outputs.ts';
import { todayOf, type DeskContext } from '../context.ts';
import { isDropped } from '../printing/print-way.ts';
import { lapsedBecause, lapsedByItself } from './lapsed-paper.ts';
import type { ArchivedDocument, PrintJob } from './paper-ports.ts';

/** After a long row nobody is asked of every paper at once; the newest stand nearest to somebody's hand. */
const MOST_ASKED = 100;
/** A hundred stories at once, after a start, hold up whatever else is asked of the desk for longer than a key press. */
const FOLDS_AT_A_STRETCH = 8;
const NOW_MS = 0;

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

/** Which papers somebody wants to hear of. */
export interface Wanted {
  readonly most?: number | undefined;
  readonly of?: readonly string[] | undefined;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const createAskedPapers = (
  context: Pick<DeskContext, 'store' | 'surroundings' | 'after'>,
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

  const letOthers = (): Promise<void> =>
    new Promise((resolve) => {
      context.after(NOW_MS, resolve);
    });

  /** For one answer: after a few stories whatever else was asked has its turn. */
  const createStandings = () => {
    let folds = 0;
    return async (paper: ArchivedDocument): Promise<Standing> => {
      const stories = paper.dossiers.map((id) => read.storyMark(id));
      const marks = [lapsedByItself(paper, read), ...stories].join('\n');
      const before = known.get(paper.document);
      if (before?.marks === marks) return before;
      const folded = fold(paper, marks);
      folds += 1;
      if (folds % FOLDS_AT_A_STRETCH === 0) await letOthers();
      return folded;
    };
  };

  /** Yesterday's paper that went to the printer is nobody's question today; one that is stuck stays one. */
  const unproven = (most: number): readonly (readonly PrintJob[])[] => {
    const today = instantOfLocal(atMinute(todayOf(context), 0));
    return [read.stuckPrintJobs(), read.newestPrintJobs('handed_over', today, most)];
  };

  const proven: ReadonlySet<PrintJob['state']> = new Set(['confirmed', 'waiting']);

  const lastOf = (documents: readonly string[]): readonly PrintJob[] =>
    documents.flatMap((document) => {
      const job = read.lastPrintJob(document);
      return job === null || proven.has(job.state) || isDropped(job) ? [] : [job];
    });

  /** One job a paper, the last one; the newest paper first. */
  return async ({ most = MOST_ASKED, of }: Wanted = {}): Promise<readonly PrintJobView[]> => {
    const found = new Map<string, Standing>();
    const standingOf = createStandings();
    const view = async (job: PrintJob): Promise<PrintJobView | null> => {
      const paper = isLatest(job) ? read.document(job.document) : null;
      if (paper === null) return null;
      const standing = await standingOf(paper);
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
    const asked: PrintJobView[] = [];
    for (const jobs of of === undefined ? unproven(most) : [lastOf(of)]) {
      let left = most;
      for (const job of jobs) {
        if (left === 0) break;
        const one = await view(job);
        if (one === null) continue;
        asked.push(one);
        left -= 1;
      }
    }
    // Who asks for a few papers, or for more than most do, makes nobody fold the others again.
    known = of === undefined && most === MOST_ASKED ? found : new Map([...known, ...found]);
    return asked.toSorted((a, b) => compareText(b.createdAt + b.job, a.createdAt + a.job));
  };
};
