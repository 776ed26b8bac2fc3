/**
 * `POST /v1/journal`: a batch of entries as NDJSON. The first line is the batch's head, each further line one
 * entry: header and payload as the very texts that were hashed.
 */
import { z } from '#shared/schema.ts';
import { err, ok, type Result } from '#shared/result.ts';

export const MAX_BATCH_ENTRIES = 500;
/** Unpacked. */
export const MAX_BATCH_BYTES = 2_000_000;
/** Unpacked, for a batch of one entry: nothing that a desk may write can block its queue for ever. */
export const MAX_SINGLE_BATCH_BYTES = 12_000_000;

export const batchHead = z.looseObject({
  epoch: z.int().min(1),
  /** First and last seq of the batch. */
  from: z.int().min(1),
  to: z.int().min(1),
  /** Hex: the chain's hash at `to`, signed with the desk's key (`headText`), base64url. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.string(),
  /** The desk knows that the province holds another chain: what differs is only to be kept, for people to settle. */
  apart: z.boolean().optional(),
  /** The feed epoch of the answer that said so: a province that was put back since may hold no other chain any more. */
  apartAt: z.int().min(1).optional(),
});
export type BatchHead = z.infer<typeof batchHead>;

export const batchEntry = z.looseObject({ seq: z.int().min(1), h: z.string(), p: z.string() });
export type BatchEntry = z.infer<typeof batchEntry>;

export interface Batch {
  readonly head: BatchHead;
  readonly entries: readonly BatchEntry[];
}

export const encodeBatch = (batch: Batch): string =>
  [batch.head, ...batch.entries].map((line) => `${JSON.stringify(line)}\n`).join('');

export interface BatchRefusal {
  readonly code: 'batch_head_invalid' | 'batch_line_invalid' | 'batch_too_large';
  /** 1-based. */
  readonly line: number;
}

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

export const decodeBatch = (text: string): Result<Batch, BatchRefusal> => {
  const lines = text.split('\n').filter((line) => line !== '');
  const head = batchHead.safeParse(parseLine(lines[0] ?? ''));
  if (!head.success) return err({ code: 'batch_head_invalid', line: 1 });
  if (lines.length - 1 > MAX_BATCH_ENTRIES)
    return err({ code: 'batch_too_large', line: lines.length });
  const entries: BatchEntry[] = [];
  for (const [index, line] of lines.slice(1).entries()) {
    const entry = batchEntry.safeParse(parseLine(line));
    if (!entry.success) return err({ code: 'batch_line_invalid', line: index + 2 });
    entries.push(entry.data);
  }
  return ok({ head: head.data, entries });
};

/**
 * Where each entry of a batch stands now. Parked: kept as it came, not understood yet. Mismatch: the province
 * holds other bytes under that name; both are kept and people are called.
 */
export const transportStates = ['received', 'duplicate', 'parked', 'mismatch'] as const;
export type TransportState = (typeof transportStates)[number];

export const holds = z.looseObject({
  epoch: z.int().min(0),
  seq: z.int().min(0),
  /** Hex; zeros while the province holds nothing. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Holds = z.infer<typeof holds>;

export const pushAnswer = z.looseObject({
  holds,
  entries: z.array(z.looseObject({ seq: z.int().min(1), state: z.enum(transportStates) })),
});
export type PushAnswer = z.infer<typeof pushAnswer>;
