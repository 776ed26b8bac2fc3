/** An evening on which the line is there but not the province: what the desk makes of each kind of it. */
import type { Fault, FaultProxy } from '../sync/fault-proxy.ts';
import type { DeskStatus } from '#shared/contract/outputs.ts';
import type { Seat } from './seat.ts';

export interface TroubleSeen {
  readonly fault: Fault['kind'];
  readonly unsentBefore: number;
  readonly unsentAfter: number;
  readonly line: DeskStatus['line'];
  /** The province's side as the close sees it: nothing may be believed. */
  readonly equal: boolean | null;
}

const SETTLES_MS = 20_000;

/** The officer sends by hand while the line is like this. */
export const goThrough = async (
  { desk, rooms }: Seat,
  proxy: FaultProxy,
  fault: Fault,
): Promise<TroubleSeen> => {
  proxy.set(fault);
  const asked = proxy.seen.length;
  const before = await desk.must('desk.status', {});
  await rooms.sendNow();
  for (const end = Date.now() + SETTLES_MS; ;) {
    const { sync } = await desk.must('desk.status', {});
    if (proxy.seen.length > asked && !sync.running) break;
    if (Date.now() > end) throw new Error(`${fault.kind}: nothing came of it`);
    await desk.page.waitForTimeout(50);
  }
  const { equal } = await desk.must('close.preview', {});
  const after = await desk.must('desk.status', {});
  return {
    fault: fault.kind,
    unsentBefore: before.unsent.count,
    unsentAfter: after.unsent.count,
    line: after.line,
    equal,
  };
};

/** Batches of the journal among the requests since then. */
export const batchesSince = ({ seen }: FaultProxy, asked: number): number =>
  seen.slice(asked).filter((request) => request === 'POST /v1/journal').length;
