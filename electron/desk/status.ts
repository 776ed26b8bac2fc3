/** The status line: what an officer wants to know without asking. */
import type { DeskStatus, KeptByNeighbour } from '#shared/contract/outputs.ts';
import { clockOf } from './clock.ts';
import type { DeskContext } from './context.ts';
import type { SealProgress } from './line/envelope-ports.ts';
import { unsentFilesLeft } from './dossiers/lost-files.ts';
import type { PrintJobs } from './printing/print-jobs.ts';
import { lostStandingOf } from './standing.ts';

export const createStatus = (
  context: DeskContext,
  printJobs: PrintJobs,
  sealing: () => SealProgress | null,
  keptByNeighbour: () => KeptByNeighbour | null,
) => {
  const { store, province, published } = context;
  /** Of all printers that take papers of this desk, one that does not now; else the one for most papers. */
  const printer = async (): Promise<DeskStatus['printer']> => {
    const general = printJobs.chosen().printer;
    if (general === null && printJobs.routes().length === 0) return { name: null, ready: false };
    await printJobs.watch.recent();
    const all = [general, ...printJobs.routes().map((route) => route.printer)];
    const names = all.filter((name) => name !== null);
    const troubled = names.find((name) => printJobs.watch.isReady(name) !== true);
    return { name: troubled ?? names[0] ?? null, ready: troubled === undefined };
  };

  return async (): Promise<DeskStatus> => {
    const identity = store.read.identity();
    const line = province.state();
    const lost = lostStandingOf(store.read);
    const calendar = published.calendar();
    const { now, verdict } = clockOf(context);
    const { measuredMs, offsetMs } = store.read.clockKnowledge();
    return {
      deskName: identity?.deskName ?? '',
      officeName: published.office()?.data.name ?? '',
      tryOut: identity?.tryOut ?? false,
      line: {
        // A desk that lost its standing has not got it back by losing the line.
        state: lost === null ? line.state : 'refused',
        since: line.since,
        lastContact: line.lastContact ?? store.read.provinceHolds()?.at ?? null,
        code: lost ?? line.code,
      },
      unsent: store.read.unsent(),
      sync: { running: line.running, done: line.done, total: line.total },
      files: {
        ...unsentFilesLeft(store.read),
        sending: line.files,
        stoppedUntil: line.filesStoppedUntil,
      },
      sealing: sealing(),
      neighbour: keptByNeighbour(),
      printer: await printer(),
      calendar: {
        completeUntil: calendar?.data.completeUntil ?? null,
        version: calendar?.version ?? null,
      },
      clock: {
        state: verdict.state,
        offsetMs: measuredMs === null ? null : measuredMs - offsetMs,
      },
      noRoomForCopy: context.backups?.noRoom() ?? null,
      now,
    };
  };
};

export type Status = ReturnType<typeof createStatus>;
