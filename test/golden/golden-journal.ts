/**
 * A journal as a release wrote it: the very bytes, and what that release made of them. Kept for ever and never
 * edited: whatever this program becomes, it must read what was written before it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finalDueAt, isValid, type Dossier } from '#shared/dossier/dossier.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { z } from '#shared/schema.ts';

/** What must never change about a dossier once it is written: what was handed out, agreed, paid. */
export const summaryOf = (dossier: Dossier): Readonly<Record<string, unknown>> => ({
  state: dossier.state,
  number: dossier.number,
  dueAt: finalDueAt(dossier),
  voided: dossier.voided?.reason ?? null,
  intake: dossier.intake,
  feesOwed: dossier.fees.owed,
  feesTaken: dossier.fees.total,
  validPapers: dossier.documents.filter(isValid).map(({ document }) => document),
  replacedPapers: dossier.documents.flatMap(({ document, replacedBy }) =>
    replacedBy === null ? [] : [[document, replacedBy]],
  ),
  corrections: dossier.corrections.length,
  holder: dossier.holder?.name ?? null,
  conflicts: dossier.conflicts.map(({ code }) => code),
  story: dossier.story.length,
});

const firstLine = z.object({
  release: z.string(),
  desk: z.string(),
  entries: z.int(),
  /** Hex: the chain's hash at the last entry; it stands on zeros. */
  hash: z.string(),
  dossiers: z.record(z.string(), z.unknown()),
});

const entryLine = z.object({ h: z.string(), p: z.string(), hash: z.string() });

export interface GoldenJournal extends z.infer<typeof firstLine> {
  readonly sealed: readonly SealedEntry[];
}

export const goldenFolder = join(import.meta.dirname, 'journals');

const encoder = new TextEncoder();

export const readGolden = (file: string): GoldenJournal => {
  const [head = '', ...lines] = readFileSync(join(goldenFolder, file), 'utf8').trim().split('\n');
  const first = firstLine.parse(JSON.parse(head));
  const sealed = lines.map((line, index): SealedEntry => {
    const { h, p, hash } = entryLine.parse(JSON.parse(line));
    return {
      desk: first.desk,
      epoch: 1,
      seq: index + 1,
      headerBytes: encoder.encode(h),
      payloadBytes: encoder.encode(p),
      hash: new Uint8Array(Buffer.from(hash, 'hex')),
    };
  });
  return { ...first, sealed };
};

export const goldenFiles = (): readonly string[] => readdirSync(goldenFolder).toSorted();
