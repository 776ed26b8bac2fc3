/** What stands beside each proven copy, readable without a key: when it was made and how far it goes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byWorth, type KeptCopy } from '#shared/backup/rule.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { instant } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';
import { writeDurably } from '../durable-file.ts';

const FILE = 'backup.json';

const manifest = z.looseObject({
  version: z.literal(1),
  madeAt: instant,
  /** Of the database inside. */
  schema: z.int().min(0),
  epoch: z.int().min(0),
  seq: z.int().min(0),
  /** Written by this desk, in all its epochs. */
  entries: z.int().min(0),
  /** Of them, not yet at the province when the copy was made. */
  unsent: z.int().min(0),
});
export type BackupManifest = z.infer<typeof manifest>;

export interface KeptBackup extends KeptCopy {
  readonly folder: string;
  readonly madeAt: Instant;
  readonly schema: number;
  readonly entries: number;
  readonly unsent: number;
}

/** Written last: a copy without it was never proven. */
export const writeManifest = (folder: string, made: Omit<BackupManifest, 'version'>): void =>
  writeDurably(
    join(folder, FILE),
    Buffer.from(`${JSON.stringify({ version: 1, ...made })}\n`, 'utf8'),
  );

/** Null for whatever is no proven copy. */
export const readManifest = (folder: string): BackupManifest | null => {
  try {
    return manifest.safeParse(JSON.parse(readFileSync(join(folder, FILE), 'utf8'))).data ?? null;
  } catch {
    // Missing or not JSON: whatever lies there was never proven.
    return null;
  }
};

export const keptBackup = (folder: string, name: string): KeptBackup | null => {
  const made = readManifest(folder);
  if (made === null) return null;
  const { madeAt, schema, epoch, seq, entries, unsent } = made;
  return { folder, name, madeAt, schema, epoch, seq, entries, unsent };
};

/** Those of one place, the best to go on from first. */
export const listBackups = (place: string): readonly KeptBackup[] => {
  if (!existsSync(place)) return [];
  return readdirSync(place, { withFileTypes: true })
    .filter((found) => found.isDirectory() && !found.name.endsWith('.new'))
    .flatMap(({ name }) => keptBackup(join(place, name), name) ?? [])
    .toSorted(byWorth);
};
