/**
 * Archived files on their way up: after all entries, the smallest first, in chunks that grow on a good line and
 * shrink on a bad one. What the province holds is its own word, and it says where the next chunk begins: a pass that
 * was cut, cancelled or killed anywhere goes on from there.
 */
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import type { DeskStore, UnsentFile } from '#electron/desk/ports.ts';
import type { FileProgress, ProvinceFailure } from '#electron/desk/line/province.ts';
import { storeFailureOf } from '#electron/desk/store-failure.ts';
import {
  blobChunkPath,
  blobPaths,
  blobsAnswer,
  FIRST_CHUNK_BYTES,
  MAX_ASKED_BLOBS,
  type BlobStanding,
} from '#shared/protocol/blobs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure, type BelievedAnswer, type Exchange, type LineFailure } from './line.ts';
import { sendChunks, type ChunkRoad, type ChunkSize } from './send-chunks.ts';

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

const roadOf = (ports: FilePassPorts): ChunkRoad => ({
  ask: ports.ask,
  turn: ports.turn,
  pathOf: blobChunkPath,
  offsetOf: async (name) => {
    const now = await standingsOf(ports, [name]);
    return now.ok ? ok(now.value.get(name)?.offset ?? 0) : now;
  },
});

/**
 * @returns how many the province did not have and has now. Stops at the first failure of the line, and where the province
 * turns out to have been put back meanwhile: what it said it held before counts no more.
 */
export const sendFiles = async (
  ports: FilePassPorts,
): Promise<Result<{ readonly sent: number }, ProvinceFailure>> => {
  const { store, progress, log } = ports;
  const road = roadOf(ports);
  const size: ChunkSize = { bytes: FIRST_CHUNK_BYTES };
  const { feedEpoch } = store.read.feedCursor();
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
  const note = (held: readonly UnsentFile[]): boolean => {
    const counts = store.write((tx) => {
      if (tx.feedCursor().feedEpoch !== feedEpoch) return false;
      tx.saveFilesHeld(held.map(({ sha256 }) => sha256));
      return true;
    });
    if (!counts) return false;
    done += held.length;
    doneBytes += held.reduce((sum, { bytes }) => sum + bytes, 0);
    tell();
    return true;
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
    if (held.length > 0 && !note(held)) return ok({ sent });
    for (const file of files) {
      if (standing(file)?.held === true) continue;
      const bytes = bytesHere(ports, file.sha256);
      const from = standing(file)?.offset ?? 0;
      const brought =
        bytes === null
          ? ok(false)
          : await sendChunks(road, { name: file.sha256, bytes, from }, size, (offset) =>
              tell(offset),
            );
      if (!brought.ok) return brought;
      if (brought.value) {
        if (!note([file])) return ok({ sent });
        sent += 1;
      } else {
        leftOut.add(file.sha256);
        log('an archived file stays here for now', file.sha256);
      }
    }
  }
};
