/**
 * Makes the project's own catalogue seed from the national portal's records.
 *
 *     node build/catalogue/make-seed.ts FILE.jsonl[.gz] …
 *
 * Takes the commune-level records of the reviewed fields (shared/catalogue/seed/fields.json), keeps facts only,
 * leaves out what is null, sorts by code and writes one record a line. A field that nobody reviewed stops it.
 */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import fields from '#shared/catalogue/seed/fields.json' with { type: 'json' };
import { lineSplitter } from '#shared/catalogue/line-splitter.ts';
import { z } from '#shared/schema.ts';

const OUTPUT = new URL('../../shared/catalogue/seed/procedures.json', import.meta.url);

/** The facts that the seed keeps; everything else of a record is left behind. */
const factsSchema = z.object({
  code: z.string(),
  name: z.string(),
  field: z.string(),
  agency_group: z.string(),
  decision: z.string(),
  level: z.array(z.string()),
  subjects: z.array(z.string()),
  after_15h_next_day: z.boolean().optional(),
  quality: z.array(z.string()),
  channels: z.array(
    z.object({
      channel: z.string(),
      amount: z.number().nullable(),
      unit: z.string().nullable(),
      raw_time: z.string().nullable(),
      free: z.boolean().nullable(),
      fees: z.array(
        z.object({
          kind: z.string().nullable(),
          amount_vnd: z.number().nullable(),
          raw: z.string(),
        }),
      ),
    }),
  ),
  cases: z.array(
    z.object({
      name: z.string().nullable(),
      papers: z.array(
        z.object({
          name: z.string(),
          originals: z.number(),
          copies: z.number(),
          form: z.string().nullable(),
        }),
      ),
    }),
  ),
});
type Facts = z.infer<typeof factsSchema>;

const linesOf = async function* (path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const stream: Readable = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  stream.setEncoding('utf8');
  const splitter = lineSplitter();
  const texts = (lines: ReturnType<typeof splitter.push>): string[] =>
    lines.map((line) => {
      if (typeof line !== 'string') throw new Error(`${path}: a line is too long`);
      return line;
    });
  for await (const piece of stream) yield* texts(splitter.push(String(piece)));
  yield* texts(splitter.end());
};

/** Drops nulls, empty lists and false flags: the importer reads their absence as the same thing. */
const compact = (_key: string, value: unknown): unknown =>
  value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;

const main = async (paths: readonly string[]): Promise<void> => {
  if (paths.length === 0)
    throw new Error('usage: node build/catalogue/make-seed.ts FILE.jsonl[.gz] …');
  const reviewed = new Map(fields.map(({ field, include }) => [field, include]));
  const unreviewed = new Set<string>();
  const chosen = new Map<string, Facts>();
  for (const path of paths) {
    for await (const line of linesOf(path)) {
      if (line.trim() === '') continue;
      const facts = factsSchema.parse(JSON.parse(line));
      if (!facts.level.includes('commune')) continue;
      const include = reviewed.get(facts.field);
      if (include === undefined) unreviewed.add(facts.field);
      else if (include && !chosen.has(facts.code)) chosen.set(facts.code, facts);
    }
  }
  if (unreviewed.size > 0) {
    throw new Error(`fields nobody reviewed: ${[...unreviewed].join(' · ')}`);
  }
  const records = [...chosen.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const lines = records.map((record) => JSON.stringify(record, compact));
  await writeFile(OUTPUT, `[\n${lines.join(',\n')}\n]\n`);
  process.stdout.write(`${records.length} procedures\n`);
};

await main(process.argv.slice(2));
