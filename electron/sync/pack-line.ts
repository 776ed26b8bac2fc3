/** The desk's port to its packs at the province: sent and fetched in pieces, beside the exchange of entries. */
import { isElsewhere } from '#electron/desk/access/machine.ts';
import type { PackLine } from '#electron/desk/recovery/pack-ports.ts';
import type { DeskStore } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import { FIRST_CHUNK_BYTES } from '#shared/protocol/blobs.ts';
import {
  packChunkPath,
  packPaths,
  packPiecePath,
  packsAnswer,
  type PacksAnswer,
} from '#shared/protocol/packs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { fetchFile } from './fetch-file.ts';
import { asFailure, exchange, type LinePorts } from './line.ts';
import { speakerOf } from './province.ts';
import { sendChunks } from './send-chunks.ts';
import { CONTACT_TIMEOUT_MS, notEnrolled, type Ask } from './speak-as.ts';

export interface PackLinePorts extends LinePorts {
  readonly store: Pick<DeskStore, 'read'>;
  readonly urlOverride: string | null;
  /** Resolves when no entries move. */
  readonly turn: () => Promise<void>;
}

export interface ClosablePackLine extends PackLine {
  /** Calls off what is under way, for good. */
  readonly close: () => Promise<void>;
}

const notSent = err({ code: 'province_refused', reason: 'no_progress' } as const);

/** Where the next chunk of this pack begins. */
const partOf = ({ part }: Pick<PacksAnswer, 'part'>, name: string): number =>
  part?.sha256 === name ? part.offset : 0;

export const createPackLine = (ports: PackLinePorts): ClosablePackLine => {
  const { store, surroundings, urlOverride, turn } = ports;
  const stop = new AbortController();
  const underWay = new Set<Promise<unknown>>();

  /** Speaks as the desk that it is now; a copy on another machine says nothing. */
  const speaking = async <T>(
    work: (ask: Ask) => Promise<Result<T, ProvinceFailure>>,
  ): Promise<Result<T, ProvinceFailure>> => {
    const identity = store.read.identity();
    if (identity === null) return notEnrolled;
    if (isElsewhere(store.read)) return err({ code: 'province_refused', reason: 'desk_moved' });
    const speaker = speakerOf(identity, urlOverride);
    const done = work((request) => exchange(ports, speaker, request, stop.signal));
    underWay.add(done);
    try {
      return await done;
    } finally {
      underWay.delete(done);
    }
  };

  const keptBy = async (ask: Ask): Promise<Result<PacksAnswer, ProvinceFailure>> => {
    const asked = { method: 'GET', path: packPaths.kept, timeoutMs: CONTACT_TIMEOUT_MS } as const;
    const answer = await ask(asked);
    if (!answer.ok) return err(asFailure(answer.error));
    const kept = packsAnswer.safeParse(answer.value.body);
    return kept.success ? ok(kept.data) : err({ code: 'province_not_believed' });
  };

  return {
    send: ({ name, bytes }) =>
      speaking(async (ask) => {
        const kept = await keptBy(ask);
        if (!kept.ok) return kept;
        const { packs, part } = kept.value;
        if (packs.some(({ sha256 }) => sha256 === name)) return ok(null);
        const offsetOf = async () => {
          const now = await keptBy(ask);
          return now.ok ? ok(partOf(now.value, name)) : now;
        };
        const road = { ask, turn, pathOf: packChunkPath, offsetOf };
        const file = { name, bytes, from: partOf({ part }, name) };
        const sent = await sendChunks(road, file, { bytes: FIRST_CHUNK_BYTES }, () => undefined);
        if (!sent.ok) return sent;
        return sent.value ? ok(null) : notSent;
      }),

    list: () =>
      speaking(async (ask) => {
        const kept = await keptBy(ask);
        return kept.ok ? ok(kept.value.packs) : kept;
      }),

    fetch: (name) =>
      speaking((ask) =>
        fetchFile({ ask, sha256: surroundings.sha256, pathOf: packPiecePath }, name),
      ),

    close: async () => {
      stop.abort();
      await Promise.allSettled(underWay);
    },
  };
};
