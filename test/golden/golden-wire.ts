/**
 * What desks and the province of a release said to each other: the very bytes, both ways, and what both sides had in
 * the end. Kept for ever and never edited: an older desk speaks to a newer province, and the other way round.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { z } from '#shared/schema.ts';

export const wireFolder = join(import.meta.dirname, 'wire');

/** Headers that mean something to the other side; the rest is the transport's. */
export const TOLD_HEADERS =
  /^(x-qmc-.*|content-type|content-encoding|accept|retry-after|cache-control)$/;

const headers = z.record(z.string(), z.string());

const wireExchange = z.object({
  asks: z.object({
    method: z.enum(['GET', 'POST', 'PATCH']),
    /** With the query. */
    path: z.string(),
    headers,
    /** As it crossed the line, base64: gzip where the headers say so. */
    body: z.string(),
  }),
  answers: z.object({
    status: z.int(),
    headers,
    /** Unpacked: these bytes are signed. */
    body: z.string(),
  }),
});
export type WireExchange = z.infer<typeof wireExchange>;

const wireDesk = z.object({
  desk: z.string(),
  epoch: z.int(),
  office: z.string(),
  name: z.string(),
  slot: z.int(),
  /** Raw Ed25519, base64. */
  publicKey: z.string(),
  /** Everything it wrote, first to last. */
  journal: z.array(z.object({ h: z.string(), p: z.string(), hash: z.string() })),
});
export type WireDesk = z.infer<typeof wireDesk>;

const wireScene = z.object({
  release: z.string(),
  /** Invented, like everything here: PKCS#8 in base64. */
  provinceKey: z.string(),
  publications: z.array(
    z.object({
      kind: z.enum(['catalogue', 'confirmed', 'calendar', 'office', 'officers']),
      office: z.string().nullable(),
      data: z.unknown(),
    }),
  ),
  /** A desk that goes on in another epoch has a line for each, the first one first. */
  desks: z.array(wireDesk),
  /** Whose envelope was brought, and the age identity that opens the notice. */
  envelope: z.object({ of: z.string(), answerIdentity: z.string() }),
  /** The code with which each of the enrolled desks came in. */
  codes: z.array(z.string()),
  /** The sum of each dossier as the desks had it in the end. */
  dossiers: z.record(z.string(), z.unknown()),
});
export type WireScene = z.infer<typeof wireScene>;

export interface GoldenWire {
  readonly scene: WireScene;
  /** In the order in which they were asked. */
  readonly line: readonly WireExchange[];
}

const SCENE = 'scene.json';
const LINE = 'line.ndjson';

export const wireFiles = (release: string) => ({
  folder: join(wireFolder, release),
  scene: join(wireFolder, release, SCENE),
  line: join(wireFolder, release, LINE),
});

export const goldenReleases = (): readonly string[] =>
  existsSync(wireFolder) ? readdirSync(wireFolder).toSorted() : [];

export const readWire = (release: string): GoldenWire => {
  const files = wireFiles(release);
  return {
    scene: wireScene.parse(JSON.parse(readFileSync(files.scene, 'utf8'))),
    line: readFileSync(files.line, 'utf8')
      .trim()
      .split('\n')
      .map((row) => wireExchange.parse(JSON.parse(row))),
  };
};

export const DESK_HEADER = 'x-qmc-desk';

/** Null while a desk is enrolled. */
export const deskOfExchange = ({ asks }: WireExchange): string | null =>
  asks.headers[DESK_HEADER] ?? null;

export const pathOf = ({ asks }: WireExchange): string =>
  new URL(asks.path, 'http://tinh.invalid').pathname;

const encoder = new TextEncoder();

export const sealedOf = ({ desk, epoch, journal }: WireDesk): readonly SealedEntry[] =>
  journal.map(({ h, p, hash }, index) => ({
    desk,
    epoch,
    seq: index + 1,
    headerBytes: encoder.encode(h),
    payloadBytes: encoder.encode(p),
    hash: new Uint8Array(Buffer.from(hash, 'hex')),
  }));
