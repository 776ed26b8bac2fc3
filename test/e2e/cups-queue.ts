/**
 * A real queue of the machine's CUPS whose "printer" is a folder: each job is kept there byte for byte as the queue
 * received it, so that a test can look at what paper would have been made of. Needs root and CUPS. Ends the
 * scheduler only when it started it itself.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { holdPrintScheduler } from '#build/setup/print-scheduler.ts';
import { findProgram } from '#build/setup/system.ts';

const run = promisify(execFile);
const BACKENDS = '/usr/lib/cups/backend';
const WAIT_MS = 15_000;

export interface StoredJob {
  /** Number of the job in the system. */
  readonly job: number;
  readonly title: string;
  readonly copies: number;
  /** As `lp` handed them over, e.g. `media=A5 sides=one-sided`. */
  readonly options: string;
  readonly pdf: Buffer;
  readonly file: string;
}

export interface StoredQueue {
  readonly name: string;
  /** Jobs that came out, oldest first. */
  readonly jobs: () => Promise<readonly StoredJob[]>;
  /** @throws when fewer than `count` came out within 15 s. */
  readonly waitFor: (count: number) => Promise<readonly StoredJob[]>;
  /** Jobs wait in the queue until `resume`. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Papers that the queue takes get stuck in the printer until it is released. */
  readonly jam: () => Promise<void>;
  readonly release: () => Promise<void>;
  /** Whoever looks after the machine takes the printer away, whatever lies in it. */
  readonly takeAway: () => Promise<void>;
  /** The queue, its jobs and its folder go; the scheduler too when it was started for it. */
  readonly remove: () => Promise<void>;
}

/** Why no such queue can be made here; null when it can. */
export const noQueueBecause = (): string | null => {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root: queues cannot be made';
  const missing = ['lpadmin', 'cupsd', 'lp', 'lpstat'].filter(
    (program) => findProgram(program) === undefined,
  );
  return missing.length === 0 ? null : `CUPS is not installed (${missing.join(', ')})`;
};

const until = async <T>(what: string, look: () => Promise<T | null>): Promise<T> => {
  for (const end = Date.now() + WAIT_MS; Date.now() < end;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what}: not within ${WAIT_MS} ms`);
};

/** Called by CUPS as: job-id user title copies options [file]; without a file the job comes on standard input. */
const backendScript = (folder: string): string => `#!/bin/sh
if [ $# -eq 0 ]; then exit 0; fi
while [ -e '${folder}/jammed' ]; do sleep 0.1; done
printf '%s\\n%s\\n%s\\n' "$3" "$4" "$5" > '${folder}'/"$1".txt
cat "\${6:--}" > '${folder}'/"$1".part || exit 1
mv '${folder}'/"$1".part '${folder}'/"$1".pdf
`;

const readJob = async (folder: string, job: number): Promise<StoredJob> => {
  const file = join(folder, `${job}.pdf`);
  const [title = '', copies = '', options = ''] = (
    await readFile(join(folder, `${job}.txt`), 'utf8')
  ).split('\n');
  return { job, title, copies: Number(copies), options, pdf: await readFile(file), file };
};

const readJobs = async (folder: string): Promise<readonly StoredJob[]> => {
  const numbers = (await readdir(folder))
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => Number.parseInt(file, 10))
    .toSorted((a, b) => a - b);
  return Promise.all(numbers.map((job) => readJob(folder, job)));
};

/** A driver that offers these sizes alone, and lets the file through as it is. */
const driverFor = (sizes: readonly ('A4' | 'A5')[]): string => {
  const points = { A4: '595 842', A5: '420 595' } as const;
  const [first = 'A5'] = sizes;
  return [
    '*PPD-Adobe: "4.3"',
    '*FormatVersion: "4.3"',
    '*FileVersion: "1.0"',
    '*LanguageVersion: English',
    '*LanguageEncoding: ISOLatin1',
    '*PCFileName: "STORED.PPD"',
    '*Manufacturer: "Quay thu"',
    '*Product: "(Quay thu)"',
    '*ModelName: "Quay thu"',
    '*ShortNickName: "Quay thu"',
    '*NickName: "Quay thu"',
    '*PSVersion: "(3010.000) 0"',
    '*LanguageLevel: "3"',
    '*cupsFilter: "application/pdf 0 -"',
    '*OpenUI *PageSize/Media Size: PickOne',
    '*OrderDependency: 10 AnySetup *PageSize',
    `*DefaultPageSize: ${first}`,
    ...sizes.map((size) => `*PageSize ${size}/${size}: ""`),
    '*CloseUI: *PageSize',
    '*OpenUI *PageRegion: PickOne',
    '*OrderDependency: 10 AnySetup *PageRegion',
    `*DefaultPageRegion: ${first}`,
    ...sizes.map((size) => `*PageRegion ${size}/${size}: ""`),
    '*CloseUI: *PageRegion',
    `*DefaultImageableArea: ${first}`,
    ...sizes.map((size) => `*ImageableArea ${size}/${size}: "0 0 ${points[size]}"`),
    `*DefaultPaperDimension: ${first}`,
    ...sizes.map((size) => `*PaperDimension ${size}/${size}: "${points[size]}"`),
    '',
  ].join('\n');
};

/**
 * @param sizes what its driver offers; left out, it has no driver and takes whatever it is given
 * @throws when `noQueueBecause` has a reason, or CUPS refuses.
 */
export const createStoredQueue = async (
  name: string,
  sizes?: readonly ('A4' | 'A5')[],
): Promise<StoredQueue> => {
  const reason = noQueueBecause();
  if (reason !== null) throw new Error(reason);
  const scheduler = await holdPrintScheduler();
  const folder = await mkdtemp(join(tmpdir(), 'stored-queue-'));
  const scheme = `store${process.pid}-${name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`;
  const backend = join(BACKENDS, scheme);
  // For root alone: then CUPS runs it as root, and it may write into the folder.
  await writeFile(backend, backendScript(folder), { mode: 0o700 });
  // Without a driver the queue is raw: nothing between the file and the backend.
  const driver = join(folder, 'driver.ppd');
  if (sizes !== undefined) await writeFile(driver, driverFor(sizes));
  await run('lpadmin', [
    '-p',
    name,
    '-v',
    `${scheme}:/`,
    '-E',
    ...(sizes === undefined ? [] : ['-P', driver]),
    '-o',
    'printer-error-policy=retry-job',
  ]);

  let away = false;
  return {
    name,
    jobs: () => readJobs(folder),
    waitFor: (count) =>
      until(`${count} jobs in ${name}`, async () => {
        const jobs = await readJobs(folder);
        return jobs.length >= count ? jobs : null;
      }),
    pause: async () => {
      await run('cupsdisable', [name]);
    },
    resume: async () => {
      await run('cupsenable', [name]);
    },
    jam: () => writeFile(join(folder, 'jammed'), ''),
    release: () => rm(join(folder, 'jammed'), { force: true }),
    takeAway: async () => {
      away = true;
      await run('lpadmin', ['-x', name]);
    },
    remove: async () => {
      if (!away) await run('lpadmin', ['-x', name]);
      await rm(backend);
      await rm(folder, { recursive: true });
      await scheduler.release();
    },
  };
};
