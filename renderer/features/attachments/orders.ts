/** What the window lets a worker of its own do with a file, and what comes back. */
type Bytes = Uint8Array<ArrayBuffer>;

interface Numbered<Order> {
  readonly id: number;
  readonly order: Order;
}

interface Answer {
  readonly id: number;
  /** Null where it cannot be done. */
  readonly bytes: Bytes | null;
}

/** One after the other, in a worker that is started with the first. */
export const createOrders = <Order>(
  start: () => Worker,
): ((order: Order) => Promise<Bytes | null>) => {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, (bytes: Bytes | null) => void>();

  const settle = (id: number, bytes: Bytes | null): void => {
    waiting.get(id)?.(bytes);
    waiting.delete(id);
  };

  const started = (): Worker => {
    if (worker !== null) return worker;
    const fresh = start();
    fresh.addEventListener('message', ({ data }: MessageEvent<Answer>) =>
      settle(data.id, data.bytes),
    );
    // It ran out of memory, most likely: nobody waits for ever, and the next file gets a new one.
    fresh.addEventListener('error', () => {
      fresh.terminate();
      worker = null;
      for (const id of waiting.keys()) settle(id, null);
    });
    worker = fresh;
    return fresh;
  };

  return (order) => {
    last += 1;
    const done = Promise.withResolvers<Bytes | null>();
    waiting.set(last, done.resolve);
    started().postMessage({ id: last, order } satisfies Numbered<Order>);
    return done.promise;
  };
};

/** In the worker. What `work` throws says only that it cannot be done: the file is broken, whatever the reason. */
export const answerOrders = <Order>(work: (order: Order) => Promise<Bytes | null>): void => {
  const answer = async ({ id, order }: Numbered<Order>): Promise<Answer> => {
    try {
      return { id, bytes: await work(order) };
    } catch {
      return { id, bytes: null };
    }
  };
  const onOrder = async ({ data }: MessageEvent<Numbered<Order>>): Promise<void> => {
    postMessage(await answer(data));
  };
  addEventListener('message', (order: MessageEvent<Numbered<Order>>) => void onOrder(order));
};
