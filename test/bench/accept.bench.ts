/** P1: accepting a dossier, against inserting the same bytes in a table of an equally encrypted database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { epochMsOf, instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { birthForm } from '../desk/made-up-office.ts';
import { accept, keepDraft, openRawTable } from './accept.ts';
import { startEnrolledDesk } from './enrolled-desk.ts';
import type { Figure, Line } from './figure.ts';
import { inventedDossier, openBenchStore } from './invented-office.ts';
import { countSyncs } from './syncs.ts';
import { median, p95 } from './times.ts';

const SYNCS_COUNTED = 600;

interface Times {
  readonly accept: readonly number[];
  readonly insert: readonly number[];
}

/** The two take turns, so that the disk's moods strike both. */
const inTurns = (dossiers: number, warmUp: number): Times => {
  const bench = openBenchStore();
  const raw = openRawTable(bench.folder);
  const times: { accept: number[]; insert: number[] } = { accept: [], insert: [] };
  for (let n = 0; n < dossiers + warmUp; n += 1) {
    const entry = inventedDossier(n);
    keepDraft(bench, entry);
    const start = performance.now();
    const bytes = accept(bench, entry);
    const between = performance.now();
    raw.insert(bytes);
    const end = performance.now();
    if (n < warmUp) continue;
    times.accept.push(between - start);
    times.insert.push(end - between);
  }
  raw.close();
  bench.end();
  return times;
};

/** The command behind F9 as the window sends it, all but its paper. */
const wholeCommand = async (dossiers: number): Promise<readonly number[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-bench-accept-'));
  let now = epochMsOf(instantOfLocal('2026-11-23T08:00' as LocalDateTime));
  const desk = await startEnrolledDesk(folder, () => (now += 5));
  const times: number[] = [];
  for (let n = 0; n < dossiers; n += 1) {
    const draft = `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const form = birthForm();
    await desk.ask('draft.save', { id: draft, form });
    const start = performance.now();
    await desk.ask('intake.accept', { draft, form });
    times.push(performance.now() - start);
  }
  await desk.close();
  rmSync(folder, { recursive: true });
  return times.slice(Math.floor(dossiers / 10));
};

const syncLines = async (): Promise<readonly Line[]> => {
  const line = { what: 'syncs of the log, each', unit: 'count' } as const;
  const reach = { kind: 'exactly', value: 1 } as const;
  const counts = await countSyncs(SYNCS_COUNTED);
  if (counts === null)
    return [{ ...line, measured: null, baseline: null, reach, why: 'there is no C compiler here' }];
  const { log, insertLog, other, exactlyOne, acceptances, most } = counts;
  const why = `${exactlyOne} of ${acceptances} acceptances made this one and no other; the rest moved the log into the database on the way (up to ${most})`;
  return [
    { ...line, measured: log, baseline: insertLog, reach, why },
    {
      what: 'syncs of other files, each',
      unit: 'count',
      measured: other,
      baseline: 0,
      reach: { kind: 'exactly', value: 0 },
    },
  ];
};

export const measureAccept = async (dossiers = 2000, warmUp = 200): Promise<Figure> => {
  const { accept: ours, insert } = inTurns(dossiers, warmUp);
  const whole = await wholeCommand(300);
  return {
    id: 'P1',
    title: 'accept a dossier',
    how: `${dossiers} in turns on the same disk: the desk's transaction (counters, entry, fold, row, search, number, draft gone) against one row of the same bytes, both ChaCha20, WAL and FULL. Syncs are counted by a library that stands between the process and the system's fsync and fdatasync.`,
    lines: [
      {
        what: 'median',
        unit: 'ms',
        measured: median(ours),
        baseline: median(insert),
        reach: { kind: 'ratio', atMost: 3 },
      },
      {
        what: 'p95',
        unit: 'ms',
        measured: p95(ours),
        baseline: p95(insert),
        reach: { kind: 'value', atMost: 5 },
      },
      ...(await syncLines()),
      {
        what: 'the whole command behind F9, median',
        unit: 'ms',
        measured: median(whole),
        baseline: null,
        reach: null,
      },
    ],
  };
};
