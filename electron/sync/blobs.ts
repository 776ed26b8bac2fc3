/**
 * Archived files on their way up: after all entries, the smallest first, in chunks that grow on a good line and
 * shrink on a bad one. What the province holds is its own word, and it says where the next chunk begins: a pass that
 * was cut, cancelled or killed anywhere goes on from there.
 */
import type { Blobs } from '#electron/desk/paper-ports.ts';
import type { DeskStore, UnsentFile } from '#electron/desk/ports.ts';
import type { FileProgress, ProvinceFailure } from '#electron/desk/province.ts';
import { storeFailureOf } from '#electron/desk/store-failure.ts';
import {
  BLOB_TYPE,
  blobChunkPath,
  blobPaths,
  blobRefusalCodes,
  blobsAnswer,
  blobStanding,
  FIRST_CHUNK_BYTES,
  MAX_ASKED_BLOBS,
  MAX_CHUNK_BYTES,
  MIN_CHUNK_BYTES,
  type BlobStanding,
} from '#shared/protocol/blobs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';

export interface FilePassPorts {
  readonly store: DeskStore;
  readonly blobs: Pick<Blobs, 'get'>;
  readonly ask: (exchange: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;
  /** Between two chunks: resolves when nothing more urgent waits for the line. */
  readonly turn: () => Promise<void>;
  readonly progress: (progress: FileProgress) => void;
  readonly log: (message: string, detail: unknown) => void;
}

type Bytes = Uint8Array<ArrayBuffer>;

const ASK_TIMEOUT_MS = 30_000;
const CHUNK_TIMEOUT_MS = 60_000;
/** Only what a line carried in less is followed by more: a break of the line takes the chunk under way with it. */
const QUICK_CHUNK_MS = 10_000;
/** The province may lose a part that it was sent (its disk, its hash); a file is begun anew so often at most. */
const FRESH_STARTS = 2;

const notBelieved = err({ code: 'province_not_believed' } as const);

const standingsOf = async (
  { ask }: FilePassPorts,
  names: readonly string[],
): Promise<Result<ReadonlyMap<string, BlobStanding>, ProvinceFailure>> => {
  const answer = await ask({
    method: 'POST',
    path: blobPaths.standing,
    body: { text: JSON.stringify({ names }), ndjson: false },
    timeoutMs: ASK_TIMEOUT_MS,
  });
  if (!answer.ok) return err(asFailure(answer.error));
  const parsed = blobsAnswer.safeParse(answer.value.body);
  if (!parsed.success) return notBelieved;
  return ok(new Map(parsed.data.blobs.map((standing) => [standing.sha256, standing])));
};

/** Null when the archive here does not give it: lost or damaged, which the dossier's page says where it is opened. */
const bytesHere = ({ blobs, log }: FilePassPorts, name: string): Bytes | null => {
  try {
    const bytes = blobs.get(name);
    if (bytes === null) log('an archived file is missing', name);
    return bytes;
  } catch (fault) {
    if (storeFailureOf(fault)?.code !== 'damaged') throw fault;
    log('an archived file is damaged', name);
    return null;
  }
};

/** What one line carried well, the next chunk may try. */
interface ChunkSize {
  bytes: number;
}

const refusedFor = (failure: LineFailure, code: string): boolean =>
  failure.code === 'province_refused' && failure.reason === code;

/** True when the province holds it; false when it cannot be brought now and the others can. */
const sendFile = async (
  ports: FilePassPorts,
  name: string,
  bytes: Bytes,
  from: number,
  size: ChunkSize,
  sent: (bytes: number) => void,
): Promise<Result<boolean, ProvinceFailure>> => {
  let offset = Math.min(from, bytes.length - 1);
  let starts = 0;
  for (;;) {
    await ports.turn();
    const content = bytes.subarray(offset, offset + size.bytes);
    const answer = await ports.ask({
      method: 'PATCH',
      path: blobChunkPath(name, offset, bytes.length),
      body: { bytes: content, type: BLOB_TYPE },
      timeoutMs: CHUNK_TIMEOUT_MS,
    });
    if (answer.ok) {
      const standing = blobStanding.safeParse(answer.value.body);
      if (!standing.success || standing.data.sha256 !== name) return notBelieved;
      if (standing.data.held) return ok(true);
      if (standing.data.offset <= offset)
        return err({ code: 'province_refused', reason: 'no_progress' });
      offset = Math.min(standing.data.offset, bytes.length - 1);
      if (answer.value.tookMs < QUICK_CHUNK_MS)
        size.bytes = Math.min(MAX_CHUNK_BYTES, size.bytes * 2);
      sent(offset);
    } else if (answer.error.code === 'province_too_slow' && size.bytes > MIN_CHUNK_BYTES) {
      size.bytes = Math.max(MIN_CHUNK_BYTES, Math.floor(size.bytes / 2));
    } else if (
      refusedFor(answer.error, blobRefusalCodes.offset) ||
      refusedFor(answer.error, blobRefusalCodes.differs)
    ) {
      starts += 1;
      if (starts > FRESH_STARTS) return ok(false);
      const now = await standingsOf(ports, [name]);
      if (!now.ok) return now;
      offset = now.value.get(name)?.offset ?? 0;
    } else return err(asFailure(answer.error));
  }
};

/** @returns how many the province did not have and has now. Stops at the first failure of the line. */
export const sendFiles = async (
  ports: FilePassPorts,
): Promise<Result<{ readonly sent: number }, ProvinceFailure>> => {
  const { store, progress, log } = ports;
  const size: ChunkSize = { bytes: FIRST_CHUNK_BYTES };
  const leftOut = new Set<string>();
  const total = store.read.unsentFilesTotal();
  let done = 0;
  let doneBytes = 0;
  const tell = (more = 0): void =>
    progress({
      done,
      total: Math.max(total.count, done),
      doneBytes: doneBytes + more,
      totalBytes: Math.max(total.bytes, doneBytes + more),
    });
  const note = (held: readonly UnsentFile[]): void => {
    store.write((tx) => tx.saveFilesHeld(held.map(({ sha256 }) => sha256)));
    done += held.length;
    doneBytes += held.reduce((sum, { bytes }) => sum + bytes, 0);
    tell();
  };
  let sent = 0;
  tell();
  for (;;) {
    const files = store.read
      .unsentFiles(MAX_ASKED_BLOBS + leftOut.size)
      .filter(({ sha256 }) => !leftOut.has(sha256))
      .slice(0, MAX_ASKED_BLOBS);
    if (files.length === 0) return ok({ sent });
    await ports.turn();
    const standings = await standingsOf(
      ports,
      files.map(({ sha256 }) => sha256),
    );
    if (!standings.ok) return standings;
    const standing = (file: UnsentFile) => standings.value.get(file.sha256);
    const held = files.filter((file) => standing(file)?.held === true);
    if (held.length > 0) note(held);
    for (const file of files) {
      if (standing(file)?.held === true) continue;
      const bytes = bytesHere(ports, file.sha256);
      const from = standing(file)?.offset ?? 0;
      const brought =
        bytes === null
          ? ok(false)
          : await sendFile(ports, file.sha256, bytes, from, size, (offset) => tell(offset));
      if (!brought.ok) return brought;
      if (brought.value) {
        sent += 1;
        note([file]);
      } else {
        leftOut.add(file.sha256);
        log('an archived file stays here for now', file.sha256);
      }
    }
  }
};
