/** The status line: what an officer wants to know without asking. */
import type { DeskStatus, KeptByNeighbour } from '#shared/contract/outputs.ts';
import { clockOf } from './clock.ts';
import type { DeskContext } from './context.ts';
import type { SealProgress } from './envelope-ports.ts';
import { unsentFilesLeft } from './lost-files.ts';
import type { PrintJobs } from './print-jobs.ts';
import { lostStandingOf } from './standing.ts';

/** Asking the system for its printers takes a moment; once in this time is enough. */
const PRINTERS_KNOWN_FOR_MS = 20_000;

export const createStatus = (
  context: DeskContext,
  printJobs: PrintJobs,
  sealing: () => SealProgress | null,
  keptByNeighbour: () => KeptByNeighbour | null,
) => {
  const { store, province, published, printers, surroundings } = context;
  let known: { readonly at: number; readonly ready: ReadonlySet<string> } | null = null;

  const isReady = async (name: string): Promise<boolean> => {
    if (printers === null) return false;
    const now = surroundings.now();
    if (known === null || now - known.at > PRINTERS_KNOWN_FOR_MS || now < known.at) {
      const found = await printers.list();
      known = { at: now, ready: new Set(found.filter(({ ready }) => ready).map((p) => p.name)) };
    }
    return known.ready.has(name);
  };

  return async (): Promise<DeskStatus> => {
    const identity = store.read.identity();
    const line = province.state();
    const lost = lostStandingOf(store.read);
    const printer = printJobs.chosen().printer;
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
      files: { ...unsentFilesLeft(store.read), sending: line.files },
      sealing: sealing(),
      neighbour: keptByNeighbour(),
      printer: { name: printer, ready: printer !== null && (await isReady(printer)) },
      calendar: {
        completeUntil: calendar?.data.completeUntil ?? null,
        version: calendar?.version ?? null,
      },
      clock: {
        state: verdict.state,
        offsetMs: measuredMs === null ? null : measuredMs - offsetMs,
      },
      now,
    };
  };
};

export type Status = ReturnType<typeof createStatus>;
