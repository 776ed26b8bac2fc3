/** Pictures made small, one after the other, in a worker that is started with the first. */
import type { PictureKind } from '#shared/attachment/file-kind.ts';
import ShrinkWorker from './shrink-worker.ts?worker';
import type { ShrinkAnswer, ShrinkOrder } from './shrink-worker.ts';

type Bytes = Uint8Array<ArrayBuffer>;

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, (bytes: Bytes | null) => void>();

const settle = (id: number, bytes: Bytes | null): void => {
  waiting.get(id)?.(bytes);
  waiting.delete(id);
};

const started = (): Worker => {
  if (worker !== null) return worker;
  const fresh = new ShrinkWorker();
  fresh.addEventListener('message', ({ data }: MessageEvent<ShrinkAnswer>) =>
    settle(data.id, data.bytes),
  );
  // It ran out of memory, most likely: nobody waits for ever, and the next picture gets a new one.
  fresh.addEventListener('error', () => {
    fresh.terminate();
    worker = null;
    for (const id of waiting.keys()) settle(id, null);
  });
  worker = fresh;
  return fresh;
};

/** A grey JPEG of at most A4 at 150 dpi; null where the picture cannot be drawn. */
export const shrinkPicture = (kind: PictureKind, bytes: Bytes): Promise<Bytes | null> => {
  last += 1;
  const done = Promise.withResolvers<Bytes | null>();
  waiting.set(last, done.resolve);
  started().postMessage({ id: last, kind, bytes } satisfies ShrinkOrder);
  return done.promise;
};
