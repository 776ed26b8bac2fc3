/** All that stands around a day at the desk: clock, province, line, printer, folders; and what was missing. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFaultProxy, type FaultProxy } from '../sync/fault-proxy.ts';
import { createStoredQueue, noQueueBecause, type StoredQueue } from './cups-queue.ts';
import { lookIntoFolder, type DeskFolder } from './desk-folder.ts';
import { startSwitchedProvince, type SwitchedProvince } from './province.ts';
import { takeSeat, type Seat } from './seat.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

/** A Monday; the Tuesday after it is a day off in the try-out's calendar. */
export const DAY = '2026-11-23';
export const PIN = '258036';
export const DESK_NAME = 'Quầy 1';

export interface Stage {
  readonly clock: TestClock;
  readonly province: SwitchedProvince;
  /** Between desk and province; null where the desk speaks to the province itself. */
  readonly proxy: FaultProxy | null;
  /** Null where none can be made here. */
  readonly queue: StoredQueue | null;
  /** What could not be had, and why. */
  readonly missing: readonly string[];
  /** Where the desk enrols. */
  readonly url: string;
  readonly data: string;
  /** The window again, on the same folder; nobody has signed in. */
  readonly openSeat: () => Promise<Seat>;
  /** The folder from beside it; made by the first window. */
  readonly folder: () => DeskFolder;
  /** What the last window shows, for whoever looks for the reason of a failure. */
  readonly leaveWitness: (file: string) => Promise<void>;
  /** Of every window so far. */
  readonly complaints: () => readonly string[];
  readonly remove: () => Promise<void>;
}

export interface StageOptions {
  readonly faultyLine: boolean;
  /** Name of the queue in the system; one of its own for each day at the same time. */
  readonly queueName: string;
}

export const setStage = async ({ faultyLine, queueName }: StageOptions): Promise<Stage> => {
  const base = mkdtempSync(join(tmpdir(), 'qmc-day-'));
  const data = join(base, 'desk');
  mkdirSync(data);
  const clock = createTestClock(`${DAY}T09:12`);
  const noQueue = noQueueBecause();
  const queue = noQueue === null ? await createStoredQueue(queueName) : null;
  const province = await startSwitchedProvince(join(base, 'province'), clock);
  const proxy = faultyLine ? await startFaultProxy(province.url) : null;
  const seats: Seat[] = [];
  let folder: DeskFolder | null = null;
  return {
    clock,
    province,
    proxy,
    queue,
    missing: noQueue === null ? [] : [`print queue: ${noQueue}`],
    url: proxy?.url ?? province.url,
    data,
    openSeat: async () => {
      const seat = await takeSeat({ data, clock });
      seats.push(seat);
      return seat;
    },
    folder: () => (folder ??= lookIntoFolder(data)),
    leaveWitness: async (file) => {
      const page = seats.at(-1)?.desk.page;
      if (page !== undefined && !page.isClosed()) await page.screenshot({ path: file });
    },
    complaints: () => seats.flatMap(({ desk }) => desk.complaints),
    remove: async () => {
      for (const { desk } of seats) await desk.kill();
      folder?.close();
      await proxy?.close();
      await province.off();
      await queue?.remove();
      rmSync(base, { recursive: true, force: true });
    },
  };
};
