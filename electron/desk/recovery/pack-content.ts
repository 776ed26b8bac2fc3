/**
 * What a pack holds: everything of this desk that the province does not have from the journal, and that does not belong
 * to the machine, to the epoch or to its keys. Deterministic: the same state gives the same text.
 */
import {
  addDays,
  atMinute,
  instantOfLocal,
  localDayOf,
  type Instant,
} from '#shared/calendar/local-time.ts';
import { lapsedMarks } from '#shared/dossier/documents.ts';
import { instant } from '#shared/journal/fields.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import type { PackRefusal } from './pack-ports.ts';
import type { StoreReader } from '../ports.ts';

const VERSION = 1;

/** Older papers were in hand or were missed long ago. */
const PRINT_JOB_DAYS = 14;

const jobStates = ['queued', 'handed_over', 'confirmed', 'jammed', 'failed'] as const;

const draft = z.looseObject({
  id: z.string().min(1).max(64),
  officer: z.string().nullable(),
  updatedAt: instant,
  form: z.string().refine((text) => isJson(text)),
  clip: z.int().min(1).nullable(),
  counter: z.literal(true).optional(),
});

const printJob = z.looseObject({
  id: z.string().min(1).max(64),
  document: z.string().min(1).max(64),
  printer: z.string(),
  copies: z.int().min(1),
  reprint: z.int().min(0),
  /** One that waits is of an older pack, and is not taken back. */
  state: z.enum(['waiting', ...jobStates]),
  createdAt: instant,
  detail: z.string(),
  mark: z.enum(lapsedMarks).optional(),
});

const packContent = z.looseObject({
  version: z.literal(VERSION),
  drafts: z.array(draft),
  settings: z.array(z.looseObject({ key: z.string().min(1), value: z.string() })),
  printJobs: z.array(printJob),
});
export type PackContent = z.infer<typeof packContent>;

const anyVersion = z.looseObject({ version: z.int() });

/**
 * What no pack carries: who this machine is and how it stands to the province, copies and packs themselves, and marks of
 * the journal and the archive that are told anew, the colleagues' among them.
 */
const STAYS = [
  'backup.state',
  'citizen.',
  'desk.',
  'enrolment.',
  'exports.folder',
  'files.',
  'handOver.begun',
  'handOver.items.',
  'key.',
  'minutes.',
  'neighbour.given',
  'officers.',
  'pack.',
  'printRow.',
  'publications.',
  'queue.',
  'recovery.',
  'signature.',
  'sync.',
  'witness.',
] as const;

/** Whether a setting belongs to this machine or this epoch alone. */
export const staysHere = (key: string): boolean => STAYS.some((start) => key.startsWith(start));

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Not a form of ours.
    return false;
  }
};

/** Midnight of the desk's zone, so that the text does not change from hour to hour. */
const jobsSince = (now: Instant): Instant => {
  const first = addDays(localDayOf(now), -PRINT_JOB_DAYS);
  return instantOfLocal(atMinute(first, 0));
};

export const fillPack = (
  store: Pick<StoreReader, 'drafts' | 'settings' | 'printJobs'>,
  now: Instant,
): string => {
  const content: PackContent = {
    version: VERSION,
    drafts: store.drafts().map((one) => ({ ...one })),
    settings: store.settings().filter(({ key }) => !staysHere(key)),
    printJobs: store.printJobs(jobStates, jobsSince(now)).map((job) => ({ ...job })),
  };
  return JSON.stringify(content);
};

export const readPack = (text: string): Result<PackContent, PackRefusal> => {
  const json: unknown = isJson(text) ? JSON.parse(text) : null;
  const said = anyVersion.safeParse(json);
  if (said.success && said.data.version > VERSION) return err({ code: 'pack_newer' });
  const read = packContent.safeParse(json);
  return read.success ? ok(read.data) : err({ code: 'pack_damaged' });
};
