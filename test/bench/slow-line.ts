/** A thin wire to a province: so many bits a second each way, and a while under way. What passes is counted. */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface SlowLine {
  readonly url: string;
  /** Bytes since the last counting. */
  readonly count: () => { readonly up: number; readonly down: number };
  readonly close: () => Promise<void>;
}

export interface Wire {
  readonly bitsPerSecond: number;
  /** One way, in milliseconds. */
  readonly delayMs: number;
}

export const openSlowLine = async (target: string, wire: Wire): Promise<SlowLine> => {
  const province = new URL(target);
  const open = new Set<Socket>();
  const passed = { up: 0, down: 0 };
  /** When the last byte that was sent has left, by direction: every connection shares the wire. */
  const busyUntil = { up: 0, down: 0 };

  const carry = (from: Socket, to: Socket, way: 'up' | 'down'): void => {
    from.on('data', (bytes) => {
      passed[way] += bytes.length;
      const now = performance.now();
      busyUntil[way] = Math.max(now, busyUntil[way]) + (bytes.length * 8_000) / wire.bitsPerSecond;
      setTimeout(() => to.write(bytes), busyUntil[way] + wire.delayMs - now);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      setTimeout(
        () => to.destroy(),
        Math.max(0, busyUntil[way] - performance.now()) + wire.delayMs,
      );
    });
  };

  const server = createServer((desk) => {
    const upstream = connect(Number(province.port), province.hostname);
    open.add(desk).add(upstream);
    carry(desk, upstream, 'up');
    carry(upstream, desk, 'down');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => {
      const counted = { ...passed };
      passed.up = 0;
      passed.down = 0;
      return counted;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
